import type { Example } from '../../course/author.ts';
import type { Diagnostic } from '../../course/index.ts';
import { readScenario, type Surroundings } from '../author/scenario.ts';

/** What the examples may name. */
export const AROUND: Surroundings = {
  id: 'late-pallet',
  file: 'content/scenarios/late-pallet.mdx',
  objectives: ['ask', 'courtesy', 'teach'],
  cast: { Sue: 'Plant dispatch' },
  teams: ['it', 'payroll', 'plant'],
  images: ['phone.png', 'img/line-six.png'],
};

/** A scenario with every construct and nothing wrong with it. */
export const SOUND = `---
title: The late pallet
learner: Priya
start: the-phone-rings
cast: { Priya: You }
variables:
  rapport: { label: Rapport with Sue, start: 2, min: 0, max: 4 }
mood:
  Sue: { from: rapport, words: [shut, open] }
aliases: { old-name: the-phone-rings }
---

It is late, and the phone rings.

## The phone rings

![A phone that blinks](phone.png)

**Sue** (tired): It's me again.

> **Thinking (Sue):** Not her.

> **Hint:** What would let her go on?

- [“What is it now? I have three calls on hold.”](#she-stiffens)
  <Effect rapport="-2" misses="courtesy" />

  > **Coach:** She hears that she is in the way.

  > **Heard:** I am in the way.

- [“Go on, Sue.”](#she-tells)
  <Effect rapport="+1" shows="ask" />

  **Sue**: Right. It is the pallet.

<Timer seconds="20" to="#she-stiffens" />

## She tells

<For team="it">
**Sue**: The ticket went missing.
</For>

**Sue**: The pallet is late.

<When rapport="<3">
She does not say how late.
</When>

- [“How late?”](#the-end-of-the-call)
  <Choice id="how-late" once />
  <Effect shows="ask" />

- [“Then send it tomorrow, like all the others.”](#she-stiffens)
  <Effect rapport="-1" misses="ask" />

  > **Coach:** You are guessing.

- [“Together, then.”](#side-by-side)
  <When rapport=">=3" />
  <Effect rapport="=4" shows="teach" />

## She stiffens

<Scene id="she-stiffens" />

**Sue**: I see.

- [“Sorry, that came out wrong. Tell me.”](#she-tells)
  <Effect rapport="+1" shows="courtesy" />

- [Say nothing](#the-end-of-the-call)

  > **Coach:** Silence is an answer, too.

## Side by side

You look at it together.

[Continue](#the-end-of-the-call)

## The end of the call

The clock says five.

<When rapport="3..4">[She thanks you](#thanked)</When>

[She hangs up](#forgotten)

## Thanked

**Sue**: Thanks.

<Ending outcome="good" />

## Forgotten

Nobody rings back.

<Ending outcome="poor" />
`;

/** The sound scenario with one mistake in it; it may take `more` than one edit to make. */
export function mistake(
  code: string,
  title: string,
  from: string,
  to: string,
  marked: string,
  ...more: [from: string, to: string][]
): Example {
  const source = [[from, to] as const, ...more].reduce((text, [old, other]) => {
    if (!text.includes(old)) throw new Error(`The sound scenario does not hold: ${old}`);
    return text.replace(old, () => other);
  }, SOUND);
  return scenarioExample(code, title, source, marked);
}

/** A scenario with one mistake, among what the examples may name. */
export function scenarioExample(code: string, title: string, source: string, marked: string): Example {
  return { code, title, file: AROUND.file, source, marked, find: () => findingsOf(source) };
}

export function findingsOf(source: string): Diagnostic[] {
  return readScenario(source, AROUND).diagnostics;
}
