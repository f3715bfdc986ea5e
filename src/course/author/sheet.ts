import { sheetFaults } from './faults-of-sheets.ts';
import { collectFindings, type Findings } from './findings.ts';
import { isHeadLost, shapeHead } from './frontmatter.ts';
import { parseMarkdown, rangeOf, type Root } from './mdast.ts';
import { placesIn, withoutMark } from './places.ts';
import { AUDIENCES, creditsHeadSchema, sheetHeadSchema } from './schemas.ts';
import { paperHtml } from './sheet-html.ts';
import { walk } from './tags.ts';
import type { Reading } from './yaml-file.ts';
import type { Words } from './findings.ts';
import type { z } from 'zod';

export { AUDIENCES } from './schemas.ts';

/** Whom a sheet is for. */
export type Audience = (typeof AUDIENCES)[number];

/** A page of words: to be read, and above all to be printed. */
export interface Paper {
  title: string;
  /** One sentence. */
  summary: string;
  /** Block-level HTML without its title: no raw HTML, no styles, no images. */
  html: string;
}

/** A sheet that is handed out. */
export interface Sheet extends Paper {
  /** Its file's name without ending. */
  id: string;
  for: Audience;
}

type SheetFindings = Findings<typeof sheetFaults>;

const SHEET = {
  message: 'A sheet begins with a title, whom it is for, and a summary.',
  hint: `Begin the file with  ---  then  title: …  for: ${AUDIENCES[0]}  and  summary: …  on a line each, then  ---`,
};

const CREDITS = {
  message: 'The credits begin with a title and a summary.',
  hint: 'Begin the file with  ---  then  title: …  and  summary: …  on a line each, then  ---',
};

/** Reads `content/sheets/<id>.md`. The blanks and boxes in it become room to write in. */
export function readSheet(source: string, { id, file }: { id: string; file: string }): Reading<Sheet> {
  const { value, diagnostics } = readPaper(source, file, sheetHeadSchema, SHEET);
  return { ...(value && { value: { id, ...value } }), diagnostics };
}

/** Reads `content/credits.md`. */
export function readCredits(source: string, { file }: { file: string }): Reading<Paper> {
  return readPaper(source, file, creditsHeadSchema, CREDITS);
}

function readPaper<S extends z.ZodType<object>>(
  source: string,
  file: string,
  schema: S,
  headless: Words,
): Reading<z.output<S> & { html: string }> {
  const findings = collectFindings(sheetFaults, file);
  const plain = withoutMark(source);
  const { value, faults } = shapeHead(plain, placesIn(plain), schema, headless);
  for (const { at, ...words } of faults) findings.report('H001', at, words);
  const { root, broken } = isHeadLost(plain) ? {} : parseMarkdown(plain);
  if (broken) findings.report('H004', broken.at, broken);
  if (root) checkPaper(root, findings);
  if (!root || !value || findings.hasErrors()) return { diagnostics: findings.all() };
  return { value: { ...value, html: paperHtml(root) }, diagnostics: findings.all() };
}

const HTML = {
  message: 'A sheet is plain Markdown: tags do nothing here.',
  hint: 'Take it out, or write `\\<` for a plain sign. A comment belongs outside of the file.',
};
const IMAGE = {
  message: 'A sheet is also handed out as one file, in which an image would be missing.',
  hint: 'Say it in words, or draw it with a table.',
};

function checkPaper(root: Root, findings: SheetFindings): void {
  const written = root.children.filter(({ type }) => type !== 'yaml');
  if (written.length === 0) findings.report('H002', rangeOf({ position: firstLine }), {});
  let above = 1;
  walk(root, (node) => {
    const at = rangeOf(node);
    if (node.type === 'html') findings.report('H004', at, HTML);
    if (node.type === 'image' || node.type === 'imageReference') findings.report('H004', at, IMAGE);
    const leadsTo = node.type === 'link' || node.type === 'definition' ? node.url : undefined;
    if (leadsTo !== undefined && !isOfTheWeb(leadsTo)) findings.report('H005', at, { url: leadsTo });
    if (node.type !== 'heading') return;
    if (node.depth === 1 || node.depth > above + 1) findings.report('H003', at, { depth: node.depth, above });
    above = Math.max(2, node.depth);
  });
}

const isOfTheWeb = (url: string): boolean => /^(https?:|mailto:)/i.test(url);

const firstLine = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 4, offset: 3 } };
