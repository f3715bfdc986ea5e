import { expect, test } from 'vitest';
import { loadContent } from '../../../src/integrations/content.ts';
import { compare, graphOf, publish } from '../../../src/scenario/author.ts';
import { dropChoice, editChoice, renameScene } from '../edits.ts';
import { smallCall } from '../small-call.ts';

const released = graphOf(smallCall.id, publish(smallCall));
const { graph: sueCalls } = loadContent(process.cwd()).scenarios[0]!;

test('an unchanged scenario needs nothing', () => {
  expect(compare(released, smallCall)).toMatchObject({ replays: { broken: 0 }, mends: [] });
});

test('a renamed scene needs its old name, and that mends all', () => {
  const { replays, mends, mended } = compare(released, renameScene(smallCall, 'stiff', 'cold'));
  expect(replays.broken).toBeGreaterThan(0);
  expect(mends).toEqual([{ kind: 'alias', was: 'stiff', now: 'cold' }]);
  expect(mended.broken).toBe(0);
});

test('a choice under another id needs its old one', () => {
  const { mends, mended } = compare(released, editChoice(smallCall, 'stiff', 'asked', { key: 'say-sorry' }));
  expect(mends).toEqual([{ kind: 'id', scene: 'stiff', was: 'asked', now: 'say-sorry' }]);
  expect(mended.broken).toBe(0);
});

test('two scenes renamed at once get an alias each', () => {
  const scenes = Object.keys(sueCalls.scenes).filter((id) => (sueCalls.scenes[id]?.choices.length ?? 0) > 1);
  const [first = '', second = ''] = scenes.slice(2, 4);
  const twice = renameScene(renameScene(sueCalls, first, `${first}-again`), second, `${second}-again`);
  const { mends, mended } = compare(graphOf('sue-calls', publish(sueCalls)), twice);
  expect(mends.map((mend) => `${mend.was} ${mend.now}`).sort()).toEqual(
    [`${first} ${first}-again`, `${second} ${second}-again`].sort(),
  );
  expect(mended.broken).toBe(0);
});

test('a choice that is gone for good cannot be mended', () => {
  const { replays, mends, mended } = compare(released, dropChoice(smallCall, 'hello', 'stiff'));
  expect(mends).toEqual([]);
  expect(mended).toEqual(replays);
});
