import type { Change, Comparison, Condition, Mood, Variable } from './graph.ts';

export type Values = Readonly<Record<string, number>>;

const COMPARE: Record<Comparison, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

/** Whether every test of the condition holds; a variable that does not exist counts as 0. */
export function holds(condition: Condition, values: Values): boolean {
  return condition.every(([variable, comparison, value]) => COMPARE[comparison](values[variable] ?? 0, value));
}

/** The values after the changes, each clamped to its variable's range. */
export function applyChanges(
  changes: Readonly<Record<string, Change>>,
  values: Values,
  variables: Readonly<Record<string, Variable>>,
): Values {
  const next = { ...values };
  for (const [name, [operation, amount]] of Object.entries(changes)) {
    const variable = variables[name];
    if (!variable) continue;
    const raw = operation === '=' ? amount : (next[name] ?? variable.start) + amount;
    next[name] = Math.min(variable.max, Math.max(variable.min, raw));
  }
  return next;
}

/** Which of the mood's words holds now, and its place: the variable's range in even bands, lowest first. */
export function moodAt(mood: Mood, values: Values, variable: Variable): { word: string; place: number } {
  const value = values[mood.from] ?? variable.start;
  const share = (value - variable.min) / (variable.max - variable.min + 1);
  const place = Math.min(mood.words.length - 1, Math.floor(share * mood.words.length));
  return { word: mood.words[place] ?? '', place };
}
