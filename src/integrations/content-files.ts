import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that trainers wrote. */
export interface ContentFile {
  /** Its name without ending. */
  id: string;
  /** Path from the top of the project, with `/`. */
  file: string;
  source: string;
}

/** The files of a project; what was read or looked for in vain is remembered. */
export interface ContentFiles {
  read(file: string): string | undefined;
  /** The files of a folder with that ending, sorted by name. */
  list(folder: string, ending: string): ContentFile[];
  sources: Map<string, string>;
  missing: string[];
}

export function openFiles(root: string): ContentFiles {
  const sources = new Map<string, string>();
  const missing: string[] = [];
  const read = (file: string): string | undefined => {
    const path = join(root, file);
    if (!existsSync(path)) {
      missing.push(file);
      return undefined;
    }
    const source = readFileSync(path, 'utf8');
    sources.set(file, source);
    return source;
  };
  const list = (folder: string, ending: string): ContentFile[] => {
    const path = join(root, folder);
    if (!existsSync(path)) {
      missing.push(folder);
      return [];
    }
    const names = readdirSync(path).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => {
      const file = `${folder}/${name}`;
      return { id: name.slice(0, -ending.length), file, source: read(file) ?? '' };
    });
  };
  return { read, list, sources, missing };
}
