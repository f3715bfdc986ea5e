import { describe, expect, test } from 'vitest';
import { findApi, type Frame } from '../../src/reporting/index.ts';

const api = { LMSInitialize: () => 'true' };

type Loose = Record<string, unknown>;

/** A window whose properties are `rest`, and whose `parent` is itself when none is given, as in a browser. */
function frame(rest: Loose = {}): Frame {
  const window: Loose = { opener: null, ...rest };
  window['parent'] ??= window;
  window['top'] ??= (window['parent'] as Loose)['top'] ?? window;
  return window as Frame;
}

/** A window of another origin: its own properties throw; `parent`, `top` and `opener` may be read. */
function foreign(rest: Loose = {}): Frame {
  const window: Frame = new Proxy(frame(rest), {
    get: (target, name) => {
      if (name === 'parent' && target.parent === target) return window;
      if (typeof name === 'string' && ['parent', 'top', 'opener'].includes(name)) return target[name];
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });
  return window;
}

/** A window whose top window may not be read. */
function topless(rest: Loose): Frame {
  return new Proxy(frame(rest), {
    get: (target, name) => {
      if (name === 'top') throw new DOMException('Blocked', 'SecurityError');
      return target[name as string];
    },
  });
}

/** So many windows, the innermost returned; `at` holds the API, counted from 0. */
function chain(length: number, at: number): Frame {
  let window: Frame | undefined;
  for (let n = length - 1; n >= 0; n--)
    window = frame({ ...(window && { parent: window }), ...(n === at && { API: api }) });
  return window as Frame;
}

describe('the API is found', () => {
  test.each<[string, Frame]>([
    ['in this window', frame({ API: api })],
    ['in the parent', frame({ parent: frame({ API: api }) })],
    ['in the top window', chain(6, 5)],
    ['in the 500th window', chain(501, 499)],
    ['beyond a window of another origin', frame({ parent: foreign({ parent: frame({ API: api }) }) })],
    ['in the opener', frame({ opener: frame({ API: api }) })],
    ['in a parent of the opener', frame({ opener: frame({ parent: frame({ API: api }) }) })],
    ['in the opener of the top window', frame({ parent: frame({ opener: frame({ API: api }) }) })],
    [
      'in the opener of a top window further up',
      frame({ parent: frame({ parent: frame({ opener: frame({ API: api }) }) }) }),
    ],
    ['in the opener of a window whose top cannot be read', topless({ opener: frame({ API: api }) })],
    ['above one that is null', frame({ API: null, parent: frame({ API: api }) })],
    ['above one that is 0', frame({ API: 0, parent: frame({ API: api }) })],
    ['above one that is a word', frame({ API: 'API', parent: frame({ API: api }) })],
    ['above one that is undefined', frame({ API: undefined, parent: frame({ API: api }) })],
  ])('%s', (_, start) => {
    expect(findApi(start, 'API')).toBe(api);
  });

  test('in the nearest window that has one', () => {
    const near = { LMSInitialize: () => 'false' };
    const start = frame({ API: near, parent: frame({ API: api }), opener: frame({ API: api }) });
    expect(findApi(start, 'API')).toBe(near);
    expect(findApi(frame({ parent: frame({ API: api }), opener: frame({ API: near }) }), 'API')).toBe(api);
  });
});

describe('the API of SCORM 2004 is found', () => {
  const api2004 = { Initialize: () => 'true' };

  test('by its own name, and that of SCORM 1.2 by its own, where an LMS has both', () => {
    const start = frame({ parent: frame({ API: api, API_1484_11: api2004 }) });
    expect(findApi(start, 'API_1484_11')).toBe(api2004);
    expect(findApi(start, 'API')).toBe(api);
  });

  test('not in what cannot be initialised', () => {
    const start = frame({ API_1484_11: { Terminate: () => 'true' }, parent: frame({ API_1484_11: api2004 }) });
    expect(findApi(start, 'API_1484_11')).toBe(api2004);
  });
});

describe('there is no API', () => {
  test.each<[string, Frame]>([
    ['in a window alone', frame()],
    ['in windows of another origin', frame({ parent: foreign() })],
    ['of another name', frame({ API_1484_11: api })],
    ['beyond 500 windows', chain(501, 500)],
    ['where there is no parent at all', { parent: null, top: null, opener: null }],
    ['where nothing is there', {}],
  ])('%s', (_, start) => {
    expect(findApi(start, 'API')).toBeUndefined();
  });

  test('in a window alone, which is asked once', () => {
    let asked = 0;
    const start = new Proxy(frame(), {
      get: (target, name) => {
        if (name === 'API') asked += 1;
        return name === 'parent' ? start : target[name as string];
      },
    });
    expect(findApi(start, 'API')).toBeUndefined();
    expect(asked).toBe(1);
  });

  test('in windows that are each other’s parent, and the search ends', () => {
    const one: Loose = {};
    one['parent'] = { parent: one };
    expect(findApi(one as Frame, 'API')).toBeUndefined();
  });

  test('in an opener that is its own opener, and the search ends', () => {
    const one: Loose = {};
    one['opener'] = one;
    expect(findApi(one as Frame, 'API')).toBeUndefined();
  });

  test('in a window where every access throws', () => {
    const refuse = (): never => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    expect(findApi(new Proxy({}, { get: refuse }), 'API')).toBeUndefined();
  });
});
