import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callBacksOf, dayOf, isDay, type Taken } from '../../../src/islands/activities/call-back-days.ts';

const steps = ['parcel', 'lift', 'password', 'figures'];
const states = (today: string, taken: readonly Taken[] = []) =>
  callBacksOf('2026-11-22', today, steps, taken).map(({ state }) => state);

describe('call-backs', () => {
  it('are about two, seven and twenty-one days later', () => {
    const calls = callBacksOf('2026-11-22', '2026-11-22', steps, []);
    expect(calls.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-29', '2026-12-13']);
    expect(calls.map(({ state }) => state)).toEqual(['coming', 'coming', 'coming']);
  });

  it.each([
    ['2026-11-22', ['coming', 'coming', 'coming']],
    ['2026-11-23', ['due', 'coming', 'coming']],
    ['2026-11-27', ['due', 'coming', 'coming']],
    ['2026-11-28', ['gone', 'due', 'coming']],
    ['2026-12-11', ['gone', 'due', 'coming']],
    ['2026-12-12', ['gone', 'gone', 'due']],
    ['2027-06-01', ['gone', 'gone', 'due']],
  ])('on %s they are %j', (today, expected) => {
    expect(states(today)).toEqual(expected);
  });

  it('are taken by a call of those days, with whichever people', () => {
    expect(states('2026-11-29', [{ step: 'figures', day: '2026-11-25' }])).toEqual(['taken', 'due', 'coming']);
    expect(states('2026-11-29', [{ step: 'lift', day: '2026-11-29' }])).toEqual(['gone', 'taken', 'coming']);
  });

  it('are not taken by a call on the day itself, which leaves other people for later', () => {
    const taken = [{ step: 'parcel', day: '2026-11-22' }];
    expect(states('2026-11-24', taken)).toEqual(['due', 'coming', 'coming']);
    expect(callBacksOf('2026-11-22', '2026-11-24', steps, taken)[0]?.step).toBe('lift');
  });

  it('know a call of another device, of which the day is not known, and offer others', () => {
    const taken = [{ step: 'parcel', day: undefined }];
    expect(states('2026-11-24', taken)).toEqual(['due', 'coming', 'coming']);
    expect(callBacksOf('2026-11-22', '2026-11-24', steps, taken)[0]?.step).toBe('lift');
  });

  it('offer a call again when all have been taken', () => {
    const taken = steps.map((step) => ({ step, day: '2026-11-22' }));
    expect(callBacksOf('2026-11-22', '2026-11-29', steps, taken)[1]).toMatchObject({ state: 'due', step: 'lift' });
    expect(callBacksOf('2026-11-22', '2026-11-29', [], [])[1]?.step).toBe('');
  });

  it('are never due two at a time, whatever was taken and when', () => {
    const day = fc.integer({ min: -3, max: 60 }).map((n) => dayOf(Date.UTC(2026, 10, 22 + n, 12)));
    const plays = fc.array(fc.record({ step: fc.constantFrom(...steps), day: fc.option(day, { nil: undefined }) }));
    fc.assert(
      fc.property(day, plays, (today, taken) => {
        expect(states(today, taken).filter((state) => state === 'due').length).toBeLessThanOrEqual(1);
      }),
      { seed: 5 },
    );
  });
});

it('a day is that of the place, also where midnight is another', () => {
  const late = new Date(2026, 10, 22, 23, 59).getTime();
  expect(dayOf(late)).toBe('2026-11-22');
  expect(dayOf(late + 60_000)).toBe('2026-11-23');
});

it.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['', false],
  ['tomorrow', false],
  ['12026-11-22', false],
  ['9999-12-31', false],
  ['2026-11-22T00:00', false],
])('%s as a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
