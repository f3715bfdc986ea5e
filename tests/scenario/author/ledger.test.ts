import { describe, expect, test } from 'vitest';
import {
  graphOf,
  lettersIn,
  publish,
  readScenario,
  toGraph,
  type Graph,
  type Letters,
} from '../../../src/scenario/author.ts';
import { AROUND, SOUND } from '../../../src/scenario/examples/sound.ts';
import { loadContent } from '../../../src/integrations/content.ts';
import { smallCall } from '../small-call.ts';

function compiled(source: string, released?: Letters): Graph {
  const { scenario, diagnostics } = readScenario(source, AROUND);
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return toGraph(scenario, released);
}

const letters = (graph: Graph, scene: string): string[] =>
  graph.scenes[scene]?.choices.map(({ key, letter }) => `${key} ${letter}`) ?? [];

describe('what the ledger keeps of a scenario', () => {
  test('plays as the scenario does', () => {
    for (const graph of [smallCall, ...loadContent(process.cwd()).scenarios.map((one) => one.graph)]) {
      const kept = graphOf(graph.id, publish(graph, {}));
      expect(Object.keys(kept.scenes)).toEqual(Object.keys(graph.scenes).sort());
      for (const [id, { choices, routes, ending }] of Object.entries(graph.scenes)) {
        const ways = (of: typeof choices) =>
          of.map(({ code, to, effects, when, once }) => JSON.stringify([code, to, effects, when, once])).sort();
        expect(ways(kept.scenes[id]!.choices)).toEqual(ways(choices));
        expect(kept.scenes[id]).toMatchObject({ routes, ...(ending && { ending }) });
      }
    }
  });

  test('is the same whatever the order of the file, and has no words of it', () => {
    const [head, ...scenes] = SOUND.split(/^(?=## )/m);
    const turned = publish(compiled([head, ...scenes.reverse()].join('\n')), {});
    expect(JSON.stringify(turned)).toBe(JSON.stringify(publish(compiled(SOUND), {})));
    expect(JSON.stringify(turned)).not.toContain('pallet');
  });
});

describe('the letters of choices', () => {
  const released = lettersIn(compiled(SOUND), {});

  test('are given in the order of the file', () => {
    expect(letters(compiled(SOUND), 'the-phone-rings')).toEqual(['she-stiffens a', 'she-tells b']);
  });

  test('stay when choices are added and moved, and are not given again', () => {
    const added = SOUND.replace(
      '- [“What is it now?',
      '- [“Yes?”](#she-tells)\n  <Choice id="yes" />\n  <Effect shows="ask" />\n\n- [“What is it now?',
    );
    expect(letters(compiled(added, released), 'the-phone-rings')).toEqual(['yes c', 'she-stiffens a', 'she-tells b']);
    const later = lettersIn(compiled(added, released), released);
    const without = lettersIn(compiled(SOUND, later), later);
    expect(without['the-phone-rings']).toEqual({ 'she-stiffens': 'a', 'she-tells': 'b', yes: 'c' });
  });

  test('follow a scene and a target under an alias', () => {
    const renamed = SOUND.replace('<Scene id="she-stiffens" />', '<Scene id="she-cools" />')
      .replaceAll('(#she-stiffens)', '(#she-cools)')
      .replace('to="#she-stiffens"', 'to="#she-cools"')
      .replace('aliases: {', 'aliases: { she-stiffens: she-cools,');
    const swapped = { ...released, 'the-phone-rings': { 'she-stiffens': 'x', 'she-tells': 'a' } };
    expect(letters(compiled(renamed, swapped), 'the-phone-rings')).toEqual(['she-cools x', 'she-tells a']);
    const cold = { ...released, 'she-stiffens': { 'she-tells': 'q', 'the-end-of-the-call': 'r' } };
    expect(letters(compiled(renamed, cold), 'she-cools')).toEqual(['she-tells q', 'the-end-of-the-call r']);
  });
});
