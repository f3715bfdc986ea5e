import { Scorm12API } from 'scorm-again/scorm12/min';
import { expect } from 'vitest';
import type { Api12 } from '../../src/lms/api-12.ts';
import { strict12 } from '../../src/lms/strict-12.ts';

/** So many characters. */
export const letters = (times: number): string => 'x'.repeat(times);

/** The strict layer over the real scorm-again, before Initialize. */
export function launch(seed: Record<string, string> = {}): Api12 {
  const behind = new Scorm12API({ logLevel: 'NONE' });
  behind.loadFromFlattenedJSON({ 'cmi.core.student_id': 'sue', 'cmi.core.entry': 'ab-initio', ...seed });
  return strict12(behind);
}

/** The same after Initialize. */
export function begin(seed?: Record<string, string>): Api12 {
  const api = launch(seed);
  expect(api.LMSInitialize('')).toBe('true');
  return api;
}

/** The answer and the error of each `set`, in order. */
export function setAll(api: Api12, sets: [string, string][]): [string, string][] {
  return sets.map(([element, value]) => [api.LMSSetValue(element, value), api.LMSGetLastError()]);
}

/** The answer and the error of one `set` in a new session, after others that must be taken. */
export function set(element: string, value: string, before: [string, string][] = []): [string, string] {
  const api = begin();
  for (const [answer] of setAll(api, before)) expect(answer).toBe('true');
  return [api.LMSSetValue(element, value), api.LMSGetLastError()];
}

export const taken = ['true', '0'];
export const refused = (code: string): [string, string] => ['false', code];
