import { describe, expect, test } from 'vitest';
import type { Happening } from '../../src/course/index.ts';
import {
  advance,
  begin,
  earned,
  endingOf,
  openChoices,
  replay,
  shownChoices,
  type Play,
} from '../../src/scenario/index.ts';
import { code, smallCall } from './small-call.ts';

const chose = (scene: string, key: string): Happening => ({ kind: 'chose', choice: code(scene, key) });

function played(...happenings: Happening[]): Play {
  const { play, kept } = replay(smallCall, happenings);
  expect(kept).toBe(happenings.length);
  return play;
}

describe('a play', () => {
  test('begins at the start with every variable at its start', () => {
    expect(begin(smallCall)).toMatchObject({ scene: 'hello', status: 'deciding', values: { rapport: 2 }, turns: [] });
  });

  test('clamps effects to the variable’s range', () => {
    expect(played(chose('hello', 'asked')).values).toEqual({ rapport: 4 });
    expect(played(chose('hello', 'stiff')).values).toEqual({ rapport: 0 });
  });

  test('offers a conditional choice only while its condition holds', () => {
    const open = (play: Play): string[] => openChoices(play).map(({ key }) => key);
    expect(open(played(chose('hello', 'asked')))).toEqual(['settled', 'told']);
    expect(open(played(chose('hello', 'stiff'), chose('stiff', 'asked')))).toEqual(['settled', 'told']);
    const low = { ...smallCall, variables: { rapport: { label: 'Rapport', start: 0, min: 0, max: 2 } } };
    expect(open(replay(low, [chose('hello', 'asked')]).play)).toEqual(['told']);
  });

  test('offers a once-choice one time, and again after going back before it', () => {
    const weather = [chose('hello', 'weather'), { kind: 'continued' } as const];
    expect(openChoices(played(...weather)).map(({ key }) => key)).not.toContain('weather');
    const back = played(...weather, { kind: 'went-back', to: 0 });
    expect(openChoices(back).map(({ key }) => key)).toContain('weather');
  });

  test('takes the first route that holds, else the last', () => {
    const settled = [chose('hello', 'asked'), chose('asked', 'settled'), { kind: 'continued' } as const];
    expect(played(...settled).scene).toBe('good-end');
    const viaStiff = [
      chose('hello', 'stiff'),
      chose('stiff', 'asked'),
      chose('asked', 'settled'),
      { kind: 'continued' } as const,
    ];
    expect(played(...viaStiff).scene).toBe('after');
  });

  test('follows a timer where there is one, and refuses it elsewhere', () => {
    expect(played(chose('hello', 'stiff'), { kind: 'timed-out' })).toMatchObject({ scene: 'gone', status: 'ended' });
    expect(advance(begin(smallCall), { kind: 'timed-out' })).toBeUndefined();
  });

  test('refuses what is not possible where it stands', () => {
    expect(advance(begin(smallCall), chose('asked', 'told'))).toBeUndefined();
    expect(advance(begin(smallCall), { kind: 'continued' })).toBeUndefined();
    expect(advance(begin(smallCall), { kind: 'went-back', to: 0 })).toBeUndefined();
    expect(advance(played(chose('hello', 'stiff'), { kind: 'timed-out' }), chose('hello', 'asked'))).toBeUndefined();
  });

  test('a hint changes nothing', () => {
    const play = begin(smallCall);
    expect(advance(play, { kind: 'hinted', hint: 'coach' })).toBe(play);
  });
});

describe('going back', () => {
  test('returns to the moment with the values of then', () => {
    const back = played(chose('hello', 'stiff'), chose('stiff', 'asked'), { kind: 'went-back', to: 1 });
    expect(back).toMatchObject({ scene: 'stiff', values: { rapport: 0 } });
    expect(back.turns).toHaveLength(1);
  });

  test('keeps the first answer on record and in the score', () => {
    const { firsts, ...rest } = played(
      chose('hello', 'stiff'),
      { kind: 'went-back', to: 0 },
      chose('hello', 'asked'),
      chose('asked', 'told'),
    );
    expect(firsts).toEqual({ hello: 'stiff', asked: 'told' });
    expect(rest.status).toBe('ended');
  });
});

describe('the score of a play', () => {
  test('is 100 × taken ÷ (taken + missed), each decision counted the first time only', () => {
    const play = played(chose('hello', 'asked'), chose('asked', 'told'));
    expect(earned(play).score).toBe(67);
    const twice = played(
      chose('hello', 'stiff'),
      { kind: 'went-back', to: 0 },
      chose('hello', 'asked'),
      chose('asked', 'settled'),
    );
    expect(earned(twice).score).toBe(50);
  });

  test('is 0 if nothing was taken', () => {
    expect(earned(begin(smallCall)).score).toBe(0);
    expect(earned(played(chose('hello', 'stiff'), chose('stiff', 'gone'))).score).toBe(0);
  });

  test('ends with an outcome and a tally for each objective', () => {
    const ending = endingOf(played(chose('hello', 'stiff'), chose('stiff', 'gone')));
    expect(ending).toMatchObject({ kind: 'ended', outcome: 'poor', score: 0 });
    expect(Object.values(ending?.objectives ?? {})).toEqual([
      { taken: 0, missed: 1 },
      { taken: 0, missed: 1 },
    ]);
    expect(endingOf(begin(smallCall))).toBeUndefined();
  });
});

describe('the order of choices', () => {
  test('is the same wherever the same attempt is shown', () => {
    const order = (attempt: string, number: number): string[] =>
      shownChoices(begin(smallCall), attempt, number).map(({ key }) => key);
    expect(order('Ab3d', 1)).toEqual(order('Ab3d', 1));
    const orders = new Set(Array.from({ length: 40 }, (_, n) => order('Ab3d', n).join()));
    expect(orders.size).toBe(6);
  });

  test('is that of the file when the scenario says so', () => {
    const fixed = begin({ ...smallCall, order: 'fixed' });
    expect(shownChoices(fixed, 'Ab3d', 3).map(({ key }) => key)).toEqual(['asked', 'stiff', 'weather']);
  });
});

describe('replay', () => {
  test('goes up to the last step that still exists', () => {
    const log = [chose('hello', 'stiff'), chose('stiff', 'deleted-since'), chose('asked', 'told')];
    const { play, kept } = replay(smallCall, log);
    expect({ scene: play.scene, kept }).toEqual({ scene: 'stiff', kept: 1 });
  });

  test('understands codes from before a scene was renamed', () => {
    const { hello, ...others } = smallCall.scenes;
    const renamed = {
      ...smallCall,
      start: 'greeting',
      aliases: { hello: 'greeting' },
      scenes: { ...others, greeting: hello! },
    };
    expect(replay(renamed, [chose('hello', 'asked')]).play.scene).toBe('asked');
  });
});

test('a once-choice that is used up closes no choice of another scene, even one of the same code', () => {
  const twin = { ...smallCall.scenes['hello']!.choices[2]!, to: 'after', key: 'after' };
  const scenes = { ...smallCall.scenes, asked: { ...smallCall.scenes['asked']!, choices: [twin] } };
  const { play } = replay({ ...smallCall, scenes }, [
    chose('hello', 'weather'),
    { kind: 'continued' },
    chose('hello', 'asked'),
  ]);
  expect(openChoices(play).map(({ key }) => key)).toEqual(['after']);
});
