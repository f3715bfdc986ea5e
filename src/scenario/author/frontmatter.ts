import { headOf, readYaml, shapeYaml, type Places, type Words, type YamlText } from '../../course/author.ts';
import { z } from 'zod';
import type { Mood, Variable } from '../graph.ts';
import type { ScenarioFindings } from './diagnostics.ts';

const text = z.string().trim().min(1);
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, { error: 'should begin with a letter and hold no spaces' });
const whole = z.number().int();

const variable = z
  .strictObject({ label: text, start: whole, min: whole, max: whole })
  .refine(({ min, start, max }) => min <= start && start <= max && min < max, {
    error: 'should have whole numbers with min ≤ start ≤ max, and min below max',
  });

const headSchema = z.strictObject({
  title: text,
  learner: text,
  start: text.optional(),
  cast: z.record(text, text).default({}),
  variables: z.record(name, variable).default({}),
  mood: z.record(text, z.strictObject({ from: text, words: z.array(text).min(1) })).default({}),
  order: z.enum(['fixed', 'shuffled']).default('shuffled'),
  aliases: z.record(text, text).default({}),
});

/** What stands at the top of a scenario. */
export interface Head {
  title: string;
  learner: string;
  start?: string | undefined;
  cast: Record<string, string>;
  variables: Record<string, Variable>;
  mood: Record<string, Mood>;
  order: 'fixed' | 'shuffled';
  aliases: Record<string, string>;
  yaml: YamlText;
}

/**
 * Reads the head (S002; S003 for what is wrong with variables). `head` is absent when it cannot be relied on; when
 * `isApart` is false, too, the rest of the file cannot be told from it or makes no sense with it.
 */
export function readHead(
  source: string,
  places: Places,
  findings: ScenarioFindings,
): { head?: Head; isApart: boolean } {
  const top = headOf(source);
  if (!top?.closed) {
    const space = top ? 0 : (source.match(/^\s+(?=---)/)?.[0].length ?? 0);
    findings.report('S002', places.range(space, space + 1), space > 0 ? LATE : top ? OPEN : NO_HEAD);
    return { isApart: !top && !/^\s*(---|[\w-]+:)/.test(source) };
  }
  const head = headIn(top, places, findings);
  const reserved = Object.keys(head?.variables ?? {}).filter((name) => RESERVED.includes(name));
  for (const name of reserved) {
    findings.report('S003', head?.yaml.keyAt(['variables', name]) ?? places.range(0, 1), {
      message: `\`${name}\` is what a tag calls something of its own, so it cannot be a variable.`,
      hint: 'Give the variable another name, here and wherever it is used.',
    });
  }
  return reserved.length > 0 || !head ? { isApart: reserved.length === 0 } : { head, isApart: true };
}

/** What tags have attributes for. */
const RESERVED = ['shows', 'misses', 'id', 'once', 'team', 'seconds', 'to', 'outcome'];

const BEGINNING = 'Begin the file with  ---  then  title: …  and  learner: …  on a line each, then  ---';
const LATE: Words = {
  message: 'Something stands above the first `---`.',
  hint: 'Remove the empty lines and spaces there.',
};
const OPEN: Words = { message: 'The lines at the top do not end with `---`.', hint: BEGINNING };
const NO_HEAD: Words = { message: 'A scenario begins with its title and more.', hint: BEGINNING };

function headIn(head: { text: string; start: number }, places: Places, findings: ScenarioFindings): Head | undefined {
  const yaml = readYaml(head.text, places, head.start);
  if (yaml.broken) {
    findings.report('S002', yaml.broken.at, yaml.broken);
    return undefined;
  }
  const { value, faults } = shapeYaml(yaml, headSchema);
  for (const fault of faults) findings.report(fault.path[0] === 'variables' ? 'S003' : 'S002', fault.at, fault);
  return value && { ...value, yaml };
}

/** Checks the names that the head uses: speakers (S130), variables (S020). */
export function checkHead(head: Head, speakers: readonly string[] | undefined, findings: ScenarioFindings): void {
  const { yaml } = head;
  const speaker = (who: string, at: typeof yaml.at, path: string[]): void => {
    if (speakers && !speakers.includes(who)) findings.report('S130', at(path), { name: who, known: speakers });
  };
  speaker(head.learner, yaml.at, ['learner']);
  const known = Object.keys(head.variables);
  for (const [who, { from }] of Object.entries(head.mood)) {
    speaker(who, yaml.keyAt, ['mood', who]);
    if (!known.includes(from)) findings.report('S020', yaml.at(['mood', who, 'from']), { name: from, known });
  }
}
