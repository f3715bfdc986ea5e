import { expect, test } from 'vitest';
import { loadContent } from '../../../src/integrations/content.ts';
import { compare, publish } from '../../../src/scenario/author.ts';
import { dropChoice, editChoice, renameScene } from '../edits.ts';
import { choice, smallCall } from '../small-call.ts';

const released = publish(smallCall, {});
const { graph: sueCalls } = loadContent(process.cwd()).scenarios.find(({ scenario }) => scenario.id === 'sue-calls')!;

test('an unchanged scenario needs nothing', () => {
  expect(compare('small-call', released, smallCall, {})).toMatchObject({ replays: { broken: 0 }, mends: [] });
});

test('a renamed scene needs its old name, and that mends all', () => {
  const { replays, mends, mended } = compare('small-call', released, renameScene(smallCall, 'stiff', 'cold'), {});
  expect(replays.broken).toBeGreaterThan(0);
  expect(mends).toEqual([{ kind: 'alias', was: 'stiff', now: 'cold' }]);
  expect(mended.broken).toBe(0);
});

test('a choice under another id needs its old one', () => {
  const { mends, mended } = compare(
    'small-call',
    released,
    editChoice(smallCall, 'stiff', 'asked', { key: 'say-sorry' }),
    {},
  );
  expect(mends).toEqual([{ kind: 'id', scene: 'stiff', was: 'asked', now: 'say-sorry' }]);
  expect(mended.broken).toBe(0);
});

test('two scenes renamed at once get an alias each', () => {
  const scenes = Object.keys(sueCalls.scenes).filter((id) => (sueCalls.scenes[id]?.choices.length ?? 0) > 1);
  const [first = '', second = ''] = scenes.slice(2, 4);
  const twice = renameScene(renameScene(sueCalls, first, `${first}-again`), second, `${second}-again`);
  const { mends, mended } = compare('sue-calls', publish(sueCalls, {}), twice, {});
  expect(mends.map((mend) => `${mend.was} ${mend.now}`).sort()).toEqual(
    [`${first} ${first}-again`, `${second} ${second}-again`].sort(),
  );
  expect(mended.broken).toBe(0);
});

test('a choice that is gone for good cannot be mended', () => {
  const { replays, mends, mended } = compare('small-call', released, dropChoice(smallCall, 'hello', 'stiff'), {});
  expect(mends).toEqual([]);
  expect(mended).toEqual(replays);
});

test('a line that was put above another one with its key is told from it by its words', () => {
  const words = { hello: { asked: 'A', stiff: 'B', weather: 'C' } };
  const hello = smallCall.scenes['hello']!;
  const [asked] = hello.choices;
  const now = {
    ...smallCall,
    scenes: {
      ...smallCall.scenes,
      hello: { ...hello, choices: [...hello.choices, choice('hello', 'asked', { ...asked, key: 'asked-2' })] },
    },
  };
  const today = { hello: { ...words.hello, asked: 'new', 'asked-2': 'A' } };
  const { replays, mends, mended } = compare('small-call', publish(smallCall, words), now, today);
  expect(replays.broken).toBeGreaterThan(0);
  expect(mends).toEqual([{ kind: 'id', scene: 'hello', was: 'asked', now: 'asked-2' }]);
  expect(mended.broken).toBe(0);
});

test('an ending under another name and an alias that was taken out are told, though no attempt in progress shows them', () => {
  const aliased = { ...renameScene(smallCall, 'stiff', 'cold'), aliases: { stiff: 'cold' } };
  const dropped = { ...aliased, aliases: {} };
  expect(compare('small-call', publish(aliased, {}), dropped, {}).mends).toEqual([
    { kind: 'alias', was: 'stiff', now: 'cold' },
  ]);
  const [ending = ''] = Object.keys(smallCall.scenes).filter((id) => smallCall.scenes[id]?.ending);
  expect(compare('small-call', released, renameScene(smallCall, ending, `${ending}-now`), {}).mends).toEqual([
    { kind: 'alias', was: ending, now: `${ending}-now` },
  ]);
});
