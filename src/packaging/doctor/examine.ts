import type { Edition } from '../editions.ts';
import type { Folder } from '../folder.ts';
import { unzip } from '../unzip.ts';
import { controlFindings, readEdition } from './edition.ts';
import { firstOfEach, type Finding } from './finding.ts';
import { nameFindings, sizeFindings } from './names.ts';
import { outlineFindings } from './outline.ts';
import { referenceFindings, scriptFindings } from './pages.ts';
import { MANIFEST, readManifest } from './read-manifest.ts';
import { readResources } from './resources.ts';

/** A package as far as it can be understood. */
export interface Examined {
  findings: Finding[];
  /** What is in the zip; none when it was not unpacked. */
  files?: Folder;
  /** The edition that the manifest is of, when it is one that we make. */
  edition?: Edition | undefined;
  /** The pages that an LMS opens with a record. */
  launches: readonly string[];
}

/**
 * What is wrong with a SCORM package, whoever made it; [] when nothing is. Never throws, keeps within bounds of time and
 * memory, and runs nothing of the package.
 */
export function examinePackage(bytes: Uint8Array): Finding[] {
  return firstOfEach(examine(bytes).findings);
}

/** The same with every single finding, and with what the package holds. */
export function examine(bytes: Uint8Array): Examined {
  const { files, findings } = unzip(bytes);
  if (!files) return { findings, launches: [] };
  findings.push(...nameFindings(files), ...sizeFindings(files, bytes.length));
  // A manifest that is damaged or locked says nothing, and that has been told.
  if (findings.some(({ path, severity }) => path === MANIFEST && severity === 'error')) {
    return { findings, files, launches: [] };
  }
  const manifest = readManifest(files);
  findings.push(...manifest.findings);
  const { root } = manifest;
  if (!root) return { findings, files, launches: [] };
  const { family, edition, findings: said } = readEdition(root);
  const resources = readResources(root, family, files);
  findings.push(
    ...said,
    ...controlFindings(root, family, files),
    ...outlineFindings(root, edition?.name),
    ...resources.findings,
    ...referenceFindings(files),
    ...scriptFindings(files, family),
  );
  return { findings, files, edition, launches: resources.launches };
}
