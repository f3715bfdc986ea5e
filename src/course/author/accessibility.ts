import { z } from 'zod';
import { CRITERIA, type CriterionNote } from './criteria.ts';
import { text } from './schemas.ts';
import { didYouMean } from './suggest.ts';
import { readYamlFile, type Reading } from './yaml-file.ts';

/** What an organisation says of accessibility that no test can tell. */
export interface Statement {
  /** One sentence. */
  summary: string;
  /** In paragraphs. */
  aim: string[];
  checked: string[];
  /** The first two are told in every module, too. */
  gaps: string[];
  /** What to do about a barrier, and what happens then, in paragraphs. */
  report: string[];
  /** The day on which somebody last went through it, as `2026-11-22`. */
  gone_through: string;
  /** By number. */
  criteria: Record<string, CriterionNote>;
}

const note = z
  .strictObject({ none: text.optional(), eye: text.optional(), gap: text.optional() })
  .refine((kinds) => Object.keys(kinds).length === 1, { error: 'should have one of none, eye and gap' })
  .transform((kinds): CriterionNote => {
    const [[kind, said] = ['gap', '']] = Object.entries(kinds);
    return { kind: kind as CriterionNote['kind'], text: said };
  });

const schema = z.strictObject({
  summary: text,
  aim: z.array(text).min(1),
  checked: z.array(text).min(1),
  gaps: z.array(text).min(1),
  report: z.array(text).min(1),
  gone_through: z.iso.date({ error: 'should be a day, like 2026-11-22' }),
  criteria: z.record(z.string(), note),
});

/** Reads `content/accessibility.yaml`. */
export function readAccessibility(source: string, options: { file: string }): Reading<Statement> {
  const empty = 'Put back the last version of it: a page of the site is made from it.';
  return readYamlFile(source, { ...options, empty }, schema, (statement, yaml, findings) => {
    const known = CRITERIA.map(({ number }) => number);
    for (const number of Object.keys(statement.criteria).filter((one) => !known.includes(one))) {
      findings.report('M002', yaml.keyAt(['criteria', number]), {
        message: `\`${number}\` is no criterion of WCAG 2.2, level A or AA.`,
        hint: didYouMean(number, known, 'Take it out, or give it the number that it has in the standard.'),
      });
    }
    return statement;
  });
}
