import { nearest } from '../../course/author.ts';
import { holds } from '../condition.ts';
import { earned, endingOf, type Play } from '../play.ts';
import type { Move } from './play-moves.ts';
import { standingOf, titleOf, type Run, type Stage } from './play-stage.ts';
import { nearestText, plainWords } from './play-words.ts';
import type { PlayStep } from './plays-file.ts';

type Expectation = Exclude<PlayStep, Move | { kind: 'unread' }>;
type Of<K extends Expectation['kind']> = Extract<Expectation, { kind: K }>;

/** Reports what a play expects and does not find (P020 to P027). */
export function expect(step: Expectation, run: Run, stage: Stage): void {
  switch (step.kind) {
    case 'scene':
      return expectScene(step, run, stage);
    case 'value':
      return expectValue(step, run, stage);
    case 'ending':
      return expectEnding(step, run, stage);
    case 'score':
      return expectScore(step, run, stage);
  }
}

function expectScene({ words, at }: Of<'scene'>, { come }: Run, stage: Stage): void {
  const { scenario, findings } = stage;
  const wanted = scenario.scenes.filter(({ id, title }) => isNamed(words, id, title, scenario.aliases));
  const [first] = wanted;
  if (!first) {
    const titles = scenario.scenes.map(({ title }) => title);
    findings.report('P027', at, { wanted: words, near: nearestText(words, titles) });
  } else if (!wanted.some(({ id }) => come.includes(id))) {
    findings.report('P020', at, { wanted: first.title, come: come.map((id) => titleOf(id, stage)) });
  }
}

/** By its heading or its id, also one from before it was renamed. */
function isNamed(words: string, id: string, title: string, aliases: Readonly<Record<string, string>>): boolean {
  const name = words.replace(/^#/, '').toLowerCase();
  return name === id || aliases[name] === id || plainWords(words) === plainWords(title);
}

function expectValue({ name, nameAt, expected, at }: Of<'value'>, { play }: Run, stage: Stage): void {
  const variables = Object.entries(stage.scenario.variables);
  const isLabel = (label: string): boolean => plainWords(label) === plainWords(name);
  const found =
    variables.find(([variable]) => variable === name) ??
    variables.find(([variable, { label }]) => isLabel(variable) || isLabel(label));
  if (!found) {
    const names = variables.map(([variable]) => variable);
    const near = nearest(name, [...names, ...variables.map(([, { label }]) => label)]);
    stage.findings.report('P024', nameAt, { name, known: near === undefined ? names : [near] });
    return;
  }
  const [variable] = found;
  const is = play.values[variable] ?? 0;
  if (holds(expected.tests, { value: is })) return;
  const { scene } = standingOf(play, stage);
  stage.findings.report('P021', at, { scene, name: variable, is, wanted: expected.words });
}

function expectEnding({ outcome: wanted, at }: Of<'ending'>, { play }: Run, stage: Stage): void {
  const outcome = endingOf(play)?.outcome;
  if (!wanted || outcome === wanted) return;
  stage.findings.report('P022', at, { ...standingOf(play, stage), outcome, wanted });
}

function expectScore({ expected, at }: Of<'score'>, { play }: Run, stage: Stage): void {
  const { score } = earned(play);
  if (holds(expected.tests, { value: score })) return;
  stage.findings.report('P023', at, { is: score, wanted: expected.words, missed: missedIn(play, stage) });
}

/** The words of the first answers that missed something, in the order of the file. */
function missedIn({ firsts }: Play, { scenario }: Stage): string[] {
  return scenario.scenes.flatMap(({ id, choices }) =>
    choices.filter(({ key, misses }) => key === firsts[id] && misses.length > 0).map(({ text }) => text),
  );
}
