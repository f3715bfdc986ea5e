import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile, type CalendarEntry } from '../../../src/islands/activities/calendar.ts';

const NOW = Date.UTC(2026, 10, 22, 9, 5, 7);
const promise: CalendarEntry = {
  id: 'promise-2026-11-30@inside-line',
  title: 'Ring Sue: split orders, 4471 B; and the list',
  notes: 'What did you promise?\nA list, by "noon" \\ at the latest',
  date: '2026-11-30',
};

/** What a calendar makes of the file. */
function read(entries: readonly CalendarEntry[]): InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(calendarFile(entries, NOW)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('a day is an entry for the whole day, with a reminder at nine', () => {
  const [event] = read([promise]);
  expect(event).toMatchObject({ uid: promise.id, summary: promise.title, description: promise.notes });
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-11-30');
  const alarm = event?.component.getFirstSubcomponent('valarm');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT9H');
});

test('a time is that of the place where it is read, for a quarter of an hour, with a reminder an hour before', () => {
  const [event] = read([{ ...promise, time: '14:05' }]);
  expect(event?.startDate.toString()).toBe('2026-11-30T14:05:00');
  expect(event?.startDate.zone.tzid).toBe('floating');
  expect(event?.duration.toString()).toBe('PT15M');
});

test('several entries make one file', () => {
  expect(read([promise, { ...promise, id: 'b' }, { ...promise, id: 'c' }]).map(({ uid }) => uid)).toEqual([
    promise.id,
    'b',
    'c',
  ]);
});

test('whatever a learner writes comes back as it was, in lines of 75 octets at most', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
  fc.assert(
    fc.property(words, words, (title, notes) => {
      const file = calendarFile([{ ...promise, title, notes }], NOW);
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const [event] = read([{ ...promise, title, notes }]);
      expect(event?.summary).toBe(title);
      if (notes) expect(event?.description).toBe(notes);
    }),
    { seed: 1, numRuns: 300 },
  );
});
