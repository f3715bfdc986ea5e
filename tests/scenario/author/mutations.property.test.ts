import { basename } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/course/author.ts';
import { loadContent } from '../../../src/integrations/content.ts';
import { readScenario, toGraph, type Surroundings } from '../../../src/scenario/author.ts';
import { AROUND, SOUND } from '../../../src/scenario/examples/sound.ts';

const SEED = 20240607;
const RUNS = 2000;
/** The fixtures have fewer situations by far, unless an edit widens the range of a variable. */
const LIMIT = 5000;

interface Original {
  source: string;
  around: Surroundings;
}

function fixture(): Original {
  return { source: SOUND, around: { ...AROUND, limit: LIMIT } };
}

/** The scenarios of the course. */
function published(): Original[] {
  const { sources, course, objectives, cast } = loadContent(new URL('../../../', import.meta.url));
  const roles = Object.fromEntries(Object.entries(cast).map(([who, { role }]) => [who, role]));
  const known = {
    objectives: objectives.map(({ id }) => id),
    cast: roles,
    teams: Object.keys(course?.teams ?? {}),
    limit: LIMIT,
  };
  return [...sources]
    .filter(([file]) => file.startsWith('content/scenarios/') && file.endsWith('.mdx'))
    .map(([file, source]) => ({ source, around: { id: basename(file, '.mdx'), file, ...known } }));
}

const ORIGINALS = [fixture(), ...published()];

/** What trainers, editors and bad days put into a file. */
const SCRAPS = [
  '<',
  '>',
  '{',
  '}',
  '"',
  "'",
  '`',
  '#',
  '##',
  '## ',
  '- ',
  '> ',
  '---',
  '\n',
  '\n\n',
  '\t',
  '  ',
  ':',
  '[',
  ']',
  '](#',
  '![',
  '**',
  '*',
  '</When>',
  '<When rapport=">=2">',
  '<For team="it">',
  '</For>',
  '<Ending outcome="good" />',
  '<Choice once />',
  '<Effect',
  '/>',
  '<Timer seconds="3" to="#x" />',
  'import x',
  'export ',
  '{1 + 1}',
  '<!--',
  '-->',
  '&lt;',
  '\u0000',
  '\uFEFF',
  '\r\n',
  '\u2028',
  '😀',
  '𝒳',
  '__proto__',
  'constructor',
  '[x](#__proto__)',
  '## constructor',
  'rapport: &a [*a]',
  '<b>',
  '<>',
  '</>',
  '| a |\n| - |',
  '[^1]',
  '\\',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 40 }),
  scrap: fc.constantFrom('', ...SCRAPS),
});

function mutate(original: string, edits: readonly { at: number; remove: number; scrap: string }[]): string {
  return edits.reduce((text, { at, remove, scrap }) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + scrap + text.slice(place + remove);
  }, original);
}

it('the originals are sound within the limit of the search', () => {
  expect(ORIGINALS.length).toBeGreaterThan(1);
  for (const { source, around } of ORIGINALS) expect(readScenario(source, around).scenario).toBeDefined();
});

it('whatever happens to a file, there is a graph or a finding, each finding points into it, and nothing is thrown', () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...ORIGINALS),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      ({ source: original, around }, edits) => {
        const source = mutate(original, edits);
        const { scenario, diagnostics } = readScenario(source, around);
        tried.add(around.file);
        const lines = source.split('\n');
        for (const found of diagnostics) {
          const { line, column, endLine, endColumn } = found;
          const width = (number: number): number => (lines[number - 1]?.length ?? -1) + 2;
          expect([line >= 1, endLine >= line, endLine <= lines.length]).toEqual([true, true, true]);
          expect([column >= 1, column <= width(line), endColumn <= width(endLine)]).toEqual([true, true, true]);
          expect(endLine > line || endColumn >= column).toBe(true);
          expect(formatDiagnostic(found, source)).not.toMatch(/undefined|NaN|\[object/);
        }
        expect(scenario !== undefined).toBe(diagnostics.every(({ severity }) => severity === 'warning'));
        if (scenario) expect(() => JSON.stringify(toGraph(scenario))).not.toThrow();
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
  expect(tried.size).toBe(ORIGINALS.length);
});

it.each([
  ['quotations', '> '.repeat(3000)],
  ['lists', '- '.repeat(3000)],
  ['tags', `${'<When rapport="1">\n\n'.repeat(1500)}x\n\n${'</When>\n\n'.repeat(1500)}`],
  ['emphasis', '*a '.repeat(3000)],
  ['brackets', '['.repeat(5000)],
])('thousands of nested %s do not throw', (_, deep) => {
  expect(() =>
    readScenario(
      SOUND.replace('You look at it together.', () => deep),
      AROUND,
    ),
  ).not.toThrow();
});
