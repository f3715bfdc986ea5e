import { say, type Words } from '../../course/index.ts';
import type { Comparison, Condition, Variable } from '../../scenario/author.ts';

const NAMES: Record<Comparison, string> = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge', '=': 'eq', '!=': 'ne' };

/** A condition as a reader without JavaScript meets it: "If rapport with Sue is 5 or more:". */
export function conditionInWords(condition: Condition, variables: Record<string, Variable>, words: Words): string {
  const tests = condition.map(([variable, comparison, value]) =>
    say(words, `condition.${NAMES[comparison]}`, { label: variables[variable]?.label ?? variable, value }),
  );
  return say(words, 'call.if', { condition: tests.join(words['condition.and']) });
}
