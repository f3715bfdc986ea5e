import { readFaults } from '../faults.ts';
import type { Scene } from '../fault.ts';
import type { LaunchPage } from '../launch-page.ts';
import { openSession, type LmsSession, type ScormAgainClass, type Told } from '../open-session.ts';
import { rulesOf } from '../profiles.ts';
import { seed, type Commit, type Report, type Values } from '../record.ts';
import type { Rules } from '../rules.ts';
import type { Part } from '../server.ts';
import type { Call } from '../tap.ts';
import { wayOf } from '../transport.ts';

/** What the page sees of a session, as it happens. */
export interface Watch {
  heard(call: Call): void;
  committed(): void;
  /** Whether a fault is at work, asked at every call. */
  on(fault: string): boolean | 'throws';
  /** Whether the SCO's page is being left just now. */
  leaving(): boolean;
}

/** A session whose last word can be waited for. */
export interface PageSession extends LmsSession {
  /** Resolves when what was sent without waiting for an answer has arrived; at most 2 s. */
  delivered(): Promise<void>;
}

/** The address of the learner's own record, commits and so on. */
export function addressOf(path: string, { learner, sco, profile }: LaunchPage): string {
  return `${path}?${new URLSearchParams({ learner, sco, profile })}`;
}

export async function readRecord(launch: LaunchPage): Promise<Report> {
  const response = await fetch(addressOf('/record', launch));
  return (await response.json()) as Report;
}

/** The parts of the course, and how far the learner is in each. */
export async function readParts(launch: LaunchPage): Promise<Part[]> {
  const response = await fetch(addressOf('/parts', launch));
  return (await response.json()) as Part[];
}

/** A session on what the LMS keeps of the learner. */
export async function beginSession(
  launch: LaunchPage,
  record: Report,
  occupied: boolean,
  watch: Watch,
): Promise<PageSession> {
  const rules = rulesOf(launch.profile, launch.version);
  const faults = readFaults(launch.fault);
  const post = posting(launch, rules, watch);
  const scene: Pick<Scene, 'now' | 'block' | 'occupied'> = { now: () => performance.now(), block, occupied };
  const session = openSession({
    ScormAgain: await scormAgain(launch),
    rules,
    values: seed(record, launch, rules),
    faults: typeof faults === 'string' ? [] : faults,
    scene: { ...scene, on: watch.on },
    send: post.send,
    heard: watch.heard,
  });
  return { ...session, delivered: post.delivered };
}

async function scormAgain({ version }: LaunchPage): Promise<ScormAgainClass> {
  if (version === '2004') return (await import('scorm-again/scorm2004/min')).Scorm2004API as ScormAgainClass;
  return (await import('scorm-again/scorm12/min')).Scorm12API as ScormAgainClass;
}

/** Takes what a session says to the server, by a request that is waited for or by a beacon. */
function posting(launch: LaunchPage, rules: Rules, { committed, leaving }: Watch) {
  const session = crypto.randomUUID();
  const address = addressOf('/commit', launch);
  let before: Values = {};
  let flown = 0;
  const send = ({ sequence, final, values }: Told): boolean => {
    const body = JSON.stringify({ session, sequence, final, values } satisfies Commit);
    const way = wayOf(rules.transport, { final, leaving: leaving(), values, before });
    committed();
    if (way === 'lost' || way === 'refused') return way === 'lost';
    if (!(way === 'beacon' ? navigator.sendBeacon(address, body) : request(address, body))) return false;
    if (way === 'beacon') flown = sequence;
    before = values;
    return true;
  };
  const delivered = async (): Promise<void> => {
    for (let tries = 0; flown > 0 && tries < 40; tries++) {
      const { sessions } = await readRecord(launch);
      if (sessions.some(({ id, sequence }) => id === session && sequence >= flown)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { send, delivered };
}

/** A synchronous request, as most LMSs make them. While a page is left the browser refuses it. */
function request(address: string, body: string): boolean {
  const sending = new XMLHttpRequest();
  try {
    sending.open('POST', address, false);
    sending.send(body);
    return sending.status === 200;
  } catch {
    return false;
  }
}

function block(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
