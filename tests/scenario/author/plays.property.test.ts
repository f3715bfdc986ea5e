import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/course/author.ts';
import { loadContent } from '../../../src/integrations/content.ts';
import { checkPlays } from '../../../src/scenario/author.ts';

const SEED = 20240607;
const RUNS = 400;
const ROOT = new URL('../../../', import.meta.url);
const FILE = 'content/scenarios/sue-calls.plays';

const SCENARIO = loadContent(ROOT).scenarios.find(({ graph }) => graph.id === 'sue-calls');
const LINES = readFileSync(new URL(FILE, ROOT), 'utf8').split('\n');

/** What trainers, editors and bad days put into a line. */
const SCRAPS = [
  '',
  'Choose:',
  'Choose: …',
  'Choose: “…”',
  'Choose: “Sorry. …',
  'Back to: …',
  'Wait',
  'Wait: 20',
  'Ending: god',
  'Ending: good',
  'Value: cause -1..99999999999999999999',
  'Value: 3',
  'Score: >=',
  'Score: 100 %',
  'Scene: #__proto__',
  'Scene: constructor',
  'Play:',
  'Play: Best: Sue shows Dev',
  ':::',
  '- - -',
  '## Heading',
  '-',
  '\t\t',
  '\r',
  '\uFEFF',
  '\u2028',
  '\u0000',
  '😀: 𝒳',
  'ﷺ'.repeat(50),
  'x'.repeat(5000),
];

const place = fc.nat(LINES.length - 1);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('remove' as const), at: place, other: place }),
  fc.record({ kind: fc.constant('swap' as const), at: place, other: place }),
  fc.record({ kind: fc.constant('insert' as const), at: place, other: place, scrap: fc.constantFrom(...SCRAPS) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, other: fc.nat(60) }),
);

type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function mutate(lines: readonly string[], one: Edit): string[] {
  const { at, other } = one;
  switch (one.kind) {
    case 'remove':
      return lines.toSpliced(at, 1);
    case 'swap':
      return lines.with(at % lines.length, lines[other] ?? '').with(other % lines.length, lines[at] ?? '');
    case 'insert':
      return lines.toSpliced(at, other % 2, one.scrap);
    case 'cut':
      return lines.map((line, i) => (i === at ? line.slice(0, other) : line));
  }
}

it('whatever happens to a file of plays, nothing is thrown and each finding points into it', () => {
  const codes = new Set<string>();
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (edits, end) => {
      const source = edits.reduce(mutate, LINES).join(end);
      const { plays, diagnostics } = checkPlays(source, { file: FILE, ...SCENARIO });
      const lines = source.split('\n');
      for (const found of diagnostics) {
        codes.add(found.code);
        const { line, column, endLine, endColumn } = found;
        expect([line >= 1, endLine === line, line <= lines.length]).toEqual([true, true, true]);
        expect(1 <= column && column < endColumn && endColumn <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
        expect(formatDiagnostic(found, source)).not.toMatch(/undefined|NaN|\[object/);
      }
      if (diagnostics.length === 0) expect(plays.filter(({ outcome }) => !outcome)).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(codes.size).toBeGreaterThan(12);
});
