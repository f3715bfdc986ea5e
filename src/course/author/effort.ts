/**
 * What a lesson or one way through a call asks of a learner, counted: words to read, things to decide, to place, to write.
 * Whole numbers, but for words of which a learner sees a share.
 */
export type Effort = Record<keyof typeof SECONDS, number>;

/**
 * How long one of each takes, in seconds. Nobody is timed: these are for saying beforehand, honestly, how long a module is.
 * Reading: adults read non-fiction in English at 238 words a minute on average, and most at 175 or more; stories, which dialogue
 * is, at 260 and 200 (Brysbaert 2019, 190 studies). Halfway between the slow and the average reader is the reader meant here.
 * Writing: people who compose as they type come to some 19 words a minute (Karat and others 1999).
 */
const SECONDS = {
  /** A word that is told. */
  told: 60 / ((238 + 175) / 2),
  /** A word that somebody says, or could say. */
  said: 60 / ((260 + 200) / 2),
  /** A choice among lines that were read: to hold them against what was just heard, and press. */
  decisions: 10,
  /** An item to be put into its place: found once, and often moved once. */
  placed: 6,
  /** A statement to be ticked, which is about oneself and needs no comparing. */
  ticked: 4,
  /** A step of a story that is uncovered one by one: a guess at what comes. */
  uncovered: 4,
  /** A box of several lines: most people leave it at a sentence, of some 15 words. */
  texts: (60 * 15) / 19,
  /** A box of one line: half of that. */
  lines: (60 * 8) / 19,
  /** A day or a time, from a list or a calendar. */
  days: 8,
  /** A colleague in the learner's chain: a name, two lists, a few words. */
  links: 30,
  /** A text that is looked for, pasted and marked. */
  marked: 75,
  /** Figures that are typed in to see their sum. */
  sums: 30,
} as const;

const PARTS = Object.keys(SECONDS) as (keyof Effort)[];

export const NO_EFFORT: Effort = effort({});

/** An effort of these parts and nothing else. */
export function effort(parts: Partial<Effort>): Effort {
  return Object.fromEntries(PARTS.map((part) => [part, parts[part] ?? 0])) as Effort;
}

export function sumOf(efforts: readonly Effort[]): Effort {
  return effort(Object.fromEntries(PARTS.map((part) => [part, efforts.reduce((sum, one) => sum + one[part], 0)])));
}

/** A share of an effort, from 0 to 1: of what one of several people sees. */
export function shareOf(whole: Effort, share: number): Effort {
  return effort(Object.fromEntries(PARTS.map((part) => [part, whole[part] * share])));
}

export function secondsOf(asked: Effort): number {
  return PARTS.reduce((sum, part) => sum + asked[part] * SECONDS[part], 0);
}

/** Whole minutes as a module states them; never none. */
export function minutesOf(asked: Effort): number {
  return Math.max(1, Math.round(secondsOf(asked) / 60));
}

/** Words to read. */
export function wordsOf(asked: Effort): number {
  return Math.round(asked.told + asked.said);
}
