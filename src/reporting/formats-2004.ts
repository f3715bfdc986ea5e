/** Values as SCORM 2004 wants them, in the one form that every LMS looked at accepts (`standards.md` §4.1). */

/** timeinterval(second,10,2) `PT1H2M3.45S`, all three parts, at most 9999 hours. */
export function timespan(seconds: number): string {
  // In hundredths, less than 10,000 hours.
  const all = Math.min(Math.round(Math.max(0, seconds) * 100), 3_599_999_999);
  return `PT${Math.floor(all / 360_000)}H${Math.floor(all / 6000) % 60}M${(all % 6000) / 100}S`;
}

const LAST = Date.UTC(2039, 0, 1);

/** time(second,10,2) `2026-01-02T03:04:05.67Z`; none outside the years 1970 to 2038, which no LMS takes. */
export function timestamp(milliseconds: number): string | undefined {
  if (!(milliseconds >= 0 && milliseconds < LAST)) return undefined;
  // Two decimals: three are refused everywhere, and a zone without any.
  return `${new Date(milliseconds).toISOString().slice(0, 22)}Z`;
}

const LONGEST_LINE = 250;

/**
 * A description: one line of at most 250 characters without braces, which would begin a language tag, and of at most
 * `room` as a form sends it. What is left out is shown by three dots.
 */
export function oneLine(text: string, room: number): string {
  // Half a character of two units cannot be sent at all; nor can most control characters.
  const line = text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/[{}]/g, '')
    .trim();
  if (line.length <= LONGEST_LINE && weight(line) <= room) return line;
  let kept = '';
  let left = room - 3;
  for (const character of line) {
    left -= weight(character);
    if (left < 0 || kept.length + character.length > LONGEST_LINE - 3) break;
    kept += character;
  }
  return kept === '' ? '' : `${kept.trimEnd()}...`;
}

/** Bytes of a text without halves of characters, as a form sends it (application/x-www-form-urlencoded); no less than in JSON. */
export function weight(text: string): number {
  let bytes = 0;
  for (const character of text)
    bytes += /[\w*. -]/.test(character) ? 1 : Math.max(3, encodeURIComponent(character).length);
  return bytes;
}
