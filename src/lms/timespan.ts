const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/;
const SECONDS = [365 * 86_400, 30 * 86_400, 86_400, 3600, 60, 1];

/** Hundredths of a second in a SCORM 1.2 timespan, `HHHH:MM:SS.SS`; 0 for anything else. */
export function hundredthsIn(span: string): number {
  const [, ...parts] = /^(\d+):(\d\d):(\d\d(?:\.\d{1,2})?)$/.exec(span) ?? [];
  return sum(parts, SECONDS.slice(-3));
}

/** Hundredths of a second in a SCORM 2004 timespan, `PT1H2M3.45S`; 0 for anything else. A month has 30 days. */
export function hundredthsInIso(span: string): number {
  const [, ...parts] = ISO.exec(span) ?? [];
  return sum(parts, SECONDS);
}

function sum(parts: (string | undefined)[], seconds: number[]): number {
  return Math.round(parts.reduce((all, part, at) => all + Number(part ?? 0) * (seconds[at] ?? 0), 0) * 100);
}

/** A timespan, `HHHH:MM:SS.SS`, of so many hundredths of a second; at most 9999 hours. */
export function timespanOf(hundredths: number): string {
  const all = Math.min(hundredths, 9999 * 360_000 + 359_999);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const hours = String(Math.floor(all / 360_000)).padStart(4, '0');
  return `${hours}:${two((all / 6000) % 60)}:${two((all / 100) % 60)}.${two(all % 100)}`;
}

/** A timespan, `PT1H2M3.45S`, of so many hundredths of a second. */
export function isoTimespanOf(hundredths: number): string {
  const minutes = Math.floor(hundredths / 6000);
  const seconds = (hundredths % 6000) / 100;
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${seconds}S`;
}
