import { say, type Words } from '../../course/index.ts';
import type { Block } from '../../scenario/author.ts';

/** Whose a line is, as a reader without JavaScript meets it; empty for narration. */
export function whoOf({ kind, speaker = '' }: Pick<Block, 'kind' | 'speaker'>, words: Words): string {
  return {
    narration: '',
    speech: speaker,
    thinking: say(words, speaker ? 'call.thinks' : 'call.thought', { speaker }),
    hint: say(words, 'call.coach'),
    coach: say(words, 'call.coach'),
    heard: say(words, 'debrief.heard'),
  }[kind];
}
