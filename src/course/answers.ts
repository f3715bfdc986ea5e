import type { Interaction } from './attempt.ts';
import type { LogEvent } from './events.ts';
import type { Outline } from './module.ts';
import { reportedId } from './reported-id.ts';

/** The interactions of a log's questions: the first answer to each, in order, as `question__<id>`. */
export function answersOf(outline: Outline, log: readonly LogEvent[]): Interaction[] {
  const told = new Map<string, Interaction>();
  for (const event of log) {
    if (event.kind !== 'answered') continue;
    const question = outline.activities.find(({ code, kind }) => kind === 'question' && code === event.activity);
    if (!question) continue;
    const id = reportedId(`question__${question.id}`);
    if (told.has(id)) continue;
    told.set(id, {
      id,
      response: event.response,
      letter: event.response,
      result: event.result,
      objectives: question.objective === undefined ? [] : [question.objective],
      description: '',
      ...(event.at === undefined ? {} : { at: event.at }),
    });
  }
  return [...told.values()];
}
