/** What a stage came to: what it printed, and how many of its tests passed and failed; a plain command is one test. */
export interface StageReport {
  passed: number;
  failed: number;
  output: string;
}

export interface Stage {
  name: string;
  /** The stages whose work this one uses: it fails without being tried when one of them failed. */
  needs?: readonly string[];
  run: () => Promise<StageReport>;
}

const LAST_LINES = 4;

/** Runs the stages in order, whatever fails, and tells each one's name, outcome and time. Returns the sums. */
export async function runStages(
  stages: readonly Stage[],
  say: (text: string) => void = console.log,
  now: () => number = Date.now,
): Promise<{ passed: number; failed: number }> {
  const sum = { passed: 0, failed: 0 };
  const broken = new Set<string>();
  for (const stage of stages) {
    say(`\n== ${stage.name}`);
    const start = now();
    const { passed, failed, output } = await attempt(stage, broken);
    if (failed > 0) broken.add(stage.name);
    sum.passed += passed;
    sum.failed += failed;
    say(failed > 0 ? output.trimEnd() : lastLines(output));
    const seconds = ((now() - start) / 1000).toFixed(1);
    say(`== ${stage.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  return sum;
}

async function attempt(stage: Stage, broken: ReadonlySet<string>): Promise<StageReport> {
  const missing = stage.needs?.filter((name) => broken.has(name)) ?? [];
  if (missing.length === 0) return stage.run();
  return { passed: 0, failed: 1, output: `Not run: it needs ${missing.join(' and ')}, which failed.` };
}

function lastLines(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-LAST_LINES).join('\n');
}
