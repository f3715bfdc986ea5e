/** Hundredths of a second in a SCORM 1.2 timespan, `HHHH:MM:SS.SS`; 0 for anything else. */
export function hundredthsIn(span: string): number {
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d(?:\.\d{1,2})?)$/.exec(span) ?? [];
  return Math.round((Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 100);
}

/** A timespan, `HHHH:MM:SS.SS`, of so many hundredths of a second; at most 9999 hours. */
export function timespanOf(hundredths: number): string {
  const all = Math.min(hundredths, 9999 * 360_000 + 359_999);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const hours = String(Math.floor(all / 360_000)).padStart(4, '0');
  return `${hours}:${two((all / 6000) % 60)}:${two((all / 100) % 60)}.${two(all % 100)}`;
}
