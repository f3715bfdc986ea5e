import { Scorm12API } from 'scorm-again/scorm12/min';
import type { Api12 } from '../../src/lms/api-12.ts';
import { fold, NO_RECORD, report, seed, type LearnerRecord, type Report, type Values } from '../../src/lms/record.ts';
import { strict12 } from '../../src/lms/strict-12.ts';
import { reachable, tap, type Call, type Gone } from '../../src/lms/tap.ts';

/** An LMS with one learner, `sue`, whose record it keeps from launch to launch: the strict layer over the real scorm-again. */
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
  #launches = 0;

  /** The API that the SCO finds. `values` are laid over what the record gives. */
  launch(values: Values = {}): Api12 {
    const session = `session-${++this.#launches}`;
    const behind = new Scorm12API({
      logLevel: 'NONE',
      autocommit: false,
      dataCommitFormat: 'flattened',
      lmsCommitUrl: 'none',
      httpService: {
        processHttpRequest: (_url, sent, _immediate, _log, _listeners, metadata) => {
          if (!this.keeps) return { result: 'false', errorCode: 101 };
          const { isTerminateCommit: final = false, sequence = 0 } = metadata ?? {};
          this.record = fold(this.record, { session, sequence, final, values: onlyText(sent) });
          return { result: 'true', errorCode: 0 };
        },
        updateSettings: () => undefined,
      },
    });
    behind.loadFromFlattenedJSON({ ...seed(this.record, LAUNCH), ...values });
    const strict = strict12(behind);
    const choosy: Api12 = {
      ...strict,
      LMSSetValue: (element, value) => (this.refuses(element, value) ? 'false' : strict.LMSSetValue(element, value)),
    };
    this.calls = [];
    const wire = reachable(choosy, () => this.gone);
    return tap(
      wire,
      () => 0,
      (call) => void this.calls.push(call),
    );
  }

  /** Names and values of what was set, in order; those of one list or element when `beginning` names it. */
  sets(beginning = ''): [string, string][] {
    const sets = this.calls.filter(({ name }) => name === 'LMSSetValue').map(({ args }) => args as [string, string]);
    return sets.filter(([element]) => element.startsWith(beginning));
  }

  /** The names of what was set, in order. */
  names(beginning?: string): string[] {
    return this.sets(beginning).map(([element]) => element);
  }

  /** How often a call was made. */
  times(name: keyof Api12): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** The SetValue calls that were not taken. */
  refused(): Call[] {
    return this.calls.filter(({ name, result }) => name === 'LMSSetValue' && result !== 'true');
  }

  /** What a trainer would see. */
  report(): Report {
    return report(this.record);
  }
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
