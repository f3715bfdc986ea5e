import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hash32, toDigits, type Attempt } from '../../src/course/index.ts';
import { decodeAttempt, encodeAttempt, type KeptAttempt } from '../../src/progress/index.ts';
import { chooseAttempt, type Choice } from '../../src/session/launch.ts';
import { chose, sam, strand } from '../progress/stores.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const inLms: Attempt = { id: 'lms1', strands: [strand('aaaa', [chose('a1'), chose('a2')])] };

const kept = (attempt: Attempt, touched = 1, told = 0): KeptAttempt => ({ attempt, touched, own: [], told });

/** Two attempts that the device has, the newest first: three events, of which `told` were told, and one. */
const onDevice = (told = 0): KeptAttempt[] => [
  kept({ id: 'new1', strands: [strand('nnnn', [chose('n1'), chose('n2'), chose('n3')])] }, 20, told),
  kept({ id: 'old1', strands: [strand('oooo', [chose('o1')])] }, 10),
];

/** What is chosen at a launch that finds such suspend data, of this module or of another. */
function chooses(suspendData: string, usedBefore: boolean, device: KeptAttempt[], scope = sam): Choice {
  return chooseAttempt(decodeAttempt(suspendData, scope), usedBefore, device);
}

const newest = onDevice()[0]?.attempt;

describe('suspend data that can be read', () => {
  const suspendData = encodeAttempt(inLms, sam);

  test.each([
    ['alone', false, []],
    ['with entry, status or time', true, []],
    ['although the device has a newer attempt', true, onDevice()],
    ['although the launch looks fresh', false, onDevice()],
  ])('name the attempt, %s', (_, usedBefore, device) => {
    expect(chooses(suspendData, usedBefore, device)).toEqual({ attempt: inLms });
  });

  test('are joined by what the device knows of the same attempt', () => {
    const here: Attempt = {
      id: 'lms1',
      strands: [strand('aaaa', [chose('a1', 1), chose('a2', 2), chose('a3', 3)]), strand('bbbb', [chose('b1', 4)])],
    };
    const choice = chooses(suspendData, false, [...onDevice(), kept(here)]);
    expect(choice).toEqual({ attempt: here });
  });

  test('go on where the device is behind', () => {
    const here: Attempt = { id: 'lms1', strands: [strand('aaaa', [chose('a1', 1)])] };
    const attempt = { id: 'lms1', strands: [strand('aaaa', [chose('a1', 1), chose('a2')])] };
    expect(chooses(suspendData, false, [kept(here)])).toEqual({ attempt });
  });
});

describe('no suspend data', () => {
  test.each(['', '  \n'])('(%j) and signs of earlier use lead to the newest attempt of the device', (suspendData) => {
    const choice = chooses(suspendData, true, onDevice(3));
    expect(choice).toEqual({ attempt: newest });
  });

  test('and signs of earlier use, but an empty device, begin a new attempt', () => {
    expect(chooses('', true, [])).toEqual({});
  });

  test('and a fresh launch begin a new attempt', () => {
    expect(chooses('', false, [])).toEqual({});
  });

  test('and a fresh launch begin a new attempt when the device has told all that it has', () => {
    expect(chooses('', false, onDevice(3))).toEqual({});
  });

  test.each([
    [0, 3],
    [2, 1],
  ])('and a fresh launch ask when the device has told only %i of 3 steps', (told, steps) => {
    expect(chooses('', false, onDevice(told))).toEqual({ attempt: newest, ask: steps });
  });

  test('and a fresh launch do not ask about an attempt without events', () => {
    expect(chooses('', false, [kept({ id: 'none', strands: [] })])).toEqual({});
  });
});

describe('suspend data that cannot be read', () => {
  const whole = encodeAttempt(inLms, sam);
  const damaged = whole.slice(0, -3);
  const later = encodeAttempt(inLms, sam).replace(/^1(.*)\*.*$/, '2$1|later');
  const newer = `${later}*${toDigits(hash32(later), 6)}`;

  test('of this attempt, damaged, are not taken for another attempt that the device has', () => {
    expect(chooses(damaged, true, onDevice(3))).toEqual({ attempt: { id: 'lms1', strands: [] } });
  });

  test('of this attempt, damaged, lead to that attempt when the device has it, though not as the newest', () => {
    const device = [...onDevice(), kept(inLms)];
    expect(chooses(damaged, false, device)).toEqual({ attempt: inLms });
  });

  test('of this attempt, damaged, still name it for a device that has none', () => {
    expect(chooses(damaged, false, [])).toEqual({ attempt: { id: 'lms1', strands: [] } });
    expect(String(vi.mocked(console.warn).mock.calls[0]?.[0])).toContain('damaged');
  });

  test.each([
    ['foreign', 'page=3'],
    ['foreign', encodeAttempt(inLms, { ...sam, module: 'keep-in-loop' })],
    ['foreign', encodeAttempt(inLms, { ...sam, course: 'another' })],
    ['newer', newer],
  ])('(%s) begin a new attempt when the device has none, and the console names the reason', (reason, suspendData) => {
    expect(chooses(suspendData, true, [])).toEqual({});
    expect(console.warn).toHaveBeenCalledOnce();
    expect(String(vi.mocked(console.warn).mock.calls[0]?.[0])).toContain(reason);
  });

  test.each([
    ['foreign', 'page=3'],
    ['foreign', encodeAttempt(onDevice()[1]!.attempt, { ...sam, module: 'keep-in-loop' })],
    ['newer', newer],
  ])('(%s) are as good as none', (_, suspendData) => {
    expect(chooses(suspendData, true, onDevice())).toEqual({ attempt: newest });
    expect(chooses(suspendData, false, onDevice(1))).toMatchObject({ ask: 2 });
  });

  test('are not named when there are none', () => {
    chooses('', false, onDevice());
    expect(console.warn).not.toHaveBeenCalled();
  });
});
