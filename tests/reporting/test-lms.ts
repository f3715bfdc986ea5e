import { Scorm12API } from 'scorm-again/scorm12/min';
import { Scorm2004API } from 'scorm-again/scorm2004/min';
import { fold, NO_RECORD, report, seed, type LearnerRecord, type Report, type Values } from '../../src/lms/record.ts';
import { STRICT_12, type Rules } from '../../src/lms/rules.ts';
import { strict } from '../../src/lms/strict.ts';
import { reachable, tap, type Call, type Gone } from '../../src/lms/tap.ts';
import { apiOf, CALLS, wireOf, type Wire } from '../../src/lms/wire.ts';

/** What is used of scorm-again, whose two classes differ in nothing else here. */
type ScormAgain = new (settings: object) => { loadFromFlattenedJSON(values: Values, element: string): void };

/** An API as a SCO finds it, of either standard; tests lay calls of their own over it. */
export type FoundApi = Record<string, (...values: string[]) => unknown>;

/**
 * An LMS with one learner, `sue`, whose record it keeps from launch to launch: the strict layer of its rules over the real
 * scorm-again. SCORM 1.2 unless the rules say otherwise.
 */
export class TestLms {
  record: LearnerRecord = NO_RECORD;
  /** What the SCO called, since the launch or since `calls` was emptied. */
  calls: Call[] = [];
  /** Whether it is out of reach just now. */
  gone: Gone = false;
  /** Whether it says yes to a commit. */
  keeps = true;
  /** Values that it will not take, besides those that no LMS would. */
  refuses: (element: string, value: string) => boolean = () => false;
  readonly #rules: Rules;
  #launches = 0;

  constructor(rules: Rules = STRICT_12) {
    this.#rules = rules;
  }

  /** The API that the SCO finds. `values` are laid over what the record gives. */
  launch(values: Values = {}): FoundApi {
    const { version } = this.#rules;
    const behind = this.#behind(`session-${++this.#launches}`, values);
    const wire = strict(wireOf(behind), this.#rules);
    const choosy: Wire = {
      ...wire,
      set: (element, value) => (this.refuses(String(element), String(value)) ? 'false' : wire.set(element, value)),
    };
    this.calls = [];
    return tap(
      reachable(apiOf(version, choosy), () => this.gone) as unknown as FoundApi,
      () => 0,
      (call) => void this.calls.push(call),
    );
  }

  /** Names and values of what was set, in order; those of one list or element when `beginning` names it. */
  sets(beginning = ''): [string, string][] {
    const sets = this.calls.filter(({ name }) => name === this.#names.set).map(({ args }) => args as [string, string]);
    return sets.filter(([element]) => element.startsWith(beginning));
  }

  /** The names of what was set, in order. */
  names(beginning?: string): string[] {
    return this.sets(beginning).map(([element]) => element);
  }

  /** How often a call was made. */
  times(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** The SetValue calls that were not taken. */
  refused(): Call[] {
    return this.calls.filter(({ name, result }) => name === this.#names.set && result !== 'true');
  }

  /** What a trainer would see. */
  report(): Report {
    return report(this.record, this.#rules);
  }

  get #names(): (typeof CALLS)['1.2'] {
    return CALLS[this.#rules.version];
  }

  #behind(session: string, values: Values): object {
    const ScormAgain = (this.#rules.version === '1.2' ? Scorm12API : Scorm2004API) as unknown as ScormAgain;
    const behind = new ScormAgain({
      logLevel: 'NONE',
      autocommit: false,
      dataCommitFormat: 'flattened',
      lmsCommitUrl: 'none',
      httpService: {
        processHttpRequest: (_url: string, sent: unknown, ...rest: unknown[]) => {
          if (!this.keeps) return { result: 'false', errorCode: 101 };
          const { isTerminateCommit: final = false, sequence = 0 } = (rest[3] ?? {}) as Metadata;
          this.record = fold(this.record, { session, sequence, final, values: onlyText(sent) }, this.#rules);
          return { result: 'true', errorCode: 0 };
        },
        updateSettings: () => undefined,
      },
    });
    behind.loadFromFlattenedJSON({ ...seed(this.record, LAUNCH, this.#rules), ...values }, '');
    return behind;
  }
}

interface Metadata {
  isTerminateCommit?: boolean;
  sequence?: number;
}

const LAUNCH = {
  learner: 'sue',
  name: 'Example, Sue',
  mode: 'normal',
  credit: 'credit',
  launchData: '',
  masteryScore: '',
};

/** scorm-again renders a list without entries as an object. */
function onlyText(values: unknown): Values {
  const entries = Object.entries(values as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
