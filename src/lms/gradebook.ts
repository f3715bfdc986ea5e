import { NO_RECORD, fold, type Commit, type Keeping, type LearnerRecord, type Values } from './record.ts';

interface Page {
  record: LearnerRecord;
  commits: Commit[];
}

const BLANK: Page = { record: NO_RECORD, commits: [] };

/** What the LMS keeps, for every learner and SCO, until the process ends. */
export class Gradebook {
  readonly #pages = new Map<string, Page>();

  record(learner: string, sco: string): LearnerRecord {
    return this.#page(learner, sco).record;
  }

  /** Every commit that arrived, the oldest first. */
  commits(learner: string, sco: string): readonly Commit[] {
    return this.#page(learner, sco).commits;
  }

  take(learner: string, sco: string, commit: Commit, rules: Keeping): void {
    const { record, commits } = this.#page(learner, sco);
    this.#pages.set(key(learner, sco), { record: fold(record, commit, rules), commits: [...commits, commit] });
  }

  forget(learner: string, sco: string): void {
    this.#pages.delete(key(learner, sco));
  }

  #page(learner: string, sco: string): Page {
    return this.#pages.get(key(learner, sco)) ?? BLANK;
  }
}

function key(learner: string, sco: string): string {
  return JSON.stringify([learner, sco]);
}

/** The commit in a request's body, or `undefined` when it has another shape. */
export function readCommit(body: string): Commit | undefined {
  const found = parse(body);
  if (!isObject(found) || !isObject(found.values)) return undefined;
  const { session, sequence, final } = found;
  if (typeof session !== 'string' || !/^[\w-]{1,64}$/.test(session)) return undefined;
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 1) return undefined;
  if (typeof final !== 'boolean') return undefined;
  const values = readValues(found.values);
  return values && { session, sequence, final, values };
}

function readValues(found: Record<string, unknown>): Values | undefined {
  const entries = Object.entries(found);
  const fits = entries.every(([name, value]) => /^(cmi|adl)\.[\w.]{1,100}$/.test(name) && typeof value === 'string');
  return fits ? (Object.fromEntries(entries) as Values) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
