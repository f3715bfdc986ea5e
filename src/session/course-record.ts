import type { LogEvent } from '../course/index.ts';
import { openRecord, parseRecord, printRecord, type DeviceRecord, type RecordFault } from '../progress/home.ts';
import { learnerKey, linesOf, type Browser } from '../progress/index.ts';
import type { Clock } from './delivery.ts';

/** What is kept of a module, as far as the course home asks. */
export interface KeptModule {
  /** When it was last written to, milliseconds since 1970. */
  touched: number;
  /** The newest attempt: the line to go on with, and those of other devices. */
  line: readonly LogEvent[];
  others: readonly (readonly LogEvent[])[];
  /** What the learner wrote, by activity. */
  writings: Readonly<Record<string, string>>;
}

/** What this device keeps of a course. */
export interface KeptCourse {
  settings: Readonly<Record<string, string>>;
  /** By module; those with nothing are missing. */
  modules: Readonly<Record<string, KeptModule>>;
  /** All of it as the text of a file. */
  file: string;
}

/** The record of a course on this device. All methods reject when the device refuses. */
export interface CourseRecord {
  read(): Promise<KeptCourse>;
  /** Joins what another device has given away; says how much of it was left out. */
  takeIn(file: string): Promise<{ leftOut: number } | { fault: RecordFault }>;
  erase(): Promise<void>;
}

/** Opens the record of the learner of the stand-alone site; `undefined` where the browser keeps none. */
export async function openCourseRecord(
  browser: Browser,
  clock: Clock,
  course: string,
  modules: readonly string[],
): Promise<CourseRecord | undefined> {
  const scope = { course, modules, learner: learnerKey('this-device') };
  const store = await openRecord(browser, clock, scope);
  if (!store) return undefined;
  return {
    read: async () => {
      const record = await store.read();
      return { settings: record.settings, modules: keptIn(record), file: printRecord(record, scope) };
    },
    takeIn: async (file) => {
      const read = parseRecord(file, scope);
      if ('fault' in read) return read;
      await store.join(read.record, clock.now());
      return { leftOut: read.leftOut };
    },
    erase: () => store.erase(),
  };
}

function keptIn({ modules }: DeviceRecord): Record<string, KeptModule> {
  const kept = Object.entries(modules).map(([id, { attempts, writings }]): [string, KeptModule] => {
    const [newest] = attempts;
    const { line, others } = newest ? linesOf(newest.attempt) : { line: [], others: [] };
    return [id, { touched: newest?.touched ?? 0, line, others, writings }];
  });
  return Object.fromEntries(kept);
}
