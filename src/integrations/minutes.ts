import { collectFindings, moduleFaults, placesIn, readYaml, withoutMark } from '../course/author.ts';
import type { Diagnostic } from '../course/index.ts';
import type { ModuleFigures } from './figures.ts';

/** How far stated minutes may be off, as a share of the estimate. */
const TOLERANCE = 1 / 3;
/** In minutes; less misleads nobody, however short the module. */
const SLACK = 2;

/** Modules that state minutes too far from what they are estimated to take (M013). `sources` are the texts of the files. */
export function misstatedMinutes(
  figures: readonly ModuleFigures[],
  sources: ReadonlyMap<string, string>,
): Diagnostic[] {
  return figures.flatMap(({ id, stated, estimated, words, decisions }) => {
    if (estimated === undefined || Math.abs(stated - estimated) <= Math.max(SLACK, estimated * TOLERANCE)) return [];
    const file = `modules/${id}.yaml`;
    const source = withoutMark(sources.get(file) ?? '');
    const findings = collectFindings(moduleFaults, file);
    const at = readYaml(source, placesIn(source)).at(['minutes']);
    findings.report('M013', at, { stated, estimated, words, decisions });
    return findings.all();
  });
}
