import { expect, it } from 'vitest';
import { codeOf } from '../../../src/course/index.ts';
import { readScenario, toGraph, type Graph } from '../../../src/scenario/author.ts';
import { AROUND, SOUND } from '../../../src/scenario/examples/sound.ts';

function graphOf(source: string): Graph {
  const { scenario, diagnostics } = readScenario(source, AROUND);
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return toGraph(scenario);
}

const graph = graphOf(SOUND);

it('a graph is JSON without prose, but for the line that each scene asks', () => {
  expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
  expect(graph.scenes['the-phone-rings']?.asks).toBe("It's me again.");
  expect(graph.scenes['she-tells']?.asks).toBe('The pallet is late.');
  expect(JSON.stringify(graph)).not.toContain('in the way');
});

it('a choice has a code of scene and key, and a letter in the order of the file', () => {
  const choices = graph.scenes['she-tells']?.choices ?? [];
  expect(choices.map(({ key, code, letter }) => [key, code, letter])).toEqual([
    ['how-late', codeOf('she-tells>how-late'), 'a'],
    ['she-stiffens', codeOf('she-tells>she-stiffens'), 'b'],
    ['side-by-side', codeOf('she-tells>side-by-side'), 'c'],
  ]);
});

it('endings, routes and timers', () => {
  expect(graph.scenes['thanked']).toMatchObject({ ending: 'good', choices: [], routes: [] });
  expect(graph.scenes['the-end-of-the-call']?.routes.map(({ to }) => to)).toEqual(['thanked', 'forgotten']);
  expect(graph.scenes['the-phone-rings']?.timer).toEqual({ seconds: 20, to: 'she-stiffens' });
});

it('the shape stays with wording, order and objectives', () => {
  const edits: [string, string][] = [
    ['“How late?”', '“Late by how much?”'],
    ['rapport="-1" misses="ask"', 'rapport="-1" misses="teach"'],
  ];
  for (const [from, to] of edits) expect(graphOf(SOUND.replace(from, to)).shape).toBe(graph.shape);
  const [before, rest] = SOUND.split('## Thanked');
  const [thanked, forgotten] = (rest ?? '').split('## Forgotten');
  expect(graphOf(`${before}## Forgotten${forgotten}\n## Thanked${thanked}`).shape).toBe(graph.shape);
});

it('the shape changes with all that decides where a log leads', () => {
  const edits: [string, string][] = [
    ['id="how-late"', 'id="so-how-late"'],
    ['[Continue](#the-end-of-the-call)', '[Continue](#forgotten)'],
    ['to="#she-stiffens"', 'to="#forgotten"'],
    ['rapport="-1" misses="ask"', 'rapport="-2" misses="ask"'],
    ['rapport=">=3" />', 'rapport=">2" />'],
    [' once />', ' />'],
    ['max: 4', 'max: 5'],
  ];
  for (const [from, to] of edits) expect(graphOf(SOUND.replace(from, to)).shape).not.toBe(graph.shape);
});
