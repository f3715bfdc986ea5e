import { Scorm12API } from 'scorm-again/scorm12/min';
import type { Api12 } from '../api-12.ts';
import type { LaunchPage } from '../launch-page.ts';
import { seed, type Commit, type Report, type Values } from '../record.ts';
import { strict12 } from '../strict-12.ts';
import { reachable, tap, type Call, type Gone } from '../tap.ts';

/** What the page sees of a session, as it happens. */
export interface Watch {
  heard(call: Call): void;
  committed(): void;
  /** Asked at every call, when the fault `gone` was chosen. */
  gone(): Gone;
}

/** One launch of a SCO: the API it finds, and the LMS's side of it. */
export interface LmsSession {
  /** To be put at `window.API`. */
  api: Api12;
  /** The data model as it stands, flattened. */
  model(): Values;
  /** What an error code means. */
  errorWords(code: string): string;
  /** Resolves when a Finish has arrived, which travels as a beacon and so without an answer; at most 2 s. */
  delivered(): Promise<void>;
}

/** The address of the learner's own record, commits and so on. */
export function addressOf(path: string, { learner, sco }: LaunchPage): string {
  return `${path}?${new URLSearchParams({ learner, sco })}`;
}

export async function readRecord(launch: LaunchPage): Promise<Report> {
  const response = await fetch(addressOf('/record', launch));
  return (await response.json()) as Report;
}

/** A session on what the LMS keeps of the learner. */
export function openSession(launch: LaunchPage, record: Report, watch: Watch): LmsSession {
  const id = crypto.randomUUID();
  let finishing = false;
  const behind = new Scorm12API({
    lmsCommitUrl: addressOf('/commit', launch),
    dataCommitFormat: 'flattened',
    mastery_override: true,
    logLevel: 'NONE',
    requestHandler: (values, metadata): Commit => {
      const final = metadata?.isTerminateCommit ?? false;
      finishing ||= final;
      watch.committed();
      return { session: id, sequence: metadata?.sequence ?? 0, final, values: onlyText(values) };
    },
  });
  behind.loadFromFlattenedJSON(seed(record, launch));
  const strict = strict12(behind);
  const wire = launch.fault === 'gone' ? reachable(strict, watch.gone) : strict;
  return {
    api: tap(wire, () => performance.now(), watch.heard),
    model: () => onlyText(behind.renderCommitCMI(false, true)),
    errorWords: (code) => behind.LMSGetErrorString(code),
    delivered: async () => {
      for (let tries = 0; finishing && tries < 40; tries++) {
        const { sessions } = await readRecord(launch);
        if (sessions.some((session) => session.id === id && session.finished)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** scorm-again renders a list without entries as an object. */
function onlyText(values: unknown): Values {
  const entries = Object.entries(values as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
