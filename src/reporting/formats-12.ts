/** Values as SCORM 1.2 wants them, in the one form that every LMS looked at accepts (`standards.md` §4.1). */

/** CMITimespan `HHHH:MM:SS.SS` of a number of seconds, at most 9999 hours. */
export function timespan(seconds: number): string {
  // In hundredths, less than 10,000 hours.
  const all = Math.min(Math.round(Math.max(0, seconds) * 100), 3_599_999_999);
  const hours = String(Math.floor(all / 360_000)).padStart(4, '0');
  return hours + new Date((all % 360_000) * 10).toISOString().slice(13, 22);
}

/** CMITime `HH:MM:SS` by the local clock. */
export function clockTime(milliseconds: number): string {
  return new Date(milliseconds).toTimeString().slice(0, 8);
}
