import type { Example } from '../author/example.ts';
import { checkWords } from '../author/wording.ts';
import { SOUND_COURSE, SOUND_LESSON } from './sound.ts';

const LESSON = { file: 'content/lessons/before.mdx', sound: SOUND_LESSON };
const COURSE = { file: 'modules/course.yaml', sound: SOUND_COURSE };

/** What can be wrong with the wording of any file: an example or more of each code of `wordingFaults`. */
export const wordingExamples: readonly Example[] = [
  mistake('W001', 'a verb in -ize', LESSON, ['answer.', 'apologize.'], 'apologize', 'Write  apologise'),
  mistake('W001', 'an American word in a title', COURSE, ['Inside', 'Inside the center'], 'center', 'Write  centre'),
  mistake('W001', 'an American word in a label', LESSON, ['One line.', 'Your favorite.'], 'favorite', 'favourite'),
  mistake('W002', 'an exclamation mark', LESSON, ['answer.', 'answer!'], '!', 'full stop'),
  mistake('W002', 'a verdict', LESSON, ['It tells you', 'Correct. It tells you'], 'Correct', 'an explanation'),
  mistake('W002', 'a word for nobody', LESSON, ['Somebody', 'The user'], 'user', 'Say who it is'),
  mistake('W002', 'a word of advertising', COURSE, ['Ours', 'World-class works'], 'World-class', 'Say what it does'),
];

function mistake(
  code: string,
  title: string,
  { file, sound }: typeof LESSON,
  [from, to]: [from: string, to: string],
  marked: string,
  says: string,
): Example {
  if (!sound.includes(from)) throw new Error(`The sound file does not hold: ${from}`);
  const source = sound.replace(from, () => to);
  return { code, title, file, source, marked, says, find: () => checkWords(source, { file }) };
}
