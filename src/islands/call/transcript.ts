import type { CoachTime } from '../../course/index.ts';
import { holds, type Play, type Turn, type Values } from '../../scenario/index.ts';
import { wayOn, type Script, type ScriptChoice, type ScriptLine } from './script.ts';

/** One line of the log of a call. */
export interface Entry {
  key: string;
  /** `onward`: how time passed between two scenes, in the words of the way that the learner took, or in silence. */
  kind: 'narration' | 'speech' | 'you' | 'coach' | 'onward';
  speaker: string;
  manner: string;
  html: string;
  /** Which turn brought it: 0 for what was there at the start. */
  turn: number;
}

/**
 * Everything said so far, in order: what the learner said or that they let the time go by, how it was taken, the coach's
 * why if it is due, what came next. `silence` stands for a time limit that was let go by.
 */
export function transcriptOf(play: Play, script: Script, coach: CoachTime, silence: string): Entry[] {
  const entries: Entry[] = [];
  const put = (turn: number, entry: Pick<Entry, 'kind' | 'html'> & Partial<ScriptLine>): void => {
    entries.push({ speaker: '', manner: '', ...entry, key: `${turn}.${entries.length}`, turn });
  };
  const add = (lines: readonly ScriptLine[], values: Values, turn: number): void => {
    for (const { kind, ...line } of lines) if (isSaid(kind) && holds(line.when, values)) put(turn, { ...line, kind });
  };
  play.turns.forEach((turn, index) => {
    add(script.get(turn.scene)?.lines ?? [], turn.values, index);
    const choice = saidAt(turn, script);
    if (turn.via.kind !== 'chose') {
      const isSilent = turn.via.kind === 'timed-out';
      const html = isSilent ? silence : wayOn(script, play.graph, turn.scene, turn.values);
      put(index + 1, { kind: 'onward', html });
    }
    if (!choice) return;
    const after = play.turns[index + 1]?.values ?? play.values;
    put(index + 1, { kind: 'you', html: choice.html });
    add(choice.reactions, after, index + 1);
    if (coach === 'each') add(choice.coach, after, index + 1);
  });
  add(script.get(play.scene)?.lines ?? [], play.values, play.turns.length);
  return entries;
}

/** What the learner said at a turn. */
export function saidAt(turn: Turn, script: Script): ScriptChoice | undefined {
  return turn.via.kind === 'chose' ? script.get(turn.scene)?.choices.get(turn.via.key) : undefined;
}

function isSaid(kind: string): kind is Entry['kind'] {
  return kind === 'narration' || kind === 'speech' || kind === 'coach';
}
