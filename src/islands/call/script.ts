import { holds, type Condition, type Graph, type Values } from '../../scenario/index.ts';

/** One line of a scene as the page holds it. The HTML is the build's own. */
export interface ScriptLine {
  kind: string;
  speaker: string;
  manner: string;
  html: string;
  when: Condition;
}

export interface ScriptChoice {
  html: string;
  text: string;
  reactions: ScriptLine[];
  coach: ScriptLine[];
  /** How it landed on the other side. */
  heard: ScriptLine[];
}

export interface ScriptScene {
  lines: ScriptLine[];
  choices: Map<string, ScriptChoice>;
  /** Words of the ways on, in the order of the graph's routes. */
  routes: string[];
}

export type Script = Map<string, ScriptScene>;

/** Reads the words of a scenario from its server-rendered scenes, which the player hides; of lines for teams what shows. */
export function readScript(root: Element): Script {
  const scenes = [...root.querySelectorAll<HTMLElement>('[data-scene]')];
  return new Map(scenes.map((scene) => [scene.dataset['scene'] ?? '', readScene(scene)]));
}

/** Words of the way on that is open in a scene with these values; empty if there is none. */
export function wayOn(script: Script, graph: Graph, scene: string, values: Values): string {
  const open = graph.scenes[scene]?.routes.findIndex(({ when }) => holds(when, values));
  return script.get(scene)?.routes[open ?? -1] ?? '';
}

/** A line that is not another team's. */
const LINE = '[data-line]:not([hidden])';

function readScene(scene: HTMLElement): ScriptScene {
  const choices = [...scene.querySelectorAll<HTMLElement>('[data-choice]')];
  const routes = [...scene.querySelectorAll('[data-route]')];
  return {
    lines: readLines(scene.querySelectorAll(`:scope > ${LINE}`)),
    choices: new Map(choices.map((choice) => [choice.dataset['choice'] ?? '', readChoice(choice)])),
    routes: routes.map((route) => route.innerHTML),
  };
}

function readChoice(choice: HTMLElement): ScriptChoice {
  const words = choice.querySelector('summary [data-words]');
  return {
    html: words?.innerHTML ?? '',
    text: words?.textContent ?? '',
    reactions: readLines(choice.querySelectorAll(`[data-reactions] > ${LINE}`)),
    coach: readLines(choice.querySelectorAll(`[data-coach] > ${LINE}`)),
    heard: readLines(choice.querySelectorAll(`[data-heard] > ${LINE}`)),
  };
}

function readLines(lines: NodeListOf<Element>): ScriptLine[] {
  return [...lines].map((line) => {
    const { line: kind, speaker, manner, when } = (line as HTMLElement).dataset;
    return {
      kind: kind ?? 'narration',
      speaker: speaker ?? '',
      manner: manner ?? '',
      html: line.querySelector(':scope > [data-words]')?.innerHTML ?? '',
      when: when ? (JSON.parse(when) as Condition) : [],
    };
  });
}
