import { countWords, effort, sumOf, type Effort } from '../../course/author.ts';
import { holds, type Values } from '../condition.ts';
import { asksFirst } from '../machine.ts';
import type { Block, Choice, Scenario, Scene } from '../model.ts';
import type { Play } from '../play.ts';
import { scenesById } from './ways.ts';

/**
 * What one finished play asks of a learner, from the briefing to the debrief: what is said and told on its way, the choices that
 * are on offer there, the coach and how each line landed; without thoughts and hints, which nobody has to ask for.
 */
export function playEffort(play: Play, scenario: Scenario): Effort {
  const scenes = scenesById(scenario);
  const turns = [...play.turns, { scene: play.scene, values: play.values, via: undefined }];
  const met = turns.map(({ scene: id, values, via }, place) => {
    const scene = scenes.get(id);
    if (!scene) return effort({});
    const taken = via?.kind === 'chose' ? scene.choices.find(({ key }) => key === via.key) : undefined;
    const after = turns[place + 1]?.values ?? values;
    return sumOf([wordsOf(scene.blocks, values), ...(taken ? [deciding(taken, scene, { values, after })] : [])]);
  });
  // In the debrief: what was heard. The reason for a line is for whoever likes to write one.
  return sumOf([wordsOf(scenario.briefing, play.values), ...met, effort({ texts: asksFirst(play.turns) ? 1 : 0 })]);
}

/** How often the learner chose on the way of a play. */
export function decisionsOf({ turns }: Play): number {
  return turns.filter(({ via }) => via.kind === 'chose').length;
}

interface Around {
  values: Values;
  /** The values after what was chosen. */
  after: Values;
}

function deciding(taken: Choice, { choices }: Scene, { values, after }: Around): Effort {
  const offered = choices.filter(({ when }) => holds(when, values));
  return sumOf([
    effort({ decisions: 1, said: offered.reduce((sum, { text }) => sum + countWords(text), 0) }),
    wordsOf([...taken.reactions, ...taken.coach, ...taken.heard], after),
  ]);
}

/** Of wording for teams, the one for everybody: each learner reads one. */
function wordsOf(blocks: readonly Block[], values: Values): Effort {
  const read = blocks.filter(
    ({ kind, teams, when }) => !ASKED_FOR.includes(kind) && !teams.length && holds(when, values),
  );
  const count = (some: readonly Block[]): number => some.reduce((sum, { text }) => sum + countWords(text), 0);
  return effort({
    said: count(read.filter(({ kind }) => kind === 'speech')),
    told: count(read.filter(({ kind }) => kind !== 'speech')),
  });
}

const ASKED_FOR: readonly Block['kind'][] = ['thinking', 'hint'];
