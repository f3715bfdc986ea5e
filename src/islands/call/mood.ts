import { moodAt, type Play } from '../../scenario/index.ts';
import type { Entry } from './transcript.ts';

/** A mood as a word and a place among `of` bands, and what it was before the last turn if that differs. */
export interface MoodNow {
  word: string;
  place: number;
  was: string | undefined;
  of: number;
}

/** How a speaker is now; `undefined` for one without moods. */
export function moodOf(play: Play, speaker: string): MoodNow | undefined {
  const mood = play.graph.moods[speaker];
  const variable = mood && play.graph.variables[mood.from];
  if (!mood || !variable) return undefined;
  const before = play.turns.at(-1)?.values;
  const now = moodAt(mood, play.values, variable);
  const was = before && moodAt(mood, before, variable);
  return { ...now, was: was && was.word !== now.word ? was.word : undefined, of: mood.words.length };
}

/** The highest of the faces that the page has drawn, from 0 for shut to warm. */
const WARMEST = 3;

/** The face for a mood, the faces spread evenly over its words; a level one where there is nothing to tell apart. */
export function faceOf(mood: MoodNow | undefined): number {
  return mood && mood.of > 1 ? Math.round((mood.place * WARMEST) / (mood.of - 1)) : 1;
}

/**
 * The mood to tell with a line: at the first of a speaker's `fresh` lines, when it has changed. Of anybody but `main`, whose
 * mood the header shows, it is told each time they speak.
 */
export function moodWith(entry: Entry, fresh: readonly Entry[], play: Play, main: string): string | undefined {
  if (fresh.find(({ speaker }) => speaker === entry.speaker) !== entry) return undefined;
  const mood = moodOf(play, entry.speaker);
  return entry.speaker !== main || mood?.was ? mood?.word : undefined;
}
