import type { Values } from '../condition.ts';
import type { Condition } from '../graph.ts';
import type { Scenario } from '../model.ts';
import { runTo, type Exploration, type Step } from './explore.ts';

/** Longer runs show their beginning and their end. */
const LONGEST_RUN = 8;
const SHOWN_AT_EACH_END = 3;

/** How a situation is come to: "It happens like this:" and the choices, numbered, each on a line. */
export function runInWords(place: number, exploration: Exploration, scenario: Scenario): string {
  const steps = runTo(place, exploration).map(({ scene, step }) => stepInWords(scene, step, scenario));
  if (steps.length === 0) return 'It happens at the very start.';
  const lines = steps.map((words, i) => `    ${i + 1}. ${words}`);
  const isLong = lines.length > LONGEST_RUN;
  const shown = isLong ? [...lines.slice(0, SHOWN_AT_EACH_END), '    …', ...lines.slice(-SHOWN_AT_EACH_END)] : lines;
  return `It happens like this:\n${shown.join('\n')}`;
}

function stepInWords(id: string, step: Step, { scenes }: Scenario): string {
  const scene = scenes.find((one) => one.id === id);
  if (step.kind === 'chose') return scene?.choices.find(({ key }) => key === step.key)?.text ?? step.key;
  if (step.kind === 'timed-out') return '(the time runs out)';
  return `(goes on) ${scene?.routes[step.route]?.text ?? ''}`.trimEnd();
}

/** ` with rapport 4, clarity 3`, or nothing where no variable counts. */
export function valuesInWords(values: Values): string {
  const parts = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return parts.length > 0 ? ` with ${parts.join(', ')}` : '';
}

/** What the variables of a condition can be: `rapport is between 1 and 4 and clarity is always 2`. */
export function rangesInWords(when: Condition, values: readonly Values[]): string {
  const names = [...new Set(when.map(([name]) => name))];
  return names
    .map((name) => {
      const [min, max] = values.reduce<[number, number]>(
        ([low, high], { [name]: value = 0 }) => [Math.min(low, value), Math.max(high, value)],
        [Infinity, -Infinity],
      );
      return min === max ? `${name} is always ${min}` : `${name} is between ${min} and ${max}`;
    })
    .join(' and ');
}
