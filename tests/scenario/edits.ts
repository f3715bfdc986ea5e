import { codeOf } from '../../src/course/index.ts';
import type { Graph, GraphChoice, GraphScene } from '../../src/scenario/index.ts';

/** Edits of a graph as trainers make them in a file: the keys and codes follow as the compiler gives them. */

export function editScene(graph: Graph, id: string, edit: (scene: GraphScene) => Partial<GraphScene>): Graph {
  const scene = graph.scenes[id];
  if (!scene) throw new Error(`No scene ${id}`);
  return { ...graph, shape: codeOf(graph.shape + id), scenes: { ...graph.scenes, [id]: { ...scene, ...edit(scene) } } };
}

export function editChoice(graph: Graph, id: string, key: string, edit: Partial<GraphChoice>): Graph {
  return editScene(graph, id, ({ choices }) => ({
    choices: choices.map((choice) => (choice.key === key ? coded(id, { ...choice, ...edit }) : choice)),
  }));
}

export function dropChoice(graph: Graph, id: string, key: string): Graph {
  return editScene(graph, id, ({ choices }) => ({ choices: choices.filter((choice) => choice.key !== key) }));
}

/** A scene under another name; choices that took their key from it follow. */
export function renameScene(graph: Graph, from: string, to: string): Graph {
  const scenes = Object.entries(graph.scenes).map(([id, scene]) => {
    const name = id === from ? to : id;
    const moved = (target: string): string => (target === from ? to : target);
    const choices = scene.choices.map((choice) =>
      coded(name, { ...choice, to: moved(choice.to), key: choice.to === from ? moved(choice.key) : choice.key }),
    );
    return [name, { ...scene, choices, routes: scene.routes.map((way) => ({ ...way, to: moved(way.to) })) }] as const;
  });
  return {
    ...graph,
    shape: codeOf(`${graph.shape}${to}`),
    start: graph.start === from ? to : graph.start,
    scenes: Object.fromEntries(scenes),
  };
}

function coded(scene: string, choice: GraphChoice): GraphChoice {
  return { ...choice, code: codeOf(`${scene}>${choice.key}`) };
}
