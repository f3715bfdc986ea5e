import type { Values } from './record.ts';

/** How what a session says travels to the LMS. */
export interface Transport {
  /** What goes as a beacon, which is never answered and has a limit: each Terminate, or what is said while the page goes. */
  beacon: 'final' | 'leaving';
  /** In which form the values travel, which is what the limit counts. */
  form: 'json' | 'urlencoded' | 'multipart';
  /** Whether all values travel, or those that changed since the last commit. */
  sends: 'all' | 'changed';
  /** What comes of a beacon over the limit: the call answers "false", or "true" and nothing arrives. */
  over: 'refused' | 'lost';
}

/** As scorm-again sends it. */
export const TRANSPORT: Transport = { beacon: 'final', form: 'json', sends: 'all', over: 'refused' };

/** What a browser lets a page have under way when it is left, in bytes. */
export const QUOTA = 64 * 1024;

/** How one message travels. */
export type Way = 'request' | 'beacon' | 'refused' | 'lost';

/** How `values` travel that are `final` (a Terminate) or are said while the page is `leaving`; `before` was committed last. */
export function wayOf(
  { beacon, form, sends, over }: Transport,
  { final, leaving, values, before }: { final: boolean; leaving: boolean; values: Values; before: Values },
): Way {
  if (!(beacon === 'final' ? final : leaving)) return 'request';
  const told = Object.entries(values).filter(
    ([name, value]) => value !== '' && (sends === 'all' || before[name] !== value),
  );
  return bytesOf(form, told) > QUOTA ? over : 'beacon';
}

/** The size of a message, in bytes. */
export function bytesOf(form: Transport['form'], told: [string, string][]): number {
  if (form === 'json') return utf8(JSON.stringify(Object.fromEntries(told)));
  if (form === 'urlencoded') return new URLSearchParams(told).toString().length;
  const parts = told.map(([name, value]) => part(name.replaceAll('.', '__'), value));
  return utf8(`${parts.join('')}--${BOUNDARY}--\r\n`);
}

// As long as Chromium's.
const BOUNDARY = `----WebKitFormBoundary${'x'.repeat(16)}`;

function part(name: string, value: string): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

function utf8(text: string): number {
  return new TextEncoder().encode(text).length;
}
