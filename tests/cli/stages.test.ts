import { describe, expect, it } from 'vitest';
import { runStages, type Stage } from '../../src/cli/stages.ts';

function stage(name: string, passed: number, failed: number, needs: string[] = []): Stage {
  return {
    name,
    needs,
    run: async () => ({ passed, failed, output: `${name} 1\n${name} 2\n\n${name} 3\n${name} 4\n${name} 5\n` }),
  };
}

async function tell(stages: Stage[]) {
  const said: string[] = [];
  let clock = 0;
  const sum = await runStages(
    stages,
    (text) => said.push(text),
    () => (clock += 1500),
  );
  return { sum, said };
}

describe('the stages of a test run', () => {
  it('are added up', async () => {
    const { sum } = await tell([stage('lint', 1, 0), stage('unit', 40, 2), stage('build', 1, 0)]);
    expect(sum).toEqual({ passed: 42, failed: 2 });
  });

  it('are told with heading, outcome and time', async () => {
    const { said } = await tell([stage('lint', 1, 0)]);
    expect(said[0]).toBe('\n== lint');
    expect(said.at(-1)).toBe('== lint: 1 passed, 0 failed, 1.5 s');
  });

  it('show all they printed when they fail, and only its end when they pass', async () => {
    const { said } = await tell([stage('lint', 1, 0), stage('types', 0, 1)]);
    expect(said[1]).toBe('lint 2\nlint 3\nlint 4\nlint 5');
    expect(said[4]).toBe('types 1\ntypes 2\n\ntypes 3\ntypes 4\ntypes 5');
  });

  it('all run, but for those that need what failed: these fail and say why', async () => {
    const { sum, said } = await tell([
      stage('build', 0, 1),
      stage('packages', 1, 0, ['build']),
      stage('journeys', 9, 0, ['build', 'packages']),
      stage('unit', 5, 0, ['lint']),
    ]);
    expect(sum).toEqual({ passed: 5, failed: 3 });
    expect(said).toContain('Not run: it needs build and packages, which failed.');
  });
});
