import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isImageFile, type Beside } from '../course/author.ts';

/** A project as text: on the disk, or made up. Paths are from its top, with `/`; `undefined` is what is not there. */
export interface Folder {
  text(file: string): string | undefined;
  /** What a folder of it holds, by path from there; of folders in it, too. */
  names(folder: string): string[] | undefined;
}

export function folderOnDisk(root: string): Folder {
  const read = <T>(path: string, how: (path: string) => T): T | undefined =>
    existsSync(join(root, path)) ? how(join(root, path)) : undefined;
  return {
    text: (file) => read(file, (path) => readFileSync(path, 'utf8')),
    names: (folder) => read(folder, (path) => readdirSync(path, { recursive: true, encoding: 'utf8' }).map(slashed)),
  };
}

const slashed = (path: string): string => path.split(sep).join('/');

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
  /** The files of a folder with that ending, sorted by name; the folder is missed unless it is `optional`. */
  list(folder: string, ending: string, optional?: 'optional'): ContentFile[];
  /** The images of a folder and of folders in it, by path from there. */
  images(folder: string): string[];
  /** Whatever stands in a folder. */
  beside(folder: string): Beside;
  sources: Map<string, string>;
  missing: string[];
}

export function openFiles(project: Folder): ContentFiles {
  const sources = new Map<string, string>();
  const missing: string[] = [];
  const read = (file: string): string | undefined => {
    const source = project.text(file);
    if (source === undefined) missing.push(file);
    else sources.set(file, source);
    return source;
  };
  const list = (folder: string, ending: string, optional?: 'optional'): ContentFile[] => {
    const names = project.names(folder);
    if (!names && !optional) missing.push(folder);
    const wanted = (names ?? []).filter((name) => name.endsWith(ending) && !name.includes('/'));
    return wanted.sort().map((name) => {
      const file = `${folder}/${name}`;
      return { id: name.slice(0, -ending.length), file, source: read(file) ?? '' };
    });
  };
  const images = (folder: string): string[] => (project.names(folder) ?? []).filter(isImageFile).sort();
  const beside = (folder: string): Beside => ({
    names: project.names(folder) ?? [],
    text: (name) => project.text(`${folder}/${name}`),
  });
  return { read, list, images, beside, sources, missing };
}
