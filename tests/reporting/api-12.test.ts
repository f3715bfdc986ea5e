import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardApi } from '../../src/reporting/api-12.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

/** An LMS that answers every call alike. */
function answering(answer: unknown): object {
  const call = (): unknown => answer;
  return {
    LMSInitialize: call,
    LMSFinish: call,
    LMSGetValue: call,
    LMSSetValue: call,
    LMSCommit: call,
    LMSGetLastError: call,
  };
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

/** What the four calls that agree or not come to. */
function agreed(api: object): boolean[] {
  const { initialize, finish, commit, set } = guardApi(api);
  return [initialize(), finish(), commit(), set('cmi.core.exit', 'suspend')];
}

describe('a call succeeds', () => {
  test.each([['true'], [true], [1]])('with %j', (answer) => {
    expect(agreed(answering(answer))).toEqual([true, true, true, true]);
    expect(console.warn).not.toHaveBeenCalled();
  });

  test.each([['false'], [false], [0], [null], [undefined], [''], ['TRUE'], ['1'], [2], [{}], [[true]]])(
    'but not with %j',
    (answer) => {
      expect(agreed(answering(answer))).toEqual([false, false, false, false]);
    },
  );

  test.each([
    ['throws', throwing],
    ['may not be read', unreadable],
    ['has no such calls', {}],
    ['has something else in their place', { LMSInitialize: 'true', LMSSetValue: 1, LMSCommit: null, LMSFinish: {} }],
  ])('but not when the LMS %s', (_, api) => {
    expect(agreed(api)).toEqual([false, false, false, false]);
    expect(guardApi(api).get('cmi.core.entry')).toBe('');
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
    expect(guardApi(answering(answer)).get('cmi.core.entry')).toBe(text);
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
    const api = guardApi(answering(answer));
    expect(() => api.get('cmi.core.entry')).not.toThrow();
    expect(api.get('cmi.core.entry')).toBe('');
    expect(() => api.set('cmi.core.exit', 'suspend')).not.toThrow();
  });
});

describe('the LMS is called', () => {
  test('with the arguments of the standard, as its own method', () => {
    const calls: unknown[][] = [];
    const api: Record<string, unknown> = {};
    for (const name of Object.keys(answering(''))) {
      api[name] = function (this: unknown, ...values: unknown[]): string {
        calls.push([name, this === api, ...values]);
        return 'true';
      };
    }
    agreed(api);
    guardApi(api).get('cmi.core.entry');
    expect(calls).toEqual([
      ['LMSInitialize', true, ''],
      ['LMSFinish', true, ''],
      ['LMSCommit', true, ''],
      ['LMSSetValue', true, 'cmi.core.exit', 'suspend'],
      ['LMSGetValue', true, 'cmi.core.entry'],
    ]);
  });

  test('and a refused value is named with its length and the error, never itself', () => {
    const api = { ...answering('false'), LMSGetLastError: () => 405 };
    guardApi(api).set('cmi.suspend_data', 'secret');
    const [[text] = []] = vi.mocked(console.warn).mock.calls;
    expect(text).toContain('cmi.suspend_data');
    expect(text).toContain('6 characters');
    expect(text).toContain('405');
    expect(text).not.toContain('secret');
  });
});
