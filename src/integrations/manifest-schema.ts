import { validateXML } from 'xmllint-wasm';
import { EDITIONS, type EditionName, type Fault, type Folder } from '../packaging/index.ts';

const MANIFEST = 'imsmanifest.xml';

/**
 * What the XSDs of the edition find wrong with a manifest. Nothing is fetched: imports are answered from
 * `controlDocuments`.
 */
export async function validateManifest(
  manifest: string,
  edition: EditionName,
  controlDocuments: Folder,
): Promise<Fault[]> {
  const found = await validateXML({
    xml: [{ fileName: MANIFEST, contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: driver(edition) }],
    preload: [...controlDocuments].map(([fileName, contents]) => ({ fileName, contents })),
  });
  if (found.valid) return [];
  // The XSDs themselves draw complaints that change no verdict; only what is said of the manifest counts.
  const faults = found.errors.filter(({ loc }) => loc?.fileName === MANIFEST);
  if (faults.length === 0) return [`${MANIFEST}: is not valid: ${found.rawOutput.trim()}`];
  return faults.map(({ loc, message }) => `${MANIFEST}, line ${loc?.lineNumber}: ${message}`);
}

/** Imports every namespace: with the default one alone, elements of the others fail or go unchecked. */
function driver(edition: EditionName): string {
  const imports = EDITIONS[edition].namespaces.map(
    ({ name, schema }) => `<xs:import namespace="${name}" schemaLocation="${schema}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
