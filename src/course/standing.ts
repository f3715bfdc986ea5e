import type { LogEvent, Outcome, Result, Tally } from './events.ts';
import type { Outline, OutlineStep } from './module.ts';

/** One finished play, and its step. */
interface Finished {
  step: string;
  outcome: Outcome;
  score: number;
  /** By objective code. */
  objectives: Readonly<Record<string, Tally>>;
}

export interface ObjectiveStanding {
  id: string;
  /** Best share so far, 0 to 100, whole; absent when there was no chance yet. */
  score?: number;
}

/** Where an attempt stands: worked out from its log, never stored. */
export interface Standing {
  /** Ids of the steps that are done, in the order of the module. */
  done: string[];
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed';
  /** 0 to 100, whole; absent until a play that counts or a question has ended, or when the module has no mastery score. */
  score?: number;
  objectives: ObjectiveStanding[];
  /** First answers to questions, by activity id. */
  answers: Readonly<Record<string, Result>>;
}

interface Fold {
  done: Set<string>;
  plays: Finished[];
  answers: Record<string, Result>;
}

/**
 * Folds a log into its standing (`architecture.md` names the rules): the best finished play that counts, together with the
 * first answers to the questions, where a question not yet answered counts as missed. `others` are the lines of other
 * devices; of two first answers the better one counts. So no event ever lowers anything, and the order in which devices
 * are merged does not matter.
 */
export function standingOf(
  outline: Outline,
  log: readonly LogEvent[],
  others: readonly (readonly LogEvent[])[] = [],
): Standing {
  const fold = foldLines(outline, [log, ...others]);
  for (const { id, unless } of outline.steps) if (unless && doesFor(outline, unless, fold)) fold.done.add(id);
  const done = outline.steps.filter(({ id }) => fold.done.has(id)).map(({ id }) => id);
  const completed = outline.steps.every((step) => !step.required || fold.done.has(step.id));
  const counted = fold.plays.filter((play) => stepOf(outline, play.step)?.counts);
  const score = scoreOf(outline, counted, fold.answers);
  const sound = counted.filter(({ outcome }) => outcome !== 'poor');
  const passes = isPassed(outline, scoreOf(outline, sound, fold.answers));
  const standing: Standing = {
    done,
    completion: completed ? 'completed' : 'incomplete',
    success: completed && passes ? 'passed' : 'unknown',
    objectives: outline.reported.map((id) => ({ id, ...objectiveScore(outline, id, fold) })),
    answers: fold.answers,
  };
  return outline.mastery === 'none' || score === undefined ? standing : { ...standing, score };
}

function foldLines(outline: Outline, lines: readonly (readonly LogEvent[])[]): Fold {
  const stepCoded = (code: string): OutlineStep | undefined => outline.steps.find((step) => step.code === code);
  // Without a prototype: an author may call a question `constructor`.
  const answers: Fold['answers'] = Object.create(null);
  const fold: Fold = { done: new Set(), plays: [], answers };
  for (const line of lines) {
    const answered = new Set<string>();
    let here: OutlineStep | undefined;
    for (const event of line) {
      if (event.kind === 'went' || event.kind === 'began') here = stepCoded(event.step);
      const done = event.kind === 'did' ? stepCoded(event.step) : event.kind === 'ended' ? here : undefined;
      if (done) fold.done.add(done.id);
      if (event.kind === 'ended' && here) fold.plays.push({ step: here.id, ...event });
      if (event.kind !== 'answered' || answered.has(event.activity)) continue;
      answered.add(event.activity);
      const { id } = outline.activities.find(({ code }) => code === event.activity) ?? {};
      if (id !== undefined && WORTH[event.result] > WORTH[answers[id] ?? 'none']) answers[id] = event.result;
    }
  }
  return fold;
}

/** Whether a call has been passed by itself, so that the lesson before it may be skipped. */
function doesFor({ mastery }: Outline, call: string, { plays }: Fold): boolean {
  const bar = mastery === 'none' ? 0 : mastery;
  return plays.some(({ step, outcome, score }) => step === call && outcome !== 'poor' && score >= bar);
}

const WORTH: Record<Result | 'none', number> = { none: -1, poor: 0, neutral: 1, good: 2 };

const stepOf = (outline: Outline, id: string): OutlineStep | undefined => outline.steps.find((step) => step.id === id);

function questionsOf(outline: Outline): Outline['activities'] {
  return outline.activities.filter(({ kind }) => kind === 'question');
}

/** Best over plays of 100 × (taken + good answers) ÷ (taken + missed + questions). */
function scoreOf(outline: Outline, plays: Finished[], answers: Fold['answers']): number | undefined {
  const questions = questionsOf(outline);
  const good = questions.filter(({ id }) => answers[id] === 'good').length;
  const countsPlays = outline.steps.some((step) => step.counts);
  if (plays.length === 0 && (countsPlays || Object.keys(answers).length === 0)) return undefined;
  if (plays.length === 0) return percent(good, questions.length);
  return Math.max(
    ...plays.map((play) => {
      if (questions.length === 0) return play.score;
      const { taken, missed } = sum(Object.values(play.objectives));
      return percent(taken + good, taken + missed + questions.length);
    }),
  );
}

/** `score` is that of the plays that did not end poorly: one play must be good enough in both. */
function isPassed({ mastery }: Outline, score: number | undefined): boolean {
  return mastery === 'none' || (score !== undefined && score >= mastery);
}

/** An objective together with those under it: best share over finished plays, or a good first answer. */
function objectiveScore(outline: Outline, id: string, { plays, answers }: Fold): { score?: number } {
  const family = outline.objectives.filter((objective) => objective.id === id || objective.under === id);
  const codes = new Set(family.map(({ code }) => code));
  const shares = plays.flatMap((play) => {
    const { taken, missed } = sum(
      Object.entries(play.objectives).flatMap(([code, tally]) => (codes.has(code) ? [tally] : [])),
    );
    return taken + missed > 0 ? [percent(taken, taken + missed)] : [];
  });
  for (const question of questionsOf(outline)) {
    const asked = family.some((objective) => objective.id === question.objective);
    const result = answers[question.id];
    if (asked && result) shares.push(result === 'good' ? 100 : 0);
  }
  return shares.length > 0 ? { score: Math.max(...shares) } : {};
}

function sum(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ taken: a.taken + b.taken, missed: a.missed + b.missed }), { taken: 0, missed: 0 });
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));
