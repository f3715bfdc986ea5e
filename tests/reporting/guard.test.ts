import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardApi, type Api } from '../../src/reporting/guard.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

/** How the names of the calls begin in either standard, and what ends a session. */
const STANDARDS = [
  ['SCORM 1.2', 'LMS', 'Finish'],
  ['SCORM 2004', '', 'Terminate'],
] as const;

/** An LMS that answers every call alike, and has those of both standards. */
function answering(answer: unknown): object {
  const call = (): unknown => answer;
  const names = ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];
  return Object.fromEntries(names.flatMap((name) => [name, `LMS${name}`]).map((name) => [name, call]));
}

const throwing = new Proxy(
  {},
  {
    get: () => () => {
      throw new Error('The LMS failed.');
    },
  },
);
const unreadable = new Proxy(
  {},
  {
    get: () => {
      throw new Error('Not allowed.');
    },
  },
);

const guarded = (api: object, prefix = 'LMS'): Api => guardApi(api, { prefix });

/** One that has the calls of one standard only. */
function onlyOf(prefix: string): object {
  const calls = Object.entries(answering('true'));
  return Object.fromEntries(calls.filter(([name]) => name.startsWith('LMS') === (prefix === 'LMS')));
}

/** What the four calls that agree or not come to. */
function agreed(api: object, prefix = 'LMS', end = 'Finish'): boolean[] {
  const { does, set } = guarded(api, prefix);
  return [does('Initialize'), does(end), does('Commit'), set('cmi.core.exit', 'suspend')];
}

describe.each(STANDARDS)('a call of %s succeeds', (_, prefix, end) => {
  test.each([['true'], [true], [1]])('with %j', (answer) => {
    expect(agreed(answering(answer), prefix, end)).toEqual([true, true, true, true]);
    expect(console.warn).not.toHaveBeenCalled();
  });

  test.each([['false'], [false], [0], [null], [undefined], [''], ['TRUE'], ['1'], [2], [{}], [[true]]])(
    'but not with %j',
    (answer) => {
      expect(agreed(answering(answer), prefix, end)).toEqual([false, false, false, false]);
    },
  );

  test.each([
    ['throws', throwing],
    ['may not be read', unreadable],
    ['has no such calls', {}],
    ['has those of the other standard', onlyOf(prefix === '' ? 'LMS' : '')],
    [
      'has something else in their place',
      { [`${prefix}Initialize`]: 'true', [`${prefix}SetValue`]: 1, [`${prefix}Commit`]: null, [prefix + end]: {} },
    ],
  ])('but not when the LMS %s', (_, api) => {
    expect(agreed(api, prefix, end)).toEqual([false, false, false, false]);
    expect(guarded(api, prefix).get('cmi.core.entry')).toBe('');
  });
});

describe('a value is read as text', () => {
  test.each([
    ['resume', 'resume'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [85.5, '85.5'],
    [true, 'true'],
    [new String('boxed'), 'boxed'],
  ])('%j is %j', (answer, text) => {
    expect(guarded(answering(answer)).get('cmi.core.entry')).toBe(text);
  });

  test.each([
    ['a plain object without a prototype', Object.create(null) as unknown],
    [
      'an object that throws',
      {
        toString: () => {
          throw new Error('No text.');
        },
      },
    ],
  ])('%s is read as nothing, and an error code of its kind is left out', (_, answer) => {
    const api = guarded(answering(answer));
    expect(() => api.get('cmi.core.entry')).not.toThrow();
    expect(api.get('cmi.core.entry')).toBe('');
    expect(() => api.set('cmi.core.exit', 'suspend')).not.toThrow();
  });
});

describe.each(STANDARDS)('an LMS of %s is called', (_, prefix, end) => {
  test('with the arguments of the standard, as its own method', () => {
    const calls: unknown[][] = [];
    const api: Record<string, unknown> = {};
    for (const name of Object.keys(answering(''))) {
      api[name] = function (this: unknown, ...values: unknown[]): string {
        calls.push([name, this === api, ...values]);
        return 'true';
      };
    }
    agreed(api, prefix, end);
    guarded(api, prefix).get('cmi.core.entry');
    expect(calls).toEqual([
      [`${prefix}Initialize`, true, ''],
      [`${prefix}${end}`, true, ''],
      [`${prefix}Commit`, true, ''],
      [`${prefix}SetValue`, true, 'cmi.core.exit', 'suspend'],
      [`${prefix}GetValue`, true, 'cmi.core.entry'],
    ]);
  });
});

test('an element has the name that the dialect gives it, also in what the console says of it', () => {
  const asked: unknown[] = [];
  const call = (...given: unknown[]): string => (asked.push(given[0]), 'false');
  const api = guardApi(
    { ...answering('false'), GetValue: call, SetValue: call },
    { prefix: '', rename: (el) => `my.${el}` },
  );
  api.get('one');
  api.set('two', 'x');
  expect(asked).toEqual(['my.one', 'my.two']);
  expect(vi.mocked(console.warn).mock.calls[0]?.[0]).toContain('my.two');
});

test('a refused value is named with its length and the error, never itself', () => {
  const api = { ...answering('false'), LMSGetLastError: () => 405 };
  guarded(api).set('cmi.suspend_data', 'secret');
  const [[text] = []] = vi.mocked(console.warn).mock.calls;
  expect(text).toContain('cmi.suspend_data');
  expect(text).toContain('6 characters');
  expect(text).toContain('405');
  expect(text).not.toContain('secret');
});
