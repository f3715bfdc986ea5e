import type { Interaction, Result, Standing } from '../course/index.ts';
import { guardApi, type Api12 } from './api-12.ts';
import { clockTime, identifier, readScore, score, timespan } from './formats-12.ts';
import type { Launch, Lms, Report } from './lms.ts';

/** `cmi.suspend_data` of SCORM 1.2, in characters. */
const SUSPEND_DATA_LIMIT = 4096;

const RESULTS: Record<Result, string> = { good: 'correct', neutral: 'neutral', poor: 'wrong' };

/** A status is never replaced by one that stands before it. */
const RANKS = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];

/**
 * Opens a SCORM 1.2 session: Initialize once (tried twice), then everything read. `undefined` when the LMS will not
 * initialise. Sources: SCORM 1.2 RTE, data model; `standards.md` §4 and §9.
 */
export function openScorm12(found: object, kind: Lms['kind'] = 'scorm-1.2'): Lms | undefined {
  const api = guardApi(found);
  if (!api.initialize() && !api.initialize()) return undefined;
  return new Scorm12(api, kind);
}

class Scorm12 implements Lms {
  readonly kind: Lms['kind'];
  readonly launch: Launch;
  #api: Api12;
  #closed = false;
  /** Values that the LMS has accepted. */
  #accepted = new Map<string, string>();
  /** Places of records in the LMS's lists, by `list/id`. */
  #places = new Map<string, number>();
  /** Places at which the LMS refused a record's id. */
  #refused = new Map<string, number>();
  #counts: { interactions: number; objectives: number };
  /** The best that the LMS was known to have or has been told. */
  #status: string;
  /** Likewise, by the path of the score's record. */
  #scores = new Map<string, number>();

  constructor(api: Api12, kind: Lms['kind']) {
    this.#api = api;
    this.kind = kind;
    this.#status = api.get('cmi.core.lesson_status').trim().toLowerCase();
    this.#readScore('cmi.core.score');
    this.#counts = { interactions: this.#count('interactions'), objectives: this.#count('objectives') };
    for (let n = 0; n < this.#counts.objectives; n++) {
      this.#places.set(`objectives/${api.get(`cmi.objectives.${n}.id`)}`, n);
      this.#readScore(`cmi.objectives.${n}.score`);
    }
    this.launch = this.#readLaunch();
  }

  tell(report: Report): boolean {
    if (this.#closed || !this.launch.recording) return false;
    this.#set('cmi.core.exit', 'suspend');
    for (const interaction of report.interactions) this.#tellInteraction(interaction);
    this.#set('cmi.core.lesson_location', report.location.slice(0, 255));
    const taken = report.suspendData.length <= SUSPEND_DATA_LIMIT && this.#set('cmi.suspend_data', report.suspendData);
    this.#tellStanding(report.standing);
    // A value that is new each time: an LMS that refuses even this is gone, and has refused nothing for good.
    if (!this.#set('cmi.core.session_time', timespan(report.seconds))) this.#refused.clear();
    return taken;
  }

  commit(): boolean {
    if (this.#closed || !this.launch.recording) return false;
    const committed = this.#api.commit();
    // What an LMS took but did not keep must be sent again.
    if (!committed) {
      this.#accepted.clear();
      this.#refused.clear();
    }
    return committed;
  }

  close(): boolean {
    if (this.#closed) return false;
    this.#closed = true;
    return this.#api.finish();
  }

  #readLaunch(): Launch {
    const { get } = this.#api;
    const mode = get('cmi.core.lesson_mode').trim().toLowerCase();
    const credit = get('cmi.core.credit').trim().toLowerCase();
    const mastery = readScore(get('cmi.student_data.mastery_score'));
    const launch: Launch = {
      learnerId: get('cmi.core.student_id'),
      suspendData: get('cmi.suspend_data'),
      recording: mode !== 'review' && mode !== 'browse' && credit !== 'no-credit',
      usedBefore: this.#wasUsed(),
    };
    // Some LMSs say 0 where they mean none.
    return mastery ? { ...launch, mastery } : launch;
  }

  #wasUsed(): boolean {
    const { get } = this.#api;
    return (
      get('cmi.core.entry').trim() === 'resume' ||
      RANKS.indexOf(this.#status) > 0 ||
      /[1-9]/.test(get('cmi.core.total_time')) ||
      get('cmi.core.lesson_location') !== '' ||
      this.#counts.interactions > 0
    );
  }

  /** Order as LMSs want it: id, type, then the rest (`standards.md` §4.4). One record each; its values never change. */
  #tellInteraction(interaction: Interaction): void {
    const path = this.#record('interactions', interaction.id);
    if (!path) return;
    this.#set(`${path}.type`, 'choice');
    interaction.objectives.forEach((id, n) => this.#set(`${path}.objectives.${n}.id`, identifier(id)));
    if (interaction.at !== undefined) this.#set(`${path}.time`, clockTime(interaction.at));
    this.#set(`${path}.student_response`, interaction.letter);
    this.#set(`${path}.result`, RESULTS[interaction.result]);
    if (interaction.latency !== undefined) this.#set(`${path}.latency`, timespan(interaction.latency));
  }

  #tellStanding(standing: Standing): void {
    if (standing.score !== undefined) this.#tellScore('cmi.core.score', standing.score);
    for (const objective of standing.objectives) {
      if (objective.score === undefined) continue;
      const path = this.#record('objectives', identifier(objective.id));
      if (path) this.#tellScore(`${path}.score`, objective.score);
    }
    const status = statusOf(standing);
    if (RANKS.indexOf(status) > RANKS.indexOf(this.#status)) this.#status = status;
    if (status === this.#status) this.#set('cmi.core.lesson_status', status);
  }

  #tellScore(path: string, value: number): void {
    const reached = Math.max(value, this.#scores.get(path) ?? 0);
    this.#scores.set(path, reached);
    this.#set(`${path}.min`, '0');
    this.#set(`${path}.max`, '100');
    this.#set(`${path}.raw`, score(reached));
  }

  #readScore(path: string): void {
    const known = readScore(this.#api.get(`${path}.raw`));
    if (known !== undefined) this.#scores.set(path, known);
  }

  /** The path of a list's record with this id, which is made at the end if there is none. A refused id is not tried elsewhere. */
  #record(list: 'interactions' | 'objectives', id: string): string | undefined {
    const known = this.#places.get(`${list}/${id}`);
    const place = known ?? this.#counts[list];
    const path = `cmi.${list}.${place}`;
    if (known !== undefined) return path;
    if ((this.#refused.get(`${list}/${id}`) ?? place) !== place) return undefined;
    if (!this.#api.set(`${path}.id`, id)) {
      this.#refused.set(`${list}/${id}`, place);
      return undefined;
    }
    this.#places.set(`${list}/${id}`, place);
    this.#counts[list] += 1;
    return path;
  }

  #set(element: string, value: string): boolean {
    if (this.#accepted.get(element) === value) return true;
    const done = this.#api.set(element, value);
    if (done) this.#accepted.set(element, value);
    return done;
  }

  #count(list: 'interactions' | 'objectives'): number {
    const count = Number.parseInt(this.#api.get(`cmi.${list}._count`), 10);
    return Number.isFinite(count) && count > 0 && count < 10_000 ? count : 0;
  }
}

/** `failed` is never sent: with unlimited replay an attempt is incomplete until it is passed. */
function statusOf(standing: Standing): string {
  if (standing.success === 'passed') return standing.score === undefined ? 'completed' : 'passed';
  return 'incomplete';
}
