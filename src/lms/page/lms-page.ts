import type { LaunchPage } from '../launch-page.ts';
import type { Call, Gone } from '../tap.ts';
import { Panel, byId } from './panel.ts';
import { addressOf, openSession, readRecord, type LmsSession } from './session.ts';

const launch = JSON.parse(byId('launch').textContent) as LaunchPage;
const panel = new Panel();

/** For tests, at `window.__lms`: every call of this page, and, with `?fault=gone`, whether the LMS is away. */
const lms: { calls: Call[]; gone: Gone } = { calls: [], gone: false };
Object.assign(window, { __lms: lms });

let session: LmsSession | undefined;

/** A new session in a new frame. The API is there before the SCO is. */
async function begin(): Promise<void> {
  await end();
  const record = await readRecord(launch);
  const opened = openSession(launch, record, {
    heard: (call) => {
      lms.calls.push(call);
      panel.add(call, opened.errorWords(call.error));
      panel.draw(opened.model);
    },
    committed: () => panel.countCommit(),
    gone: () => lms.gone,
  });
  session = opened;
  Object.assign(window, { API: opened.api });
  panel.draw(opened.model);
  const attempt = record.entry === 'ab-initio' ? record.attempt + 1 : record.attempt;
  const visit = record.entry === 'ab-initio' ? 1 : record.sessions.length + 1;
  say(`Attempt ${attempt}, session ${visit}: entry is "${record.entry}".`);
  byId('stage').replaceChildren(frameOf(launch));
}

/** Takes the frame away, which gives the SCO its `pagehide`, and waits for what it says at the last moment. */
async function end(): Promise<void> {
  byId('stage').replaceChildren();
  await session?.delivered();
  session = undefined;
  Reflect.deleteProperty(window, 'API');
}

async function close(): Promise<void> {
  await end();
  const { values, totalTime, entry, attempt } = await readRecord(launch);
  const status = values['cmi.core.lesson_status'] ?? 'not attempted';
  say(
    attempt === 0
      ? 'The frame is closed. Nothing was committed.'
      : `The frame is closed. The LMS keeps: status "${status}", total time ${totalTime}, next entry "${entry}".`,
  );
}

async function startOver(): Promise<void> {
  await end();
  await fetch(addressOf('/reset', launch), { method: 'POST' });
  await begin();
}

function frameOf({ src }: LaunchPage): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = partTitle();
  frame.width = '714';
  frame.height = '666';
  frame.src = src;
  return frame;
}

function partTitle(): string {
  return launch.scos.find(({ id }) => id === launch.sco)?.title ?? launch.course;
}

function say(words: string): void {
  byId('status').textContent = words;
}

function describe(): void {
  document.documentElement.classList.toggle('bare', launch.bare);
  document.title = `${launch.course} – test LMS`;
  byId('course').textContent = launch.course;
  byId('part').textContent = partTitle();
  const learner = launch.learner === '' ? 'without an id' : launch.learner;
  byId('who').textContent = `Learner ${learner} (${launch.name}) · ${launch.mode} · ${launch.credit}`;
  byId('parts').hidden = launch.scos.length < 2;
  byId('parts').firstElementChild?.replaceChildren(...launch.scos.map(linkTo));
}

function linkTo({ id, title }: { id: string; title: string }): HTMLLIElement {
  const address = new URL(location.href);
  address.searchParams.set('sco', id);
  const link = document.createElement('a');
  link.href = address.href;
  link.textContent = title;
  if (id === launch.sco) link.ariaCurrent = 'page';
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** What the learner asked for last is done after what is under way; a failure is said on the page. */
let underWay: Promise<void> = Promise.resolve();
function then(step: () => Promise<void>): void {
  underWay = underWay.then(step).catch((error: unknown) => say(`The test LMS does not answer: ${String(error)}`));
}

describe();
byId('close').addEventListener('click', () => then(close));
byId('relaunch').addEventListener('click', () => then(begin));
byId('forget').addEventListener('click', () => then(startOver));
then(begin);
