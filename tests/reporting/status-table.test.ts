import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/course/index.ts';
import { STATUS_TABLE } from '../../src/reporting/author.ts';
import { rankOf, rowOf } from '../../src/reporting/status.ts';
import { logs, outlines } from '../course/standings.ts';
import { standing } from './reports.ts';

const rows = STATUS_TABLE.filter(({ id }) => id !== 'not-recorded');

test('the status table is this', () => {
  const lines = STATUS_TABLE.map(({ id, ...told }) => [
    id,
    ...Object.values(told).map((cell) =>
      Object.entries(cell)
        .map(([element, word]) => `${element.replace(/^cmi\.(core\.)?/, '')} ${word}`)
        .join(', '),
    ),
  ]);
  expect(lines).toEqual([
    [
      'opened',
      'lesson_status incomplete, exit suspend',
      'completion_status incomplete, success_status unknown, progress_measure 0, exit suspend',
    ],
    [
      'under-way',
      'lesson_status incomplete, score.raw best, exit suspend',
      'completion_status incomplete, success_status unknown, progress_measure share, score.scaled best, score.raw best, exit suspend',
    ],
    [
      'below-bar',
      'lesson_status incomplete, score.raw best, exit suspend',
      'completion_status completed, success_status unknown, progress_measure 1, score.scaled best, score.raw best, exit suspend',
    ],
    [
      'steps-done',
      'lesson_status completed, exit suspend',
      'completion_status completed, success_status unknown, progress_measure 1, exit suspend',
    ],
    [
      'passed',
      'lesson_status passed, score.raw best, exit suspend',
      'completion_status completed, success_status passed, progress_measure 1, score.scaled best, score.raw best, exit suspend',
    ],
    ['not-recorded', '', ''],
  ]);
});

test('it has a failure in no row, and no row says less than the one before it', () => {
  const words = rows.map((row) => ({ ...row['scorm-1.2'], ...row['scorm-2004'] }));
  expect(words.flatMap((row) => Object.values(row))).not.toContain('failed');
  for (const [n, row] of words.slice(1).entries()) {
    for (const element of ['cmi.core.lesson_status', 'cmi.completion_status', 'cmi.success_status']) {
      expect(rankOf(row[element]!)).toBeGreaterThanOrEqual(rankOf(words[n]![element]!));
    }
  }
});

describe('an attempt', () => {
  test.each([
    ['opened', standing()],
    ['under-way', standing({ done: ['intro'] })],
    ['under-way', standing({ score: 0 })],
    ['below-bar', standing({ completion: 'completed', score: 40 })],
    ['below-bar', standing({ completion: 'completed' })],
    ['steps-done', standing({ completion: 'completed', success: 'passed' })],
    ['passed', standing({ completion: 'completed', success: 'passed', score: 70 })],
  ])('is in the row %s', (id, given) => {
    expect(rows[rowOf(given)]?.id).toBe(id);
  });

  test('has a score in no row but those in which the table says that one is told', () => {
    fc.assert(
      fc.property(outlines, logs, (outline, log) => {
        const given = standingOf(outline, log);
        const row = rows[rowOf(given)]!;
        if (given.score !== undefined) expect(row['scorm-1.2']).toHaveProperty(['cmi.core.score.raw'], 'best');
      }),
      { seed: 53, numRuns: 400 },
    );
  });
});

test.each([
  ['', -1],
  ['unknown', -1],
  ['not attempted', -1],
  [' Passed ', 4],
  ['0', 0],
  ['0.5', 0.5],
  ['1', 1],
  ['7', -1],
  ['suspended', -1],
])('%j has got as far as %d', (value, rank) => {
  expect(rankOf(value)).toBe(rank);
});
