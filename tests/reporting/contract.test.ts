import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Interaction } from '../../src/course/index.ts';
import { PROFILES, rulesOf } from '../../src/lms/profiles.ts';
import { STATUS_TABLE } from '../../src/reporting/author.ts';
import { noLms, type Lms } from '../../src/reporting/index.ts';
import { openStandAlone } from '../../src/reporting/stand-alone.ts';
import { apiOf, DRIVERS, launch, overlaid, type Driver } from './drivers.ts';
import { completed, interaction, passed, reportOf, rich, standing } from './reports.ts';
import { TestLms } from './test-lms.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const pathOf = (element: string): string => element.replace(/\.\d+\./g, '.n.');

describe.each(DRIVERS)('$name', (driver) => {
  describe('values', () => {
    test('are all of a form that a strict LMS takes', () => {
      const { behind, lms } = launch(driver);
      expect(lms.tell(rich)).toBe(true);
      expect(lms.tell({ ...rich, standing: passed })).toBe(true);
      expect(lms.commit()).toBe(true);
      expect(behind.refused()).toEqual([]);
    });

    test.each(PROFILES)('are all taken by an LMS that answers as $name does', ({ name }) => {
      const behind = new TestLms(rulesOf(name, driver.kind === 'scorm-1.2' ? '1.2' : '2004'));
      const { lms } = launch(driver, {}, behind);
      expect([lms.tell(rich), lms.tell({ ...rich, standing: passed }), lms.commit()]).toEqual([true, true, true]);
      expect(behind.refused()).toEqual([]);
    });

    test('are set for elements of this standard alone, and for all of these', () => {
      const { behind, lms } = launch(driver);
      lms.tell(rich);
      expect([...new Set(behind.names().map(pathOf))].sort()).toEqual([...driver.elements].sort());
    });

    test('are in the words of this standard', () => {
      const { behind, lms } = launch(driver);
      lms.tell(rich);
      const words = behind.sets().map(([element, value]) => `${pathOf(element)} = ${value}`);
      const wrong = driver.kind === 'scorm-1.2' ? 'wrong' : 'incorrect';
      for (const result of ['correct', 'neutral', wrong])
        expect(words).toContain(`cmi.interactions.n.result = ${result}`);
      expect(words).toContain(`${driver.exit} = suspend`);
      expect(behind.sets(driver.time)).toEqual([
        [driver.time, driver.kind === 'scorm-1.2' ? '0001:02:05.50' : 'PT1H2M5.5S'],
      ]);
    });

    test('that name something have only letters, digits and underscores', () => {
      const { behind, lms } = launch(driver);
      lms.tell(rich);
      const ids = behind.sets().filter(([element]) => /\.id$|learner_response/.test(element));
      expect(ids.length).toBeGreaterThan(5);
      for (const [, id] of ids) expect(id).toMatch(/^[A-Za-z0-9_]{1,50}$/);
    });

    test('that have not changed are not set again', () => {
      const { behind, lms } = launch(driver);
      lms.tell(rich);
      behind.calls = [];
      expect(lms.tell(rich)).toBe(true);
      expect(behind.sets()).toEqual([]);
      lms.tell({ ...rich, seconds: 4000, suspendData: '1Ab3d|xy*cccccc' });
      expect(behind.names()).toEqual(['cmi.suspend_data', driver.time]);
    });
  });

  describe('records are written', () => {
    test('from the end of the list on: the id first, then the type, then the rest', () => {
      const { behind, lms } = launch(driver);
      lms.tell(rich);
      for (const n of [0, 1, 2]) {
        expect(behind.names(`cmi.interactions.${n}.`).slice(0, 2)).toEqual([
          `cmi.interactions.${n}.id`,
          `cmi.interactions.${n}.type`,
        ]);
      }
      expect(behind.names('cmi.objectives.1.')[0]).toBe('cmi.objectives.1.id');
    });

    test('once: after an LMS has refused a commit at the same place, in a later session not at all', () => {
      const { behind, lms } = launch(driver);
      behind.keeps = false;
      lms.tell(rich);
      expect(lms.commit()).toBe(false);
      behind.keeps = true;
      lms.tell(rich);
      expect([lms.commit(), lms.close()]).toEqual([true, true]);
      const again = launch(driver, {}, behind);
      again.lms.tell({ ...rich, interactions: [interaction('call__next')] });
      again.lms.commit();
      expect(behind.report().interactions.map(({ id }) => id)).toEqual([
        'call__hello',
        'call__stiff',
        'call__late',
        'call__next',
      ]);
      expect(behind.refused()).toEqual([]);
    });

    test('of objectives where the LMS has them, which need not be at the beginning', () => {
      const { behind, lms } = launch(driver, { 'cmi.objectives.0.id': 'PRIMARYOBJ', 'cmi.objectives.1.id': 'teach' });
      lms.tell(rich);
      lms.commit();
      expect(behind.report().values).toMatchObject({
        'cmi.objectives.0.id': 'PRIMARYOBJ',
        'cmi.objectives.1.score.raw': '0',
        'cmi.objectives.2.id': 'bridge_first',
      });
      expect(behind.names('cmi.objectives.0')).toEqual([]);
    });
  });

  describe.each(STATUS_TABLE.filter(({ id }) => id !== 'not-recorded'))('in the row $id', (row) => {
    test('the LMS is told what the status table says, and of these elements nothing else', () => {
      const { behind, lms } = launch(driver);
      lms.tell(reportOf({ standing: IN_ROW[row.id] }));
      const told = Object.entries(row[driver.kind as 'scorm-1.2' | 'scorm-2004']).map(([element, word]) => [
        element,
        MEANT[`${element} ${word}`] ?? MEANT[word] ?? word,
      ]);
      const about = [...Object.keys(driver.rising), driver.exit, `${driver.score}.raw`, `${driver.score}.scaled`];
      expect(
        behind
          .sets()
          .filter(([element]) => about.includes(element))
          .sort(),
      ).toEqual(told.sort());
    });
  });

  describe.each([
    ['review', { mode: 'review', credit: 'no-credit' }],
    ['browse', { mode: 'browse', credit: 'credit' }],
    ['without credit', { mode: 'normal', credit: 'no-credit' }],
  ])('a launch that is not recorded (%s)', (_, { mode, credit }) => {
    test('writes nothing and only ends, also by the learner’s own exit', () => {
      const { behind, lms } = launch(driver, { [driver.mode]: mode, [driver.credit]: credit });
      expect(lms.launch.recording).toBe(false);
      expect([lms.tell(rich), lms.commit(), lms.close({ own: true })]).toEqual([false, false, true]);
      expect(behind.calls.map(({ name }) => name)).toEqual([driver.calls.terminate]);
      expect(behind.report().attempt).toBe(0);
    });
  });

  describe('the end of a session', () => {
    test.each([[undefined], [{ own: false }], [{ own: true }]])('(%j) comes once, and nothing after it', (how) => {
      const { behind, lms } = launch(driver);
      lms.tell(rich);
      behind.calls = [];
      expect([lms.close(how), lms.close(how), lms.tell(rich), lms.commit()]).toEqual([true, false, false, false]);
      expect(behind.calls.map(({ name }) => name)).toEqual([driver.calls.terminate]);
      expect(behind.report()).toMatchObject({ exit: 'suspend', entry: 'resume', sessions: [{ finished: true }] });
    });
  });

  test('an LMS that was gone until the end is still told that it is a pause, and the next launch resumes', () => {
    const { behind, lms } = launch(driver);
    lms.tell(rich);
    lms.commit();
    lms.close();
    const again = launch(driver, {}, behind);
    behind.gone = true;
    expect([again.lms.tell(rich), again.lms.commit()]).toEqual([false, false]);
    behind.gone = false;
    behind.calls = [];
    expect(again.lms.close()).toBe(true);
    expect(behind.calls.map(({ name, args }) => [name, ...args])).toEqual([
      [driver.calls.set, driver.exit, 'suspend'],
      [driver.calls.terminate, ''],
    ]);
    expect(launch(driver, {}, behind).lms.launch.suspendData).toBe(rich.suspendData);
  });

  describe('an LMS that answers', () => {
    test.each<[string, unknown]>([
      ['nothing', undefined],
      ['null', null],
      ['a number', 7],
      ['false', false],
      ['"false"', 'false'],
      ['an object', {}],
      ['an object that is no text', Object.create(null)],
    ])('%s to everything does not open, or is a no to everything, and nothing is thrown', (_, answer) => {
      const calls = Object.fromEntries(Object.keys(driver.calls).map((act) => [act, () => answer]));
      expect(driver.open(apiOf(driver, calls))).toBeUndefined();
      const lms = driver.open(apiOf(driver, { ...calls, initialize: () => 'true' }))!;
      expect([lms.tell(rich), lms.commit(), lms.close()]).toEqual([false, false, false]);
    });

    test('with an exception to everything is a no to everything, and nothing is thrown', () => {
      const fail = (): never => {
        throw new Error('The LMS failed.');
      };
      const calls = Object.fromEntries(Object.keys(driver.calls).map((act) => [act, fail]));
      expect(driver.open(apiOf(driver, calls))).toBeUndefined();
      const lms = driver.open(apiOf(driver, { ...calls, initialize: () => 'true' }))!;
      expect(lms.launch).toMatchObject({ learnerId: '', suspendData: '', recording: true, usedBefore: false });
      expect([lms.tell(rich), lms.commit(), lms.close()]).toEqual([false, false, false]);
    });

    test.each([[true], [1]])('%j where it should say "true" is believed', (yes) => {
      const behind = new TestLms(driver.rules);
      const agree = (call: (...args: string[]) => unknown, ...args: string[]): unknown =>
        call(...args) === 'true' ? yes : false;
      const acts = ['initialize', 'set', 'commit', 'terminate'].map((act) => [act, agree]);
      const lms = driver.open(overlaid(driver, behind.launch(), Object.fromEntries(acts)))!;
      expect([lms.tell(rich), lms.commit(), lms.close()]).toEqual([true, true, true]);
      expect(behind.report().interactions).toHaveLength(3);
    });

    test.each([['0'], ['101'], ['403'], [''], [undefined], [405]])(
      'every call with error %j is told the same',
      (code) => {
        const usual = launch(driver);
        usual.lms.tell(rich);
        const behind = new TestLms(driver.rules);
        const lms = driver.open(overlaid(driver, behind.launch(), { lastError: () => code }))!;
        behind.calls = [];
        expect([lms.tell(rich), lms.commit()]).toEqual([true, true]);
        expect(behind.sets()).toEqual(usual.behind.sets());
      },
    );
  });

  test('suspend data beyond what every LMS takes are not sent, and the rest is', () => {
    const { behind, lms } = launch(driver);
    const most = driver.kind === 'scorm-1.2' ? 4096 : 64_000;
    expect(lms.limit).toBeLessThanOrEqual(most);
    expect(lms.tell(reportOf({ suspendData: 'x'.repeat(most) }))).toBe(true);
    expect(lms.tell({ ...rich, suspendData: 'x'.repeat(most + 1) })).toBe(false);
    expect(behind.sets('cmi.suspend_data')).toHaveLength(1);
    expect(behind.refused()).toEqual([]);
    expect(behind.sets()).toContainEqual([driver.location, 'the-first-call']);
  });
});

/** A standing in each row of the table. */
const IN_ROW: Record<string, ReturnType<typeof standing>> = {
  opened: standing(),
  'under-way': standing({ done: ['intro'], score: 40 }),
  'below-bar': standing({ done: ['intro', 'call', 'after'], completion: 'completed', score: 40 }),
  'steps-done': { ...completed, done: ['intro', 'call', 'after'] },
  passed: { ...passed, done: ['intro', 'call', 'after'], score: 40 },
};

/** What words of the table come to in these standings. */
const MEANT: Record<string, string> = { best: '40', 'cmi.score.scaled best': '0.4', share: '0.333' };

const SPEAKING = DRIVERS.map((driver: Driver): [string, () => Lms] => [driver.name, () => launch(driver).lms]);

describe.each<[string, () => Lms]>([
  ...SPEAKING,
  ['the stand-alone site', () => openStandAlone('')!],
  ['no LMS', noLms],
])('every driver, here %s', (name, open) => {
  test('takes a whole session without an exception, ends once, and then says no', () => {
    const lms = open();
    const yes = name !== 'no LMS';
    const steps: Interaction[] = [];
    for (const one of rich.interactions) {
      steps.push(one);
      expect([lms.tell({ ...rich, interactions: steps }), lms.commit()]).toEqual([yes, yes]);
    }
    expect([lms.close({ own: true }), lms.close(), lms.tell(rich), lms.commit()]).toEqual([yes, false, false, false]);
    expect(lms.limit).toBe(4000);
  });
});
