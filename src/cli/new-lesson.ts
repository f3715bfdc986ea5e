/** The text of a lesson to begin with. `title` is written as YAML; `id`, the file's, keeps its activities' ids its own. */
export function newLesson(title: string, id: string): string {
  return `---
title: ${title}
summary: One sentence that says what the learner can do afterwards.
---

Begin with something that happened at work, in a few sentences: who needed what, and how it went.

Say then what it shows. A lesson has one rule to remember:

<Marker>Find out what is needed before you answer.</Marker>

<Reflect id="${id}-own" label="When did somebody last answer a question that you had not asked?" hint="A name or a word is enough. Nobody but you will see it." />

<Question id="${id}-question" objective="ask">

A moment from the job. Omar asks for the template of the travel form. It is the second time this week, and lunch is in five minutes.

What do you do?

- [Send him the template again.](#poor)

  It is quick and kindly meant. If the template was not what he lacked, he will ask a third time.

- [Ask what the form would not let him do.](#good)

  It costs a minute before lunch. He may need another form altogether.

- [Send him the template, and offer to look at it together in the afternoon.](#fair)

  He can come back, which is more than the file alone. But he has to wait to tell you what it is about.

</Question>

## This week

End with one thing to do in the next days, small enough to be done.
`;
}
