import type { z } from 'zod';
import type { Range } from '../diagnostic.ts';
import type { Words } from './findings.ts';
import type { Places } from './places.ts';
import { shapeYaml } from './shape.ts';
import { readYaml } from './yaml.ts';

/** The YAML at the top of an MDX file: its text and the offset at which it begins. */
export interface Head {
  text: string;
  start: number;
  /** Whether a second `---` ends it. */
  closed: boolean;
}

/** Whether the head does not begin with the first line: empty lines stand above it. */
export function isHeadLate(source: string): boolean {
  return /^\s+---[ \t]*\r?\n/.test(source);
}

/** The part between the two lines `---` at the very top, or `undefined` when the file does not begin with one. */
export function headOf(source: string): Head | undefined {
  const opening = source.match(/^---[ \t]*\r?\n/)?.[0];
  if (!opening) return undefined;
  const rest = source.slice(opening.length);
  const end = rest.search(/^---[ \t]*$/m);
  return { text: end < 0 ? rest : rest.slice(0, end), start: opening.length, closed: end >= 0 };
}

/** The head of a Markdown file, held against its schema; `missing` is said of a file without one. */
export function shapeHead<S extends z.ZodType>(
  source: string,
  places: Places,
  schema: S,
  missing: Words,
): { value?: z.output<S>; faults: (Words & { at: Range })[] } {
  const head = headOf(source);
  const top = places.range(0, 1);
  if (isHeadLate(source)) {
    const message = 'The first line is empty: the `---` above the title is not the first line.';
    return { faults: [{ at: top, message, hint: 'Remove what is empty above the  ---' }] };
  }
  if (!head?.closed) {
    const message = head ? 'The lines at the top do not end with `---`.' : missing.message;
    return { faults: [{ at: top, message, hint: missing.hint }] };
  }
  const yaml = readYaml(head.text, places, head.start);
  return yaml.broken ? { faults: [yaml.broken] } : shapeYaml(yaml, schema);
}

/** Whether the head does not end, or begins too late: then the rest of the file makes no sense. */
export function isHeadLost(source: string): boolean {
  return headOf(source)?.closed === false || isHeadLate(source);
}
