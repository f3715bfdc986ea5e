import {
  standingOf,
  type Attempt,
  type Happening,
  type LogEvent,
  type Outline,
  type Standing,
} from '../course/index.ts';
import { lengthOf, linesOf, type Lines } from '../progress/index.ts';
import { carryOver } from './carry-over.ts';
import { Delivery, type Clock } from './delivery.ts';
import type { Ground } from './ground.ts';
import { Keeper } from './keeper.ts';
import { interactionsIn, reportOf, type ReadInteractions } from './report.ts';
import { savedLine, type SavedLine, type Whereabouts } from './saved.ts';
import { SessionTime } from './session-time.ts';

/** What a learner sets once for every module of a course. */
export type Setting = 'team' | 'timers' | 'keys' | 'needs' | 'call-backs';

/** What `Finish and exit` tells the learner. */
export interface Receipt {
  saved: SavedLine;
  /** When it was sent, milliseconds since 1970. */
  at: number;
  standing: Standing;
}

export interface SessionParts {
  readInteractions: ReadInteractions;
  clock: Clock;
  /** Makes the id of a strand. */
  mint(): string;
  /** Looks for an LMS no longer, and has the session go on from what there is. */
  settle(): Promise<void>;
  /** Takes the turn to write from another page of this learner's, who has this attempt. */
  takeOver(attempt: Attempt, learner: string): Promise<Ground>;
}

/** One launch of one module: takes what happens, keeps it on the device, tells the LMS, and knows where it is. */
export class Session {
  /** How often the session has come to go on from somewhere else. */
  moves = 0;
  #parts: SessionParts;
  #ground!: Ground;
  #keeper!: Keeper;
  #lines!: Lines;
  #inLms!: ReadonlySet<string>;
  #delivery: Delivery;
  #time: SessionTime;
  #listeners = new Set<() => void>();
  #settings = new Map<Setting, string>();
  #telling = 0;
  #told = -1;
  #toldAt: number | undefined;
  #closed = false;
  #receipt: Promise<Receipt> | undefined;
  #taking: Promise<void> | undefined;
  /** Resolves when it is known whose records these are. */
  #known: Promise<void>;
  #know!: () => void;

  constructor(parts: SessionParts, ground: Ground) {
    this.#parts = parts;
    this.#time = new SessionTime(() => parts.clock.now());
    this.#delivery = new Delivery({ tell: () => this.#tell(), commit: () => this.#commit() }, parts.clock);
    this.#known = new Promise((resolve) => (this.#know = resolve));
    this.#goFrom(ground);
  }

  /** The attempt's id: four characters. */
  get attempt(): string {
    return this.#keeper.attempt.id;
  }

  /** The key under which the device keeps the learner's records. */
  get learner(): string {
    return this.#ground.owner.learner;
  }

  /** The bar that decides here: the LMS's own, else the module's. */
  get mastery(): Outline['mastery'] {
    return this.#ground.outline.mastery;
  }

  /** Everything on the line that this page goes on with; the same array until something happens. */
  log(): readonly LogEvent[] {
    return this.#lines.line;
  }

  /** Whether the learner has gone on from one place in two ways: on two devices, or in two windows. */
  get isForked(): boolean {
    return this.#lines.others.length > 0;
  }

  standing(): Standing {
    return standingOf(this.#ground.outline, this.#lines.line, this.#lines.others);
  }

  whereabouts(): Whereabouts & { line: SavedLine } {
    const { store, lmsState, settings } = this.#ground;
    // Without a name only the id of the attempt that the LMS has leads back to what the device keeps.
    const isFound = settings !== undefined || this.#told >= 0;
    const events = lengthOf(this.log());
    const at: Whereabouts = {
      events,
      onDevice: events - this.#keeper.pending,
      told: this.#told,
      store: isFound ? store.kind : 'memory',
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

  /** Has the device keep the attempt as it was found, and tells the LMS where things stand: its id is there from then on. */
  async open(done: readonly LogEvent[] = []): Promise<void> {
    if (this.#ground.lmsState !== 'connecting') this.#know();
    await this.#add(done);
    if (this.#tells) this.#delivery.flush();
    this.#changed();
  }

  /** Goes on from what was found since: the LMS came late or never, or the turn to write was taken over. */
  async move(ground: Ground): Promise<void> {
    const { lmsState, owner } = this.#ground;
    if (this.#closed) {
      ground.lms.close();
      ground.turn?.leave();
      return;
    }
    const added = lmsState === 'connecting' ? this.#keeper.added : [];
    const isSame = owner.learner === ground.owner.learner;
    const done = isSame ? added : carryOver(this.log(), added.length);
    this.#goFrom(ground);
    this.moves += 1;
    await this.open(done);
  }

  /** Takes the turn to write from another page, and goes on from where that one has come to. */
  takeOver(): Promise<void> {
    this.#taking ??= this.#takeOver().finally(() => (this.#taking = undefined));
    return this.#taking;
  }

  async #takeOver(): Promise<void> {
    await this.#keeper.add([]);
    await this.move(await this.#parts.takeOver(this.#keeper.attempt, this.learner));
  }

  /**
   * Adds what happened to the log, in one transaction, and then has it told. Resolves when the device has kept or refused
   * it. A page that comes back after its session was closed still keeps what happens on the device; a read-only one nothing.
   */
  async record(...happenings: Happening[]): Promise<void> {
    if (happenings.length === 0 || this.#ground.lmsState === 'elsewhere') return;
    this.#time.mark();
    const at = this.#parts.clock.now();
    await this.#add(happenings.map((happening): LogEvent => ({ ...happening, at })));
    if (this.#tells) this.#delivery.request();
    this.#changed();
  }

  /** What the learner wrote in an activity on this device. */
  async writing(activity: string): Promise<string | undefined> {
    await this.#known;
    const { store, owner } = this.#ground;
    return store.writing(owner, activity).catch(() => undefined);
  }

  /** Keeps what the learner wrote. Only on this device. */
  async write(activity: string, text: string): Promise<void> {
    await this.#known;
    const { store, owner } = this.#ground;
    return store.write(owner, activity, text);
  }

  /** What the learner has set; empty when nothing. */
  setting(name: Setting): string {
    return this.#settings.get(name) ?? this.#ground.settings?.[name] ?? '';
  }

  /** Sets it for this page at once; resolves when the course record has kept or refused it. Nobody is told. */
  async set(name: Setting, value: string): Promise<void> {
    this.#settings.set(name, value);
    this.#changed();
    await this.#known;
    const { store, owner, settings } = this.#ground;
    if (!settings) return;
    await store.set(owner, name, value).catch((cause) => console.warn('This device did not keep a setting', cause));
  }

  /** The page was hidden: it may never come back, so everything is sent now. */
  hidden(): void {
    this.#time.mark();
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
    if (this.#ground.lmsState === 'connecting') await this.#parts.settle();
    await this.#keeper.add([]);
    if (this.#tells) this.#delivery.flush();
    const receipt = { saved: this.whereabouts().line, at: this.#parts.clock.now(), standing: this.standing() };
    if (receipt.saved === 'unsaved') this.#receipt = undefined;
    else this.close({ own: true });
    return receipt;
  }

  /**
   * Ends the LMS's session and nothing else: the page is going away and only this call still gets out. Beside another page
   * not even that, since an LMS may send what this one has once more.
   */
  close(how?: { own: boolean }): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#delivery.stop();
    const { lms, lmsState, turn } = this.#ground;
    if (lmsState !== 'elsewhere') lms.close(how);
    turn?.leave();
    this.#changed();
  }

  /** Whether there is anybody to tell. */
  get #tells(): boolean {
    const { lmsState } = this.#ground;
    return !this.#closed && (lmsState === 'recording' || lmsState === 'not-needed');
  }

  #goFrom(ground: Ground): void {
    this.#ground = ground;
    this.#keeper = new Keeper({ ...this.#parts, ...ground });
    this.#lines = linesOf(ground.hand.attempt);
    this.#inLms = new Set(interactionsIn(ground.inLms, this.#parts.readInteractions).map(({ id }) => id));
    this.#told = -1;
    void ground.turn?.lost.then(() => this.#ground.turn === ground.turn && this.#lose());
  }

  /** Another page has the turn to write: this one is read-only from now on, and leaves the LMS to the other. */
  #lose(): void {
    if (this.#closed) return;
    this.#delivery.stop();
    this.#ground = { ...this.#ground, lmsState: 'elsewhere', turn: undefined };
    this.#changed();
  }

  #add(events: readonly LogEvent[]): Promise<void> {
    const kept = this.#keeper.add(events);
    this.#lines = linesOf(this.#keeper.attempt);
    this.#changed();
    return kept;
  }

  #tell(): boolean {
    const { lms } = this.#ground;
    const report = reportOf(this.#ground, this.#keeper.attempt, this.#lines, this.#parts.readInteractions);
    const interactions = report.interactions.filter(({ id }) => !this.#inLms.has(id));
    const taken = lms.tell({ ...report, interactions, seconds: this.#time.seconds() });
    if (taken) this.#telling = lengthOf(this.log()) - (report.whole ? 0 : 1);
    return taken;
  }

  #commit(): boolean {
    const { lms } = this.#ground;
    const done = lms.commit();
    if (done && lms.kind !== 'none') {
      this.#told = this.#telling;
      this.#toldAt = this.#parts.clock.now();
    }
    queueMicrotask(() => this.#changed());
    return done;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
