import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/integrations/content.ts';
import { liveSheet, readScenario, toGraph, type LiveSheet } from '../../../src/scenario/author.ts';

const CALL = `---
title: The key
learner: Jo
cast: { Jo: 'You, at the hatch', Sue: Dispatch, Ed: Next in the queue }
variables:
  ease: { label: Ease, start: 2, min: 0, max: 3 }
mood:
  Sue: { from: ease, words: [shut, even, warm] }
---

You are **Jo**. ![Forty hooks](hooks.png)

<For team="it">

You know hatches.

</For>

You needn’t know hatches.

## The hatch

Somebody knocks.

- [Open it](#sue-asks)
  <Effect shows="ask" />

- [Let her knock again](#sue-asks)
  <Choice id="again" />
  <Effect ease="-2" misses="ask" />

  > **Coach:** She has a load.

## Sue asks

**Sue** (out of breath): The key, please.

<When ease="0">

**Sue**: If it isn’t too much trouble.

</When>

> **Thinking (Sue):** They’ll ask for the form.

> **Hint:** Which key?

- [“The form?”](#shut)
  <Effect ease="-2" misses="ask" />

  **Sue**: There it is.

  > **Coach:** She has hers in her hand.

  > **Heard:** I knew it.

- [“Which one, and what for?”](#the-bay)
  <Effect ease="+1" shows="ask" />

  **Sue**: The bay.

- [“Here are all of them, Sue.”](#the-bay)
  <Choice id="all" />
  <Effect ease="+1" shows="teach" />

  **Sue**: All of them. Oh.

## The bay

**Sue**: The lorry came early, and there is ice cream on it.

- [“Take it. Ed, you’re next.”](#ice)
  <Effect shows="teach" />

  **Ed**: About time.

## Ice

**Sue**: Strawberry.

You asked, and it kept.

<Ending outcome="good" />

## Shut

It melts.

<Ending outcome="poor" />
`;

function sheetOf(source: string): LiveSheet | undefined {
  const around = { objectives: ['ask', 'teach'], teams: ['it'], cast: {}, images: ['hooks.png'] };
  const { scenario, diagnostics } = readScenario(source, {
    ...{ id: 'key', file: 'content/scenarios/key.mdx' },
    ...around,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return scenario && liveSheet(scenario, toGraph(scenario));
}

describe('the sheet of a role-play for two', () => {
  const sheet = sheetOf(CALL);

  it('says who plays whom, and is called after the role-play', () => {
    expect(sheet).toMatchObject({ id: 'live-key', title: 'The key', caller: 'Sue', role: 'Dispatch', learner: 'Jo' });
  });

  it('has the briefing in the wording for everybody, and words for an image', () => {
    expect(sheet?.briefing.join('')).toBe(
      '<p>You are <strong>Jo</strong>. Forty hooks</p><p>You needn’t know hatches.</p>',
    );
  });

  it('begins where the caller first speaks, with what is said whatever went before', () => {
    expect(sheet?.opening).toEqual([{ speaker: 'Sue', manner: 'out of breath', text: 'The key, please.' }]);
    expect(sheet?.thoughts).toEqual(['They’ll ask for the form.']);
    expect(sheet?.mood).toEqual({ start: 'even', words: ['shut', 'even', 'warm'] });
  });

  it('has what comes out only on being asked, and not what is said to somebody else', () => {
    expect(sheet?.asked.map(({ line, answer }) => [line, ...answer.map(({ text }) => text)])).toEqual([
      ['“Which one, and what for?”', 'The bay.', 'The lorry came early, and there is ice cream on it.'],
    ]);
  });

  it('has no first words of a caller who is rung up', () => {
    const rung = sheetOf(CALL.replaceAll(/\*\*Sue\*\*( \(.*?\))?: (The key|The lorry|Straw|If it)/g, '$2'));
    expect(rung?.opening.some(({ speaker }) => speaker === 'Sue')).toBe(false);
    expect(rung?.asked.length).toBe(0);
    expect(rung?.shuts.map(({ line }) => line)).toEqual(['“The form?”']);
  });

  it('has what opens the caller and what shuts her, by what moves her mood', () => {
    expect(sheet?.opens.map(({ line }) => line)).toEqual(['“Here are all of them, Sue.”']);
    expect(sheet?.shuts).toEqual([
      {
        line: 'Let her knock again',
        answer: [{ speaker: 'Sue', manner: 'out of breath', text: 'The key, please.' }],
      },
      { line: '“The form?”', answer: [{ speaker: 'Sue', text: 'There it is.' }], heard: 'I knew it.' },
    ]);
  });

  it('has the good endings in a line each, and the objectives at stake', () => {
    expect(sheet?.endings).toEqual([{ title: 'Ice', line: 'You asked, and it kept.' }]);
    expect(sheet?.objectives).toEqual(['ask', 'teach']);
  });

  it('is not made when nobody but the learner speaks', () => {
    const alone = CALL.replaceAll(/\*\*(Sue|Ed)\*\*( \(.*?\))?: /g, '').replace(/mood:\n.*\n/, '');
    expect(sheetOf(alone.replaceAll(/ {2}> \*\*Heard:.*\n/g, '').replace(/> \*\*Thinking.*\n/, ''))).toBeUndefined();
  });
});

const { scenarios } = loadContent(process.cwd());

it.each(scenarios.map(({ scenario, graph }) => [scenario.id, liveSheet(scenario, graph)] as const))(
  'the sheet of %s can be played from',
  (_, sheet) => {
    for (const part of [
      'briefing',
      'opening',
      'thoughts',
      'asked',
      'opens',
      'shuts',
      'endings',
      'objectives',
    ] as const) {
      expect({ part, length: sheet?.[part].length }).not.toEqual({ part, length: 0 });
    }
    expect(JSON.stringify(sheet)).not.toMatch(/undefined|<img|<Effect/);
  },
);
