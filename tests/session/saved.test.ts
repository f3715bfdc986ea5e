import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedLine, type SavedLine, type Whereabouts } from '../../src/session/saved.ts';

/** Three events, all of them everywhere. */
const everywhere: Whereabouts = {
  events: 3,
  onDevice: 3,
  told: 3,
  store: 'device',
  refused: false,
  lms: 'recording',
  failures: 0,
  toldAt: 1000,
  closed: false,
};

const rows: [SavedLine, string, Partial<Whereabouts>][] = [
  ['lms', 'the LMS said yes to everything', {}],
  ['lms', 'nothing has happened yet and the LMS has said yes to that', { events: 0, onDevice: 0, told: 0 }],
  ['lms', 'only the device has refused', { refused: true, onDevice: 1 }],
  ['lms', 'the LMS has everything and this browser keeps nothing', { store: 'memory' }],
  ['closed', 'that was before the end', { closed: true }],
  ['device', 'the LMS is yet to be asked', { told: 2 }],
  ['device', 'the LMS has never been asked', { told: -1, events: 0, onDevice: 0 }],
  ['device', 'no LMS is needed', { lms: 'not-needed', told: -1 }],
  ['device', 'no LMS is needed and the page has ended', { lms: 'not-needed', told: -1, closed: true }],
  ['ended', 'it ended before the LMS was asked', { told: 2, closed: true }],
  ['offline', 'the LMS did not say yes, the device has all', { told: 2, failures: 1 }],
  ['ended', 'the LMS had gone when it ended', { told: 2, failures: 4, closed: true }],
  ['ended', 'the LMS opens no session for this page any more', { lms: 'ended', told: -1 }],
  ['saving', 'it opens none, and the device is about to keep it', { lms: 'ended', told: -1, onDevice: 2 }],
  ['memory', 'it opens none, and nothing is kept', { lms: 'ended', told: -1, store: 'memory' }],
  ['saving', 'the LMS is gone and the device is about to keep it', { told: 2, onDevice: 2, failures: 1 }],
  ['unsaved', 'the LMS is gone and this browser keeps nothing', { told: 2, store: 'memory', failures: 1 }],
  ['unsaved', 'the LMS is gone and the device has refused', { told: 2, refused: true, failures: 1 }],
  ['saving', 'the device is about to keep it', { told: 2, onDevice: 2 }],
  ['saving', 'the device is about to keep it, with no LMS needed', { lms: 'not-needed', told: -1, onDevice: 2 }],
  ['saving', 'this browser keeps nothing and the LMS is about to be asked', { told: 2, store: 'memory' }],
  ['memory', 'this browser keeps nothing and no LMS is needed', { lms: 'not-needed', told: -1, store: 'memory' }],
  ['memory', 'the device has refused and no LMS is needed', { lms: 'not-needed', told: -1, refused: true }],
  ['not-connected', 'there is no LMS where one was expected', { lms: 'missing', told: -1 }],
  ['not-connected', 'there is none, and nothing is kept', { lms: 'missing', told: -1, store: 'memory' }],
  ['connecting', 'the LMS is not there yet', { lms: 'connecting', told: -1, store: 'memory' }],
  ['elsewhere', 'another window has the module', { lms: 'elsewhere' }],
  ['elsewhere', 'another window has it, whatever else', { lms: 'elsewhere', failures: 2, refused: true, told: 2 }],
  ['review', 'nothing may be written', { lms: 'read-only', told: -1, store: 'memory' }],
  ['review', 'nothing may be written, whatever else', { lms: 'read-only', failures: 2, refused: true, closed: true }],
];

test.each(rows)('it says "%s" when %s', (line, _, at) => {
  expect(savedLine({ ...everywhere, ...at })).toBe(line);
});

describe('whatever has happened', () => {
  const anything: fc.Arbitrary<Whereabouts> = fc.record({
    events: fc.nat(3),
    onDevice: fc.nat(3),
    told: fc.integer({ min: -1, max: 3 }),
    store: fc.constantFrom('device', 'memory'),
    refused: fc.boolean(),
    lms: fc.constantFrom(
      ...(['connecting', 'recording', 'read-only', 'missing', 'not-needed', 'elsewhere', 'ended'] as const),
    ),
    failures: fc.nat(3),
    toldAt: fc.constant(undefined),
    closed: fc.boolean(),
  });

  test('it never claims what was not confirmed', () => {
    fc.assert(
      fc.property(anything, (at) => {
        const line = savedLine(at);
        if (line === 'lms' || line === 'closed') expect(at.lms === 'recording' && at.told >= at.events).toBe(true);
        if (line === 'device' || line === 'offline' || line === 'ended') {
          expect(at.store === 'device' && !at.refused && at.onDevice >= at.events).toBe(true);
        }
      }),
      { seed: 51, numRuns: 2000 },
    );
  });

  test('it says so when work may be lost', () => {
    fc.assert(
      fc.property(anything, (at) => {
        const onDevice = at.store === 'device' && !at.refused && at.onDevice >= at.events;
        fc.pre(at.lms === 'recording' && at.told < at.events && !onDevice);
        expect(['unsaved', 'memory', 'saving']).toContain(savedLine(at));
      }),
      { seed: 52, numRuns: 2000, maxSkipsPerRun: 100 },
    );
  });
});
