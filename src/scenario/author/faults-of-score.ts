import { warning, type Words } from '../../course/author.ts';

interface Objective {
  objective: string;
}

/** What makes a score say less than it seems to. */
export const scoreFaults = {
  S180: warning('Points without end', ({ scene, objectives }: { scene: string; objectives: readonly string[] }) => ({
    message: `A learner can repeat "${scene}" and collect ${objectives.map((id) => `\`${id}\``).join(' and ')} again each time.`,
    hint: 'Add <Choice once /> to the choice, or lead elsewhere. (A choice scores the first time only.)',
  })),
  S202: warning('Objective that no run shows', ({ objective }: Objective) => ({
    message: `A learner can miss \`${objective}\` here, but no choice of the scenario shows it.`,
    hint: `Let a good choice show it:  <Effect shows="${objective}" />  or do not name it.`,
  })),
  S203: warning('Objective that every run shows', ({ objective }: Objective) => ({
    message: `Every run shows \`${objective}\`, whatever the learner chooses, so it tells nothing.`,
    hint: 'Let a run that does without it come to an ending, or do not name it.',
  })),
  S204: warning('Mastery score out of reach', outOfReach),
  S210: warning('One right answer', () => ({
    message: 'No scene offers two good choices, so learners look for the one right line.',
    hint: 'Somewhere, put two good choices of different style side by side, such as a warm one and a brisk one.',
  })),
};

interface OutOfReach {
  mastery: number;
  /** The best score that a learner can reach and the role-play that brings it; `undefined` when nothing brings one. */
  best: { score: number; scenario: string } | undefined;
}

function outOfReach({ mastery, best }: OutOfReach): Words {
  if (!best) {
    return {
      message: `Nobody can pass: \`mastery\` asks for ${mastery}, and no step of this module gives a score.`,
      hint: 'Write  mastery: none  or add a role-play that counts, or a lesson with a question.',
    };
  }
  const { score, scenario } = best;
  return {
    message: `Nobody can pass: \`mastery\` asks for ${mastery}, and the best score that a learner can reach is ${score}, in \`${scenario}\`.`,
    hint:
      score > 0
        ? `Ask for ${score} or less, or give \`${scenario}\` a way to its ending on which less is missed.`
        : 'Let choices show what a learner does well:  <Effect shows="ask" />  or write  mastery: none',
  };
}
