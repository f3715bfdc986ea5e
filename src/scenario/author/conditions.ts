import type { Attribute } from '../../course/author.ts';
import type { Range } from '../../course/index.ts';
import type { Comparison, Condition, Test } from '../graph.ts';
import type { Reading } from './reading.ts';

/** The tests that a `<When>` makes, "and" between them, and where they stand. */
export interface ReadCondition {
  when: Condition;
  at: Range;
}

/** Reads the attributes of a `<When>` (S020, S021). */
export function readCondition(attributes: readonly Attribute[], tagAt: Range, reading: Reading): ReadCondition {
  const when = attributes.flatMap((attribute): Test[] => {
    const { name, value = '', at } = attribute;
    const known = reading.variables;
    if (known && !known.includes(name)) reading.findings.report('S020', at, { name, known });
    const tests = readTests(name, value);
    if (!tests) reading.findings.report('S021', at, { value });
    return tests ?? [];
  });
  if (attributes.length === 0) reading.findings.report('S021', tagAt, { value: '' });
  const [first, last] = [attributes[0]?.at ?? tagAt, attributes.at(-1)?.at ?? tagAt];
  return { when, at: { ...first, endLine: last.endLine, endColumn: last.endColumn } };
}

/** `<2`, `<=2`, `>2`, `>=2`, `=2`, `!=2`, `2`, `1..4`; `undefined` when the text is none of these. */
export function readTests(variable: string, value: string): Test[] | undefined {
  const between = value.match(/^\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*$/);
  if (between) {
    const [low, high] = [Number(between[1]), Number(between[2])];
    return low <= high
      ? [
          [variable, '>=', low],
          [variable, '<=', high],
        ]
      : undefined;
  }
  const single = value.match(/^\s*(<=|>=|!=|<|>|=)?\s*(-?\d+)\s*$/);
  return single ? [[variable, (single[1] ?? '=') as Comparison, Number(single[2])]] : undefined;
}

/** A condition for people: `rapport >= 5 and clarity >= 2`. */
export function conditionInWords(when: Condition): string {
  return when.map((test) => test.join(' ')).join(' and ');
}
