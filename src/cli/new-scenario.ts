/** The text of a scenario to begin with: one of everything that most calls need. `title` is written as YAML. */
export function newScenario(title: string): string {
  return `---
title: ${title}
${CAST}---

${BRIEFING}
${FIRST_CALL}
${SECOND_CALL}
${ENDINGS}`;
}

const CAST = `learner: Ben
cast:
  Mina: Accounts
  Ben: You, on the IT help desk
variables:
  trust: { label: Mina’s trust, start: 2, min: 0, max: 4 }
mood:
  Mina: { from: trust, words: [shut, guarded, open] }
`;

const BRIEFING = `You are **Ben**, on the IT help desk. It is Tuesday, ten to one, and your sandwich is on the desk.

A briefing says who the learner is and what is going on. Put your own in the place of this one, then your own call, scene by scene.

Mistakes are useful here: you can go back, or take the call again.
`;

const FIRST_CALL = `## The phone rings

**Mina** (tired): It’s Mina, accounts. My screen has locked again.

> **Thinking (Mina):** They’ll say that I typed it badly.

> **Hint:** She said “again”. What would you like to know about that?

- [“You’ll have mistyped the password.”](#she-explains)
  <Choice id="mistyped" />
  <Effect trust="-1" misses="ask" />

  **Mina** (flat): I don’t think I did.

  > **Coach:** It often is the password. She can only defend herself now; a question would have told you what happened.

- [“Ben here. Two quick questions: since when, and after what?”](#she-explains)
  <Choice id="two-questions" />
  <Effect trust="+1" shows="ask" />

  **Mina**: Since Monday. Always after lunch.

  > **Coach:** Brisk, and it asks. The price is that her day has to wait for your questions.

- [“Oh no, again? Tell me what it does.”](#she-explains)
  <Choice id="tell-me" />
  <Effect trust="+1" shows="ask" />

  **Mina**: It locks when I come back from lunch. Every day since Monday.

  > **Coach:** Warm, and it asks. Her account may be longer than your lunch.

  > **Heard:** He wanted to know, so I told him all of it.

## She explains

**Mina**: The pay run closes at three. I need to be in by two.

> **Hint:** She has named a time. What can she plan with?

- [“I’ll look into it as soon as I possibly can, I promise you.”](#she-rings-again)
  <Effect trust="-1" misses="keep-in-loop" />

  **Mina**: When is that?

  > **Coach:** Sincere, and nothing that she can plan with. Name a time, even the time of your next news.

- [“I don’t know the cause yet. I’ll ring you at half past one, either way.”](#she-can-plan)
  <Choice id="either-way" />
  <Effect trust="+1" shows="keep-in-loop" />

  **Mina**: Half past one. All right.

  > **Coach:** You said what you do not know, and when she will hear more. The price is a promise in your calendar.

- [“Stay on the line. We’ll try it now, together.”](#she-can-plan)
  <Choice id="together" />
  <Effect trust="+1" shows="keep-in-loop" />
  <When trust=">=3" />

  **Mina**: Now? Yes, please.

  > **Coach:** She sees every step as it happens. It is offered because she trusts you, and it costs the sandwich.
`;

const SECOND_CALL = `## She rings again

It is ten past two.

**Mina**: It’s Mina. I’m still locked out, and I haven’t heard from anyone.

> **Thinking (Mina):** I should have gone down there myself.

- [“I should have rung. I’ll unlock it by hand now; it takes four minutes.”](#she-can-plan)
  <Effect trust="+1" shows="keep-in-loop" />

  **Mina**: Four minutes. I’ll hold.

  > **Coach:** Late, and still of use: what you will do, and how long it takes.

- [“I’m really sorry, Mina. I know how annoying this must be for you. It’s next on my list.”](#nobody-said-when)
  <Effect trust="-1" shows="courtesy" misses="keep-in-loop" />

  **Mina**: Next. Right.

  > **Coach:** The apology is kind. “Next” is still not a time.
`;

const ENDINGS = `## She can plan

Mina was in before the pay run closed. On Wednesday she came by to say that it had not locked again.

<Ending outcome="good" />

## Nobody said when

Mina borrowed a colleague’s screen for the pay run. On Wednesday she asked around for another number to ring.

<Ending outcome="poor" />
`;

/** Plays of that scenario, those that every scenario should have: the best, the worst, and one that recovers. */
export const NEW_PLAYS = `# Runs of the call, in plain words. The check plays them, and says which line no longer fits.

Play: Best: she can plan
Choose: “Ben here. Two quick questions: …”
Scene: She explains
Value: trust 3
Choose: “Stay on the line. …”
Scene: She can plan
Ending: good
Score: 100

Play: Worst: nobody said when
Choose: “You’ll have mistyped the password.”
Choose: “I’ll look into it as soon as I possibly can, …”
Scene: She rings again
Choose: “I’m really sorry, Mina. …”
Ending: poor
Score: <= 25

Play: Recovered: late, and in time
Choose: “You’ll have mistyped the password.”
Choose: “I’ll look into it as soon as I possibly can, …”
Value: trust 0
Choose: “I should have rung. …”
Ending: good
`;
