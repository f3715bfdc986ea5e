import type { LogEvent, Outcome, Result, Tally } from './events.ts';
import type { Outline, OutlineStep } from './module.ts';

/** One finished play. */
export interface Finished {
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
  plays: Finished[];
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
  const fold = joinFolds([log, ...others].map((line) => foldLog(outline, line)));
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
    plays: fold.plays,
    answers: fold.answers,
  };
  return outline.mastery === 'none' || score === undefined ? standing : { ...standing, score };
}

function foldLog(outline: Outline, log: readonly LogEvent[]): Fold {
  // Without a prototype: an author may call a question `constructor`.
  const answers: Fold['answers'] = Object.create(null);
  const fold: Fold = { done: new Set(), plays: [], answers };
  let here: OutlineStep | undefined;
  for (const event of log) {
    if (event.kind === 'went' || event.kind === 'began') here = outline.steps.find(({ code }) => code === event.step);
    if (event.kind === 'did')
      addStep(
        fold,
        outline.steps.find(({ code }) => code === event.step),
      );
    if (event.kind === 'ended' && here) {
      addStep(fold, here);
      fold.plays.push({ step: here.id, outcome: event.outcome, score: event.score, objectives: event.objectives });
    }
    if (event.kind === 'answered') {
      const question = outline.activities.find(({ code }) => code === event.activity);
      if (question) fold.answers[question.id] ??= event.result;
    }
  }
  return fold;
}

const WORTH: Record<Result, number> = { poor: 0, neutral: 1, good: 2 };

function joinFolds(folds: Fold[]): Fold {
  const answers: Fold['answers'] = Object.create(null);
  for (const [id, result] of folds.flatMap((fold) => Object.entries(fold.answers))) {
    if (WORTH[result] > WORTH[answers[id] ?? 'poor'] || !answers[id]) answers[id] = result;
  }
  return { done: new Set(folds.flatMap(({ done }) => [...done])), plays: folds.flatMap(({ plays }) => plays), answers };
}

function addStep(fold: Fold, step: OutlineStep | undefined): void {
  if (step) fold.done.add(step.id);
}

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
