import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/course/author.ts';
import { readScenario, toGraph } from '../../../src/scenario/author.ts';
import { AROUND, SOUND } from './sound.ts';

const SEED = 20240607;

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

function mutate(edits: readonly { at: number; remove: number; scrap: string }[]): string {
  return edits.reduce((text, { at, remove, scrap }) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + scrap + text.slice(place + remove);
  }, SOUND);
}

it('whatever happens to a file, nothing is thrown and every finding points into it', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const source = mutate(edits);
      const { scenario, diagnostics } = readScenario(source, AROUND);
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
    }),
    { seed: SEED, numRuns: 300 },
  );
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
