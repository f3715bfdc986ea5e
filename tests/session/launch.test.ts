import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attempt } from '../../src/course/index.ts';
import { encodeAttempt, type KeptAttempt } from '../../src/progress/index.ts';
import type { Launch } from '../../src/reporting/index.ts';
import { chooseAttempt } from '../../src/session/launch.ts';
import { chose, strand } from '../progress/stores.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const inLms: Attempt = { id: 'lms1', strands: [strand('aaaa', [chose('a1'), chose('a2')])] };

const kept = (attempt: Attempt, touched = 1, told = 0): KeptAttempt => ({ attempt, touched, own: [], told });

/** Two attempts that the device has, the newest first: three events, of which `told` were told, and one. */
const onDevice = (told = 0): KeptAttempt[] => [
  kept({ id: 'new1', strands: [strand('nnnn', [chose('n1'), chose('n2'), chose('n3')])] }, 20, told),
  kept({ id: 'old1', strands: [strand('oooo', [chose('o1')])] }, 10),
];

const launch = (rest: Partial<Launch> = {}): Launch => ({
  learnerId: 'sue',
  suspendData: '',
  recording: true,
  usedBefore: false,
  ...rest,
});

const newest = onDevice()[0]?.attempt;

describe('suspend data that can be read', () => {
  const suspendData = encodeAttempt(inLms);

  test.each([
    ['alone', false, []],
    ['with entry, status or time', true, []],
    ['although the device has a newer attempt', true, onDevice()],
    ['although the launch looks fresh', false, onDevice()],
  ])('name the attempt, %s', (_, usedBefore, device) => {
    expect(chooseAttempt(launch({ suspendData, usedBefore }), device)).toEqual({ kind: 'resume', attempt: inLms });
  });

  test('are joined by what the device knows of the same attempt', () => {
    const here: Attempt = {
      id: 'lms1',
      strands: [strand('aaaa', [chose('a1', 1), chose('a2', 2), chose('a3', 3)]), strand('bbbb', [chose('b1', 4)])],
    };
    const choice = chooseAttempt(launch({ suspendData }), [...onDevice(), kept(here)]);
    expect(choice).toEqual({ kind: 'resume', attempt: here });
  });

  test('go on where the device is behind', () => {
    const here: Attempt = { id: 'lms1', strands: [strand('aaaa', [chose('a1', 1)])] };
    expect(chooseAttempt(launch({ suspendData }), [kept(here)])).toEqual({ kind: 'resume', attempt: inLms });
  });
});

describe('no suspend data', () => {
  test.each(['', '  \n'])('(%j) and signs of earlier use lead to the newest attempt of the device', (suspendData) => {
    const choice = chooseAttempt(launch({ suspendData, usedBefore: true }), onDevice(3));
    expect(choice).toEqual({ kind: 'resume', attempt: newest });
  });

  test('and signs of earlier use, but an empty device, begin a new attempt', () => {
    expect(chooseAttempt(launch({ usedBefore: true }), [])).toEqual({ kind: 'new' });
  });

  test('and a fresh launch begin a new attempt', () => {
    expect(chooseAttempt(launch(), [])).toEqual({ kind: 'new' });
  });

  test('and a fresh launch begin a new attempt when the device has told all that it has', () => {
    expect(chooseAttempt(launch(), onDevice(3))).toEqual({ kind: 'new' });
  });

  test.each([
    [0, 3],
    [2, 1],
  ])('and a fresh launch ask when the device has told only %i of 3 steps', (told, steps) => {
    expect(chooseAttempt(launch(), onDevice(told))).toEqual({ kind: 'ask', attempt: newest, steps });
  });

  test('and a fresh launch do not ask about an attempt without events', () => {
    expect(chooseAttempt(launch(), [kept({ id: 'none', strands: [] })])).toEqual({ kind: 'new' });
  });
});

describe('suspend data that cannot be read', () => {
  const whole = encodeAttempt(inLms);
  const damaged = whole.slice(0, -3);
  const newer = '2Ab3d|newer*1nFVku';

  test('of this attempt, damaged, lead to the newest attempt of the device, also when the launch looks fresh', () => {
    expect(chooseAttempt(launch({ suspendData: damaged }), onDevice(3))).toEqual({ kind: 'resume', attempt: newest });
  });

  test('of this attempt, damaged, lead to that attempt when the device has it, though not as the newest', () => {
    const device = [...onDevice(), kept(inLms)];
    expect(chooseAttempt(launch({ suspendData: damaged }), device)).toEqual({ kind: 'resume', attempt: inLms });
  });

  test('of this attempt, damaged, still name it for a device that has none', () => {
    expect(chooseAttempt(launch({ suspendData: damaged }), [])).toEqual({ kind: 'new', id: 'lms1' });
    expect(String(vi.mocked(console.warn).mock.calls[0]?.[0])).toContain('damaged');
  });

  test.each([
    ['foreign', 'page=3'],
    ['newer', newer],
  ])('(%s) begin a new attempt when the device has none, and the console names the reason', (reason, suspendData) => {
    expect(chooseAttempt(launch({ suspendData, usedBefore: true }), [])).toEqual({ kind: 'new' });
    expect(console.warn).toHaveBeenCalledOnce();
    expect(String(vi.mocked(console.warn).mock.calls[0]?.[0])).toContain(reason);
  });

  test.each([
    ['foreign', 'page=3'],
    ['newer', newer],
  ])('(%s) are as good as none', (_, suspendData) => {
    expect(chooseAttempt(launch({ suspendData, usedBefore: true }), onDevice())).toEqual({
      kind: 'resume',
      attempt: newest,
    });
    expect(chooseAttempt(launch({ suspendData }), onDevice(1))).toMatchObject({ kind: 'ask', steps: 2 });
  });

  test('are not named when there are none', () => {
    chooseAttempt(launch(), onDevice());
    expect(console.warn).not.toHaveBeenCalled();
  });
});
