import { placesIn, readYaml, withoutMark, type Lesson } from '../course/author.ts';
import type { Diagnostic, Module, Range } from '../course/index.ts';
import { wordsHash, type Ledger, type Mend, type ReleaseComparison, type Scenario } from '../scenario/author.ts';
import { activitiesOf, reportAt, scenariosOf, TOP } from './ledgers.ts';

/** Tells each id that was released in a module and is not there any more (R010). */
export function reportIdsGone(
  module: Module,
  ledger: Ledger,
  { lessons, sources }: { lessons: Readonly<Record<string, Lesson>>; sources: ReadonlyMap<string, string> },
): Diagnostic[] {
  const file = `modules/${module.id}.yaml`;
  const source = withoutMark(sources.get(file) ?? '');
  const yaml = readYaml(source, placesIn(source));
  const steps = module.steps.map(({ id }) => id);
  const stepsGone = ledger.steps.some((id) => !steps.includes(id));
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
    check('objective', ledger.objectives, module.objectives);
    // What a step held is gone with it.
    if (stepsGone) return;
    check('activity', ledger.activities, activitiesOf(module, lessons));
    check('scenario', Object.keys(ledger.scenarios), scenariosOf(module));
  });
}

/** Tells of questions whose answers were moved (R011). */
export function reportMovedAnswers(
  { steps }: Module,
  ledger: Ledger,
  { lessons, sources }: { lessons: Readonly<Record<string, Lesson>>; sources: ReadonlyMap<string, string> },
): Diagnostic[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'lesson') return [];
    const file = `content/lessons/${step.lesson}.mdx`;
    const source = withoutMark(sources.get(file) ?? '');
    return reportAt(file, (findings) => {
      for (const { id, answers = [] } of lessons[step.lesson]?.activities ?? []) {
        const now = answers.map(wordsHash);
        const isMoved = (ledger.answers[id] ?? []).some((words, place) => now[place] !== words && now.includes(words));
        const start = source.indexOf(`"${id}"`);
        if (isMoved) findings.report('R011', placesIn(source).range(start, start + id.length + 2), { id });
      }
    });
  });
}

/** Tells which lines to paste (R020), and what breaks all the same (R030). */
export function reportScenario(
  scenario: Scenario,
  { mends, mended }: ReleaseComparison,
  release: string,
): Diagnostic[] {
  // One line for all of them: each alone would be a second `aliases`.
  const renamed = mends.flatMap((mend) => (mend.kind === 'alias' ? [[mend.was, mend.now] as const] : []));
  const aliases = Object.entries({ ...scenario.aliases, ...Object.fromEntries(renamed) });
  const line = `aliases: { ${aliases.map(([was, now]) => `${was}: ${now}`).join(', ')} }`;
  return reportAt(scenario.file, (findings) => {
    for (const mend of mends) findings.report('R020', placeOf(mend, scenario), wordsOf(mend, line, scenario));
    if (mended.broken === 0) return;
    const at = scenario.scenes.find(({ id }) => id === mended.worst)?.at ?? TOP;
    const { scene = '', key } = mended.cause ?? {};
    const cause = key === undefined ? `the link of \`${scene}\`` : `the choice \`${key}\` of \`${scene}\``;
    const isGone = mended.cut > mended.broken / 2;
    findings.report('R030', at, { share: percent(mended.broken), cause, isGone, release });
  });
}

function placeOf(mend: Mend, { scenes }: Scenario): Range {
  if (mend.kind === 'alias') return scenes.find(({ id }) => id === mend.now)?.at ?? TOP;
  const scene = scenes.find(({ id }) => id === mend.scene);
  return scene?.choices.find(({ key }) => key === mend.now)?.at ?? scene?.at ?? TOP;
}

function wordsOf(mend: Mend, line: string, { aliases }: Scenario): { message: string; paste: string } {
  const seems = (what: string): string =>
    `This ${what} seems to be the one that was released as \`${mend.was}\`; what was recorded of it is not found under \`${mend.now}\`.`;
  if (mend.kind === 'id') return { message: seems('choice'), paste: `<Choice id="${mend.was}" />  below this choice.` };
  const where = Object.keys(aliases).length > 0 ? 'in the place of the line in the head' : 'into the head of the file';
  return { message: seems('scene'), paste: `${line}  ${where}.` };
}

/** In words: whole, and never 0 for something. */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'less than 1 %' : `about ${Math.round(100 * share)} %`;
}
