import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeAttempt, linesOf } from '../../src/progress/index.ts';
import { answered } from '../course/outline.ts';
import { act, call, done, go, goodCall, outline, ownerOf, pick, poorCall, untimed, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

/** The log in the LMS's suspend data. */
function logInLms(): unknown {
  const decoded = decodeAttempt(world.lms.report().values['cmi.suspend_data'] ?? '', ownerOf('sue'));
  return 'attempt' in decoded ? linesOf(decoded.attempt).line : decoded.fault;
}

describe('a first launch', () => {
  test('mints an attempt, and commits its id and that it is incomplete before anything has happened', async () => {
    const session = await world.launch();
    expect(session.attempt).toMatch(/^[\w-]{4}$/);
    expect(session.log()).toEqual([]);
    expect(session.whereabouts().lms).toBe('recording');
    expect(world.lms.times('LMSCommit')).toBe(1);
    const { values, entry } = world.lms.report();
    expect(values['cmi.suspend_data']).toContain(session.attempt);
    expect(values['cmi.core.lesson_status']).toBe('incomplete');
    expect(values['cmi.core.lesson_location']).toBe('intro');
    expect(entry).toBe('resume');
    expect(world.asked).toEqual([]);
    expect(session.whereabouts()).toMatchObject({ line: 'lms', told: 0, events: 0, failures: 0 });
  });
});

describe('a step', () => {
  test('is in the log at once, on the device when it resolves, and then with the LMS', async () => {
    const session = await world.launch();
    world.clock.pass(5000);
    const lines: string[] = [];
    session.subscribe(() => lines.push(session.whereabouts().line));
    const kept = session.record(go('intro'));
    expect(session.log()).toEqual([{ ...go('intro'), at: world.clock.now() }]);
    expect(session.whereabouts().line).toBe('saving');
    await kept;
    expect(session.whereabouts()).toMatchObject({
      line: 'lms',
      events: 1,
      onDevice: 1,
      told: 1,
      toldAt: world.clock.now(),
    });
    expect(lines.at(0)).toBe('saving');
    expect(lines.at(-1)).toBe('lms');
    const [on] = await (await world.device.open()).attempts(ownerOf('sue'));
    expect(on).toMatchObject({ attempt: { id: session.attempt }, touched: world.clock.now(), told: 0 });
    expect(linesOf(on!.attempt).line).toEqual(session.log());
    expect(logInLms()).toEqual(untimed(session.log()));
  });

  test('of several happenings is one: one transaction, one report', async () => {
    const session = await world.launch();
    world.clock.pass(5000);
    world.lms.calls = [];
    await session.record(...goodCall);
    expect(session.log()).toHaveLength(goodCall.length);
    expect(world.lms.times('LMSCommit')).toBe(1);
    expect(world.lms.report().interactions).toHaveLength(2);
  });

  test('of nothing is none', async () => {
    const session = await world.launch();
    const log = session.log();
    await session.record();
    expect(session.log()).toBe(log);
  });

  test('is told with the place, the interaction and the time spent', async () => {
    const session = await world.launch();
    await act(world, session, call('call', pick('hello', 'asked')));
    const { values, interactions } = world.lms.report();
    expect(values['cmi.core.lesson_location']).toBe('call');
    expect(values['cmi.core.session_time']).toBe('00:00:09');
    expect(interactions).toMatchObject([
      {
        id: 'call__hello',
        student_response: 'a',
        result: 'correct',
        'objectives.0.id': 'courtesy',
        latency: '00:00:03',
      },
    ]);
  });

  test('that ends the call is told with score and objectives, and the module with its status', async () => {
    const session = await world.launch();
    await act(world, session, goodCall);
    const { values } = world.lms.report();
    // 3 of 3 in the call, and two questions not yet answered.
    expect(values).toMatchObject({ 'cmi.core.score.raw': '60', 'cmi.core.lesson_status': 'incomplete' });
    expect(values).toMatchObject({ 'cmi.objectives.0.id': 'courtesy', 'cmi.objectives.0.score.raw': '100' });
    await act(world, session, [
      done('intro'),
      answered('q-teach', 'good'),
      answered('q-courtesy', 'poor'),
      done('after'),
    ]);
    expect(session.standing()).toMatchObject({ completion: 'completed', success: 'passed', score: 80 });
    expect(world.lms.report().values).toMatchObject({ 'cmi.core.score.raw': '80', 'cmi.core.lesson_status': 'passed' });
  });

  test('has each decision told once, however often it is played', async () => {
    const session = await world.launch();
    await act(world, session, goodCall);
    await act(
      world,
      session,
      call('call', pick('hello', 'stiff'), { kind: 'went-back', to: 0 }, pick('hello', 'asked')),
    );
    expect(world.lms.report().interactions.map(({ id, student_response }) => [id, student_response])).toEqual([
      ['call__hello', 'a'],
      ['call__asked', 'a'],
    ]);
  });
});

test('decisions in quick succession are all told at once, and committed two seconds apart', async () => {
  const session = await world.launch();
  world.clock.pass(5000);
  world.lms.calls = [];
  await act(world, session, goodCall, 100);
  expect(world.lms.times('LMSCommit')).toBe(1);
  expect(session.whereabouts().line).toBe('device');
  world.clock.pass(2000);
  expect(world.lms.times('LMSCommit')).toBe(2);
  expect(session.whereabouts().line).toBe('lms');
  expect(logInLms()).toEqual(untimed(session.log()));
});

test('when the page is hidden everything is committed at once', async () => {
  const session = await world.launch();
  await session.record(go('intro'));
  expect(session.whereabouts().line).toBe('device');
  session.hidden();
  expect(session.whereabouts().line).toBe('lms');
});

test('the bar that the LMS sets is the one that counts, unless the module has none', async () => {
  const values = { 'cmi.student_data.mastery_score': '50' };
  const steps = [...goodCall, done('intro'), done('after')];
  const easy = await world.launch({ values });
  await act(world, easy, steps);
  expect(easy.standing()).toMatchObject({ score: 60, success: 'passed' });
  const strict = await new World().launch();
  await act(world, strict, steps);
  expect(strict.standing()).toMatchObject({ score: 60, success: 'unknown' });
  const open = await new World().launch({ values, outline: { ...outline, mastery: 'none' } });
  await act(world, open, [...poorCall, done('intro'), done('after')]);
  expect(open.standing().success).toBe('passed');
});

test('what the learner writes stays on the device', async () => {
  const session = await world.launch();
  await session.write('note', 'My own words');
  expect(await session.writing('note')).toBe('My own words');
  expect(await session.writing('other')).toBeUndefined();
  await session.record({ kind: 'wrote', activity: 'nn' });
  session.close();
  expect(JSON.stringify([world.lms.calls, world.lms.record])).not.toContain('own words');
  expect(await (await world.launch()).writing('note')).toBe('My own words');
});

test('listeners hear of every change until they stop listening', async () => {
  const session = await world.launch();
  const heard = vi.fn();
  const stop = session.subscribe(heard);
  await session.record(go('intro'));
  expect(heard).toHaveBeenCalled();
  stop();
  heard.mockClear();
  await session.record(done('intro'));
  expect(heard).not.toHaveBeenCalled();
});
