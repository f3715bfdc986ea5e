import { moodAt } from '../condition.ts';
import type { Graph } from '../graph.ts';
import type { Block, Choice, Scenario, Scene } from '../model.ts';
import { explore, runTo } from './explore.ts';

/**
 * What two people need to play a scenario face to face. Texts are plain, but for the briefing. Everything is the wording
 * for everybody, and none of it hangs on a condition.
 */
export interface LiveSheet {
  id: string;
  title: string;
  /** The speaker whom the learner plays, and whoever wants something from them. */
  learner: string;
  caller: string;
  /** What the cast says of the caller. */
  role: string;
  /** Block-level HTML: all that the learner's part reads. */
  briefing: string[];
  /** The caller's first words, and what else is told or said then. */
  opening: Said[];
  /** The words of the caller's mood from shut to open, and the one to begin with. */
  mood: { start: string; words: readonly string[] } | undefined;
  /** What the caller thinks and does not say, on a way that goes well. */
  thoughts: string[];
  /** What comes out only when it is asked for, in the order of that way. */
  asked: Exchange[];
  opens: Exchange[];
  shuts: Exchange[];
  /** The good endings. */
  endings: { title: string; line: string }[];
  /** Ids of the objectives that choices show or miss. */
  objectives: string[];
}

/** Something said, or told when nobody says it. */
export interface Said {
  speaker?: string;
  manner?: string;
  text: string;
}

/** A line of the learner's and what the caller makes of it. */
export interface Exchange {
  line: string;
  answer: Said[];
  /** What the caller thinks of it afterwards. */
  heard?: string;
}

const MOST_ASKED = 5;
const MOST_EXAMPLES = 3;
const MOST_THOUGHTS = 3;
/** Fewer words than these tell nothing that anyone could have asked for. */
const FEWEST_WORDS = 5;

/** The name of the sheet of a scenario. */
export const liveSheetId = (scenario: string): string => `live-${scenario}`;

/** The sheet of a checked scenario; `undefined` when nobody but the learner speaks in it. */
export function liveSheet(scenario: Scenario, graph: Graph): LiveSheet | undefined {
  const { learner, title, scenes, moods } = scenario;
  const caller = Object.keys(moods)[0] ?? firstSpeaker(scenes, learner);
  if (caller === undefined) return undefined;
  const all = wayThatGoesWell(graph).flatMap(({ scene, key }) => {
    const found = scenes.find(({ id }) => id === scene);
    return found ? [{ scene: found, choice: found.choices.find((choice) => choice.key === key) }] : [];
  });
  const way = all.slice(
    Math.max(
      0,
      all.findIndex(({ scene }) => saidBy(caller, scene.blocks).length > 0),
    ),
  );
  const answers = way.map(({ choice }, i) => ({ choice, then: way[i + 1]?.scene }));
  const asked = answers.flatMap(({ choice, then }) => askedFor(caller, choice, then)).slice(0, MOST_ASKED);
  const known = new Set(asked.map(({ line }) => line));
  const tried = scenes.flatMap((scene) => triedIn(scene, caller, scenario)).filter(({ line }) => !known.has(line));
  return {
    ...{ id: liveSheetId(scenario.id), title, learner, caller, role: scenario.cast[caller] ?? '' },
    briefing: scenario.briefing.filter(isForAll).map(({ html }) => withoutImages(html)),
    opening: (way[0]?.scene.blocks ?? []).filter(isForAll).flatMap((block) => (isHeard(block) ? said(block) : [])),
    mood: moodAtStart(caller, scenario),
    thoughts: way
      .flatMap(({ scene }) => scene.blocks.filter((block) => block.kind === 'thinking' && block.speaker === caller))
      .filter(isForAll)
      .map(({ text }) => text)
      .slice(0, MOST_THOUGHTS),
    asked,
    opens: strongest(tried.filter(({ change, misses }) => change > 0 && misses === 0)),
    shuts: strongest(tried.filter(({ change, misses }) => change < 0 || (change === 0 && misses > 0))),
    endings: scenes.flatMap(({ title, ending, blocks }) =>
      ending?.outcome === 'good' ? [{ title, line: blocks.filter(isForAll).at(-1)?.text ?? '' }] : [],
    ),
    objectives: [
      ...new Set(scenes.flatMap(({ choices }) => choices.flatMap(({ shows, misses }) => [...shows, ...misses]))),
    ],
  };
}

function firstSpeaker(scenes: readonly Scene[], learner: string): string | undefined {
  const speeches = scenes.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'speech'));
  return speeches.find(({ speaker }) => speaker !== learner)?.speaker;
}

/** The shortest way to a good ending on which nothing is missed, if there is one; else the shortest, else none. */
function wayThatGoesWell(graph: Graph): { scene: string; key?: string }[] {
  const flawless = Object.entries(graph.scenes).map(([id, scene]) => {
    return [id, { ...scene, choices: scene.choices.filter(({ misses }) => misses.length === 0) }] as const;
  });
  for (const tried of [{ ...graph, scenes: Object.fromEntries(flawless) }, graph]) {
    const found = explore(tried);
    const place = found.situations.findIndex(({ scene }) => graph.scenes[scene]?.ending === 'good');
    if (place < 0) continue;
    return runTo(place, found).map(({ scene, step }) => ({ scene, ...(step.kind === 'chose' && { key: step.key }) }));
  }
  return [{ scene: graph.start }];
}

/** Whether it is there whatever has gone before, and for whichever team. */
const isForAll = ({ when, teams }: Block): boolean => when.length === 0 && teams.length === 0;
const isHeard = ({ kind }: Block): boolean => kind === 'speech' || kind === 'narration';

function said({ speaker, manner, text }: Block): Said[] {
  return [{ ...(speaker !== undefined && { speaker }), ...(manner !== undefined && { manner }), text }];
}

function saidBy(who: string, blocks: readonly Block[]): Said[] {
  return blocks.filter((block) => block.kind === 'speech' && block.speaker === who && isForAll(block)).flatMap(said);
}

function askedFor(caller: string, choice: Choice | undefined, then: Scene | undefined): Exchange[] {
  // Without a word at once, what is said next is said to somebody else, or another day.
  const atOnce = saidBy(caller, choice?.reactions ?? []);
  if (!choice || atOnce.length === 0) return [];
  const answer = [...atOnce, ...saidBy(caller, then?.blocks ?? [])];
  const words = answer.flatMap(({ text }) => text.split(/\s+/));
  return words.length < FEWEST_WORDS ? [] : [{ line: choice.text, answer }];
}

interface Tried extends Exchange {
  /** By how much it opens the caller; where no mood is shown, whether it shows more than it misses. */
  change: number;
  misses: number;
}

function triedIn(scene: Scene, caller: string, { moods, scenes }: Scenario): Tried[] {
  const from = moods[caller]?.from;
  return scene.choices.flatMap(({ text, to, effects, shows, misses, reactions, heard }) => {
    const [operation, amount = 0] = (from !== undefined && effects[from]) || [];
    const change = from === undefined ? shows.length - misses.length : operation === '+' ? amount : 0;
    const [first] = heard.filter(isForAll);
    const atOnce = saidBy(caller, reactions);
    // What moves the caller without a word is answered by what comes next.
    const later = change === 0 ? undefined : scenes.find(({ id }) => id === to)?.blocks;
    const answer = atOnce.length > 0 ? atOnce : saidBy(caller, later ?? []);
    if (answer.length === 0) return [];
    return [{ line: text, answer, change, misses: misses.length, ...(first && { heard: first.text }) }];
  });
}

/** Those that move the caller most, in the order of the file. */
function strongest(tried: readonly Tried[]): Exchange[] {
  const ranked = tried.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, MOST_EXAMPLES);
  return tried
    .filter((one) => ranked.includes(one))
    .map(({ line, answer, heard }) => ({ line, answer, ...(heard && { heard }) }));
}

function moodAtStart(caller: string, { moods, variables }: Scenario): LiveSheet['mood'] {
  const mood = moods[caller];
  const variable = mood && variables[mood.from];
  return variable && { start: moodAt(mood, {}, variable).word, words: mood.words };
}

/** An image would be missing in a file that is handed out by itself: its description stands for it. */
function withoutImages(html: string): string {
  return html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1').replace(/<img [^>]*>/g, '');
}
