import {
  bookmarkOf,
  standingOf,
  type Happening,
  type Interaction,
  type LogEvent,
  type Outline,
  type Standing,
} from '../course/index.ts';
import { encodeAttempt, linesOf, type Lines, type Owner, type Store } from '../progress/index.ts';
import type { Lms, Report } from '../reporting/index.ts';
import { Delivery, type Clock } from './delivery.ts';
import { Keeper } from './keeper.ts';
import { savedLine, type SavedLine, type Whereabouts } from './saved.ts';
import type { Hand } from './strand-in-hand.ts';

/** Reads what only the scenario engine can: the interactions of a log. Pure. */
export type ReadInteractions = (log: readonly LogEvent[]) => Interaction[];

/** What a learner sets once for every module of a course. */
export type Setting = 'team' | 'timers';

/** What `Finish and exit` tells the learner. */
export interface Receipt {
  saved: SavedLine;
  /** When it was sent, milliseconds since 1970. */
  at: number;
  standing: Standing;
}

export interface SessionParts {
  outline: Outline;
  owner: Owner;
  store: Store;
  lms: Lms;
  /** What this launch found: no LMS where one was expected, or none needed. */
  lmsState: Whereabouts['lms'];
  hand: Hand;
  /** Whether the device has kept the attempt as it was found. */
  kept: boolean;
  /** What the LMS had at launch. */
  inLms: Pick<Lines, 'line' | 'others'>;
  readInteractions: ReadInteractions;
  /** The course record as it was found; `undefined` for a learner without a name, who has none beyond this page. */
  settings: Readonly<Record<string, string>> | undefined;
  clock: Clock;
  /** Makes the id of a strand. */
  mint(): string;
}

/** One launch of one module: takes what happens, keeps it on the device, tells the LMS, and knows where it is. */
export class Session {
  #parts: SessionParts;
  #keeper: Keeper;
  #lines: Lines;
  #delivery: Delivery;
  #listeners = new Set<() => void>();
  #settings: Map<string, string>;
  #inLms: ReadonlySet<string>;
  #started: number;
  #telling = 0;
  #told = -1;
  #toldAt: number | undefined;
  #closed = false;
  #receipt: Promise<Receipt> | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#started = parts.clock.now();
    this.#settings = new Map(Object.entries(parts.settings ?? {}));
    this.#keeper = new Keeper(parts);
    this.#lines = linesOf(parts.hand.attempt);
    this.#inLms = new Set(this.#interactions(parts.inLms).map(({ id }) => id));
    this.#delivery = new Delivery({ tell: () => this.#tell(), commit: () => this.#commit() }, parts.clock);
  }

  /** The attempt's id: four characters. */
  get attempt(): string {
    return this.#keeper.attempt.id;
  }

  /** The bar that decides here: the LMS's own, else the module's. */
  get mastery(): Outline['mastery'] {
    return this.#parts.outline.mastery;
  }

  /** Everything on the line that this page goes on with; the same array until something happens. */
  log(): readonly LogEvent[] {
    return this.#lines.line;
  }

  standing(): Standing {
    return standingOf(this.#parts.outline, this.#lines.line, this.#lines.others);
  }

  whereabouts(): Whereabouts & { line: SavedLine } {
    const { store, lmsState } = this.#parts;
    const events = this.log().length;
    const at: Whereabouts = {
      events,
      onDevice: events - this.#keeper.pending,
      told: this.#told,
      store: store.kind,
      refused: this.#keeper.refused,
      lms: lmsState,
      failures: this.#delivery.failures,
      toldAt: this.#toldAt,
      closed: this.#closed,
    };
    return { ...at, line: savedLine(at) };
  }

  /** Calls back after every change of the log or of where it is kept; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the LMS where things stand for the first time; the attempt's id is with the LMS from then on. */
  open(): void {
    if (this.#tells) this.#delivery.flush();
    this.#changed();
  }

  /**
   * Adds what happened to the log, in one transaction, and then has it told. Resolves when the device has kept or refused
   * it. A page that comes back after its session was closed still keeps what happens on the device.
   */
  async record(...happenings: Happening[]): Promise<void> {
    if (happenings.length === 0) return;
    const at = this.#parts.clock.now();
    const kept = this.#keeper.add(happenings.map((happening): LogEvent => ({ ...happening, at })));
    this.#lines = linesOf(this.#keeper.attempt);
    this.#changed();
    await kept;
    if (this.#tells) this.#delivery.request();
    this.#changed();
  }

  /** What the learner wrote in an activity on this device. */
  writing(activity: string): Promise<string | undefined> {
    return this.#parts.store.writing(this.#parts.owner, activity).catch(() => undefined);
  }

  /** Keeps what the learner wrote. Only on this device. */
  write(activity: string, text: string): Promise<void> {
    return this.#parts.store.write(this.#parts.owner, activity, text, this.#parts.clock.now());
  }

  /** What the learner has set; empty when nothing. */
  setting(name: Setting): string {
    return this.#settings.get(name) ?? '';
  }

  /** Sets it for this page at once; resolves when the course record has kept or refused it. Nobody is told. */
  async set(name: Setting, value: string): Promise<void> {
    const { store, owner, settings } = this.#parts;
    this.#settings.set(name, value);
    this.#changed();
    if (!settings) return;
    await store.set(owner, name, value).catch((cause) => console.warn('This device did not keep a setting', cause));
  }

  /** The page was hidden: it may never come back, so everything is sent now. */
  hidden(): void {
    if (this.#tells) this.#delivery.flush();
    this.#changed();
  }

  /**
   * The learner's own exit: waits for the device, sends everything, ends the LMS's session. Once; but while neither the
   * device nor the LMS has the last steps (`unsaved`) the session stays open, and goes on trying.
   */
  finish(): Promise<Receipt> {
    this.#receipt ??= this.#finish();
    return this.#receipt;
  }

  async #finish(): Promise<Receipt> {
    await this.#keeper.settled();
    if (this.#tells) this.#delivery.flush();
    const receipt = { saved: this.whereabouts().line, at: this.#parts.clock.now(), standing: this.standing() };
    if (receipt.saved === 'unsaved') this.#receipt = undefined;
    else this.close();
    return receipt;
  }

  /** Ends the LMS's session and nothing else: the page is going away and only this call still gets out. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#delivery.stop();
    this.#parts.lms.close();
    this.#changed();
  }

  /** Whether there is anybody to tell. */
  get #tells(): boolean {
    const { lmsState } = this.#parts;
    return !this.#closed && (lmsState === 'recording' || lmsState === 'not-needed');
  }

  #tell(): boolean {
    const taken = this.#parts.lms.tell(this.#report());
    if (taken) this.#telling = this.log().length;
    return taken;
  }

  #commit(): boolean {
    const { lms, store, owner, clock } = this.#parts;
    const done = lms.commit();
    if (done && lms.kind !== 'none') {
      this.#told = this.#telling;
      this.#toldAt = clock.now();
      store
        .noteTold(owner, this.attempt, this.#told)
        .catch((cause) => console.warn('This device refused a note', cause));
    }
    queueMicrotask(() => this.#changed());
    return done;
  }

  #report(): Report {
    const { outline, clock } = this.#parts;
    return {
      location: bookmarkOf(outline, this.log())?.id ?? outline.steps[0]?.id ?? '',
      suspendData: encodeAttempt(this.#keeper.attempt),
      seconds: (clock.now() - this.#started) / 1000,
      standing: this.standing(),
      interactions: this.#interactions(this.#lines).filter(({ id }) => !this.#inLms.has(id)),
    };
  }

  /** Each decision once; where lines differ, the first answer on the line that goes on. */
  #interactions({ line, others }: SessionParts['inLms']): Interaction[] {
    const first = new Map<string, Interaction>();
    for (const interaction of [line, ...others].flatMap((log) => this.#parts.readInteractions(log))) {
      if (!first.has(interaction.id)) first.set(interaction.id, interaction);
    }
    return [...first.values()];
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
