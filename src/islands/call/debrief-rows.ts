import { codeOf, type Outline, type OutlineObjective } from '../../course/index.ts';
import { holds, type LoggedPlay, type Play } from '../../scenario/index.ts';
import type { Script, ScriptChoice } from './script.ts';
import { isSpoken } from './spoken.ts';
import { saidAt } from './transcript.ts';

/** A line of the learner's own that is quoted in the debrief. */
export interface Quoted {
  text: string;
  choice: ScriptChoice;
  /** Whether it is still in the transcript, or was gone back on. */
  isFirst: boolean;
}

/** What one play did about one objective. */
export interface Row {
  objective: OutlineObjective;
  taken: number;
  missed: number;
  /** Whether a decision on the way offered a line that shows it. */
  wasOffered: boolean;
  /** A line that missed it, else one that showed it. */
  line: Quoted | undefined;
}

/** The objectives that the scenario can show: those with something missed first, those without a chance last. */
export function objectiveRows({ play, ended }: LoggedPlay, script: Script, outline: Outline): Row[] {
  const scenes = Object.entries(play.graph.scenes);
  const isAsked = (id: string): boolean =>
    scenes.some(([, { choices }]) => choices.some(({ shows, misses }) => shows.includes(id) || misses.includes(id)));
  const decided = scenes.flatMap(([scene, { choices }]) => {
    const choice = choices.find(({ key }) => play.firsts[scene] === key);
    return choice ? [{ scene, choice, choices }] : [];
  });
  const lineOf = (id: string, side: 'shows' | 'misses'): Quoted | undefined => {
    const found = decided.find(({ choice }) => choice[side].includes(id));
    const choice = found && script.get(found.scene)?.choices.get(found.choice.key);
    const last = play.turns.findLast(({ scene }) => scene === found?.scene)?.via;
    const isFirst = last?.kind !== 'chose' || last.key !== found?.choice.key;
    return choice && { text: choice.text, choice, isFirst };
  };
  const rows = outline.objectives
    .filter(({ id }) => isAsked(id))
    .map((objective): Row => {
      const { taken, missed } = ended?.objectives[codeOf(objective.id)] ?? { taken: 0, missed: 0 };
      const wasOffered = decided.some(({ choices }) => choices.some(({ shows }) => shows.includes(objective.id)));
      const line = lineOf(objective.id, 'misses') ?? lineOf(objective.id, 'shows');
      return { objective, taken, missed, wasOffered, line };
    });
  const rank = ({ taken, missed, wasOffered }: Row): number => (missed > 0 ? 0 : taken > 0 ? 1 : wasOffered ? 2 : 3);
  return rows.sort((a, b) => rank(a) - rank(b));
}

/** The words that introduce a quoted line: something said or something done, now or only the first time. */
export function quoted({ text, isFirst }: Quoted): string {
  const verb = isSpoken(text) ? 'said' : 'did';
  return `debrief.${isFirst ? 'first-' : ''}${verb}`;
}

/** A line of the learner's own on the way that stands, and how it was heard. */
export interface HeardLine {
  choice: ScriptChoice;
  /** HTML of the build's own. */
  heard: string[];
}

/** The learner's lines in order, without those that were heard just as they were. */
export function heardLines(play: Play, script: Script): HeardLine[] {
  return play.turns.flatMap((turn, index) => {
    const choice = saidAt(turn, script);
    const after = play.turns[index + 1]?.values ?? play.values;
    const heard = choice?.heard.filter(({ when }) => holds(when, after)).map(({ html }) => html) ?? [];
    return choice && heard.length > 0 ? { choice, heard } : [];
  });
}
