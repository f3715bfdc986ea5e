import { describe, expect, it } from 'vitest';
import {
  moduleFaults,
  readCast,
  readCourse,
  readInterface,
  readModule,
  readObjectives,
} from '../../../src/course/author.ts';
import type { Diagnostic } from '../../../src/course/index.ts';

const MODULE = `id: the-call
title: The call
audience: All
minutes: 12
objectives: [ask, teach]
mastery: 80
steps:
  - lesson: before
  - scenario: sue
    coach: end
  - scenario: sue
    id: again
    counts: false
    required: false
`;
const OBJECTIVES = `ask:
  name: Ask
  rule: Ask before you answer
  why: A guess costs a second call.
teach:
  name: Teach
  rule: Show how you found it
  why: The next time needs no call.
  under: ask
  tags: [phone]
`;
const COURSE = 'id: inside-line\ntitle: Inside\norganisation: Ours\nmodules: [the-call, other]\n';

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
  expect(readers.module(MODULE)).toEqual({
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
  expect(readers.module(MODULE.replace('mastery: 80\n', '')).value?.mastery).toBe(70);
  expect(readers.module(MODULE.replace('80', 'none')).value?.mastery).toBe('none');
});

it('a course, objectives in the order of the file, a cast', () => {
  expect(readers.course(COURSE).value?.modules).toEqual(['the-call', 'other']);
  expect(readers.objectives(OBJECTIVES).value).toEqual([
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
  expect(readers.cast('Sue: { role: Dispatch, about: Eleven years in. }').value).toEqual({
    Sue: { role: 'Dispatch', about: 'Eleven years in.' },
  });
});

it('the words of the interface become a flat list', () => {
  expect(readers.interface('call:\n  coach: { ask: Ask the coach }\n  end: "Over: done"\n').value).toEqual({
    'call.coach.ask': 'Ask the coach',
    'call.end': 'Over: done',
  });
});

interface Example {
  code: string;
  name: string;
  found: Diagnostic[];
  /** `line:column` of the finding and what its message and hint say. */
  expected: [place: string, says: string];
}

function mistake(
  code: string,
  name: string,
  reader: keyof typeof readers,
  [text, from, to]: [text: string, from: string, to: string],
  ...expected: [place: string, says: string]
): Example {
  if (!text.includes(from)) throw new Error(`Not there: ${from}`);
  return { code, name, found: readers[reader](text.replace(from, to)).diagnostics, expected };
}

const LONG = 'Ask before you answer, and then ask again, until you know what the caller really needs now';

const EXAMPLES: Example[] = [
  mistake('M001', 'a bracket is open', 'course', [COURSE, 'other]', 'other'], '5:1', 'a bracket'),
  mistake('M001', 'a field twice', 'module', [MODULE, 'minutes: 12', 'title: B'], '4:1', '`title` stands here twice'),
  mistake('M002', 'a field is missing', 'module', [MODULE, 'audience: All\n', ''], '1:1', '`audience` is missing'),
  mistake('M002', 'an empty field', 'module', [MODULE, 'title: The call', 'title:'], '2:7', '`title` is missing'),
  mistake('M002', 'an unknown field', 'module', [MODULE, 'coach: end', 'coack: end'], '10:5', 'Did you mean `coach`?'),
  mistake('M002', 'text for a number', 'module', [MODULE, '12', 'twelve'], '4:10', '`minutes` should be a number'),
  mistake('M002', 'out of range', 'module', [MODULE, '80', '800'], '6:10', 'should be 100 or less'),
  mistake(
    'M002',
    'no step',
    'module',
    [MODULE, MODULE.slice(MODULE.indexOf('steps:')), 'steps: []'],
    '7:8',
    'at least 1',
  ),
  mistake(
    'M002',
    'a step of nothing',
    'module',
    [MODULE, 'lesson: before', 'required: true'],
    '8:5',
    '`steps.1` should name a `lesson`',
  ),
  mistake(
    'M002',
    'a coach in a lesson',
    'module',
    [MODULE, 'lesson: before', 'lesson: before\n    coach: end'],
    '8:5',
    'only with a scenario',
  ),
  mistake('M002', 'an id with spaces', 'module', [MODULE, 'id: again', 'id: once again'], '12:9', 'small letters'),
  mistake(
    'M002',
    'not the name of the file',
    'module',
    [MODULE, 'id: the-call', 'id: a-call'],
    '1:5',
    'Write  id: the-call',
  ),
  mistake('M002', 'a number as text', 'interface', ['a:\n  b: 3\n', '', ''], '2:6', '`a.b` should be text'),
  mistake('M002', 'a list for fields', 'cast', ['- Sue\n', '', ''], '1:1', 'This file should be'),
  mistake(
    'M003',
    'a lesson is misspelt',
    'module',
    [MODULE, 'lesson: before', 'lesson: befor'],
    '8:13',
    'Did you mean `before`?',
  ),
  mistake(
    'M003',
    'a scenario is misspelt',
    'module',
    [MODULE, 'scenario: sue\n    coach', 'scenario: seu\n    coach'],
    '9:15',
    'Did you mean `sue`?',
  ),
  mistake('M003', 'an objective is misspelt', 'module', [MODULE, '[ask', '[aks'], '5:14', 'Did you mean `ask`?'),
  mistake('M003', 'a module is misspelt', 'course', [COURSE, 'other', 'othr'], '4:21', 'Did you mean `other`?'),
  mistake(
    'M003',
    'a principle is misspelt',
    'objectives',
    [OBJECTIVES, 'under: ask', 'under: teach'],
    '9:10',
    '`teach`',
  ),
  mistake(
    'M004',
    'two steps of one name',
    'module',
    [MODULE, '    id: again\n', ''],
    '11:5',
    'is a step of this module already',
  ),
  mistake('M004', 'an objective twice', 'module', [MODULE, 'ask, teach', 'ask, ask'], '5:19', 'in this list already'),
  mistake('M004', 'a module twice', 'course', [COURSE, 'other', 'the-call'], '4:21', 'in this course already'),
  mistake('M005', 'a long rule', 'objectives', [OBJECTIVES, 'Ask before you answer', LONG], '3:9', 'has 17 words'),
];

describe('one mistake gives one message at its place', () => {
  it.each(EXAMPLES)('$code: $name', ({ code, found, expected: [place, says] }) => {
    expect(found.map((one) => `${one.code} ${one.line}:${one.column}`)).toEqual([`${code} ${place}`]);
    expect(`${found[0]?.message} ${found[0]?.hint}`).toContain(says);
    expect(`${found[0]?.message} ${found[0]?.hint}`).not.toMatch(/undefined|\[object|Invalid/);
  });
});

it('every kind of fault has an example; a missing file is shown with the whole content', () => {
  const shown = new Set([...EXAMPLES.map(({ code }) => code), 'M006']);
  expect(Object.keys(moduleFaults).filter((code) => !shown.has(code))).toEqual([]);
});

it('a value comes only from a file without errors; a warning does not hold it back', () => {
  expect(readers.course(COURSE.replace('other', 'othr')).value).toBeUndefined();
  expect(readers.objectives(OBJECTIVES.replace('Ask before you answer', LONG)).value).toHaveLength(2);
});

it('of objectives that cannot be read none is called unknown', () => {
  const known = { lessons: ['before'], scenarios: ['sue'], objectives: undefined };
  expect(readModule(MODULE, { file: 'modules/the-call.yaml', ...known }).diagnostics).toEqual([]);
});

it('aliases that would grow without end are refused, not followed', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
  expect(readers.interface(bomb).diagnostics.map(({ code }) => code)).toEqual(['M001']);
});
