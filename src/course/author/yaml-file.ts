import type { Diagnostic } from '../diagnostic.ts';
import type { z } from 'zod';
import { moduleFaults } from './faults.ts';
import { collectFindings, type Findings } from './findings.ts';
import { placesIn, withoutMark } from './places.ts';
import { shapeYaml } from './shape.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** What reading a file gives: the value when nothing is wrong with it, and the findings in any case. */
export interface Reading<T> {
  value?: T;
  diagnostics: Diagnostic[];
}

export type ModuleFindings = Findings<typeof moduleFaults>;

/**
 * Reads a YAML file by a schema (M001, M002). `make` turns the shaped data into the value and reports what else is
 * wrong; it runs only on data of the right shape. `empty` says what to do about a file with nothing in it.
 */
export function readYamlFile<S extends z.ZodType, T>(
  source: string,
  {
    file,
    empty = 'Copy the example of this file from the handbook, content/README.md.',
  }: { file: string; empty?: string },
  schema: S,
  make: (shaped: z.output<S>, yaml: YamlText, findings: ModuleFindings) => T,
): Reading<T> {
  const findings = collectFindings(moduleFaults, file);
  const plain = withoutMark(source);
  const yaml = readYaml(plain, placesIn(plain));
  if (yaml.broken) {
    findings.report('M001', yaml.broken.at, yaml.broken);
    return { diagnostics: findings.all() };
  }
  if (yaml.value === null || yaml.value === undefined) {
    findings.report('M002', yaml.at([]), { message: 'This file is empty.', hint: empty });
    return { diagnostics: findings.all() };
  }
  const shaped = shapeYaml(yaml, schema);
  for (const fault of shaped.faults) findings.report('M002', fault.at, fault);
  const value = shaped.value === undefined ? undefined : make(shaped.value, yaml, findings);
  const isSound = value !== undefined && !findings.hasErrors();
  return { ...(isSound && { value }), diagnostics: findings.all() };
}
