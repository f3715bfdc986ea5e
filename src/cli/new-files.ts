import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { idFrom } from '../course/author.ts';
import { newLesson } from './new-lesson.ts';
import { NEW_PLAYS, newScenario } from './new-scenario.ts';

const KINDS = ['scenario', 'lesson', 'module'] as const;
type Kind = (typeof KINDS)[number];

export interface Titled {
  title: string;
  /** What becomes the file's name without ending. */
  id: string;
}

export interface NewFile {
  /** From the top of the project. */
  path: string;
  text: string;
}

const USAGE = 'Use: npm run new -- scenario|lesson|module "Title"';
const LONGEST_TITLE = 80;

/** Reads the command line of `npm run new`, or says in plain words why it cannot. A title needs no quotes. */
export function readNewArguments(args: readonly string[]): (Titled & { kind: Kind }) | { refused: string } {
  const parsed = parse(args);
  if (!parsed) return { refused: `This command has no options.\n${USAGE}` };
  const [named, ...words] = parsed;
  if (named === undefined) return { refused: `Say what to begin, and its title.\n${USAGE}` };
  const kind = KINDS.find((one) => one === named);
  if (!kind) return { refused: `"${named}" cannot be begun: it is a scenario, a lesson or a module.\n${USAGE}` };
  const title = words.join(' ').trim().replace(/\s+/g, ' ');
  if (title === '') return { refused: `The ${kind} needs a title.\n${USAGE}` };
  if (title.length > LONGEST_TITLE) {
    return { refused: `The title has ${title.length} characters; a title has at most ${LONGEST_TITLE}.` };
  }
  const id = idFrom(title);
  if (id === '')
    return { refused: `The file's name is made of the title, which needs a letter from A to Z or a digit.` };
  return { kind, title, id };
}

function parse(args: readonly string[]): string[] | undefined {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch {
    return undefined;
  }
}

/**
 * Files that pass the check as they are: the one that is asked for, then what goes with it, where that is not there yet.
 * A module's one step is the lesson that has its id.
 */
export function newFiles(kind: Kind, { title, id }: Titled): [NewFile, ...NewFile[]] {
  const line = stringify(title, { singleQuote: true, lineWidth: 0 }).trimEnd();
  const lesson = { path: `content/lessons/${id}.mdx`, text: newLesson(line, id) };
  if (kind === 'lesson') return [lesson];
  if (kind === 'module') return [{ path: `modules/${id}.yaml`, text: newModule(line, id) }, lesson];
  return [
    { path: `content/scenarios/${id}.mdx`, text: newScenario(line) },
    { path: `content/scenarios/${id}.plays`, text: NEW_PLAYS },
  ];
}

function newModule(title: string, id: string): string {
  return `id: ${stringify(id, { singleQuote: true }).trimEnd()} # the name of this file; permanent
title: ${title}
audience: Everyone whom colleagues ring
minutes: 3 # what it takes a slow reader
objectives: # what its steps show, from content/objectives.yaml
  - ask
mastery: none # doing the steps is enough; or the score that passes
steps: # README.md in this folder says what a step can have
  - lesson: ${stringify(id, { singleQuote: true }).trimEnd()}
`;
}
