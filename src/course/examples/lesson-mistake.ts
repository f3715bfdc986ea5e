import type { Diagnostic } from '../diagnostic.ts';
import type { Example } from '../author/example.ts';
import { checkLesson } from '../author/lesson.ts';
import { SOUND_LESSON } from './sound.ts';

const FILE = 'content/lessons/before.mdx';

/** The sound lesson with one mistake in it. */
export function mistake(
  code: string,
  title: string,
  [from, to]: [from: string, to: string],
  marked: string,
  says: string,
  place?: string,
): Example {
  if (!SOUND_LESSON.includes(from)) throw new Error(`The sound lesson does not hold: ${from}`);
  const source = SOUND_LESSON.replace(from, () => to);
  const options = { file: FILE, objectives: ['ask', 'teach'], teams: ['it', 'payroll'], images: ['desk.png'] };
  const find = (): Diagnostic[] => checkLesson(source, options).diagnostics;
  return { code, title, file: FILE, source, marked, says, ...(place && { place }), find };
}
