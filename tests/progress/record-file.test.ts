import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord, printRecord, type DeviceRecord } from '../../src/progress/home.ts';
import { wholeAttempt } from './arbitraries.ts';

const scope = { course: 'inside-line', modules: ['the-sue-call', 'make-it-stick'] };
const empty: DeviceRecord = { settings: {}, modules: {} };

const text = fc.string({ unit: 'binary', maxLength: 40 });
const texts = fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), text, { maxKeys: 4, noNullPrototype: true });
const records: fc.Arbitrary<DeviceRecord> = fc.record({
  settings: texts,
  modules: fc
    .array(fc.record({ attempt: wholeAttempt, touched: fc.nat(), writings: texts }), { maxLength: 2 })
    .map((kept) =>
      Object.fromEntries(
        kept.map(({ attempt, touched, writings }, n) => [
          scope.modules[n],
          { attempts: [{ attempt, touched, own: [], told: 0 }], writings },
        ]),
      ),
    ),
});

describe('the file of a record', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseRecord(printRecord(record, scope), scope)).toEqual({ record, leftOut: 0 });
      }),
      { seed: 5 },
    );
  });

  it.each([
    ['', 'unreadable'],
    ['{', 'unreadable'],
    ['null', 'unreadable'],
    ['[1]', 'unreadable'],
    ['{"course":"inside-line"}', 'unreadable'],
    ['{"inside-line":"1"}', 'unreadable'],
    ['{"inside-line":2,"course":"inside-line"}', 'newer'],
    ['{"inside-line":1,"course":"another"}', 'foreign'],
    [' '.repeat(2_000_001), 'too-big'],
  ])('that begins %.40j is refused: %s', (source, fault) => {
    expect(parseRecord(source, scope)).toEqual({ fault });
  });

  it.each([
    ['nothing', {}, empty, 0],
    ['settings that are a list', { settings: ['a'] }, empty, 0],
    ['a setting that is a number', { settings: { team: 7, needs: 'x' } }, { ...empty, settings: { needs: 'x' } }, 0],
    ['a module of another course', { modules: { gone: { attempts: [], writings: {} } } }, empty, 1],
    [
      'an attempt that is none',
      { modules: { 'the-sue-call': { attempts: [{ attempt: 'none' }, 7, null], writings: { a: 'b' } } } },
      { settings: {}, modules: { 'the-sue-call': { attempts: [], writings: { a: 'b' } } } },
      3,
    ],
    [
      'a module that is a text',
      { modules: { 'the-sue-call': 'x' } },
      { settings: {}, modules: { 'the-sue-call': { attempts: [], writings: {} } } },
      0,
    ],
  ])('with %s is read as far as it goes', (_, rest, record, leftOut) => {
    const source = JSON.stringify({ 'inside-line': 1, course: 'inside-line', ...rest });
    expect(parseRecord(source, scope)).toEqual({ record, leftOut });
  });

  it('brings in no text longer than a learner can write, and no name that is none', () => {
    const writings = { long: 'x'.repeat(30_000), ['n'.repeat(101)]: 'y' };
    const file = { 'inside-line': 1, course: 'inside-line', modules: { 'the-sue-call': { writings } } };
    const read = parseRecord(JSON.stringify(file), scope);
    expect('record' in read && Object.keys(read.record.modules['the-sue-call']?.writings ?? {})).toEqual(['long']);
    expect('record' in read && read.record.modules['the-sue-call']?.writings['long']?.length).toBe(20_000);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (source) => {
        const file = `{"inside-line":1,"course":"inside-line","settings":${source},"modules":{"the-sue-call":${source}}}`;
        expect(() => parseRecord(source, scope)).not.toThrow();
        expect(parseRecord(file, scope)).toHaveProperty('record');
      }),
      { seed: 5 },
    );
  });
});
