import { codeOf, type LogEvent, type Outline, type OutlineStep, type Tally } from '../../src/course/index.ts';

type Rest<T> = Partial<Omit<T, 'id' | 'code'>>;

/** A lesson that must be read, unless `rest` says otherwise. */
export function step(id: string, rest: Rest<OutlineStep> = {}): OutlineStep {
  return { id, code: codeOf(id), kind: 'lesson', title: id, required: true, counts: false, coach: 'end', ...rest };
}

/** A role-play of the small call in `tests/scenario`. */
export function callStep(id: string, rest: Rest<OutlineStep> = {}): OutlineStep {
  return step(id, { kind: 'scenario', scenario: 'small-call', shape: 'aa', ...rest });
}

/** An objective, on its own or under another. */
export function objective(id: string, under?: string): Outline['objectives'][number] {
  return { id, code: codeOf(id), name: id, rule: `The rule of ${id}`, ...(under && { under }) };
}

/** A question in the step `intro`. */
export function question(id: string, objective: string): Outline['activities'][number] {
  return { id, code: codeOf(id), kind: 'question', step: 'intro', objective };
}

/**
 * A lesson, a call that counts, a coached one that need not be played and a last lesson; no questions; bar 70. The names
 * of objectives are those that the small call shows.
 */
export function outlineOf(rest: Partial<Outline> = {}): Outline {
  return {
    course: 'inside-line',
    id: 'the-small-call',
    title: 'The small call',
    mastery: 70,
    steps: [
      step('intro'),
      callStep('call', { counts: true }),
      callStep('practice', { coach: 'each', required: false }),
      step('after'),
    ],
    activities: [],
    objectives: [objective('courtesy'), objective('ask', 'courtesy'), objective('teach')],
    reported: ['courtesy', 'teach'],
    ...rest,
  };
}

/** Two questions that count and one reflection. */
export const activities: Outline['activities'] = [
  question('q-courtesy', 'ask'),
  question('q-teach', 'teach'),
  { id: 'note', code: codeOf('note'), kind: 'reflect', step: 'after' },
];

export const went = (id: string): LogEvent => ({ kind: 'went', step: codeOf(id) });
export const did = (id: string): LogEvent => ({ kind: 'did', step: codeOf(id) });
export const began = (id: string): LogEvent => ({ kind: 'began', step: codeOf(id), shape: 'aa' });

export function answered(id: string, result: 'good' | 'neutral' | 'poor'): LogEvent {
  return { kind: 'answered', activity: codeOf(id), response: 'a', result };
}

/** An ending; tallies are `[taken, missed]` by objective id. */
export function ended(
  outcome: 'good' | 'fair' | 'poor',
  score: number,
  tallies: Record<string, [number, number]> = {},
): LogEvent {
  const objectives: Record<string, Tally> = {};
  for (const [id, [taken, missed]] of Object.entries(tallies)) objectives[codeOf(id)] = { taken, missed };
  return { kind: 'ended', outcome, score, objectives };
}
