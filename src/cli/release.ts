import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Module } from '../course/index.ts';
import type { Content } from '../integrations/content.ts';
import { RELEASED, scenariosOf, withRelease } from '../integrations/ledgers.ts';

const LABEL = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Why a label cannot be given to a release of these modules, in plain sentences. */
export function refuseLabel(
  label: string,
  modules: readonly Module[],
  { ledgers }: Pick<Content, 'ledgers'>,
): string[] {
  if (!LABEL.test(label)) {
    return [`"${label}" cannot be a label: it has letters, digits, ".", "_" and "-", 40 at most, like 2027-1.`];
  }
  const taken = modules.filter(({ id }) => ledgers[id]?.releases.includes(label));
  return taken.map(({ id }) => `There is a release ${label} of ${id} already. Give this one a label of its own.`);
}

/** What may wait while drafting and not be released: two choices that the record could take for each other (S208). */
export function refuseDrafts(
  modules: readonly Module[],
  { scenarios, diagnostics }: Pick<Content, 'scenarios' | 'diagnostics'>,
): Diagnostic[] {
  const played = modules.flatMap(scenariosOf);
  const files = scenarios.filter(({ graph }) => played.includes(graph.id)).map(({ scenario }) => scenario.file);
  const drafts = diagnostics.filter(({ code, file }) => code === 'S208' && files.includes(file));
  return drafts.map((found) => ({ ...found, severity: 'error' }));
}

/** Writes the release into the ledgers of the modules, and returns the paths from the top of the project. */
export function writeLedgers(root: string, label: string, modules: readonly Module[], content: Content): string[] {
  mkdirSync(join(root, RELEASED), { recursive: true });
  return modules.map((module) => {
    const path = `${RELEASED}/${module.id}.json`;
    const ledger = withRelease(label, module, content.ledgers[module.id], content);
    writeFileSync(join(root, path), `${JSON.stringify(ledger, null, 2)}\n`);
    return path;
  });
}
