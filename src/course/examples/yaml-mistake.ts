import { readCast, readCourse, readObjectives } from '../author/course-files.ts';
import type { Example } from '../author/example.ts';
import { readInterface } from '../author/interface-file.ts';
import { readModule } from '../author/module-file.ts';
import type { Reading } from '../author/yaml-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { SOUND_CAST, SOUND_COURSE, SOUND_INTERFACE, SOUND_MODULE, SOUND_OBJECTIVES } from './sound.ts';

/** A file with nothing wrong with it, and how it is read. */
export interface Kind {
  file: string;
  sound: string;
  read: (source: string, options: { file: string }) => Reading<unknown>;
}

export const MODULE: Kind = {
  file: 'modules/the-call.yaml',
  sound: SOUND_MODULE,
  read: (source, { file }) =>
    readModule(source, { file, lessons: ['before', 'after'], scenarios: ['sue'], objectives: ['ask', 'teach'] }),
};
/** Beside a course, two files that can be its logo, and one drawing without a size. */
const BESIDE = {
  names: ['logo.svg', 'logo.png', 'old.svg', 'README.md'],
  text: (name: string) => (name === 'logo.svg' ? '<svg viewBox="0 0 4 1"></svg>' : '<svg></svg>'),
};

export const COURSE: Kind = {
  file: 'modules/course.yaml',
  sound: SOUND_COURSE,
  read: (source, { file }) => readCourse(source, { file, modules: ['the-call', 'other'], beside: BESIDE }),
};
export const OBJECTIVES: Kind = { file: 'content/objectives.yaml', sound: SOUND_OBJECTIVES, read: readObjectives };
export const CAST: Kind = { file: 'content/cast.yaml', sound: SOUND_CAST, read: readCast };
export const INTERFACE: Kind = { file: 'content/interface.yaml', sound: SOUND_INTERFACE, read: readInterface };

/** A sound file with one mistake in it. */
export function mistake(
  code: string,
  title: string,
  { file, sound, read }: Kind,
  [from, to]: [from: string, to: string],
  marked: string,
  says: string,
  place?: string,
): Example {
  if (!sound.includes(from)) throw new Error(`The sound file does not hold: ${from}`);
  const source = sound.replace(from, () => to);
  const find = (): Diagnostic[] => read(source, { file }).diagnostics;
  return { code, title, file, source, marked, says, ...(place && { place }), find };
}
