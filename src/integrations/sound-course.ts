import { SOUND_ACCESSIBILITY, SOUND_CREDITS, SOUND_INTERFACE, SOUND_SHEET } from '../course/author.ts';

/** A small course with nothing wrong with it: its files by their paths from the top of a project. */
export const SOUND_COURSE: Readonly<Record<string, string>> = {
  'content/objectives.yaml': `ask:
  name: Ask
  rule: Ask before you answer
  why: A guess costs a second call.
`,
  'content/cast.yaml': `Jo: { role: You, about: On the service desk. }
Sue: { role: Dispatch, about: Eleven years in. }
`,
  'content/interface.yaml': SOUND_INTERFACE,
  'content/accessibility.yaml': SOUND_ACCESSIBILITY,
  'content/credits.md': SOUND_CREDITS,
  'content/sheets/tea.md': SOUND_SHEET,
  'content/lessons/before.mdx': `---
title: Before the call
summary: What to ask first.
---

Somebody rings.

<Reflect id="first-words" label="What would you say?" />
`,
  'content/lessons/after.mdx': `---
title: After the call
summary: What to write down.
---

She has rung off.

<Reflect id="last-words" label="What will you do about it?" />
`,
  'content/scenarios/sue.mdx': `---
title: Sue calls
learner: Jo
---

## The phone rings

**Sue**: The pallet is late.

- [“How late, and who waits for it?”](#she-tells)
  <Effect shows="ask" />

- [“Go on, Sue.”](#she-tells)
  <Choice id="go-on" />
  <Effect shows="ask" />

- [“Then send it tomorrow.”](#she-stiffens)
  <Effect misses="ask" />

  > **Coach:** You are guessing.

## She stiffens

**Sue**: Tomorrow.

- [“Sorry. How late is it?”](#she-tells)
  <Effect shows="ask" />

- [Say nothing](#she-rings-off)

  > **Coach:** Silence is an answer, too.

## She tells

**Sue**: A day, and two customers wait.

<Ending outcome="good" />

## She rings off

**Sue**: If you say so.

<Ending outcome="poor" />
`,
  'modules/the-call.yaml': `id: the-call
title: The call
audience: Everyone
minutes: 2
objectives: [ask]
mastery: 70
steps:
  - lesson: before
  - scenario: sue
  - lesson: after
`,
  'modules/course.yaml': `id: inside
title: Inside
organisation: Ours
modules: [the-call]
`,
};
