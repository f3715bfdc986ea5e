import fc from 'fast-check';
import { test } from 'vitest';
import { standingOf, type LogEvent, type Outline, type Standing } from '../../src/course/index.ts';
import { openMemoryStore } from '../../src/progress/index.ts';
import { noLms } from '../../src/reporting/index.ts';
import type { Ground } from '../../src/session/ground.ts';
import { Session } from '../../src/session/index.ts';
import { takeUp } from '../../src/session/strand-in-hand.ts';
import { expectNothingLowered, happenings, logs, outlines } from '../course/standings.ts';
import { strand } from '../progress/stores.ts';
import { HandClock } from './hand-clock.ts';
import { ownerOf } from './world.ts';

const more = fc.array(happenings, { maxLength: 10 });

/** How a learner stands who did `common`, and then `one` and `other` on two devices that have met. */
function met(outline: Outline, common: LogEvent[], one: LogEvent[], other: LogEvent[]): Standing {
  const strands = [strand('aaaa', [...common, ...one]), strand('bbbb', other, 'aaaa', common.length)];
  const ground: Ground = {
    outline,
    owner: ownerOf('sue'),
    store: openMemoryStore(),
    lms: noLms(),
    lmsState: 'missing',
    hand: takeUp({ id: 'Ab3d', strands }, [], () => 'mmmm'),
    inLms: { line: [], others: [] },
    told: 0,
    settings: undefined,
    turn: undefined,
  };
  const parts = {
    mint: () => 'nnnn',
    readInteractions: () => [],
    clock: new HandClock(),
    settle: async () => undefined,
    takeOver: async () => ground,
  };
  return new Session(parts, ground).standing();
}

const agreeing = (log: LogEvent[]): LogEvent[] =>
  log.map((event) => (event.kind === 'answered' ? { ...event, result: 'good' } : event));

test('what two devices did stands no lower together than on either, where their first answers agree', () => {
  fc.assert(
    fc.property(outlines, logs.map(agreeing), more.map(agreeing), more.map(agreeing), (outline, common, one, other) => {
      const together = met(outline, common, one, other);
      expectNothingLowered(standingOf(outline, [...common, ...one]), together);
      expectNothingLowered(standingOf(outline, [...common, ...other]), together);
    }),
    { seed: 61, numRuns: 1000 },
  );
});

test('what two devices did stands no lower together than on either, also where their first answers differ', () => {
  fc.assert(
    fc.property(outlines, logs, more, more, (outline, common, one, other) => {
      const together = met(outline, common, one, other);
      expectNothingLowered(standingOf(outline, [...common, ...one]), together);
      expectNothingLowered(standingOf(outline, [...common, ...other]), together);
    }),
    { seed: 62, numRuns: 1000 },
  );
});
