/** Values as SCORM 1.2 wants them, in the one form that every LMS looked at accepts (`standards.md` §4.1). */

/** CMITimespan `HHHH:MM:SS.SS` of a number of seconds, at most 9999 hours. */
export function timespan(seconds: number): string {
  const hundredths = Math.min(Math.round(Math.max(0, seconds) * 100), 9999 * 360_000 + 359_999);
  const part = (unit: number, size: number, width: number): string =>
    String(Math.floor(hundredths / unit) % size).padStart(width, '0');
  return `${part(360_000, 10_000, 4)}:${part(6000, 60, 2)}:${part(100, 60, 2)}.${part(1, 100, 2)}`;
}

/** CMITime `HH:MM:SS` by the local clock. */
export function clockTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':');
}

/** CMIIdentifier of one of our ids: letters, digits and `_`. */
export function identifier(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 255);
}

/** CMIDecimal of a whole score. */
export function score(value: number): string {
  return String(Math.min(100, Math.max(0, Math.round(value))));
}

/** The number that an LMS's decimal text stands for, if it is one from 0 to 100. */
export function readScore(text: string): number | undefined {
  if (!/^\d{1,3}(\.\d+)?$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value <= 100 ? value : undefined;
}
