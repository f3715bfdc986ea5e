import { describe, expect, test } from 'vitest';
import { noLms } from '../../src/reporting/index.ts';
import { openStandAlone } from '../../src/reporting/stand-alone.ts';
import { interaction, passed, reportOf } from './reports.ts';

describe('the run-time of the stand-alone site', () => {
  test('has one learner, is recorded, and says that nobody keeps what is told', () => {
    const lms = openStandAlone('');
    expect(lms?.kind).toBe('none');
    expect(lms?.launch).toMatchObject({
      learnerId: 'this-device',
      suspendData: '',
      recording: true,
      usedBefore: false,
    });
    expect(lms?.launch.mastery).toBeUndefined();
  });

  test('gives back what the device holds', () => {
    const seed = `1Ab3d|${'x'.repeat(10_000)}*aaaaaa`;
    expect(openStandAlone(seed)?.launch).toMatchObject({ suspendData: seed, usedBefore: true });
  });

  test('takes what is told, and ends', () => {
    const lms = openStandAlone('');
    expect(lms?.tell(reportOf({ standing: passed, interactions: [interaction('call__hello')] }))).toBe(true);
    expect([lms?.commit(), lms?.close(), lms?.close()]).toEqual([true, true, false]);
  });

  test('keeps nothing from one opening to the next', () => {
    const first = openStandAlone('');
    first?.tell(reportOf());
    first?.commit();
    first?.close();
    expect(openStandAlone('')?.launch).toMatchObject({ suspendData: '', usedBefore: false });
  });
});

test('without an LMS nothing is taken, and what the device holds goes on', () => {
  const lms = noLms();
  expect(lms.kind).toBe('none');
  expect(lms.launch).toEqual({ learnerId: '', suspendData: '', recording: true, usedBefore: true });
  expect([lms.tell(reportOf()), lms.commit(), lms.close()]).toEqual([false, false, false]);
});
