import { codeOf } from '../course/index.ts';

/** What a made-up scenario is like. */
export interface Wanted {
  scenes: number;
  /** How many variables its conditions ask for. */
  variables: number;
  seed: number;
}

const CHOICES = 3;
const VALUES = 7;
/** The farthest that a choice leads ahead, in scenes. */
const FARTHEST = 8;
const STARTS = 3;

/**
 * The MDX of a scenario of that size, the same for the same wish: in each scene three choices, which lead ahead, now and
 * then back, and change a variable of seven values; every third scene has a choice on a condition. It has no errors.
 */
export function benchScenario({ scenes, variables, seed }: Wanted): string {
  const next = dice(seed);
  const names = Array.from({ length: variables }, (_, i) => `v${i}`);
  const all = Array.from({ length: scenes - 1 }, (_, i) => scene(i, scenes - 1, names, next));
  return [head(names), 'You are Jo. Mistakes are useful here.', ...all, ENDING].join('\n\n');
}

function head(names: readonly string[]): string {
  const variables = names.map(
    (name) => `  ${name}: { label: Value ${name}, start: ${STARTS}, min: 0, max: ${VALUES - 1} }`,
  );
  return ['---', 'title: A call of that size', 'learner: Jo', 'variables:', ...variables, '---'].join('\n');
}

const ENDING = '## The end\n\nBoth know when they will speak again.\n\n<Ending outcome="good" />\n';

function scene(place: number, last: number, names: readonly string[], next: Dice): string {
  const keys = choiceKeys(`moment-${place}`);
  const choices = keys.map((key, i) => choice(key, i, place, last, names, next));
  return [
    `## Moment ${place}`,
    `**Sue** (even): This is what I have in front of me, and it does not fit; it is number ${place}.`,
    '> **Thinking (Sue):** I wrote it down the last time.',
    ...choices,
  ].join('\n\n');
}

// The log cannot tell some choices of a scene apart, one scene in a thousand or so.
function choiceKeys(id: string): string[] {
  const keys = new Map<string, string>();
  for (let i = 0; keys.size < CHOICES; i++) keys.set(codeOf(`${id}>way-${i}`), `way-${i}`);
  return [...keys.values()];
}

function choice(key: string, i: number, place: number, last: number, names: readonly string[], next: Dice): string {
  // The first choice leads to the next scene and adds, so that every scene is come to, every run can end, and every
  // condition can hold.
  const to = i === 0 ? place + 1 : target(place, next);
  const id = to < last ? `moment-${to}` : 'the-end';
  const name = names[next(names.length)] ?? '';
  // Who is led back loses a point: going round must not pay.
  const objective = to > place ? 'shows' : 'misses';
  const effect = `<Effect ${name}="${i > 0 && next(2) === 0 ? '-' : '+'}1" ${objective}="ask" />`;
  const when = i === 2 && place % 3 === 0 ? `\n  <When ${name}=">=${1 + next(3)}" />` : '';
  return `- [“What I would say in moment ${place}, in way ${i}.”](#${id})
  <Choice id="${key}" />
  ${effect}${when}

  **Sue**: All right. Go on.

  > **Coach:** A question costs a moment, and she can answer it.`;
}

function target(place: number, next: Dice): number {
  return next(10) === 0 ? Math.max(0, place - next(FARTHEST)) : place + 1 + next(FARTHEST);
}

/** A whole number from 0, below the bound. */
type Dice = (below: number) => number;

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
