import { hash32 } from '../../course/index.ts';

/** What the learner ticked in a needs check, as the course record has it under `needs`. */
export interface Needs {
  /** Keys of the statements (`keyOf`). */
  ticked: string[];
  /** Objectives whose modules the learner takes: the recommended ones, unless `own`. */
  takes: string[];
  /** Whether the learner chose other modules than those recommended. */
  own: boolean;
}

/** An objective with how many statements speak for it, and how many of those are ticked. */
export interface Share {
  id: string;
  ticked: number;
  count: number;
}

/** How many modules are recommended at most. */
const RECOMMENDED = 2;

/** What a statement is kept under: it stays when others come or go, and is lost when it is worded anew. */
export function keyOf(words: string): string {
  return hash32(words.replace(/\s+/g, ' ').trim()).toString(36);
}

/**
 * The objectives by the share of their statements that is ticked, the largest first: they have unequally many. Of equal
 * shares the one with more ticks comes first, then the one that stands first in `ids`.
 */
export function sharesOf(ids: readonly string[], statements: readonly { about: string; ticked: boolean }[]): Share[] {
  const shares = ids.map((id): Share => {
    const own = statements.filter(({ about }) => about === id);
    return { id, ticked: own.filter(({ ticked }) => ticked).length, count: own.length };
  });
  const part = ({ ticked, count }: Share): number => (count === 0 ? 0 : ticked / count);
  return shares.sort((a, b) => part(b) - part(a) || b.ticked - a.ticked);
}

/** The first two that have a tick. */
export function recommendedOf(shares: readonly Share[]): string[] {
  return shares
    .filter(({ ticked }) => ticked > 0)
    .slice(0, RECOMMENDED)
    .map(({ id }) => id);
}

/** The kept text as needs; empty needs for one that is none. */
export function readNeeds(text: string): Needs {
  try {
    const { ticked, takes, own } = JSON.parse(text) as Partial<Record<keyof Needs, unknown>>;
    if (isTexts(ticked) && isTexts(takes) && typeof own === 'boolean') return { ticked, takes, own };
  } catch {
    // Nothing was kept, or not by this activity.
  }
  return { ticked: [], takes: [], own: false };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
