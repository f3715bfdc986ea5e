import { explore, readScenario, toGraph } from '../scenario/author.ts';
import { benchScenario } from './bench-scenario.ts';

/**
 * `npm run bench -- scenario`: how long role-plays of 10 to 10,000 scenes take to read and check, in this process, smallest
 * first. Figures only: how fast a machine is, is no fault of the content.
 */
const SEED = 7;
const SIZES = [
  { scenes: 10, variables: 1 },
  { scenes: 100, variables: 1 },
  { scenes: 1_000, variables: 1 },
  { scenes: 10_000, variables: 1 },
  { scenes: 1_000, variables: 3 },
];
const COLUMNS = ['scenes', 'tested variables', 'MDX kB', 'parse to graph ms', 'all ms', 'situations'];

if (process.argv[2] === 'scenario' && process.argv.length === 3) {
  console.log(row(COLUMNS));
  for (const size of SIZES) console.log(row(measure(size)));
} else {
  console.error('Use: npm run bench -- scenario');
  process.exitCode = 1;
}

function measure(size: (typeof SIZES)[number]): string[] {
  const source = benchScenario({ ...size, seed: SEED });
  const all = time(() => read(source));
  // Without conditions each scene is one situation: what is left is reading.
  const toGraphAlone = time(() => read(source.replace(/^ +<When .*\n/gm, '')));
  const { situations } = explore(all.graph);
  const { scenes, variables } = size;
  const kilobytes = Buffer.byteLength(source) / 1000;
  return [scenes, variables, kilobytes, toGraphAlone.ms, all.ms, situations.length].map(number);
}

function read(source: string) {
  const around = {
    id: 'bench',
    file: 'bench.mdx',
    objectives: ['ask'],
    teams: [],
    cast: { Jo: 'You', Sue: 'Dispatch' },
  };
  const { scenario, diagnostics } = readScenario(source, around);
  if (!scenario) throw new Error(`The made-up scenario has errors: ${diagnostics[0]?.message}`);
  return toGraph(scenario);
}

function time<T>(work: () => T): { graph: T; ms: number } {
  const start = performance.now();
  const graph = work();
  return { graph, ms: performance.now() - start };
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => cell.padStart(COLUMNS[i]?.length ?? 0)).join('  ');
}
