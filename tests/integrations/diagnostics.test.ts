import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/course/index.ts';
import { EXAMPLES, FAMILIES } from '../../src/integrations/reference.ts';

const FOUND = EXAMPLES.map((example) => ({ ...example, found: example.find() }));
const CODES = FAMILIES.flatMap(({ faults }) => Object.keys(faults));

/** The text that a finding points at. */
function pointedAt(source: string, { line, column, endLine, endColumn }: Diagnostic): string {
  const lines = source.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  const end = lines.map((text, i) => (i === last ? text.slice(0, endColumn - 1) : text));
  return end.map((text, i) => (i === 0 ? text.slice(column - 1) : text)).join('\n');
}

describe('one mistake gives one message at its place', () => {
  it.each(FOUND)('$code: $title', ({ code, file, source, marked, place, says, found }) => {
    expect(found.map((one) => `${one.code} ${one.file} ${pointedAt(source ?? '', one)}`)).toEqual([
      `${code} ${file} ${marked}`,
    ]);
    const [one] = found;
    if (place !== undefined) expect(`${one?.line}:${one?.column}`).toBe(place);
    if (says !== undefined) expect(`${one?.message} ${one?.hint}`).toContain(says);
  });
});

it('every diagnostic has an example, and every example shows a diagnostic there is', () => {
  const shown = new Set(EXAMPLES.map(({ code }) => code));
  expect(CODES.filter((code) => !shown.has(code))).toEqual([]);
  expect([...shown].filter((code) => !CODES.includes(code))).toEqual([]);
});

it('a code stands for one thing only, and says by its letter what that is about', () => {
  expect(new Set(CODES).size).toBe(CODES.length);
  for (const { faults } of FAMILIES) {
    expect(new Set(Object.keys(faults).map((code) => code.replace(/\d{3}$/, ''))).size).toBe(1);
  }
});

it('two examples of a code are told apart by their titles', () => {
  const names = EXAMPLES.map(({ code, title }) => `${code} ${title}`);
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});

it('every message is whole: nothing undefined, a sentence, and a hint', () => {
  for (const { found } of FOUND) {
    for (const { message, hint, title } of found) {
      expect(`${title} ${message} ${hint}`).not.toMatch(/undefined|NaN|\[object|Infinity|Invalid/);
      expect(message).toMatch(/[.?…”]$|\n {4}/);
      expect(hint.length).toBeGreaterThan(5);
    }
  }
});
