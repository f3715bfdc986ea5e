import type { Example } from '../course/author.ts';
import { readContent } from './content.ts';
import { edited, madeUp, mistake } from './examples.ts';
import { RELEASED, withRelease } from './ledgers.ts';
import { SOUND_COURSE } from './sound-course.ts';

const CALL = 'content/scenarios/sue.mdx';
const LESSON = 'content/lessons/after.mdx';

const renamed = edited(CALL, '## She stiffens', '## She goes cold').replace('#she-stiffens', '#she-goes-cold');
const between = edited(CALL, 'tomorrow.”](#she-stiffens)', 'tomorrow.”](#she-sighs)').replace(
  '## She stiffens',
  '## She sighs\n\nA door falls shut behind her.\n\n[Wait for her](#she-stiffens)\n\n## She stiffens',
);

const FIRST = '- [Who waits for it?](#good)\n\n  That decides the rest.\n';
const SECOND = '- [When does it leave?](#fair)\n\n  Soon enough to ask who waits.\n';
const asking = (answers: string): Record<string, string> => ({
  [LESSON]: `${SOUND_COURSE[LESSON]}\n<Question id="which-first" objective="ask">\n\nWhat do you ask first?\n\n${answers}\n</Question>\n`,
});

/** What a change does to people in the middle of the course: the sound course was released, and has one change since. */
export const releaseExamples: readonly Example[] = [
  mistake('R001', 'the ledger was written in by hand', `${RELEASED}/the-call.json`, '{', {
    [`${RELEASED}/the-call.json`]: '{ releases: 1 }',
  }),
  mistake('R002', 'a module was renamed after its release', `${RELEASED}/the-first-call.json`, '{', {
    [`${RELEASED}/the-first-call.json`]: ledger(),
  }),
  sinceRelease('R010', 'a box to write in has another id', 'modules/the-call.yaml', 'steps', {
    [LESSON]: edited(LESSON, 'last-words', 'closing-words'),
  }),
  sinceRelease(
    'R011',
    'the answers of a question changed places',
    LESSON,
    '"which-first"',
    asking(`${SECOND}\n${FIRST}`),
    asking(`${FIRST}\n${SECOND}`),
  ),
  sinceRelease('R020', 'a scene has another name', CALL, '## She goes cold', { [CALL]: renamed }),
  sinceRelease('R020', 'a choice was given an id', CALL, '[“Then send it tomorrow.”](#she-stiffens)', {
    [CALL]: edited(CALL, '(#she-stiffens)', '(#she-stiffens)\n  <Choice id="tomorrow" />'),
  }),
  sinceRelease('R030', 'a scene stands between two others now', CALL, '## The phone rings', { [CALL]: between }),
];

function sinceRelease(
  code: string,
  title: string,
  file: string,
  marked: string,
  changes: Record<string, string>,
  before: Record<string, string> = {},
): Example {
  return mistake(code, title, file, marked, { ...changes, [`${RELEASED}/the-call.json`]: ledger(before) });
}

function ledger(before: Record<string, string> = {}): string {
  const content = readContent(madeUp({ ...SOUND_COURSE, ...before }));
  const [module] = content.modules;
  if (!module) throw new Error('The sound course has no module');
  return JSON.stringify(withRelease('2027-1', module, undefined, content));
}
