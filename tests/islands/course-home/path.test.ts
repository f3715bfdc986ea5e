import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../src/course/index.ts';
import { pathOf, type HomeCourse, type HomeModule, type Kept } from '../../../src/islands/course-home/path.ts';
import { began, callStep, did, ended, objective, step, went } from '../../course/outline.ts';

const module = (id: string, minutes: number): HomeModule => ({
  id,
  title: id,
  mastery: 'none',
  minutes,
  steps: [step('first'), step('second')],
  activities: [],
  reported: ['courtesy', 'teach'],
});

const stick: HomeModule = {
  ...module('stick', 8),
  steps: [step('plan'), ...['parcel', 'lift'].map((id) => callStep(id, { required: false }))],
};

const course: HomeCourse = {
  id: 'inside-line',
  objectives: [objective('courtesy'), objective('ask', 'courtesy'), objective('teach')],
  modules: [module('idea', 12), module('need', 10), module('loop', 10), module('word', 8), stick, module('still', 5)],
  sets: [
    { title: 'First', modules: ['idea'], needed: 'all' },
    { title: 'Two', modules: ['need', 'loop', 'word'], needed: 2 },
    { title: 'Last', modules: ['stick'], needed: 'all' },
    { title: 'Later', modules: ['still'], needed: 'none', from_day: 7 },
  ],
};

const done = [went('first'), did('first'), went('second'), did('second')];

function kept(logs: Record<string, LogEvent[]>, settings: Kept['settings'] = {}): Kept {
  const modules = Object.entries(logs).map(([id, line], n) => [id, { touched: n, line, others: [] }]);
  return { settings, modules: Object.fromEntries(modules) };
}

const TODAY = '2026-11-22';
const path = (now: Kept, today = TODAY) => pathOf(course, now, today);
const needs = (...takes: string[]) => JSON.stringify({ ticked: [], takes, own: false });

describe('the path', () => {
  it('begins with the first module, and counts the minutes of what is needed', () => {
    expect(path(kept({}))).toMatchObject({ next: { module: { id: 'idea' }, hasBegun: false }, minutesLeft: 40 });
    expect(path(kept({})).at).toBeUndefined();
  });

  it('goes on with what was left in the middle, the newest first, at its step', () => {
    const { next, at } = path(kept({ idea: [went('first'), did('first')], word: [went('second')] }));
    expect([next?.module.id, at]).toEqual(['word', 'second']);
  });

  it('counts a module that is half done by half', () => {
    expect(path(kept({ idea: [went('first'), did('first')] })).minutesLeft).toBe(34);
  });

  it('puts the modules of the needs check first, and counts their minutes', () => {
    const { sets, taken, next, minutesLeft } = path(kept({ idea: done }, { needs: needs('word', 'loop') }));
    expect(sets[1]?.modules).toEqual(['word', 'loop', 'need']);
    expect(taken).toEqual(['word', 'loop']);
    expect([next?.module.id, minutesLeft]).toEqual(['word', 26]);
  });

  it('takes any two of the set', () => {
    const { sets, next } = path(kept({ idea: done, word: done, need: done }, { needs: needs('loop') }));
    expect(sets.map(({ open }) => open)).toEqual([0, 0, 1, 0]);
    expect(next?.module.id).toBe('stick');
  });

  it('ends when all that is needed is done', () => {
    const all = kept({ idea: done, word: done, need: done, stick: [went('plan'), did('plan')] });
    expect(path(all)).toMatchObject({ minutesLeft: 0, due: [] });
    expect(path(all).next).toBeUndefined();
  });

  it('is not moved by settings that are none', () => {
    expect(path(kept({}, { needs: '{"takes":7}', 'call-backs': 'soon' }))).toMatchObject({
      taken: [],
      due: [],
      from: {},
    });
  });
});

describe('what is due', () => {
  const logs = { stick: [went('plan'), did('plan')] };
  const due = (today: string, more: LogEvent[] = []) =>
    path(kept({ stick: [...logs.stick, ...more] }, { 'call-backs': TODAY }), today).due.map(
      (one) => one.step ?? one.module.id,
    );

  it.each([
    ['2026-11-22', []],
    ['2026-11-24', ['parcel']],
    ['2026-11-28', ['parcel']],
    ['2026-11-29', ['parcel', 'still']],
    ['2026-12-13', ['parcel', 'still']],
  ])('on %s: %j', (today, expected) => {
    expect(due(today)).toEqual(expected);
  });

  it('is not what was taken in these days', () => {
    const at = new Date(2026, 10, 24, 10).getTime();
    const call = [went('parcel'), began('parcel'), ended('fair', 50)].map((event) => ({ ...event, at }));
    expect(due('2026-11-25', call)).toEqual([]);
    expect(due('2026-11-28', call)).toEqual(['lift']);
  });

  it('says from which day a module makes sense', () => {
    expect(path(kept(logs, { 'call-backs': TODAY })).from).toEqual({ still: '2026-11-29' });
    expect(path(kept(logs)).from).toEqual({});
  });
});

describe('the weakest principle', () => {
  const play = (objectives: Record<string, [taken: number, missed: number]>): LogEvent[] => [
    went('parcel'),
    began('parcel'),
    ended('fair', 50, objectives),
  ];
  const weakest = (...plays: LogEvent[][]) => path(kept({ stick: plays.flat() })).weakest?.id;

  it('is the one of which least was taken, with what stands under it', () => {
    expect(weakest(play({ teach: [1, 1], ask: [0, 1] }))).toBe('courtesy');
    expect(weakest(play({ teach: [0, 1], ask: [1, 1] }))).toBe('teach');
  });

  it('is none when nothing was missed in the best plays, or nothing was played', () => {
    expect(weakest(play({ teach: [0, 1] }), play({ teach: [1, 0] }))).toBeUndefined();
    expect(weakest()).toBeUndefined();
  });
});
