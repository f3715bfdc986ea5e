import { describe, expect, it } from 'vitest';
import { benchScenario } from '../../src/cli/bench-scenario.ts';
import { readScenario } from '../../src/scenario/author.ts';

describe('a scenario made for measuring', () => {
  const wanted = { scenes: 100, variables: 3, seed: 7 };

  it('is the same for the same seed, and another for another', () => {
    expect(benchScenario(wanted)).toBe(benchScenario(wanted));
    expect(benchScenario(wanted)).not.toBe(benchScenario({ ...wanted, seed: 8 }));
  });

  it.each([{ ...wanted, scenes: 10, variables: 1 }, { ...wanted, variables: 1 }, wanted])(
    'has its scenes and no errors: $scenes scenes, $variables variables',
    (size) => {
      const around = {
        id: 'bench',
        file: 'bench.mdx',
        objectives: ['ask'],
        teams: [],
        cast: { Jo: 'You', Sue: 'Dispatch' },
      };
      const { scenario, diagnostics } = readScenario(benchScenario(size), around);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(scenario?.scenes).toHaveLength(size.scenes);
    },
  );
});
