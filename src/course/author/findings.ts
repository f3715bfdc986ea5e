import type { Diagnostic, Range, Severity } from '../diagnostic.ts';

/** A kind of fault: its words are made from `A`, what is particular to one finding. */
export interface Fault<A> {
  severity: Severity;
  title: string;
  words: (found: A) => Words;
  /** Success criteria of WCAG 2.2 that it looks after, like `1.1.1`. */
  wcag?: readonly string[];
}

export interface Words {
  message: string;
  /** What to do. */
  hint: string;
}

/** Faults by their permanent code. */
export type Faults = Record<string, Fault<never>>;

type Found<F> = F extends Fault<infer A> ? A : never;

/** The findings of one file, collected while it is read. */
export interface Findings<T extends Faults> {
  report<C extends keyof T & string>(code: C, at: Range, found: Found<T[C]>): void;
  hasErrors(): boolean;
  /** In the order of the file. */
  all(): Diagnostic[];
}

export function error<A>(title: string, words: (found: A) => Words, wcag?: readonly string[]): Fault<A> {
  return { severity: 'error', title, words, ...(wcag && { wcag }) };
}

export function warning<A>(title: string, words: (found: A) => Words, wcag?: readonly string[]): Fault<A> {
  return { severity: 'warning', title, words, ...(wcag && { wcag }) };
}

export function collectFindings<T extends Faults>(faults: T, file: string): Findings<T> {
  const found: Diagnostic[] = [];
  return {
    report(code, at, particulars) {
      const { severity, title, words } = faults[code] as unknown as Fault<typeof particulars>;
      const { line, column, endLine, endColumn } = at;
      found.push({ code, severity, title, file, line, column, endLine, endColumn, ...words(particulars) });
    },
    hasErrors: () => found.some(({ severity }) => severity === 'error'),
    all: () => [...found].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
