import { readCast, readCourse, readObjectives } from '../author/course-files.ts';
import type { Example } from '../author/example.ts';
import { readInterface } from '../author/interface-file.ts';
import { readModule } from '../author/module-file.ts';
import type { Reading } from '../author/yaml-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { SOUND_CAST, SOUND_COURSE, SOUND_INTERFACE, SOUND_MODULE, SOUND_OBJECTIVES } from './sound.ts';

interface Kind {
  file: string;
  sound: string;
  read: (source: string, options: { file: string }) => Reading<unknown>;
}

const MODULE: Kind = {
  file: 'modules/the-call.yaml',
  sound: SOUND_MODULE,
  read: (source, { file }) =>
    readModule(source, { file, lessons: ['before', 'after'], scenarios: ['sue'], objectives: ['ask', 'teach'] }),
};
const COURSE: Kind = {
  file: 'modules/course.yaml',
  sound: SOUND_COURSE,
  read: (source, { file }) => readCourse(source, { file, modules: ['the-call', 'other'] }),
};
const OBJECTIVES: Kind = { file: 'content/objectives.yaml', sound: SOUND_OBJECTIVES, read: readObjectives };
const CAST: Kind = { file: 'content/cast.yaml', sound: SOUND_CAST, read: readCast };
const INTERFACE: Kind = { file: 'content/interface.yaml', sound: SOUND_INTERFACE, read: readInterface };

const LONG = 'Ask before you answer, and then ask again, until you know what the caller really needs now';
const STEPS = SOUND_MODULE.slice(SOUND_MODULE.indexOf('steps:'));
const AGAIN = 'scenario: sue\n    counts: false\n    required: false';

/** What can be wrong with a module and the other YAML files: an example or more of each code of `moduleFaults`. */
export const moduleExamples: readonly Example[] = [
  mistake('M001', 'a bracket is open', COURSE, ['other]', 'other'], '', 'a bracket', '5:1'),
  mistake('M001', 'a field stands twice', MODULE, ['minutes: 12', 'title: B'], 'title: B', '`title` stands here twice'),
  mistake('M002', 'a field is missing', MODULE, ['audience: All\n', ''], 'id: the-call', '`audience` is missing'),
  mistake('M002', 'a field is empty', MODULE, ['title: The call', 'title:'], '\n', '`title` is missing', '2:7'),
  mistake('M002', 'an unknown field', MODULE, ['coach: end', 'coack: end'], 'coack', 'Did you mean `coach`?'),
  mistake('M002', 'text for a number', MODULE, ['12', 'twelve'], 'twelve', '`minutes` should be a number'),
  mistake('M002', 'out of range', MODULE, ['80', '800'], '800', 'should be 100 or less'),
  mistake('M002', 'no step', MODULE, [STEPS, 'steps: []'], '[]', 'at least 1'),
  mistake(
    'M002',
    'a step of nothing',
    MODULE,
    ['lesson: before', 'required: true'],
    'required: true',
    '`steps.1` should name a `lesson`',
  ),
  mistake(
    'M002',
    'a coach in a lesson',
    MODULE,
    ['lesson: before', 'lesson: before\n    coach: end'],
    'lesson: before\n    coach: end',
    'only with a scenario',
  ),
  mistake('M002', 'an id with spaces', MODULE, ['id: again', 'id: once again'], 'once again', 'small letters'),
  mistake(
    'M002',
    'an id that is not the name of the file',
    MODULE,
    ['id: the-call', 'id: a-call'],
    'a-call',
    'Write  id: the-call',
  ),
  mistake(
    'M002',
    'a team with a capital letter',
    COURSE,
    ['Ours', 'Ours\nteams: { IT: IT help desk }'],
    'IT',
    'small letters',
    '4:10',
  ),
  mistake('M002', 'a number for text', INTERFACE, ["'The coach'", '3'], '3', '`call.coach` should be text'),
  mistake(
    'M002',
    'a text for a part of the interface',
    INTERFACE,
    ["findings:\n  title: 'The title'", "findings: 'The title'"],
    "'The title'",
    '`findings` should be a list of names',
  ),
  mistake('M002', 'a language in words', INTERFACE, ['en-GB', 'English'], 'English', 'language: en-GB'),
  mistake(
    'M002',
    'a field that must be there is misspelt',
    COURSE,
    ['organisation', 'organization'],
    'organization',
    'Did you mean `organisation`?',
  ),
  mistake('M002', 'a step is misspelt', MODULE, ['lesson: before', 'lessn: before'], 'lessn', 'Did you mean `lesson`?'),
  mistake('M002', 'an empty module', MODULE, [SOUND_MODULE, '# Later\n'], '# Later', 'npm run new'),
  mistake('M002', 'no objectives', OBJECTIVES, [SOUND_OBJECTIVES, '\n'], '\n', 'is empty'),
  mistake(
    'M002',
    'a principle under itself',
    OBJECTIVES,
    ['under: ask', 'under: teach'],
    'teach',
    '`teach` stands under itself.',
    '9:10',
  ),
  mistake(
    'M002',
    'two principles under each other',
    OBJECTIVES,
    ['call.\nteach:', 'call.\n  under: teach\nteach:'],
    'ask',
    'by way of `ask`',
    '10:10',
  ),
  mistake('M002', 'a set that asks for more', COURSE, setOf('[other]', 2), '2', 'this set has 1 modules'),
  mistake(
    'M002',
    'an address that is none',
    COURSE,
    ['Ours', 'Ours\ncharter_url: the intranet'],
    'the intranet',
    'https',
  ),
  mistake(
    'M002',
    'a lesson that another coached call does for',
    MODULE,
    ['lesson: before', 'lesson: before\n    unless: again'],
    'again',
    'no call `again` that is taken without the coach',
    '9:13',
  ),
  mistake('M002', 'a list for fields', CAST, [SOUND_CAST, '- Sue\n'], '- Sue', 'This file should be'),
  mistake(
    'M003',
    'a lesson is misspelt',
    MODULE,
    ['lesson: before', 'lesson: befor'],
    'befor',
    'Did you mean `before`?',
  ),
  mistake(
    'M003',
    'a scenario is misspelt',
    MODULE,
    ['scenario: sue\n    coach', 'scenario: seu\n    coach'],
    'seu',
    'Did you mean `sue`?',
  ),
  mistake('M003', 'an objective is misspelt', MODULE, ['[ask', '[aks'], 'aks', 'Did you mean `ask`?'),
  mistake('M003', 'a module is misspelt', COURSE, ['other', 'othr'], 'othr', 'Did you mean `other`?'),
  mistake('M003', 'a module of a set is misspelt', COURSE, setOf('[othr]'), 'othr', 'Did you mean `other`?'),
  mistake('M003', 'a principle is misspelt', OBJECTIVES, ['under: ask', 'under: aks'], 'aks', 'Did you mean `ask`?'),
  mistake('M004', 'two steps of one name', MODULE, ['    id: again\n', ''], AGAIN, 'is a step of this module already'),
  mistake(
    'M004',
    'a lesson twice',
    MODULE,
    ['  - scenario: sue\n    coach', '  - lesson: before\n    id: before-again\n  - scenario: sue\n    coach'],
    'before',
    'a lesson stands in a module once',
    '9:13',
  ),
  mistake(
    'M004',
    'a lesson twice, by its own name',
    MODULE,
    ['  - scenario: sue\n    coach', '  - lesson: before\n  - scenario: sue\n    coach'],
    'before',
    'a lesson stands in a module once',
    '9:13',
  ),
  mistake('M004', 'an objective twice', MODULE, ['ask, teach', 'ask, ask'], 'ask', 'in this list already', '5:19'),
  mistake('M004', 'a module twice', COURSE, ['other', 'the-call'], 'the-call', 'in this course already', '4:21'),
  mistake('M004', 'a module in two sets', COURSE, setOf('[other, other]'), 'other', 'in a set already', '7:22'),
  mistake('M005', 'a long rule', OBJECTIVES, ['Ask before you answer', LONG], LONG, 'has 17 words'),
  mistake('M008', 'a text is misspelt', INTERFACE, ['  coach:', '  coch:'], 'coch', 'Did you mean `coach`?'),
  mistake(
    'M008',
    'a text that nothing says',
    INTERFACE,
    ['ask:', 'ask:\n  abracadabra: Oh'],
    'abracadabra',
    'nothing says',
  ),
  mistake(
    'M008',
    'a text is missing',
    INTERFACE,
    ["  hold: 'The hold {speaker}'\n", ''],
    'call',
    'Add  hold: …  under `call`, with {speaker} in it.',
  ),
  mistake('M008', 'a text without words', INTERFACE, ["'The coach'", ''], 'coach', 'has no words'),
  mistake('M008', 'a part is misspelt', INTERFACE, ['debrief:', 'debreif:'], 'debreif', 'Did you mean `debrief`?'),
  mistake(
    'M008',
    'a part is missing',
    INTERFACE,
    ["findings:\n  title: 'The title'\n", ''],
    'language: en-GB',
    'with its text',
  ),
  mistake('M008', 'no language', INTERFACE, ['language: en-GB\n', ''], "skip: 'The skip'", 'language: en-GB'),
  mistake(
    'M009',
    'what is filled in is misspelt',
    INTERFACE,
    ['hold {speaker}', 'hold {speeker}'],
    "'The hold {speeker}'",
    'Did you mean `{speaker}`?',
  ),
  mistake(
    'M009',
    'a brace is open',
    INTERFACE,
    ['hold {speaker}', 'hold {speaker'],
    "'The hold {speaker'",
    '`{speaker`',
  ),
  mistake('M009', 'nothing is filled in here', INTERFACE, ['The coach', '{speaker}'], "'{speaker}'", 'Take it out'),
  mistake('M010', 'the speaker is left out', INTERFACE, ['hold {speaker}', 'hold'], "'The hold'", 'Put {speaker}'),
  mistake('M014', 'an organisation that does not exist', COURSE, ['Ours', 'Ours (sample)'], 'Ours (sample)', 'sample'),
  mistake(
    'M014',
    'an address of nobody',
    COURSE,
    ['Ours', 'Ours\nreport_problem_to: improvements@example.org'],
    'improvements@example.org',
    '`report_problem_to` is still the sample',
  ),
];

/** A course with a set of these modules. */
function setOf(modules: string, needed: number | 'all' = 'all'): [string, string] {
  return [
    'modules: [the-call, other]\n',
    `modules: [the-call, other]\nsets:\n  - title: First\n    modules: ${modules}\n    needed: ${needed}\n`,
  ];
}

/** A sound file with one mistake in it. */
function mistake(
  code: string,
  title: string,
  { file, sound, read }: Kind,
  [from, to]: [from: string, to: string],
  marked: string,
  says: string,
  place?: string,
): Example {
  if (!sound.includes(from)) throw new Error(`The sound file does not hold: ${from}`);
  const source = sound.replace(from, () => to);
  const find = (): Diagnostic[] => read(source, { file }).diagnostics;
  return { code, title, file, source, marked, says, ...(place && { place }), find };
}
