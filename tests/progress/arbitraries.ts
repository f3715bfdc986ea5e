import fc from 'fast-check';
import { ALPHABET, type Attempt, type LogEvent, type Strand } from '../../src/course/index.ts';
import { gather } from '../../src/progress/spread.ts';

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

const gap = fc.record({ kind: fc.constant('left-out' as const), count: fc.integer({ min: 1, max: 9 }) });

/** Histories of one attempt on several devices: each strand goes on from some place of one before it, or from nothing. */
const historyOf = (events: fc.Arbitrary<LogEvent>): fc.Arbitrary<Strand[]> =>
  fc
    .array(fc.record({ events: fc.array(events, { maxLength: 12 }), parent: fc.nat(), count: fc.nat() }), {
      maxLength: 5,
    })
    .map((parts) => {
      const strands: Strand[] = [];
      for (const { events, parent, count } of parts) {
        const from = strands.length > 0 ? strands[parent % (strands.length + 1)] : undefined;
        const parentCount = from ? count % (from.events.length + 1) : 0;
        strands.push({ id: `st0${strands.length}`, parent: from?.id, parentCount, events });
      }
      return strands;
    });

/** An attempt that was never shortened. */
export const wholeAttempt: fc.Arbitrary<Attempt> = fc.record({ id: digits(4), strands: historyOf(event) });

/** Any attempt, shortened or not. */
export const attempt: fc.Arbitrary<Attempt> = fc.record({ id: digits(4), strands: historyOf(fc.oneof(event, gap)) });

/** Three places that know parts of the same attempt: of each strand a beginning with gaps, or nothing, and times of some. */
export const threeCopies: fc.Arbitrary<[Attempt, Attempt, Attempt]> = fc
  .tuple(wholeAttempt, fc.array(fc.nat(), { minLength: 100, maxLength: 100 }))
  .map(([whole, numbers]) => {
    let at = 0;
    const draw = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % below;
    const known = (one: LogEvent, n: number): LogEvent | undefined =>
      draw(5) === 0 ? undefined : draw(2) === 0 ? one : { ...one, at: n };
    const copy = (): Attempt => ({
      id: whole.id,
      strands: whole.strands.flatMap((strand) => {
        const cut = draw(strand.events.length + 2);
        if (cut === strand.events.length + 1) return [];
        return [{ ...strand, events: gather(strand.events.slice(0, cut).map(known)) }];
      }),
    });
    return [copy(), copy(), copy()];
  });
