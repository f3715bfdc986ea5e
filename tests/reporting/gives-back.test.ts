import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Values } from '../../src/lms/record.ts';
import { noLms, type Lms } from '../../src/reporting/index.ts';
import { DRIVERS, overlaid } from './drivers.ts';
import { rich } from './reports.ts';
import { TestLms } from './test-lms.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

interface Held {
  behind: TestLms;
  lms: Lms;
  honest: boolean;
}

describe.each(DRIVERS)('$name', (driver) => {
  describe('a commit to which the LMS says yes', () => {
    /** A session whose LMS gives back something else than it was given. */
    function misremembering(
      changed: (given: string) => unknown,
      location = (given: string): unknown => given,
      values: Values = {},
    ): Held {
      const behind = new TestLms(driver.rules);
      const held: Held = { behind, lms: noLms(), honest: false };
      const api = overlaid(driver, behind.launch(values), {
        get: (get, element) => {
          const given = String(get(element!));
          if (held.honest) return given;
          if (element === 'cmi.suspend_data') return changed(given);
          return element === driver.location ? location(given) : given;
        },
      });
      held.lms = driver.open(api)!;
      return held;
    }

    test.each<[string, (given: string) => unknown]>([
      ['cut', (given) => given.slice(0, 5)],
      ['escaped for HTML', (given) => given.replace('|', '&#124;')],
      ['those of before', () => '1Ab3d|w*aaaaaa'],
      ['gone', () => ''],
      ['gone, as null', () => null],
    ])('but whose suspend data are %s counts as failed, and everything is sent again', (_, changed) => {
      const session = misremembering(changed);
      expect(session.lms.tell(rich)).toBe(true);
      const first = session.behind.sets().filter(([element]) => !/\.id$/.test(element));
      expect(session.lms.commit()).toBe(false);
      session.honest = true;
      session.behind.calls = [];
      expect(session.lms.tell(rich)).toBe(true);
      expect(session.behind.sets().filter(([element]) => !/\.id$/.test(element))).toEqual(first);
      expect(session.lms.commit()).toBe(true);
      expect(session.behind.report().interactions).toHaveLength(3);
    });

    test('and that never gives anything back is believed: it cannot be asked', () => {
      const { lms } = misremembering(
        () => '',
        () => '',
      );
      expect([lms.tell(rich), lms.commit()]).toEqual([true, true]);
    });

    test('and that never gives anything back, nor says whose it is, is not believed: nobody would find it again', () => {
      const { lms } = misremembering(
        () => '',
        () => '',
        { [driver.learner]: '' },
      );
      expect([lms.tell(rich), lms.commit()]).toEqual([true, false]);
    });

    test('says in the console how long the suspend data were and are, and not what they hold', () => {
      const { lms } = misremembering((given) => given.slice(0, 5));
      lms.tell(rich);
      lms.commit();
      const said = String(vi.mocked(console.warn).mock.calls.at(-1)?.[0]);
      expect(said).toMatch(/cmi\.suspend_data.*14.*5/);
      expect(said).not.toContain('1Ab3d');
    });
  });
});
