import { codeOf } from '../codes.ts';
import type { Module } from '../module.ts';
import { isId } from './ids.ts';
import { moduleSchema } from './schemas.ts';
import { didYouMean } from './suggest.ts';
import { readYamlFile, type ModuleFindings, type Reading } from './yaml-file.ts';
import type { Path, YamlText } from './yaml.ts';

/** The ids that a module may name. */
export interface Known {
  lessons: readonly string[];
  scenarios: readonly string[];
  /** `undefined` when they cannot be read: then none is called unknown. */
  objectives: readonly string[] | undefined;
}

/** Reads a module's YAML (`architecture.md` §1). Its id must be the file's name, if that can be an id. */
export function readModule(source: string, options: { file: string } & Known): Reading<Module> {
  const empty = 'Delete it, and begin a module that works:  npm run new -- module "Title"';
  return readYamlFile(source, { file: options.file, empty }, moduleSchema, (module, yaml, findings) => {
    checkId(module.id, options.file, yaml, findings);
    checkObjectives(module.objectives, options.objectives, yaml, findings);
    checkSteps(module, options, yaml, findings);
    return module;
  });
}

function checkId(id: string, file: string, yaml: YamlText, findings: ModuleFindings): void {
  const name = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  // A name that cannot be an id is the fault of the file.
  if (id === name || !isId(name)) return;
  const message = `\`id\` is \`${id}\`, but the file is called \`${name}\`.`;
  findings.report('M002', yaml.at(['id']), { message, hint: `Write  id: ${name}  or rename the file.` });
}

function checkObjectives(
  objectives: readonly string[],
  known: readonly string[] | undefined,
  yaml: YamlText,
  findings: ModuleFindings,
): void {
  for (const [i, name] of objectives.entries()) {
    const at = yaml.at(['objectives', i]);
    if (known && !known.includes(name)) findings.report('M003', at, { what: 'objective', name, known });
    else if (objectives.indexOf(name) < i)
      findings.report('M004', at, { name, because: 'is in this list already', hint: 'Take one out.' });
  }
}

function checkSteps(module: Module, known: Known, yaml: YamlText, findings: ModuleFindings): void {
  const ids = new Map<string, string>();
  const calls = module.steps.flatMap((step) => (step.kind === 'scenario' && step.coach === 'end' ? step.id : []));
  for (const [i, step] of module.steps.entries()) {
    if (step.kind === 'lesson' && step.unless !== undefined && !calls.includes(step.unless)) {
      const message = `This module has no call \`${step.unless}\` that is taken without the coach.`;
      const hint = didYouMean(step.unless, calls, 'Name a role-play’s step with  coach: end  , or take this line out.');
      findings.report('M002', yaml.at(['steps', i, 'unless']), { message, hint });
    }
    const [what, name] =
      step.kind === 'lesson' ? (['lesson', step.lesson] as const) : (['scenario', step.scenario] as const);
    const candidates = what === 'lesson' ? known.lessons : known.scenarios;
    const path: Path = ['steps', i, what];
    if (!candidates.includes(name)) findings.report('M003', yaml.at(path), { what, name, known: candidates });
    const isRepeated = module.steps.findIndex((other) => other.kind === 'lesson' && other.lesson === name) < i;
    if (what === 'lesson' && isRepeated) {
      findings.report('M004', yaml.at(path), {
        name,
        because: 'is in this module already',
        hint: 'Take one out: a lesson stands in a module once. Learners can go back to it at any time.',
      });
      continue;
    }
    // A log knows a step by its code alone, so two steps whose codes are the same are one to it.
    const other = ids.get(codeOf(step.id));
    if (other !== undefined) {
      const because = other === step.id ? 'is a step of this module already' : `cannot be told from step \`${other}\``;
      findings.report('M004', yaml.at(['steps', i]), { name: step.id, because });
    }
    ids.set(codeOf(step.id), step.id);
  }
}
