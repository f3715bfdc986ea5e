import { expect, test } from 'vitest';
import type { Happening } from '../../src/course/index.ts';
import { replay, type Graph } from '../../src/scenario/index.ts';
import { wayOn, type Script, type ScriptScene } from '../../src/islands/call/script.ts';
import { transcriptOf } from '../../src/islands/call/transcript.ts';
import { choice, code, smallCall } from '../scenario/small-call.ts';

/** Every scene says its name, and every choice and way its target. */
const script: Script = new Map(
  Object.entries(smallCall.scenes).map(([id, { choices, routes }]): [string, ScriptScene] => [
    id,
    {
      lines: [{ kind: 'speech', speaker: 'Sue', manner: '', html: id, when: [] }],
      choices: new Map(
        choices.map(({ key }) => [key, { html: `to ${key}`, text: key, reactions: [], coach: [], heard: [] }]),
      ),
      routes: routes.map(({ to }) => `on to ${to}`),
    },
  ]),
);

function said(graph: Graph, ...log: Happening[]): string[] {
  const { play, kept } = replay(graph, log);
  expect(kept).toBe(log.length);
  return transcriptOf(play, script, 'each', 'You said nothing.').map(
    ({ kind, html, turn }) => `${turn} ${kind}: ${html}`,
  );
}

const stiff: Happening = { kind: 'chose', choice: code('hello', 'stiff') };
const silence: Happening = { kind: 'timed-out' };

test('a silence is told in the place of an answer, with the turn that it brought', () => {
  expect(said(smallCall, stiff, silence)).toEqual([
    '0 speech: hello',
    '1 you: to stiff',
    '1 speech: stiff',
    '2 onward: You said nothing.',
    '2 speech: gone',
  ]);
});

test('a silence that was gone back on is told no more', () => {
  const timer = { seconds: 9, to: 'asked' };
  const graph = { ...smallCall, scenes: { ...smallCall.scenes, stiff: { ...smallCall.scenes['stiff']!, timer } } };
  const answer: Happening = { kind: 'chose', choice: code('stiff', 'asked') };
  expect(said(graph, stiff, silence, { kind: 'went-back', to: 1 }, answer)).toEqual([
    '0 speech: hello',
    '1 you: to stiff',
    '1 speech: stiff',
    '2 you: to asked',
    '2 speech: asked',
  ]);
});

test('of two ways to one scene the words of the open one are shown and told', () => {
  const routes = [
    { to: 'after', when: [['rapport', '>=', 3] as const] },
    { to: 'after', when: [] },
  ];
  const hello = { asks: '', routes: [], choices: [choice('hello', 'settled', { effects: { rapport: ['+', 1] } })] };
  const settled = { asks: '', choices: [], routes };
  const graph = { ...smallCall, scenes: { ...smallCall.scenes, hello, settled } };
  const words = new Map(script).set('settled', { lines: [], choices: new Map(), routes: ['Warmly', 'Coolly'] });
  const { play } = replay(graph, [{ kind: 'chose', choice: code('hello', 'settled') }, { kind: 'continued' }]);
  const onward = transcriptOf(play, words, 'each', '').filter(({ kind }) => kind === 'onward');
  expect(onward.map(({ html }) => html)).toEqual(['Warmly']);
  expect(wayOn(words, graph, 'settled', { rapport: 3 })).toBe('Warmly');
  expect(wayOn(words, graph, 'settled', { rapport: 2 })).toBe('Coolly');
});
