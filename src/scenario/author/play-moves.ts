import type { Happening } from '../../course/index.ts';
import { holds, type Values } from '../condition.ts';
import type { Condition } from '../graph.ts';
import { decisions, type Turn } from '../machine.ts';
import { advance, begin, endingOf, openChoices, type Play } from '../play.ts';
import { conditionInWords } from './conditions.ts';
import { standingOf, titleOf, type Run, type Stage } from './play-stage.ts';
import { nearestText, thoseThatFit } from './play-words.ts';
import type { PlayStep } from './plays-file.ts';

export type Move = Extract<PlayStep, { kind: 'choose' | 'back to' | 'wait' }>;
type Chosen = Extract<PlayStep, { kind: 'choose' | 'back to' }>;

export function beginRun(stage: Stage): Run {
  return goOn(begin(stage.graph), stage);
}

/** The run after a move, or `undefined` where the move is not possible, which is reported (P010 to P015). */
export function move(step: Move, { play }: Run, stage: Stage): Run | undefined {
  const ending = endingOf(play);
  if (ending) {
    stage.findings.report('P013', step.at, { scene: titleOf(play.scene, stage), outcome: ending.outcome });
    return undefined;
  }
  const happening = happeningOf(step, play, stage);
  const next = happening && advance(play, happening);
  return next && goOn(next, stage);
}

/** Goes on by links, as far as they lead; twice the number of scenes is enough for any way that does not go round. */
function goOn(arrived: Play, { scenes }: Stage): Run {
  let play = arrived;
  const come = [play.scene];
  while (come.length <= 2 * scenes.size) {
    const next = play.status === 'passing' ? advance(play, { kind: 'continued' }) : undefined;
    if (!next) break;
    play = next;
    come.push(play.scene);
  }
  return { play, come };
}

function happeningOf(step: Move, play: Play, stage: Stage): Happening | undefined {
  if (step.kind === 'choose') return choose(step, play, stage);
  if (step.kind === 'back to') return goBack(step, play, stage);
  if (stage.graph.scenes[play.scene]?.timer) return { kind: 'timed-out' };
  stage.findings.report('P014', step.at, { scene: titleOf(play.scene, stage) });
  return undefined;
}

function choose({ words, at }: Chosen, play: Play, stage: Stage): Happening | undefined {
  const { findings, scenario, scenes, graph } = stage;
  const open = openChoices(play);
  const fits = thoseThatFit(words, scenes.get(play.scene)?.choices ?? []);
  const fitting = fits.filter(({ key }) => open.some((choice) => choice.key === key));
  if (fitting.length > 1) {
    findings.report('P012', at, { fits: fitting.map(({ text }) => text) });
    return undefined;
  }
  const choice = open.find(({ key }) => key === fitting[0]?.key);
  if (choice) return { kind: 'chose', choice: choice.code };
  const here = standingOf(play, stage);
  const closed = graph.scenes[play.scene]?.choices.find(({ key }) => key === fits[0]?.key);
  if (closed) {
    findings.report('P011', at, { ...here, ...whyClosed(closed.when, play.values) });
  } else {
    const near = nearestText(words, here.offer);
    const elsewhere = scenario.scenes.find(({ choices }) => thoseThatFit(words, choices).length > 0)?.title;
    findings.report('P010', at, { ...here, near, elsewhere });
  }
  return undefined;
}

/** What the choice asks for, and what the variables are; both empty when it was used up. */
function whyClosed(when: Condition, values: Values): { asks: string; is: string } {
  if (holds(when, values)) return { asks: '', is: '' };
  const names = [...new Set(when.map(([name]) => name))];
  const is = names.map((name) => `${name} is ${values[name] ?? 0}`).join(' and ');
  return { asks: conditionInWords(when), is };
}

function goBack({ words, at }: Chosen, play: Play, stage: Stage): Happening | undefined {
  const taken = decisions(play.turns).flatMap((turn, to) => {
    const text = textOf(turn, stage);
    return text === undefined ? [] : { text, to };
  });
  const fits = thoseThatFit(words, taken);
  const texts = [...new Set(fits.map(({ text }) => text))];
  // The same words said twice are no riddle: back to the last time.
  const last = texts.length === 1 ? fits.at(-1) : undefined;
  if (last) return { kind: 'went-back', to: last.to };
  if (texts.length > 1) stage.findings.report('P012', at, { fits: texts });
  else stage.findings.report('P015', at, { taken: taken.map(({ text }) => text) });
  return undefined;
}

function textOf({ scene, via }: Turn, { scenes }: Stage): string | undefined {
  const choices = via.kind === 'chose' ? scenes.get(scene)?.choices : undefined;
  return choices?.find(({ key }) => via.kind === 'chose' && key === via.key)?.text;
}
