import { expect, it } from 'vitest';
import { minutesOf } from '../../src/course/author.ts';
import { readContent, type Content } from '../../src/integrations/content.ts';
import { madeUp } from '../../src/integrations/examples.ts';
import type { StepFigures } from '../../src/integrations/figures.ts';
import { figuresTable } from '../../src/integrations/figures-table.ts';
import { SOUND_COURSE } from '../../src/integrations/sound-course.ts';

const MODULE = 'modules/the-call.yaml';
const CALL = 'content/scenarios/sue.mdx';
const SHORT = 'Play: Best\nChoose: “How late, and who waits for it?”\nEnding: good\n';
const LONGER = 'Play: Recovered\nChoose: “Then send it tomorrow.”\nChoose: “Sorry. How late is it?”\nEnding: good\n';

function read(changes: Record<string, string> = {}): Content {
  return readContent(madeUp({ ...SOUND_COURSE, 'content/scenarios/sue.plays': SHORT, ...changes }));
}

function stepIn({ figures }: Content, id: string): StepFigures | undefined {
  return figures[0]?.steps.find((step) => step.id === id);
}

const edited = (file: string, from: string, to: string): Record<string, string> => {
  const text = SOUND_COURSE[file] ?? '';
  expect(text).toContain(from);
  return { [file]: text.replace(from, () => to) };
};

it('a call counts what is said, offered and explained on the way of a play, its debrief included', () => {
  // “The pallet is late.”, three choices of 7, 3 and 4 words, “A day, and two customers wait.”
  expect(stepIn(read(), 'sue')?.effort).toMatchObject({
    said: 4 + 7 + 3 + 4 + 6,
    told: 0,
    decisions: 1,
    texts: 0,
    lines: 0,
  });
});

it('a way past the coach takes in what the coach says, and the choices after it', () => {
  const step = stepIn(read({ 'content/scenarios/sue.plays': LONGER }), 'sue');
  expect(step?.effort).toMatchObject({ said: 4 + 14 + 1 + 5 + 2 + 6, told: 3, decisions: 2 });
  expect(step).toMatchObject({ scenes: 4, plays: 1, decisions: 2 });
});

it('a play that goes wrong, or comes to no ending, is none', () => {
  const wrong = 'Play: Wrong\nChoose: “Never said.”\nEnding: good\n';
  const open = 'Play: Open\nChoose: “Then send it tomorrow.”\n';
  expect(stepIn(read({ 'content/scenarios/sue.plays': `${wrong}\n${open}\n${SHORT}` }), 'sue')?.plays).toBe(1);
});

it('of several plays the middle one counts', () => {
  const poor = 'Play: Worst\nChoose: “Then send it tomorrow.”\nChoose: Say nothing\nEnding: poor\n';
  const step = stepIn(read({ 'content/scenarios/sue.plays': `${LONGER}\n${SHORT}\n${poor}` }), 'sue');
  expect(step).toMatchObject({ plays: 3, decisions: 2 });
  expect(step?.effort).toMatchObject({ said: 4 + 14 + 1 + 5 + 2 + 6 });
});

it('of wording for teams, thoughts and hints nothing is counted, and of conditions what holds', () => {
  const more = `**Sue**: A day, and two customers wait.

<For team="it">
**Sue**: A day.
</For>

**Sue**: So what now?

<When load="2">
Never seen on this way.
</When>

<When load="<2">
Seen on this way.
</When>`;
  const { [CALL]: call = '' } = edited(CALL, '**Sue**: A day, and two customers wait.', more);
  const asked = call.replace(
    '**Sue**: The pallet is late.\n',
    '$&\n> **Thinking (Sue):** Not him.\n\n> **Hint:** Ask her.\n',
  );
  const source = asked
    .replace('learner: Jo', 'learner: Jo\nvariables:\n  load: { label: Load, start: 1, min: 0, max: 2 }')
    .replace('<Choice id="go-on" />\n  <Effect', '<Choice id="go-on" />\n  <Effect load="+1"');
  const course = edited('modules/course.yaml', 'organisation: Ours', 'organisation: Ours\nteams: { it: IT }');
  const content = read({ ...course, [CALL]: source });
  expect(content.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(stepIn(content, 'sue')?.effort).toMatchObject({ told: 4, said: 24 + 3 });
});

it('steps that are neither required nor scored count for no minutes, words or decisions; scenes and plays are those of all', () => {
  const all = read().figures[0];
  const optional = read(edited(MODULE, 'scenario: sue', 'scenario: sue\n    required: false\n    counts: false'))
    .figures[0];
  expect(all).toMatchObject({ decisions: 1, scenes: 4, plays: 1 });
  expect(optional).toMatchObject({ decisions: 0, scenes: 4, plays: 1 });
  expect((all?.words ?? 0) - (optional?.words ?? 0)).toBe(24);
  const scored = read(edited(MODULE, 'scenario: sue', 'scenario: sue\n    required: false')).figures[0];
  expect(scored).toMatchObject({ decisions: 1, words: all?.words });
  expect(optional?.estimated).toBe(Math.min(all?.estimated ?? 0, optional?.estimated ?? 0));
});

it('nothing is estimated of a module with a role-play of which no play is recorded', () => {
  const content = read({ 'content/scenarios/sue.plays': '# Later\n' });
  expect(content.figures[0]?.estimated).toBeUndefined();
  expect(content.diagnostics).toEqual([]);
  expect(figuresTable(content.figures)).toMatch(/^the-call +2 +\? /m);
});

it('minutes are told when they are off by more than a third of the estimate, and by more than two', () => {
  const lesson = 'content/lessons/before.mdx';
  const told = (words: number, minutes: number): string[] => {
    const long = edited(lesson, 'Somebody rings.', 'word '.repeat(words));
    return read({ ...long, ...edited(MODULE, 'minutes: 2', `minutes: ${minutes}`) }).diagnostics.map(
      ({ code }) => code,
    );
  };
  const estimated = (words: number): number =>
    read(edited(lesson, 'Somebody rings.', 'word '.repeat(words))).figures[0]?.estimated ?? 0;
  expect(estimated(1600)).toBe(10);
  expect([6, 7, 10, 13, 14].map((minutes) => told(1600, minutes))).toEqual([['M013'], [], [], [], ['M013']]);
  expect(estimated(1)).toBe(2);
  expect([1, 4, 5].map((minutes) => told(1, minutes))).toEqual([[], [], ['M013']]);
});

it('the table has a row for each module and each step, in columns', () => {
  const { figures } = read(edited(MODULE, 'lesson: after', 'lesson: after\n    required: false'));
  const rows = figuresTable(figures).split('\n');
  const minutes = minutesOf(figures[0]!.steps[1]!.effort!);
  expect(rows.map((row) => row.replace(/ +/g, ' '))).toEqual([
    'module stated estimated words scenes plays decisions reading ease',
    `the-call 2 ${figures[0]?.estimated} 30 4 1 1`,
    ' before 1 6',
    ` sue ${minutes} 24 4 1 1`,
    ' (after) 1 10',
  ]);
  const ends = rows.slice(0, 2).map((row) => row.search(/(words| 30) /) + (row.includes('words') ? 5 : 3));
  expect(ends[0]).toBe(ends[1]);
});
