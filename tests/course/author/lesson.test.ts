import { describe, expect, it } from 'vitest';
import { checkLesson, lessonFaults } from '../../../src/course/author.ts';

const LESSON = `---
title: Before the call
summary: A colleague is a customer, too.
---

Somebody rings. <Marker>Ask first</Marker>, then answer.

<Pair>

<Take label="Take one">

“What now?”

</Take>

<Take label="Take two">

“Go on.”

</Take>

</Pair>

<Reflect id="first-words" label="What would you say?" hint="One line." />

<Question id="late-pallet" objective="ask">

Sue says the pallet is late. What do you say?

- [“How late?”](#good)

  It tells you what the call is about.

- [“Tomorrow, then.”](#fair)

  Perhaps; you are guessing.

- [“Not my desk.”](#poor)

  She has to ring again.

</Question>
`;

const OPTIONS = { file: 'content/lessons/before.mdx', objectives: ['ask', 'teach'] };

it('a lesson: title, summary and activities', () => {
  expect(checkLesson(LESSON, OPTIONS)).toEqual({
    lesson: {
      title: 'Before the call',
      summary: 'A colleague is a customer, too.',
      activities: [
        { id: 'first-words', kind: 'reflect' },
        { id: 'late-pallet', kind: 'question', objective: 'ask' },
      ],
    },
    diagnostics: [],
  });
});

const REFLECT = '<Reflect id="first-words" label="What would you say?" hint="One line." />';

// Code, what is wrong, the edit, where it is reported, what is said of it.
const EXAMPLES: [code: string, name: string, from: string, to: string, place: string, says: string][] = [
  ['L001', 'a tag is not closed', '</Pair>', '', '8:1', '`<Pair>` is opened here and never closed'],
  ['L010', 'braces', 'Somebody', '{name}', '6:1', 'braces'],
  ['L010', 'an import', 'Somebody', "import A from './a.ts'\n\nSomebody", '6:1', '`import`'],
  ['L010', 'code in an attribute', 'hint="One line."', 'hint={line()}', '24:1', 'quotes'],
  ['L011', 'a tag is misspelt', REFLECT, REFLECT.replace('Reflect', 'Reflekt'), '24:1', 'Did you mean `Reflect`?'],
  ['L011', 'an HTML tag', 'Somebody', '<b>Somebody</b>', '6:1', '`<b>`'],
  ['L012', 'an attribute is missing', ' label="What would you say?"', '', '24:1', 'needs a `label`'],
  ['L012', 'an unknown attribute', 'hint="One', 'tip="One', '24:55', 'has no `tip`'],
  ['L012', 'an id with spaces', 'first-words', 'first words', '24:10', 'cannot be an id'],
  ['L012', 'an unknown objective', 'objective="ask"', 'objective="aks"', '26:28', 'Did you mean `ask`?'],
  ['L012', 'a second marker', 'then answer', '<Marker>then</Marker> answer', '6:45', 'second marker'],
  ['L012', 'an empty marker', '<Marker>Ask first</Marker>', '<Marker></Marker>', '6:17', 'marks nothing'],
  ['L012', 'a pair of one', '<Take label="Take two">\n\n“Go on.”\n\n</Take>\n', '', '8:1', '1 takes'],
  ['L012', 'a take alone', REFLECT, '<Take label="Three">\n\nOh.\n\n</Take>', '24:1', 'outside of a pair'],
  [
    'L012',
    'a reflection with text',
    REFLECT,
    `${REFLECT.replace(' />', '>')}\nOh.\n</Reflect>`,
    '24:1',
    'holds no text',
  ],
  ['L012', 'a reflection in a list', REFLECT, `- ${REFLECT}`, '24:3', 'inside something else'],
  ['L013', 'an id twice', 'id="late-pallet"', 'id="first-words"', '26:11', 'line 24'],
  ['L014', 'no answers', LESSON.slice(LESSON.indexOf('- ['), LESSON.indexOf('</Q')), '', '26:1', 'one list of answers'],
  ['L014', 'nothing is asked', 'Sue says the pallet is late. What do you say?\n', '', '26:1', 'asks nothing'],
  ['L014', 'two good answers', '#fair', '#good', '30:1', '2 answers are good'],
  ['L014', 'no good answer', '#good', '#fair', '30:1', '0 answers are good'],
  [
    'L014',
    'an answer without worth',
    '[“Tomorrow, then.”](#fair)',
    '“Tomorrow, then.”',
    '34:3',
    'what this answer is worth',
  ],
  ['L014', 'an answer without a why', '\n  Perhaps; you are guessing.\n', '', '34:3', 'has no why'],
  ['L015', 'no title', 'title: Before the call\n', '', '2:1', '`title` is missing'],
  ['L015', 'no head', LESSON.slice(0, LESSON.indexOf('Somebody')), '', '1:1', 'begins with a title'],
  ['L015', 'a head without end', '---\n\n', '\n', '1:1', 'do not end'],
  ['L015', 'a broken head', 'title: Before', 'title: A: Before', '2:8', 'Put text that holds a colon'],
];

describe('one mistake gives one message at its place', () => {
  it.each(EXAMPLES)('%s: %s', (code, _, from, to, place, says) => {
    expect(LESSON).toContain(from);
    const { lesson, diagnostics } = checkLesson(LESSON.replace(from, to), OPTIONS);
    expect(diagnostics.map((one) => `${one.code} ${one.line}:${one.column}`)).toEqual([`${code} ${place}`]);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toContain(says);
    expect(lesson).toBeUndefined();
  });
});

it('every kind of fault has an example', () => {
  const shown = new Set(EXAMPLES.map(([code]) => code));
  expect(Object.keys(lessonFaults).filter((code) => !shown.has(code))).toEqual([]);
});
