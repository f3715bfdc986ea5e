import { expect, it } from 'vitest';
import { readCast, readCourse, readInterface, readModule, readObjectives } from '../../../src/course/author.ts';
import {
  SOUND_CAST,
  SOUND_COURSE,
  SOUND_INTERFACE,
  SOUND_MODULE,
  SOUND_OBJECTIVES,
} from '../../../src/course/examples/sound.ts';

const readers = {
  module: (source: string) =>
    readModule(source, {
      file: 'modules/the-call.yaml',
      lessons: ['before', 'after'],
      scenarios: ['sue'],
      objectives: ['ask', 'teach'],
    }),
  course: (source: string) => readCourse(source, { file: 'modules/course.yaml', modules: ['the-call', 'other'] }),
  objectives: (source: string) => readObjectives(source, { file: 'content/objectives.yaml' }),
  cast: (source: string) => readCast(source, { file: 'content/cast.yaml' }),
  interface: (source: string) => readInterface(source, { file: 'content/interface.yaml' }),
};

it('a module: steps get their defaults', () => {
  expect(readers.module(SOUND_MODULE)).toEqual({
    value: {
      id: 'the-call',
      title: 'The call',
      audience: 'All',
      minutes: 12,
      objectives: ['ask', 'teach'],
      mastery: 80,
      steps: [
        { kind: 'lesson', id: 'before', lesson: 'before', required: true },
        { kind: 'scenario', id: 'sue', scenario: 'sue', coach: 'end', counts: true, required: true },
        { kind: 'scenario', id: 'again', scenario: 'sue', coach: 'each', counts: false, required: false },
      ],
    },
    diagnostics: [],
  });
  expect(readers.module(SOUND_MODULE.replace('mastery: 80\n', '')).value?.mastery).toBe(70);
  expect(readers.module(SOUND_MODULE.replace('80', 'none')).value?.mastery).toBe('none');
});

it('a course, objectives in the order of the file, a cast', () => {
  expect(readers.course(SOUND_COURSE).value).toMatchObject({ modules: ['the-call', 'other'], teams: {}, sets: [] });
  const teams = 'teams: { it: IT help desk, payroll: Payroll }\n';
  expect(readers.course(SOUND_COURSE + teams).value?.teams).toEqual({ it: 'IT help desk', payroll: 'Payroll' });
  expect(readers.objectives(SOUND_OBJECTIVES).value).toEqual([
    { id: 'ask', name: 'Ask', rule: 'Ask before you answer', why: 'A guess costs a second call.', tags: [] },
    {
      id: 'teach',
      name: 'Teach',
      rule: 'Show how you found it',
      why: 'The next time needs no call.',
      under: 'ask',
      tags: ['phone'],
    },
  ]);
  expect(readers.cast(SOUND_CAST).value).toEqual({
    Sue: { role: 'Dispatch', about: 'Eleven years in.' },
  });
});

it('the words of the interface become a flat list', () => {
  const words = readers.interface(SOUND_INTERFACE.replace("'The coach'", '"Over: done"')).value;
  expect(words).toMatchObject({ 'call.coach': 'Over: done', 'call.label': 'The label {speaker}', skip: 'The skip' });
});

it('a value comes only from a file without errors; a warning does not hold it back', () => {
  expect(readers.course(SOUND_COURSE.replace('other', 'othr')).value).toBeUndefined();
  expect(readers.objectives(SOUND_OBJECTIVES.replace('Ask before you answer', 'Ask '.repeat(16))).value).toHaveLength(
    2,
  );
});

it('of objectives that cannot be read none is called unknown', () => {
  const known = { lessons: ['before'], scenarios: ['sue'], objectives: undefined };
  expect(readModule(SOUND_MODULE, { file: 'modules/the-call.yaml', ...known }).diagnostics).toEqual([]);
});

it('aliases that would grow without end are refused, not followed', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
  expect(readers.interface(bomb).diagnostics.map(({ code }) => code)).toEqual(['M001']);
});
