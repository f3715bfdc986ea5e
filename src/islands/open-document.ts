import { answersOf, bookmarkOf, type Outline } from '../course/index.ts';
import { interactionsOf } from '../scenario/index.ts';
import { openSession, type Edition, type Session } from '../session/index.ts';
import { isWritten } from './activities/done.ts';
import './activities/question.ts';
import './activities/reflection.ts';
import { askWhetherToGoOn } from './ask.ts';
import { browser, clock } from './browser.ts';
import { readGraphs, readOutline, readWords } from './document-json.ts';
import { joinBeside, joinElsewhere, onMove } from './elsewhere.ts';
import { joinExit } from './exit.ts';
import { joinHeader } from './header.ts';
import { leftSteps, markDone, shownStep, showStep, stepAt } from './steps.ts';
import { announce } from './opened.ts';
import { joinTeam } from './team.ts';

/** Opens the document's one session and joins the page to it. */
export async function openDocument(): Promise<void> {
  const outline = readOutline();
  const words = readWords();
  const graphs = readGraphs();
  const arrivedAt = location.hash;
  const session = await openSession({
    outline,
    edition: await loadEdition(),
    browser,
    readInteractions: (log, first) => [...interactionsOf(outline, graphs, log, first), ...answersOf(outline, log)],
    clock,
    random: (below) => crypto.getRandomValues(new Uint32Array(1))[0]! % below,
    ask: (steps) => askWhetherToGoOn(words, steps),
    learner: (history.state as { learner?: string } | null)?.learner,
  });
  joinLeaving(session);
  joinHeader(session, words);
  joinElsewhere(session);
  joinTeam(session);
  joinSteps(session, outline, arrivedAt);
  joinBeside(session);
  joinExit(session, outline, words);
  announce({ session, outline, words });
}

async function loadEdition(): Promise<Edition> {
  const edition = document.documentElement.dataset['edition'];
  if (edition === 'scorm-1.2') return import('./edition-scorm-12.ts');
  // `scorm-2004-3` and `scorm-2004-4`
  return edition?.startsWith('scorm') ? import('./edition-scorm-2004.ts') : import('./edition-stand-alone.ts');
}

/** From here on going to a step is an event of the log; a launch without a deep link goes to the bookmark. */
function joinSteps(session: Session, outline: Outline, arrivedAt: string): void {
  // An address that names no step is no wish to be anywhere.
  const untouched = location.hash === arrivedAt && (arrivedAt.length <= 1 || !stepAt(arrivedAt));
  const goToBookmark = (): void => {
    const target = document.getElementById(bookmarkOf(outline, session.log())?.id ?? '');
    if (!target || target.id === shownStep()) return;
    history.replaceState(null, '', `#${target.id}`);
    showStep(target, { focus: true });
  };
  const arrive = (): void => {
    // A page that is loaded again, and is told nothing by the LMS, still knows whose it was.
    history.replaceState({ learner: session.learner }, '');
    const step = outline.steps.find(({ id }) => id === shownStep());
    if (step && bookmarkOf(outline, session.log())?.id !== step.id) {
      void session.record({ kind: 'went', step: step.code });
    }
  };
  const leave = (): void => {
    const done = session.standing().done;
    const waits = outline.activities.filter((one) => one.needed && !isWritten(session, one)).map(({ step }) => step);
    const left = outline.steps.filter(({ id }) => leftSteps().includes(id) && ![...done, ...waits].includes(id));
    void session.record(...left.map((step) => ({ kind: 'did', step: step.code }) as const));
  };
  addEventListener('hashchange', arrive);
  document.addEventListener('click', leave);
  const mark = (): void => markDone(session.standing().done);
  session.subscribe(mark);
  mark();
  if (untouched) goToBookmark();
  leave();
  arrive();
  onMove(session, () => {
    goToBookmark();
    arrive();
  });
}

/** Hidden: everything is committed. Gone: only the end of the LMS's session still gets out. */
function joinLeaving(session: Session): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.hidden();
  });
  addEventListener('pagehide', () => session.close());
  // A page brought back whole has an ended session behind it; a fresh one begins where the learner was.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}
