import { readFaults } from '../faults.ts';
import type { LaunchPage } from '../launch-page.ts';
import { STANDARDS } from '../standards.ts';
import type { Call, Gone } from '../tap.ts';
import { describe, showParts, titleOf } from './header.ts';
import { Panel, byId, inWords } from './panel.ts';
import { addressOf, beginSession, readRecord, type PageSession, type Watch } from './session.ts';
import { takeTurn, type Turn } from './turn.ts';

const LEAVING = /^(pagehide|(before)?unload)$/;

const launch = JSON.parse(byId('launch').textContent) as LaunchPage;
const { api } = STANDARDS[launch.version];
const panel = new Panel(launch.version);

/** For tests, at `window.__lms`: every call of this page, and which of the faults of `?fault=` are at work just now. */
const lms: { calls: Call[]; on: Record<string, Gone>; gone: Gone } = {
  calls: [],
  on: {},
  get gone() {
    return this.on['gone'] ?? false;
  },
  set gone(how) {
    this.on['gone'] = how;
  },
};
Object.assign(window, { __lms: lms });
const faults = readFaults(launch.fault);
for (const { fault } of typeof faults === 'string' ? [] : faults) lms.on[fault.name] = !fault.rests;

let session: PageSession | undefined;
let turn: Turn | undefined;
/** The window of the SCO, which outlives its frame for a moment. */
let stage: Window | null = null;

/** A new session in a new frame. The API is there before the SCO is, unless a fault has it otherwise. */
async function begin(): Promise<void> {
  await end();
  const record = await readRecord(launch);
  turn = await takeTurn(JSON.stringify(['lms', launch.learner, launch.sco]));
  const opened = await beginSession(
    launch,
    record,
    turn.occupied,
    watch(() => opened),
  );
  session = opened;
  Object.defineProperty(window, api, { configurable: true, get: () => found(opened) });
  panel.draw(opened.model);
  const attempt = record.entry === 'ab-initio' ? record.attempt + 1 : record.attempt;
  const visit = record.entry === 'ab-initio' ? 1 : record.sessions.length + 1;
  say(`Attempt ${attempt}, session ${visit}: entry is "${record.entry}".`);
  const frame = frameOf(launch);
  byId('stage').replaceChildren(frame);
  stage = frame.contentWindow;
  await showParts(launch);
}

function watch(opened: () => PageSession): Watch {
  return {
    heard: (call) => {
      lms.calls.push(call);
      panel.add(call, opened().errorWords(call.error));
      panel.draw(opened().model);
    },
    committed: () => {
      panel.countCommit();
      void showParts(launch);
    },
    on: (fault) => lms.on[fault] ?? false,
    // The event that the SCO is dealing with.
    leaving: () => LEAVING.test(stage?.event?.type ?? ''),
  };
}

/** What the SCO finds where it looks for the API. */
function found({ api, place }: PageSession): object | undefined {
  const where = place();
  if (where === 'barred')
    throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
  return where === 'there' ? api : undefined;
}

/** Takes the frame away, which gives the SCO its `pagehide`, and waits for what it says at the last moment. */
async function end(): Promise<void> {
  byId('stage').replaceChildren();
  await session?.delivered();
  await turn?.leave();
  session = undefined;
  turn = undefined;
  Reflect.deleteProperty(window, api);
}

async function close(): Promise<void> {
  await end();
  const { grade, totalTime, entry, attempt } = await readRecord(launch);
  say(
    attempt === 0
      ? 'The frame is closed. Nothing was committed.'
      : `The frame is closed. The LMS keeps: ${inWords(grade) || 'no status'}, total time ${totalTime}, next entry "${entry}".`,
  );
  await showParts(launch);
}

async function startOver(): Promise<void> {
  await end();
  await fetch(addressOf('/reset', launch), { method: 'POST' });
  await begin();
}

function frameOf({ src }: LaunchPage): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = titleOf(launch);
  frame.width = '714';
  frame.height = '666';
  frame.src = src;
  return frame;
}

function say(words: string): void {
  byId('status').textContent = words;
}

/** What the learner asked for last is done after what is under way; a failure is said on the page. */
let underWay: Promise<void> = Promise.resolve();
function then(step: () => Promise<void>): void {
  underWay = underWay.then(step).catch((error: unknown) => say(`The test LMS does not answer: ${String(error)}`));
}

describe(launch);
byId('close').addEventListener('click', () => then(close));
byId('relaunch').addEventListener('click', () => then(begin));
byId('forget').addEventListener('click', () => then(startOver));
then(begin);
