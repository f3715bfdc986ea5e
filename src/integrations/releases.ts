import { placesIn, readYaml, withoutMark, type Lesson, type Reading } from '../course/author.ts';
import type { Diagnostic, Module, Range } from '../course/index.ts';
import {
  compare,
  graphOf,
  type ReleaseComparison,
  type Graph,
  type Ledger,
  type Mend,
  type Scenario,
} from '../scenario/author.ts';
import { activitiesOf, RELEASED, reportAt, scenariosOf, TOP } from './ledgers.ts';

/** What a module's change means for attempts in progress on its last release, in one word and one number. */
export interface Verdict {
  module: string;
  release: string;
  says: 'safe' | 'needs an alias' | 'breaks';
  /** Of the scenario that breaks most; 0 to 1. */
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
      diagnostics.push(...idsGone(module, ledger, parts));
      const { share, says, found } = compareScenarios(module, ledger, parts);
      verdicts.push({ module: id, release: ledger.releases.at(-1) ?? '', says, share });
      diagnostics.push(...found);
    } else if (!known.includes(id)) {
      diagnostics.push(
        ...reportAt(`${RELEASED}/${id}.json`, (findings) => findings.report('R002', TOP, { id, known })),
      );
    }
  }
  return { value: verdicts, diagnostics: withoutRepeats(diagnostics) };
}

/** The verdict as the check and the packaging print it. */
export function verdictLine({ module, release, says, share }: Verdict): string {
  if (says === 'safe') return `${module}: safe for attempts in progress on release ${release}.`;
  const breaks = `breaks ${percent(share)} % of the attempts in progress on release ${release}`;
  return says === 'breaks' ? `${module}: ${breaks}.` : `${module}: needs an alias; without it it ${breaks}.`;
}

function idsGone(module: Module, ledger: Ledger, { lessons, sources }: Parts): Diagnostic[] {
  const file = `modules/${module.id}.yaml`;
  const source = withoutMark(sources.get(file) ?? '');
  const yaml = readYaml(source, placesIn(source));
  const steps = module.steps.map(({ id }) => id);
  const activities = activitiesOf(module, lessons);
  const scenarios = scenariosOf(module);
  return reportAt(file, (findings) => {
    const check = (
      what: 'step' | 'activity' | 'objective' | 'scenario',
      was: readonly string[],
      now: string[],
    ): void => {
      const at = yaml.keyAt([what === 'objective' ? 'objectives' : 'steps']);
      const known = now.filter((id) => !was.includes(id));
      for (const id of was) if (!now.includes(id)) findings.report('R010', at, { what, id, known });
    };
    check('step', ledger.steps, steps);
    check('activity', ledger.activities, activities);
    check('objective', ledger.objectives, module.objectives);
    check(
      'scenario',
      Object.keys(ledger.scenarios).filter((id) => !ledger.steps.some((step) => step === id && !steps.includes(id))),
      scenarios,
    );
  });
}

function compareScenarios(
  module: Module,
  ledger: Ledger,
  { scenarios }: Parts,
): Pick<Verdict, 'says' | 'share'> & { found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  let [share, isMendable] = [0, false];
  for (const { scenario, graph } of scenarios.filter((one) => scenariosOf(module).includes(one.scenario.id))) {
    const released = ledger.scenarios[scenario.id];
    if (!released) continue;
    const comparison = compare(graphOf(scenario.id, released), graph);
    found.push(...reportScenario(scenario, comparison, ledger.releases.at(-1) ?? ''));
    share = Math.max(share, comparison.replays.broken);
    isMendable ||= comparison.mends.length > 0;
  }
  return { share, says: isMendable ? 'needs an alias' : share > 0 ? 'breaks' : 'safe', found };
}

function reportScenario(scenario: Scenario, { mends, mended }: ReleaseComparison, label: string): Diagnostic[] {
  return reportAt(scenario.file, (findings) => {
    for (const mend of mends) findings.report('R020', placeOf(mend, scenario), wordsOf(mend, scenario));
    if (mended.broken === 0) return;
    const at = scenario.scenes.find(({ id }) => id === mended.worst)?.at ?? TOP;
    const elsewhere = mended.broken - mended.cut;
    const cut = [
      ...(mended.cut > 0 ? [`${percent(mended.cut)} % go on from an earlier line`] : []),
      ...(elsewhere > 0 ? [`${percent(elsewhere)} % find themselves in another scene`] : []),
    ].join(', ');
    findings.report('R030', at, { percent: percent(mended.broken), cut, label });
  });
}

function placeOf(mend: Mend, { scenes }: Scenario): Range {
  if (mend.kind === 'alias') return scenes.find(({ id }) => id === mend.now)?.at ?? TOP;
  const scene = scenes.find(({ id }) => id === mend.scene);
  return scene?.choices.find(({ key }) => key === mend.now)?.at ?? scene?.at ?? TOP;
}

function wordsOf(mend: Mend, scenario: Scenario): { message: string; paste: string } {
  if (mend.kind === 'id') {
    const message = `This choice seems to be the one that was released as \`${mend.was}\`; attempts in progress do not find it under \`${mend.now}\`.`;
    return { message, paste: `<Choice id="${mend.was}" />  below this choice.` };
  }
  const aliases = Object.entries({ ...scenario.aliases, [mend.was]: mend.now }).map(([was, now]) => `${was}: ${now}`);
  const message = `This scene seems to be the one that was released as \`${mend.was}\`; attempts in progress do not find it under \`${mend.now}\`.`;
  return { message, paste: `aliases: { ${aliases.join(', ')} }  into the head of the file.` };
}

/** In words: whole, and never 0 for something. */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1' : String(Math.round(100 * share));
}

/** A scenario may be released in two modules; what is said of it is said once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map(diagnostics.map((found) => [JSON.stringify(found), found]));
  return [...known.values()];
}
