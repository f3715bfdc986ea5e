/** An entry for a calendar. */
export interface CalendarEntry {
  /** Unique in the world: whoever imports it again changes the entry instead of adding one. */
  id: string;
  title: string;
  notes: string;
  /** `2026-11-30`. */
  date: string;
  /** `14:05`, by the reader's own clock; without it the entry is for the whole day. */
  time?: string;
}

/** Octets of a line, at most (RFC 5545 §3.1). */
const WIDTH = 75;

/**
 * Entries as an iCalendar file (RFC 5545): each a quarter of an hour, or a whole day, with a reminder, an hour before or at
 * nine in the morning. Times float: they are those of the place where the calendar is read. `now`: milliseconds since 1970.
 */
export function calendarFile(entries: readonly CalendarEntry[], now: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Inside Line//Player//EN'];
  for (const entry of entries) lines.push(...eventOf(entry, now));
  return [...lines, 'END:VCALENDAR', ''].map(fold).join('\r\n');
}

function eventOf({ id, title, notes, date, time }: CalendarEntry, now: number): string[] {
  const day = date.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${text(id)}`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    time ? `DTSTART:${day}T${time.replace(':', '')}00` : `DTSTART;VALUE=DATE:${day}`,
    time ? 'DURATION:PT15M' : 'DURATION:P1D',
    `SUMMARY:${text(title)}`,
    ...(notes ? [`DESCRIPTION:${text(notes)}`] : []),
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(title)}`],
    time ? 'TRIGGER:-PT1H' : 'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** RFC 5545 §3.3.11. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** A long line goes on in the next, after a space; a character is never divided. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let width = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (width + size > WIDTH) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += size;
  }
  return folded;
}
