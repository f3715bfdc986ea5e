/** A range in a source file; lines and columns count from 1, the end is exclusive. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export type Severity = 'error' | 'warning';

/** A fault in a trainer's file: where, what, why, and what to do. Returned, never thrown. */
export interface Diagnostic extends Range {
  /**
   * Permanent: `S…` scenarios, `P…` plays, `L…` lessons, `M…` modules and the other YAML files, `H…` sheets to hand out,
   * `R…` releases, `W…` wording, `A…` what would keep somebody out.
   */
  code: string;
  severity: Severity;
  /** A few words, for the head of the message. */
  title: string;
  /** Path from the top of the project, with `/`. */
  file: string;
  message: string;
  hint: string;
}

const WIDTH = 100;

/**
 * The finding as the terminal, the build and the dev page show it: head, message, source frame, hint. Without the source,
 * as of a file that is not there, it has no frame.
 */
export function formatDiagnostic(found: Diagnostic, source: string | undefined): string {
  const place = `${found.file}:${found.line}:${found.column}  [${found.code}]`;
  const head = `-- ${found.title.toUpperCase()} `;
  const rule = '-'.repeat(Math.max(3, WIDTH - head.length - place.length - 1));
  return [`${head}${rule} ${place}`, found.message, ...frame(found, source), `Hint: ${found.hint}`].join('\n');
}

function frame(found: Range, source: string | undefined): string[] {
  const text = source?.split(/\r?\n/)[found.line - 1];
  if (text === undefined) return [];
  const number = String(found.line);
  const last = found.endLine === found.line ? found.endColumn : text.trimEnd().length + 1;
  const carets = '^'.repeat(Math.max(1, last - found.column));
  const indent = text.slice(0, found.column - 1).replace(/[^\t]/g, ' ');
  return [`${number} | ${text}`, `${' '.repeat(number.length)} | ${indent}${carets}`];
}
