import { expect, test } from 'vitest';
import { whoOf } from '../../src/components/call/who.ts';

const words = { 'call.thinks': '{speaker} thinks', 'call.thought': 'A thought' };

test('a thought is its thinker’s; one without a name is a thought', () => {
  expect(whoOf({ kind: 'thinking', speaker: 'Callum' }, words)).toBe('Callum thinks');
  expect(whoOf({ kind: 'thinking' }, words)).toBe('A thought');
});

test('narration is nobody’s', () => {
  expect(whoOf({ kind: 'narration' }, words)).toBe('');
});
