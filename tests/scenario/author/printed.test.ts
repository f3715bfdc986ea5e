import { expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/course/author.ts';
import { scenarioExamples } from '../../../src/scenario/author.ts';

function printed(code: string, title: string): string {
  const example = scenarioExamples.find((one) => one.code === code && one.title === title);
  if (!example) throw new Error(`No example ${code}: ${title}`);
  return example
    .find()
    .map((found) => formatDiagnostic(found, example.source))
    .join('\n\n');
}

it('a target that is misspelt: the line, a caret, and the scene that was meant', () => {
  expect(printed('S100', 'a target is misspelt')).toBe(
    `-- UNKNOWN SCENE ----------------------------------- content/scenarios/late-pallet.mdx:60:23  [S100]
This leads to \`#side-by-sid\`, but no scene has that name.
60 | - [“Together, then.”](#side-by-sid)
   |                       ^^^^^^^^^^^^
Hint: Did you mean \`#side-by-side\`? That is the scene "Side by side" on line 77.`,
  );
});

it('an effect without a sign: the three ways to write it', () => {
  expect(printed('S023', 'no sign')).toContain(`I cannot tell whether "1" adds or sets.`);
  expect(printed('S023', 'no sign')).toContain(
    'Hint: Write rapport="+1" to add, rapport="-1" to subtract, rapport="=1" to set.',
  );
});

it('a condition that never holds: what is asked and what is possible', () => {
  expect(printed('S160', 'a choice that is never open')).toContain(
    'This choice asks for rapport >= 9. In "She tells" rapport is between 1 and 3.',
  );
});

it('a learner who gets stuck: with which values, and the run that leads there', () => {
  expect(printed('S170', 'every choice is closed'))
    .toContain(`In "She stiffens" with rapport 2 every choice is closed. It happens like this:
    1. “Go on, Sue.”
    2. “Then send it tomorrow, like all the others.”
`);
});

it('a loop without a way out: its scenes by name, and the run that leads in', () => {
  expect(printed('S171', 'a loop that one cannot leave')).toContain(
    'no ending can be reached; the learner goes round "Small talk", "The weather" for ever. It happens like this:\n    1. ',
  );
});
