import { z } from 'zod';
import { readYamlFile, type ModuleFindings, type Reading } from './yaml-file.ts';
import type { Path, YamlText } from './yaml.ts';

const mapping = z.record(z.string(), z.unknown());

/** Reads `content/interface.yaml`, every word that the player says: nested names become `call.coach.ask`. */
export function readInterface(source: string, options: { file: string }): Reading<Record<string, string>> {
  return readYamlFile(source, options.file, mapping, (shaped, yaml, findings) => {
    const words: [string, string][] = [];
    flatten(shaped, [], words, yaml, findings);
    return Object.fromEntries(words);
  });
}

function flatten(
  value: Record<string, unknown>,
  path: Path,
  words: [string, string][],
  yaml: YamlText,
  findings: ModuleFindings,
): void {
  for (const [name, entry] of Object.entries(value)) {
    const here = [...path, name];
    if (typeof entry === 'string') words.push([here.join('.'), entry]);
    else if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
      flatten(entry as Record<string, unknown>, here, words, yaml, findings);
    } else {
      const message = `\`${here.join('.')}\` should be text.`;
      findings.report('M002', yaml.at(here), { message, hint: 'Put the words in quotes.' });
    }
  }
}
