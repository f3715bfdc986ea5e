import { countWords } from '../../course/author.ts';
import type { Block, Choice, Scenario, Scene } from '../model.ts';
import { waysFrom } from './ways.ts';
import type { Reading } from './reading.ts';
import { checkNeverShown } from './score.ts';

const LONGEST_TURN = 60;
const LONGEST_CHOICE = 25;
/** With fewer decisions than this a pattern may be chance. */
const FEWEST_DECISIONS = 3;

/** Warns of what makes a scenario teach less than it could. */
export function checkWording(scenario: Scenario, reading: Reading): void {
  for (const block of scenario.briefing) checkTurn(block, reading);
  const recovering = scenesBeforeGoodChoices(scenario);
  for (const { blocks, choices } of scenario.scenes) {
    for (const block of blocks) checkTurn(block, reading);
    checkTwins(choices, reading);
    for (const choice of choices) checkChoice(choice, recovering, reading);
  }
  checkPatterns(scenario.scenes, reading);
  checkGoodChoices(scenario.scenes, reading);
  checkNeverShown(scenario.scenes, reading);
}

function checkTurn({ kind, text, at }: Block, { findings }: Reading): void {
  const words = countWords(text);
  if ((kind === 'speech' || kind === 'narration') && words > LONGEST_TURN) {
    findings.report('S205', at, { words, most: LONGEST_TURN, what: 'turn' });
  }
}

function checkTwins(choices: readonly Choice[], { findings }: Reading): void {
  const lines = new Map<string, number>();
  for (const { text, at } of choices) {
    const line = lines.get(text.toLowerCase());
    if (line !== undefined) findings.report('S120', at, { text, line });
    else lines.set(text.toLowerCase(), at.line);
  }
}

function checkChoice(choice: Choice, recovering: ReadonlySet<string>, reading: Reading): void {
  const { text, shows, misses, coach, reactions, at, to } = choice;
  const { findings } = reading;
  for (const block of reactions) checkTurn(block, reading);
  const words = countWords(text);
  if (words > LONGEST_CHOICE) findings.report('S205', at, { words, most: LONGEST_CHOICE, what: 'choice' });
  const isExplained = coach.length > 0;
  if (!isExplained && misses.length > 0) findings.report('S122', at, { text });
  else if (!isExplained && shows.length === 0) findings.report('S200', at, { text });
  const isPoor = misses.length > 0 && shows.length === 0;
  if (isPoor && !recovering.has(to)) findings.report('S201', at, { text });
}

/** The scenes from which a choice that shows something can still come, their own included. */
function scenesBeforeGoodChoices(scenario: Scenario): Set<string> {
  const before = new Map<string, string[]>();
  for (const scene of scenario.scenes) {
    for (const { to } of waysFrom(scene)) {
      const earlier = before.get(to);
      if (earlier) earlier.push(scene.id);
      else before.set(to, [scene.id]);
    }
  }
  const good = scenario.scenes.filter(({ choices }) => choices.some(({ shows }) => shows.length > 0));
  const found = new Set(good.map(({ id }) => id));
  // A set grows while it is gone through.
  for (const id of found) for (const earlier of before.get(id) ?? []) found.add(earlier);
  return found;
}

/** In a decision some choices are worth more than others. */
function checkPatterns(scenes: readonly Scene[], { findings }: Reading): void {
  const value = ({ shows, misses }: Choice): number => shows.length - misses.length;
  const decisions = scenes
    .map(({ choices }) => {
      const most = Math.max(...choices.map(value));
      return { choices, best: choices.filter((choice) => value(choice) === most) };
    })
    .filter(({ choices, best }) => best.length < choices.length);
  const at = decisions[0]?.best[0]?.at;
  if (!at || decisions.length < FEWEST_DECISIONS) return;
  const count = decisions.length;
  const isLongest = ({ choices, best }: (typeof decisions)[number]): boolean => {
    const longest = Math.max(...choices.map(({ text }) => text.length));
    return best.some(({ text }) => text.length === longest);
  };
  if (decisions.every(isLongest)) findings.report('S190', at, { count });
  if (decisions.every(({ choices, best }) => best.includes(choices[0] as Choice)))
    findings.report('S191', at, { count });
}

/** A good choice shows something and misses nothing; one scene that offers two is enough. */
function checkGoodChoices(scenes: readonly Scene[], { findings }: Reading): void {
  const isGood = ({ shows, misses }: Choice): boolean => shows.length > 0 && misses.length === 0;
  const decisions = scenes.filter(({ choices }) => choices.length > 1);
  const first = decisions.flatMap(({ choices }) => choices).find(isGood);
  if (first && decisions.every(({ choices }) => choices.filter(isGood).length < 2)) {
    findings.report('S210', first.at, {});
  }
}
