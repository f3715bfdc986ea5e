import type { Dialect } from './dialect.ts';
import { readNumber } from './formats.ts';
import type { Api } from './guard.ts';
import type { Launch } from './lms.ts';
import { rankOf } from './status.ts';

export const SUSPEND_DATA = 'cmi.suspend_data';
export const LOCATION = 'cmi.core.lesson_location';

/** How many records the LMS's lists have. */
export type Counts = Record<'interactions' | 'objectives', number>;

/** Paths of records in the LMS's lists, by list and id. */
export type Paths = Map<string, string>;

/**
 * What must never go down, by path: a score, a share, the rank of a status; and how it is told, which is left out of what
 * the LMS had at launch: that is not told again.
 */
export type Best = Map<string, readonly [height: number, told?: string]>;

export function readCounts({ get }: Api): Counts {
  const count = (list: keyof Counts): number => {
    const number = Number(get(`cmi.${list}._count`)) | 0;
    // More are not believed.
    return number > 0 && number < 10_000 ? number : 0;
  };
  return { interactions: count('interactions'), objectives: count('objectives') };
}

/** Reads what an LMS says at launch; what it says of objectives and results goes into `paths` and `best`. */
export function readLaunch({ get }: Api, dialect: Dialect, counts: Counts, paths: Paths, best: Best): Launch {
  for (const element of Object.keys(dialect.columns)) best.set(element, [rankOf(get(element))]);
  const mastery = dialect.mastery(get);
  const launch: Launch = {
    learnerId: get('cmi.core.student_id'),
    suspendData: get(SUSPEND_DATA),
    recording: !/review|browse|no-credit/i.test(get('cmi.core.lesson_mode') + get('cmi.core.credit')),
    usedBefore:
      /resume|[1-9]/.test(get('cmi.core.entry') + get('cmi.core.total_time') + counts.interactions) ||
      [...best.values()].some(([rank]) => rank >= 0) ||
      get(LOCATION) !== '',
    // Some LMSs say 0 where they mean none.
    ...(mastery > 0 && { mastery }),
  };
  const readScore = (path: string): unknown => best.set(path, [readNumber(get(`${path}.score.raw`), 100)]);
  readScore('cmi.core');
  for (let n = 0; n < counts.objectives; n++) {
    const path = `cmi.objectives.${n}`;
    paths.set(`objectives${get(`${path}.id`)}`, path);
    readScore(path);
  }
  return launch;
}
