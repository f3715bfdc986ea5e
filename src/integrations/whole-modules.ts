import { collectFindings, moduleFaults, placesIn, readYaml, withoutMark, type YamlText } from '../course/author.ts';
import type { Diagnostic, Module } from '../course/index.ts';
import { MOST_INTERACTIONS } from '../reporting/author.ts';
import { bestScore, longestRun, scenarioFaults } from '../scenario/author.ts';
import { suspendSize, type Pieces } from './suspend-size.ts';

/** In characters. SCORM 1.2 keeps 4,096; the rest is for hints, going back and a second device. */
const MOST_KEPT = 3_500;

/**
 * What is wrong with sound modules as a whole: a mastery score that nobody reaches (S204), more to keep than an LMS has
 * room for (M007), more answers than it is told (M012). A module with a piece that is not sound is left out. `sources` are the texts of the files.
 */
export function checkWholeModules(
  modules: readonly Module[],
  pieces: Pieces,
  sources: ReadonlyMap<string, string>,
): Diagnostic[] {
  const isWhole = ({ steps }: Module): boolean =>
    steps.every((step) =>
      step.kind === 'lesson' ? Object.hasOwn(pieces.lessons, step.lesson) : pieces.graphs.has(step.scenario),
    );
  return modules.filter(isWhole).flatMap((module) => {
    const file = `modules/${module.id}.yaml`;
    const source = withoutMark(sources.get(file) ?? '');
    const { at } = readYaml(source, placesIn(source));
    return [checkMastery, checkSize, checkAnswers].flatMap((check) => check(module, pieces, { file, at }));
  });
}

/** A module's file, and where the value at a path of it stands. */
type ModuleFile = { file: string } & Pick<YamlText, 'at'>;

function checkMastery({ steps, mastery }: Module, { lessons, graphs }: Pieces, { file, at }: ModuleFile): Diagnostic[] {
  const findings = collectFindings(scenarioFaults, file);
  const activities = steps.flatMap((step) => (step.kind === 'lesson' ? (lessons[step.lesson]?.activities ?? []) : []));
  const questions = activities.filter(({ kind }) => kind === 'question').length;
  const counted = steps.flatMap((step) =>
    step.kind === 'scenario' && step.counts ? (graphs.get(step.scenario) ?? []) : [],
  );
  // A role-play that always ends poorly has a finding of its own.
  const reached = counted.flatMap((graph) => {
    const score = bestScore(graph, questions);
    return score === undefined ? [] : { score, scenario: graph.id };
  });
  const best = reached.toSorted((a, b) => b.score - a.score)[0];
  const isSilent = counted.length === 0 && questions === 0;
  if (mastery !== 'none' && (isSilent || (best && best.score < mastery))) {
    findings.report('S204', at(['mastery']), { mastery, best });
  }
  return findings.all();
}

function checkSize({ steps }: Module, pieces: Pieces, { file, at }: ModuleFile): Diagnostic[] {
  const findings = collectFindings(moduleFaults, file);
  const characters = suspendSize(steps, pieces);
  const sizes = steps.map(({ id, kind }, i) => ({ id, kind, i, alone: suspendSize(steps.slice(i, i + 1), pieces) }));
  const heaviest = sizes.toSorted((a, b) => b.alone - a.alone)[0];
  if (characters > MOST_KEPT && heaviest) {
    const { id, kind, i, alone } = heaviest;
    findings.report('M007', at(['steps', i, kind]), { characters, most: MOST_KEPT, step: id, alone });
  }
  return findings.all();
}

function checkAnswers({ steps }: Module, { lessons, graphs }: Pieces, { file, at }: ModuleFile): Diagnostic[] {
  const findings = collectFindings(moduleFaults, file);
  const asked = steps.map((step, i) => {
    const questions = (step.kind === 'lesson' && lessons[step.lesson]?.activities) || [];
    const graph = step.kind === 'scenario' ? graphs.get(step.scenario) : undefined;
    const decisions = graph ? longestRun(graph).filter((id) => graph.scenes[id]?.choices.length) : [];
    const alone = questions.filter(({ kind }) => kind === 'question').length + decisions.length;
    return { step: step.id, kind: step.kind, i, alone };
  });
  const answers = asked.reduce((sum, { alone }) => sum + alone, 0);
  const heaviest = asked.toSorted((a, b) => b.alone - a.alone)[0];
  if (answers > MOST_INTERACTIONS && heaviest) {
    const { step, kind, i, alone } = heaviest;
    findings.report('M012', at(['steps', i, kind]), { answers, most: MOST_INTERACTIONS, step, alone });
  }
  return findings.all();
}
