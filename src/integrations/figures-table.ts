import { minutesOf, wordsOf } from '../course/author.ts';
import type { ModuleFigures, StepFigures } from './figures.ts';

const HEAD = ['module', 'stated', 'estimated', 'words', 'scenes', 'plays', 'decisions', 'reading ease'];

/** Modules and their steps in figures, one row each, for a terminal. What a learner may leave out is in brackets. */
export function figuresTable(figures: readonly ModuleFigures[]): string {
  const rows = figures.flatMap((module) => [moduleRow(module), ...module.steps.map(stepRow)]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  return [HEAD, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function moduleRow({ id, stated, estimated, words, scenes, plays, decisions }: ModuleFigures): string[] {
  return [id, number(stated), number(estimated), number(words), number(scenes), number(plays), number(decisions), ''];
}

function stepRow({ id, belongs, effort, scenes, plays, decisions, ease }: StepFigures): string[] {
  return [
    belongs ? `  ${id}` : `  (${id})`,
    '',
    number(effort && minutesOf(effort)),
    number(effort && wordsOf(effort)),
    ...[scenes, plays, decisions].map((count) => (count === 0 ? '' : number(count))),
    ease === undefined ? '' : number(ease),
  ];
}

function number(value: number | undefined): string {
  return value === undefined ? '?' : value.toLocaleString('en-GB');
}
