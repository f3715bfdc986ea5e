import { INTERFACE_WORDS } from '../author/interface-words.ts';

/** A lesson with every tag and nothing wrong with it. */
export const SOUND_LESSON = `---
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

<For team="it payroll">

Read your last ticket.

</For>

Read your last message.
`;

export const SOUND_MODULE = `id: the-call
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

export const SOUND_OBJECTIVES = `ask:
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

export const SOUND_COURSE = `id: inside-line
title: Inside
organisation: Ours
modules: [the-call, other]
`;

export const SOUND_CAST = 'Sue: { role: Dispatch, about: Eleven years in. }\n';

/** Every text that the player says, in words that nobody would read. */
export const SOUND_INTERFACE = ['language: en-GB', ...interfaceLines(), ''].join('\n');

function interfaceLines(): string[] {
  let section = '';
  return [...INTERFACE_WORDS].flatMap(([name, filled]) => {
    const [part = '', last] = name.split('.');
    const words = `'${['The', last ?? part, ...filled].join(' ')}'`;
    if (last === undefined) return `${part}: ${words}`;
    const head = part === section ? [] : [`${part}:`];
    section = part;
    return [...head, `  ${last}: ${words}`];
  });
}

export const SOUND_SHEET = `---
title: Tea for two teams
for: facilitators
summary: Half an hour in which two teams tell each other what is to come.
---

## Steps

- ☐ Pour, and ask who waits for whom.

By when? ________________________

| Who | What |
| --- | ---- |
|     |      |
`;

export const SOUND_ACCESSIBILITY = `summary: How it is checked.
aim: [All of it.]
checked: [In a browser.]
gaps: [Nobody has tried it.]
report: [Write to us.]
gone_through: 2026-11-22
criteria:
  1.2.2: { none: There is no film. }
`;

export const SOUND_CREDITS = `---
title: Credits
summary: Who helped.
---

Everyone in it is made up.
`;
