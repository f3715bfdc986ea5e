import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/integrations/content.ts';
import { checkPlays } from '../../../src/scenario/author.ts';

const ROOT = new URL('../../../', import.meta.url);
const { scenarios, sources } = loadContent(ROOT);

it('there are scenarios', () => {
  expect(scenarios.length).toBeGreaterThan(0);
});

describe.each(scenarios)('the plays of $scenario.id', ({ scenario, graph }) => {
  const file = scenario.file.replace(/mdx$/, 'plays');
  const { plays, diagnostics } = checkPlays(sources.get(file) ?? '', { file, scenario, graph });
  const named = (name: string): typeof plays => plays.filter((play) => play.name.startsWith(name));

  it('all go as they say', () => {
    expect(diagnostics).toEqual([]);
    expect(plays.every(({ outcome }) => outcome)).toBe(true);
  });

  it('have a best one: it ends well, and none has a higher score', () => {
    const highest = Math.max(...plays.map(({ score = 0 }) => score));
    expect(named('Best')).toEqual([expect.objectContaining({ outcome: 'good', score: highest })]);
  });

  it('have a worst one: it ends badly, and none has a lower score', () => {
    const lowest = Math.min(...plays.map(({ score = 0 }) => score));
    expect(named('Worst')).toEqual([expect.objectContaining({ outcome: 'poor', score: lowest })]);
  });

  it('have one that recovers: it misses something on the way and ends well all the same', () => {
    expect(named('Recovered').length).toBeGreaterThan(0);
    for (const { outcome, score = 0 } of named('Recovered')) {
      expect(outcome).toBe('good');
      // Whatever was taken, a score below 100 says that something was missed.
      expect(score > 0 && score < 100).toBe(true);
    }
  });
});

it('the play of the handbook goes as it says', () => {
  const handbook = readFileSync(new URL('content/README.md', ROOT), 'utf8');
  const [, example = ''] = handbook.split('## Plays')[1]?.split('```') ?? [];
  const call = scenarios.find(({ scenario }) => scenario.id === 'sue-calls');
  const { plays, diagnostics } = checkPlays(example.replace('text', ''), { file: 'README.md', ...call });
  expect(diagnostics).toEqual([]);
  expect(plays).toHaveLength(1);
});

it('the plays of the Sue call come to each of its endings', () => {
  const call = scenarios.find(({ scenario }) => scenario.id === 'sue-calls');
  const script = sources.get('content/scenarios/sue-calls.plays') ?? '';
  const endings = call?.scenario.scenes.flatMap(({ ending, title }) => (ending ? title : [])) ?? [];
  expect(endings.length).toBeGreaterThan(1);
  expect(endings.filter((title) => !script.includes(`\nScene: ${title}\nEnding: `))).toEqual([]);
});
