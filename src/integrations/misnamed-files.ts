import { collectFindings, idFrom, isId, moduleFaults, type Words } from '../course/author.ts';
import type { Diagnostic } from '../course/index.ts';
import type { Folder } from './content-files.ts';

/** A file that was meant to be read, but for its name or its folder. */
export interface Misnamed {
  /** The path that it should have, from the top of the project. */
  meant: string;
  diagnostics: Diagnostic[];
}

interface Kind {
  folder: string;
  /** How the names end that are read. */
  ending: '.mdx' | '.yaml' | '.md';
  /** Names of files that are meant to be one. */
  like: RegExp;
}

const KINDS: readonly Kind[] = [
  { folder: 'content/lessons', ending: '.mdx', like: /\.(mdx?|markdown)$/i },
  { folder: 'content/scenarios', ending: '.mdx', like: /\.(mdx?|markdown)$/i },
  { folder: 'content/sheets', ending: '.md', like: /\.(mdx?|markdown|txt)$/i },
  { folder: 'content', ending: '.md', like: /^credits\.(mdx?|markdown|txt)$/i },
  { folder: 'modules', ending: '.yaml', like: /\.ya?ml$/i },
  { folder: 'content', ending: '.yaml', like: /^(accessibility|cast|interface|objectives)\.ya?ml$/i },
];

/** The files of a project that are not read because of their name, or whose name cannot be an id (M011). */
export function misnamedFiles(project: Folder): Misnamed[] {
  return KINDS.flatMap((kind) => {
    const names = project.names(kind.folder) ?? [];
    const meantOnes = names.filter((name) => kind.like.test(name) && !/(^|\/)(\.|readme\.)/i.test(name));
    return meantOnes.toSorted().flatMap((name) => misnamed(name, kind, names) ?? []);
  });
}

function misnamed(name: string, { folder, ending }: Kind, names: readonly string[]): Misnamed | undefined {
  const base = name.replace(/^.*\//, '');
  const id = base.replace(/\.[^.]*$/, '');
  const right = `${idFrom(id) || 'a-name'}${ending}`;
  const meant = `${folder}/${right}`;
  const move = names.includes(right) ? 'Give it another name, or delete it' : `Rename it to \`${meant}\``;
  const words = whatIsWrong({ name, base, id, folder, ending, move });
  if (!words) return undefined;
  const findings = collectFindings(moduleFaults, `${folder}/${name}`);
  findings.report('M011', { line: 1, column: 1, endLine: 1, endColumn: 1 }, words);
  return { meant, diagnostics: findings.all() };
}

interface Named {
  name: string;
  base: string;
  id: string;
  folder: string;
  ending: string;
  /** What to do, as the beginning of a sentence. */
  move: string;
}

function whatIsWrong({ name, base, id, folder, ending, move }: Named): Words | undefined {
  if (name !== base) {
    return { message: `\`${name}\` is not read: it stands in a folder within ${folder}.`, hint: `${move}.` };
  }
  if (!base.endsWith(ending)) {
    return {
      message: `\`${base}\` is not read: here the names of files end with \`${ending}\`.`,
      hint: `${move}, or keep it elsewhere if it is a note.`,
    };
  }
  if (isId(id)) return undefined;
  return {
    message: `\`${base}\` is no name that the course can use: it is an id, too.`,
    hint: `${move}: small letters, digits and single hyphens.`,
  };
}
