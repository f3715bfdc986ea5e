import type { Attempt } from '../course/index.ts';
import { mergeAttempts } from './merge.ts';
import type { DeviceRecord, ModuleRecord, RecordScope } from './record.ts';
import { decodeAttempt, encodeAttempt } from './suspend-data.ts';

/** The version of the file. */
const VERSION = 1;

/** In characters; far more than a learner can write into a course. */
const MOST = 2_000_000;
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 100;
const MOST_ENTRIES = 500;

/** Why a file is not taken in. */
export const RECORD_FAULTS = ['too-big', 'unreadable', 'newer', 'foreign'] as const;

export type RecordFault = (typeof RECORD_FAULTS)[number];

/** The record as the text of a file. Attempts stand in it as they do in an LMS, so without the times of their events. */
export function printRecord(record: DeviceRecord, { course }: Pick<RecordScope, 'course'>): string {
  const modules = Object.entries(record.modules).map(([module, { attempts, writings }]) => {
    const encoded = attempts.map(({ attempt, touched }) => ({
      attempt: encodeAttempt(attempt, { course, module }),
      touched,
    }));
    return [module, { attempts: encoded, writings }];
  });
  const file = { 'inside-line': VERSION, course, settings: record.settings, modules: Object.fromEntries(modules) };
  return JSON.stringify(file, null, 1);
}

/**
 * Reads such a text, which may be anything. What cannot be read of a file of this course, and what is of no module of it,
 * is left out and counted.
 */
export function parseRecord(
  text: string,
  { course, modules }: Pick<RecordScope, 'course' | 'modules'>,
): { record: DeviceRecord; leftOut: number } | { fault: RecordFault } {
  if (text.length > MOST) return { fault: 'too-big' };
  const file = objectIn(text);
  const version = file?.['inside-line'];
  if (!file || typeof version !== 'number') return { fault: 'unreadable' };
  if (version > VERSION) return { fault: 'newer' };
  if (file['course'] !== course) return { fault: 'foreign' };
  let leftOut = 0;
  const record: DeviceRecord = { settings: textsIn(file['settings']), modules: {} };
  for (const [module, kept] of Object.entries(asObject(file['modules']))) {
    if (!modules.includes(module)) leftOut += 1;
    else {
      const { attempts, writings } = asObject(kept);
      const sound = attemptsIn(attempts, { course, module });
      leftOut += sound.leftOut;
      record.modules[module] = { attempts: sound.attempts, writings: textsIn(writings) };
    }
  }
  return { record, leftOut };
}

function attemptsIn(
  value: unknown,
  scope: { course: string; module: string },
): { attempts: ModuleRecord['attempts']; leftOut: number } {
  const entries: unknown[] = Array.isArray(value) ? value.slice(0, MOST_ENTRIES) : [];
  const found = new Map<string, { attempt: Attempt; touched: number }>();
  let leftOut = 0;
  for (const entry of entries) {
    const { attempt: text, touched } = asObject(entry);
    const decoded = typeof text === 'string' ? decodeAttempt(text, scope) : undefined;
    if (!decoded || !('attempt' in decoded)) leftOut += 1;
    else {
      const { attempt } = decoded;
      const known = found.get(attempt.id);
      found.set(attempt.id, {
        attempt: known ? mergeAttempts(known.attempt, attempt) : attempt,
        touched: Number.isSafeInteger(touched) ? Number(touched) : 0,
      });
    }
  }
  const attempts = [...found.values()].map((one) => ({ ...one, own: [], told: 0 }));
  return { attempts, leftOut };
}

/** The texts of an object, by sound names, none longer than a learner could have written. */
function textsIn(value: unknown): Record<string, string> {
  const entries = Object.entries(asObject(value)).slice(0, MOST_ENTRIES);
  const texts = entries.filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0].length <= LONGEST_NAME,
  );
  return Object.fromEntries(texts.map(([name, text]) => [name, text.slice(0, LONGEST_TEXT)]));
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
