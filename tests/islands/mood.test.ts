import { expect, test } from 'vitest';
import type { Happening } from '../../src/course/index.ts';
import { faceOf, moodOf, moodWith } from '../../src/islands/call/mood.ts';
import type { Entry } from '../../src/islands/call/transcript.ts';
import { replay, type Graph } from '../../src/scenario/index.ts';
import { code, smallCall } from '../scenario/small-call.ts';

const facesOf = (of: number): number[] =>
  Array.from({ length: of }, (_, place) => faceOf({ word: '', place, was: undefined, of }));

test('the faces spread over as many words as there are, from the first face to the last', () => {
  expect(facesOf(2)).toEqual([0, 3]);
  expect(facesOf(3)).toEqual([0, 2, 3]);
  expect(facesOf(4)).toEqual([0, 1, 2, 3]);
  expect(facesOf(7)).toEqual([0, 1, 1, 2, 2, 3, 3]);
});

test('who has no mood, or always the same one, has a level face', () => {
  expect(faceOf(undefined)).toBe(1);
  expect(facesOf(1)).toEqual([1]);
});

/** Sue warms to what is said; Callum cares for something that nobody touches. */
const graph: Graph = {
  ...smallCall,
  variables: { ...smallCall.variables, queue: { label: 'Queue', start: 0, min: 0, max: 1 } },
  moods: { ...smallCall.moods, Callum: { from: 'queue', words: ['patient', 'restless'] } },
};

const line = (speaker: string): Entry => ({ key: '', kind: 'speech', speaker, manner: '', html: '', turn: 1 });

/** What is told with lines of these speakers after one choice, with Sue in the header. */
function told(choice: string, ...speakers: string[]): (string | undefined)[] {
  const said: Happening = { kind: 'chose', choice: code('hello', choice) };
  const { play } = replay(graph, [said]);
  const lines = speakers.map(line);
  return lines.map((entry) => moodWith(entry, lines, play, 'Sue'));
}

test('the mood in the header is told once, when it has changed', () => {
  expect(told('asked', 'Sue', 'Sue')).toEqual(['warm', undefined]);
  expect(told('weather', 'Sue')).toEqual([undefined]);
});

test('the mood of anybody else is told where they speak', () => {
  expect(told('weather', 'Sue', 'Callum', 'Callum')).toEqual([undefined, 'patient', undefined]);
});

test('narration and speakers without a mood have none told', () => {
  expect(told('asked', '', 'Dev')).toEqual([undefined, undefined]);
  expect(moodOf(replay(graph, []).play, 'Dev')).toBeUndefined();
});
