import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, interaction, reportOf, standing } from './reports.ts';
import { TestLms } from './test-lms.ts';

let behind: TestLms;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  behind = new TestLms();
});
afterEach(() => void vi.restoreAllMocks());

const hello = interaction('call__hello');
const stiff = interaction('call__stiff', { letter: 'a', result: 'poor' });

describe('an interaction', () => {
  test('is written once in a session', () => {
    const lms = connect(behind);
    lms.tell(reportOf({ interactions: [hello] }));
    lms.commit();
    lms.tell(reportOf({ suspendData: '1Ab3d|y*cccccc', interactions: [hello, stiff] }));
    expect(behind.names('cmi.interactions.0')).toHaveLength(8);
    expect(
      behind.sets('cmi.interactions').filter(([name]) => name.endsWith('.id') && !name.includes('objectives')),
    ).toEqual([
      ['cmi.interactions.0.id', 'call__hello'],
      ['cmi.interactions.1.id', 'call__stiff'],
    ]);
  });

  test('goes after those that the LMS holds', () => {
    const first = connect(behind);
    first.tell(reportOf({ interactions: [hello, interaction('call__asked')] }));
    first.commit();
    first.close();
    const again = connect(behind);
    again.tell(reportOf({ interactions: [stiff] }));
    again.commit();
    expect(behind.report().interactions.map(({ id }) => id)).toEqual(['call__hello', 'call__asked', 'call__stiff']);
  });

  test('keeps its place when a commit has failed, and is not there twice', () => {
    const lms = connect(behind);
    behind.keeps = false;
    lms.tell(reportOf({ interactions: [hello] }));
    expect(lms.commit()).toBe(false);
    behind.keeps = true;
    lms.tell(reportOf({ interactions: [hello, stiff] }));
    expect(lms.commit()).toBe(true);
    expect(behind.report().interactions).toMatchObject([
      { id: 'call__hello', result: 'correct', student_response: 'b' },
      { id: 'call__stiff', result: 'wrong' },
    ]);
    expect(behind.refused()).toEqual([]);
  });

  test('told while the LMS was gone is there once it is back', () => {
    const lms = connect(behind);
    behind.gone = true;
    expect(lms.tell(reportOf({ interactions: [hello, stiff] }))).toBe(false);
    behind.gone = false;
    expect(lms.tell(reportOf({ interactions: [hello, stiff] }))).toBe(true);
    lms.commit();
    expect(behind.report().interactions.map(({ id }) => id)).toEqual(['call__hello', 'call__stiff']);
  });

  test('whose id is refused is not tried at another place, and the others go on', () => {
    const lms = connect(behind);
    behind.refuses = (name, value) => name.endsWith('.id') && value === 'call__hello';
    lms.tell(reportOf({ interactions: [hello, stiff] }));
    lms.tell(reportOf({ interactions: [hello, stiff], seconds: 2 }));
    lms.commit();
    expect(behind.report().interactions.map(({ id }) => id)).toEqual(['call__stiff']);
    const tried = behind.sets('cmi.interactions').filter(([, value]) => value === 'call__hello');
    expect([...new Set(tried.map(([name]) => name))]).toEqual(['cmi.interactions.0.id']);
  });

  test('with one field refused keeps the others', () => {
    const lms = connect(behind);
    behind.refuses = (name) => name.endsWith('.latency');
    expect(lms.tell(reportOf({ interactions: [hello] }))).toBe(true);
    lms.commit();
    const [kept] = behind.report().interactions;
    expect(kept).toMatchObject({ id: 'call__hello', student_response: 'b' });
    expect(kept).not.toHaveProperty('latency');
  });
});

describe('an objective', () => {
  const shown = (score: number): ReturnType<typeof reportOf> =>
    reportOf({ standing: standing({ objectives: [{ id: 'bridge-first', score }] }) });

  test('is found again where the LMS has it', () => {
    const first = connect(behind, { 'cmi.objectives.0.id': 'PRIMARYOBJ' });
    first.tell(shown(50));
    first.commit();
    first.close();
    const again = connect(behind);
    again.tell(shown(75));
    again.commit();
    expect(behind.names('cmi.objectives').filter((name) => name.endsWith('.id'))).toEqual([]);
    expect(behind.report().values).toMatchObject({
      'cmi.objectives.0.id': 'PRIMARYOBJ',
      'cmi.objectives.1.id': 'bridge_first',
      'cmi.objectives.1.score.raw': '75',
    });
    expect(behind.refused()).toEqual([]);
  });

  test('keeps the better score that the LMS has', () => {
    const lms = connect(behind, { 'cmi.objectives.0.id': 'bridge_first', 'cmi.objectives.0.score.raw': '90' });
    lms.tell(shown(50));
    lms.commit();
    expect(behind.report().values['cmi.objectives.0.score.raw']).toBe('90');
  });
});
