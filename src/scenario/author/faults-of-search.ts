import { error, warning } from '../../course/author.ts';

interface Wanted {
  /** What has the condition. */
  what: 'choice' | 'text' | 'link';
  /** The condition in words. */
  asks: string;
  scene: string;
  /** What the variables can be there, in words. */
  range: string;
}

interface Stuck {
  scene: string;
  /** ` with rapport 4`, or nothing. */
  values: string;
  run: string;
}

/** What is found by playing every possible run. */
export const searchFaults = {
  S160: error('Condition never holds', ({ what, asks, scene, range, taken }: Wanted & { taken: boolean }) => ({
    message: taken
      ? `This link asks for ${asks}. Whenever that is so in "${scene}", a link before it is taken.`
      : `This ${what} asks for ${asks}. In "${scene}" ${range}.`,
    hint: taken
      ? 'Put the more demanding link first, or remove this one.'
      : 'Lower the bar, or give the learner a way to earn it earlier.',
  })),
  S161: warning('Condition always holds', ({ what, asks, scene, range }: Wanted) => ({
    message: `This ${what} asks for ${asks}. In "${scene}" ${range}.`,
    hint: 'Raise the bar, or remove the condition.',
  })),
  S170: error('Learner can get stuck', ({ scene, values, run, choices }: Stuck & { choices: boolean }) => ({
    message: `In "${scene}"${values} ${choices ? 'every choice is closed' : 'no link holds'}. ${run}`,
    hint: choices
      ? 'Leave one choice without a <When> and without `once`.'
      : 'End with a link that has no condition:  [Continue](#scene)',
  })),
  S171: error('No way out', ({ scene, values, run, round }: Stuck & { round: string }) => ({
    message: `From "${scene}"${values} no ending can be reached; the learner goes round ${round} for ever. ${run}`,
    hint: 'Give one of these scenes a choice that leads on.',
  })),
  S199: error('Too large to search', ({ limit, variables }: { limit: number; variables: string }) => ({
    message: `There are more than ${limit} situations to try, so I cannot promise that every run ends.`,
    hint: variables
      ? `Give the variables that conditions ask for (${variables}) smaller ranges, or ask for fewer of them.`
      : 'Use `once` on fewer choices.',
  })),
  S207: warning('Reached by a timer only', ({ title }: { title: string }) => ({
    message: `Only a timer leads to "${title}", and timers are off unless the learner turns them on.`,
    hint: 'Let a choice lead here as well.',
  })),
};
