import { describe, expect, test } from 'vitest';
import { codeOf, type LogEvent, type Outline } from '../../src/course/index.ts';
import { loadContent } from '../../src/integrations/content.ts';
import { interactionsOf, readPlays, worth } from '../../src/scenario/index.ts';
import { interactionId } from '../../src/scenario/interaction-id.ts';
import { code, smallCall } from './small-call.ts';

const step = (id: string): Outline['steps'][number] => ({
  ...{ id, code: codeOf(id), kind: 'scenario', title: id, required: true, counts: true, coach: 'each' },
  scenario: 'small-call',
});

const outline: Outline = {
  ...{ course: 'course', id: 'module', title: 'Module', mastery: 70, activities: [], objectives: [], reported: [] },
  steps: [step('coached'), step('uncoached')],
};
const graphs = { 'small-call': smallCall };

const began = (id: string, at: number): LogEvent => ({ kind: 'began', step: codeOf(id), shape: 'aa', at });
const went = (id: string, at: number): LogEvent => ({ kind: 'went', step: codeOf(id), at });
const chose = (scene: string, key: string, at: number): LogEvent => ({ kind: 'chose', choice: code(scene, key), at });

describe('the interactions of a log', () => {
  test('are the first answer to each decision, in order, with the time it took', () => {
    const log = [began('coached', 1000), chose('hello', 'stiff', 3500), chose('stiff', 'asked', 4000)];
    expect(interactionsOf(outline, graphs, log)).toEqual([
      {
        ...{ id: 'coached__hello', response: 'stiff', letter: 'b', result: 'poor', objectives: ['courtesy'] },
        ...{ description: 'It is me again.', at: 3500, latency: 2.5 },
      },
      {
        ...{ id: 'coached__stiff', response: 'asked', letter: 'a', result: 'good', objectives: ['courtesy'] },
        ...{ description: 'I wrote it down.', at: 4000, latency: 0.5 },
      },
    ]);
  });

  test('are not added to by going back or by later plays', () => {
    const first = [began('coached', 1), chose('hello', 'stiff', 2)];
    const more: LogEvent[] = [{ kind: 'went-back', to: 0, at: 3 }, chose('hello', 'asked', 4), began('coached', 5)];
    const again = [...first, ...more, chose('hello', 'asked', 6)];
    expect(interactionsOf(outline, graphs, again)).toEqual(interactionsOf(outline, graphs, first));
  });

  test('are told apart by the kind of run', () => {
    const log = [began('coached', 1), chose('hello', 'stiff', 2), began('uncoached', 3), chose('hello', 'asked', 4)];
    expect(interactionsOf(outline, graphs, log).map(({ id }) => id)).toEqual(['coached__hello', 'uncoached__hello']);
  });

  test('have no time when another device recorded them, and never a negative one', () => {
    const { at: _at, ...elsewhere } = chose('hello', 'stiff', 0);
    const [bare] = interactionsOf(outline, graphs, [began('coached', 1), elsewhere]);
    expect(bare).not.toHaveProperty('at');
    expect(bare).not.toHaveProperty('latency');
    const [back] = interactionsOf(outline, graphs, [began('coached', 900), chose('hello', 'stiff', 100)]);
    expect(back?.latency).toBe(0);
  });
});

describe('the plays of a log', () => {
  test('go on where they were left, also after another step', () => {
    const log = [began('coached', 1), chose('hello', 'stiff', 2), began('uncoached', 3), chose('hello', 'asked', 4)];
    const plays = readPlays(outline, graphs, [...log, went('coached', 5), chose('stiff', 'asked', 6)]);
    expect(plays.map(({ step, number, play }) => [step.id, number, play.scene])).toEqual([
      ['coached', 1, 'asked'],
      ['uncoached', 1, 'asked'],
    ]);
  });

  test('say when recorded steps no longer fit', () => {
    const log = [began('coached', 1), chose('hello', 'gone-since', 2), chose('asked', 'told', 3)];
    expect(readPlays(outline, graphs, log)[0]).toMatchObject({ changed: true, play: { scene: 'hello' } });
  });

  test('say when the scenario leads elsewhere now, also when every step still fits', () => {
    const log = (shape: string): LogEvent[] => [
      { ...began('coached', 1), shape } as LogEvent,
      chose('hello', 'stiff', 2),
    ];
    expect(readPlays(outline, graphs, log(smallCall.shape))[0]).toMatchObject({ changed: false, edited: false });
    expect(readPlays(outline, graphs, log('zz'))[0]).toMatchObject({ changed: false, edited: true });
  });

  test('keep the end that was stored, whatever today’s scenario would give', () => {
    const end: LogEvent = { kind: 'ended', outcome: 'good', score: 88, objectives: {} };
    const [play] = readPlays(outline, graphs, [began('coached', 1), chose('hello', 'stiff', 2), end]);
    expect(play?.ended).toMatchObject({ outcome: 'good', score: 88 });
  });

  test('leave out what is no more', () => {
    expect(readPlays(outline, {}, [began('coached', 1)])).toEqual([]);
    expect(readPlays(outline, graphs, [began('deleted-step', 1), chose('hello', 'asked', 2)])).toEqual([]);
  });
});

test('a good choice shows and misses nothing, a poor one misses and shows nothing', () => {
  expect(worth({ shows: ['ask'], misses: [] })).toBe('good');
  expect(worth({ shows: [], misses: ['ask'] })).toBe('poor');
  expect(worth({ shows: ['ask'], misses: ['teach'] })).toBe('neutral');
  expect(worth({ shows: [], misses: [] })).toBe('neutral');
});

describe('the id of an interaction', () => {
  test('is 50 letters, digits and _ at most, and tells long ones apart', () => {
    const long = interactionId('a-very-long-step-id-indeed', 'a-scene-with-a-title-of-many-words-one');
    const other = interactionId('a-very-long-step-id-indeed', 'a-scene-with-a-title-of-many-words-two');
    for (const id of [long, other]) expect(id).toMatch(/^\w{1,50}$/);
    expect(long).not.toBe(other);
  });

  test('is different for every decision of the course', () => {
    const { modules, scenarios } = loadContent(process.cwd());
    for (const { steps } of modules) {
      const ids = steps.flatMap((placed) => {
        const graph = scenarios.find(({ graph }) => placed.kind === 'scenario' && graph.id === placed.scenario)?.graph;
        return Object.keys(graph?.scenes ?? {}).map((scene) => interactionId(placed.id, scene));
      });
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
