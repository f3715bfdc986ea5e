import {
  collectFindings,
  readCredits,
  readSheet,
  sheetFaults,
  type Paper,
  type Reading,
  type Sheet,
} from '../course/author.ts';
import type { Diagnostic } from '../course/index.ts';
import { liveSheetId } from '../scenario/author.ts';
import type { ContentFiles } from './content-files.ts';

/** What trainers wrote to be printed. */
export interface Sheets {
  /** By name of their files. */
  sheets: Sheet[];
  /** `undefined` when they are missing or broken. */
  credits: Paper | undefined;
}

const CREDITS = 'content/credits.md';

/** Reads the sheets and the credits of a project that has these scenarios. */
export function readSheets(files: ContentFiles, scenarios: readonly string[]): Reading<Sheets> {
  const found = files.list('content/sheets', '.md', 'optional').filter(({ id }) => id !== 'README');
  const read = found.map(({ id, file, source }) => readSheet(source, { id, file }));
  const source = files.read(CREDITS);
  const credits = source === undefined ? { diagnostics: [] } : readCredits(source, { file: CREDITS });
  return {
    value: { sheets: read.flatMap(({ value }) => value ?? []), credits: credits.value },
    diagnostics: [
      ...[...read, credits].flatMap(({ diagnostics }) => diagnostics),
      ...found.flatMap(({ id, file }) => nameTaken(id, file, scenarios)),
    ],
  };
}

/** Each role-play has a sheet of its own, made from it: what a sheet must not be called. */
function nameTaken(id: string, file: string, scenarios: readonly string[]): Diagnostic[] {
  const findings = collectFindings(sheetFaults, file);
  const scenario = scenarios.find((one) => id === liveSheetId(one));
  if (scenario !== undefined) findings.report('H006', { line: 1, column: 1, endLine: 1, endColumn: 1 }, { scenario });
  return findings.all();
}
