import { collectFindings, releaseFaults, type Findings, type Lesson, type Reading } from '../course/author.ts';
import type { Diagnostic, Module, Range } from '../course/index.ts';
import {
  ledgerSchema,
  lettersIn,
  publish,
  type Graph,
  type Ledger,
  type Letters,
  type Scenario,
  wordsHash,
  wordsIn,
} from '../scenario/author.ts';
import type { ContentFile } from './content-files.ts';

/** Where the ledgers are, from the top of the project: one JSON file per module. */
export const RELEASED = 'modules/released';

/** Where a finding stands that is of a whole file. */
export const TOP: Range = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** The ledgers by module; one that cannot be read is a finding. */
export function readLedgers(files: readonly ContentFile[]): Reading<Record<string, Ledger>> {
  const ledgers: Record<string, Ledger> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { id, file, source } of files) {
    const read = readLedger(source);
    if ('ledger' in read) ledgers[id] = read.ledger;
    else diagnostics.push(...reportAt(file, (findings) => findings.report('R001', TOP, read)));
  }
  return { value: ledgers, diagnostics };
}

function readLedger(source: string): { ledger: Ledger } | { why: string } {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return { why: 'it is no JSON' };
  }
  const { data, error } = ledgerSchema.safeParse(json);
  if (data) return { ledger: data };
  const [issue] = error.issues;
  return { why: `\`${issue?.path.join('.') ?? ''}\` is not what it should be` };
}

/** The letters that a scenario's choices were released with, in whatever module. */
export function releasedLetters(scenario: string, ledgers: Readonly<Record<string, Ledger>>): Letters {
  const letters: Letters = {};
  for (const ledger of Object.values(ledgers)) {
    for (const [scene, given] of Object.entries(ledger.letters[scenario] ?? {})) {
      letters[scene] = { ...letters[scene], ...given };
    }
  }
  return letters;
}

/** The answers of the questions in a module's lessons, as the ledger keeps them. */
export function answersIn({ steps }: Module, lessons: Readonly<Record<string, Lesson>>): Ledger['answers'] {
  const activities = steps.flatMap((step) => (step.kind === 'lesson' ? (lessons[step.lesson]?.activities ?? []) : []));
  return Object.fromEntries(activities.flatMap(({ id, answers }) => (answers ? [[id, answers.map(wordsHash)]] : [])));
}

/** The ids of the activities in a module's lessons. */
export function activitiesOf({ steps }: Module, lessons: Readonly<Record<string, Lesson>>): string[] {
  return steps
    .flatMap((step) => (step.kind === 'lesson' ? (lessons[step.lesson]?.activities ?? []) : []))
    .map(({ id }) => id);
}

/** The ids of the scenarios that a module plays, each once. */
export function scenariosOf({ steps }: Module): string[] {
  return [...new Set(steps.flatMap((step) => (step.kind === 'scenario' ? step.scenario : [])))];
}

/** The ledger of a module with one more release: nothing that was released before is ever taken out of it. */
export function withRelease(
  label: string,
  module: Module,
  earlier: Ledger | undefined,
  { lessons, scenarios }: Released,
): Ledger {
  const join = (was: readonly string[] = [], now: readonly string[]): string[] => [...new Set([...was, ...now])].sort();
  const played = scenarios.filter(({ graph }) => scenariosOf(module).includes(graph.id));
  played.sort((a, b) => (a.graph.id < b.graph.id ? -1 : 1));
  const letters = played.map(({ graph }) => [graph.id, lettersIn(graph, earlier?.letters[graph.id] ?? {})]);
  return {
    releases: [...(earlier?.releases ?? []), label],
    steps: join(
      earlier?.steps,
      module.steps.map(({ id }) => id),
    ),
    activities: join(earlier?.activities, activitiesOf(module, lessons)),
    objectives: join(earlier?.objectives, module.objectives),
    answers: { ...earlier?.answers, ...answersIn(module, lessons) },
    letters: { ...earlier?.letters, ...Object.fromEntries(letters) },
    scenarios: Object.fromEntries(played.map(({ scenario, graph }) => [graph.id, publish(graph, wordsIn(scenario))])),
  };
}

interface Released {
  lessons: Readonly<Record<string, Lesson>>;
  scenarios: readonly { scenario: Scenario; graph: Graph }[];
}

export function reportAt(file: string, report: (findings: Findings<typeof releaseFaults>) => void): Diagnostic[] {
  const findings = collectFindings(releaseFaults, file);
  report(findings);
  return findings.all();
}
