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
