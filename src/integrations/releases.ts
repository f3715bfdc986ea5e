import type { Lesson, Reading } from '../course/author.ts';
import type { Diagnostic, Module } from '../course/index.ts';
import { compare, wordsIn, type Graph, type Ledger, type Scenario } from '../scenario/author.ts';
import { RELEASED, reportAt, scenariosOf, TOP } from './ledgers.ts';
import { percent, reportIdsGone, reportMovedAnswers, reportScenario } from './release-findings.ts';

/** What a module's change means for what was recorded of its last release. */
export interface Verdict {
  module: string;
  release: string;
  says: 'safe' | 'needs an alias' | 'breaks';
  /** The attempts in progress that break, of the scenario that breaks most; 0 to 1. */
  share: number;
}

interface Parts {
  modules: readonly Module[];
  scenarios: readonly { scenario: Scenario; graph: Graph }[];
  lessons: Readonly<Record<string, Lesson>>;
  sources: ReadonlyMap<string, string>;
}

/** Compares every released module with its ledger. Only sound modules and scenarios are compared. */
export function compareReleases(
  ledgers: Readonly<Record<string, Ledger>>,
  parts: Parts,
  /** The modules that have a file, sound or not. */
  known: readonly string[],
): Reading<Verdict[]> {
  const verdicts: Verdict[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [id, ledger] of Object.entries(ledgers)) {
    const module = parts.modules.find((one) => one.id === id);
    const isSound = module && scenariosOf(module).every((one) => parts.scenarios.some(({ graph }) => graph.id === one));
    if (isSound) {
      const { verdict, found } = compareModule(module, ledger, parts);
      verdicts.push(verdict);
      diagnostics.push(...found);
    } else if (!known.includes(id)) {
      const file = `${RELEASED}/${id}.json`;
      diagnostics.push(...reportAt(file, (findings) => findings.report('R002', TOP, { id, known })));
    }
  }
  return { value: verdicts, diagnostics: withoutRepeats(diagnostics) };
}

function compareModule(module: Module, ledger: Ledger, parts: Parts): { verdict: Verdict; found: Diagnostic[] } {
  const release = ledger.releases.at(-1) ?? '';
  const found = [...reportIdsGone(module, ledger, parts), ...reportMovedAnswers(module, ledger, parts)];
  const played = scenariosOf(module);
  let share = Object.keys(ledger.scenarios).every((id) => played.includes(id)) ? 0 : 1;
  let isMendable = false;
  for (const { scenario, graph } of parts.scenarios.filter(({ graph }) => played.includes(graph.id))) {
    const released = ledger.scenarios[scenario.id];
    if (!released) continue;
    const comparison = compare(scenario.id, released, graph, wordsIn(scenario));
    found.push(...reportScenario(scenario, comparison, release));
    share = Math.max(share, comparison.replays.broken);
    isMendable ||= comparison.mends.length > 0;
  }
  const says = isMendable ? 'needs an alias' : found.length > 0 ? 'breaks' : 'safe';
  return { verdict: { module: module.id, release, says, share }, found };
}

/** The verdict as the check and the packaging print it. */
export function verdictLine({ module, release, says, share }: Verdict): string {
  const breaks = `breaks ${percent(share)} of the attempts in progress on release ${release}`;
  switch (says) {
    case 'safe':
      return `${module}: safe for attempts in progress on release ${release}.`;
    case 'needs an alias':
      return share > 0
        ? `${module}: needs an alias; without it it ${breaks}.`
        : `${module}: needs an alias; without it records of release ${release} go under another name.`;
    case 'breaks':
      return share > 0
        ? `${module}: ${breaks}.`
        : `${module}: loses what was recorded of release ${release} in places.`;
  }
}

/** A scenario may be released in two modules; what is said of it is said once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map(diagnostics.map((found) => [JSON.stringify(found), found]));
  return [...known.values()];
}
