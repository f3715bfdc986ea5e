import { expect, it } from 'vitest';
import { remembered } from '../../src/integrations/remembered.ts';

it('works anew only when the arguments of a name are others than the last time', () => {
  const done: string[] = [];
  const once = remembered((text: string, around: { team: string }) => {
    done.push(`${text} ${around.team}`);
    return { text };
  });
  const first = once('a', 'one', { team: 'it' });
  expect(once('a', 'one', { team: 'it' })).toBe(first);
  expect(once('b', 'one', { team: 'it' })).not.toBe(first);
  expect(once('a', 'one', { team: 'hr' })).toEqual({ text: 'one' });
  expect(once('a', 'one', { team: 'it' })).not.toBe(first);
  expect(done).toEqual(['one it', 'one it', 'one hr', 'one it']);
});
