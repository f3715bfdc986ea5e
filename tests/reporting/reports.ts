import { expect } from 'vitest';
import type { Interaction, Standing } from '../../src/course/index.ts';
import { openScorm12, type Lms, type Report } from '../../src/reporting/index.ts';
import type { TestLms } from './test-lms.ts';

export function standing(rest: Partial<Standing> = {}): Standing {
  return { done: [], completion: 'incomplete', success: 'unknown', objectives: [], answers: {}, ...rest };
}

/** A standing that an LMS hears of as passed. */
export const passed = standing({ completion: 'completed', success: 'passed', score: 85 });

/** One of steps alone: an LMS hears of it as completed. */
export const completed = standing({ completion: 'completed', success: 'passed' });

export function reportOf(rest: Partial<Report> = {}): Report {
  return {
    location: 'intro',
    suspendData: '1Ab3d*aaaaaa',
    seconds: 1,
    standing: standing(),
    interactions: [],
    ...rest,
  };
}

/** An answer given at 03:04:05 of this machine's clock, after 12.5 seconds. */
export function interaction(id: string, rest: Partial<Interaction> = {}): Interaction {
  return {
    id,
    response: 'told',
    letter: 'b',
    result: 'good',
    objectives: ['bridge-first', 'teach'],
    description: 'It is me again.',
    at: new Date(2026, 0, 2, 3, 4, 5).getTime(),
    latency: 12.5,
    ...rest,
  };
}

/** The driver on a launch that works. */
export function connect(lms: TestLms, values?: Record<string, string>): Lms {
  const opened = openScorm12(lms.launch(values));
  expect(opened).toBeDefined();
  lms.calls = [];
  return opened as Lms;
}

/** A report with something of everything. */
export const rich: Report = reportOf({
  location: 'the-first-call',
  suspendData: '1Ab3d|x*bbbbbb',
  seconds: 3725.5,
  standing: standing({
    done: ['intro'],
    score: 67,
    objectives: [{ id: 'bridge-first', score: 100 }, { id: 'teach', score: 0 }, { id: 'never-met' }],
  }),
  interactions: [
    interaction('call__hello', { response: 'say-it-twice', description: 'One {odd}\nline' }),
    interaction('call__stiff', { result: 'poor', letter: 'a' }),
    interaction('call__late', { result: 'neutral', at: undefined, latency: undefined, objectives: [] }),
  ],
});
