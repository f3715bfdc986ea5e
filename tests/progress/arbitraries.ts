import fc from 'fast-check';
import { ALPHABET, type Attempt, type LogEvent, type Strand } from '../../src/course/index.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length }).map((chars) => chars.join(''));

const code = digits(2);
const result = fc.constantFrom('good' as const, 'neutral' as const, 'poor' as const);
const tally = fc.record({ taken: fc.nat(63), missed: fc.nat(63) });

/** Any event of a log, without its time. */
export const event: fc.Arbitrary<LogEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('chose' as const), choice: code }) },
  fc.record({ kind: fc.constant('began' as const), step: code, shape: code }),
  fc.record({ kind: fc.constantFrom('went' as const, 'did' as const), step: code }),
  fc.record({ kind: fc.constantFrom('continued' as const, 'timed-out' as const) }),
  fc.record({ kind: fc.constant('went-back' as const), to: fc.nat(63) }),
  fc.record({ kind: fc.constant('hinted' as const), hint: fc.constantFrom('coach' as const, 'thinking' as const) }),
  fc.record({ kind: fc.constant('wrote' as const), activity: code }),
  fc.record({
    kind: fc.constant('answered' as const),
    activity: code,
    response: fc.constantFrom('a', 'b', 'z'),
    result,
  }),
  fc.record({
    kind: fc.constant('ended' as const),
    outcome: fc.constantFrom('good' as const, 'fair' as const, 'poor' as const),
    score: fc.nat(100),
    objectives: fc.dictionary(code, tally, { maxKeys: 6, noNullPrototype: true }),
  }),
);

/** Histories of one attempt on several devices: each strand goes on from some place of one before it, or from nothing. */
const history: fc.Arbitrary<Strand[]> = fc
  .array(fc.record({ events: fc.array(event, { maxLength: 12 }), parent: fc.nat(), count: fc.nat() }), { maxLength: 5 })
  .map((parts) => {
    const strands: Strand[] = [];
    for (const { events, parent, count } of parts) {
      const from = strands.length > 0 ? strands[parent % (strands.length + 1)] : undefined;
      const parentCount = from ? count % (from.events.length + 1) : 0;
      strands.push({ id: `st0${strands.length}`, parent: from?.id, parentCount, events });
    }
    return strands;
  });

export const attempt: fc.Arbitrary<Attempt> = fc.record({ id: digits(4), strands: history });

/** Three places that know parts of the same attempt: of each strand a beginning, or nothing. */
export const threeCopies: fc.Arbitrary<[Attempt, Attempt, Attempt]> = fc
  .tuple(attempt, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }))
  .map(([whole, cuts]) => {
    let at = 0;
    const copy = (): Attempt => ({
      id: whole.id,
      strands: whole.strands.flatMap((strand) => {
        const cut = (cuts[at++ % cuts.length] ?? 0) % (strand.events.length + 2);
        return cut === strand.events.length + 1 ? [] : [{ ...strand, events: strand.events.slice(0, cut) }];
      }),
    });
    return [copy(), copy(), copy()];
  });
