import type { Diagnostic } from '../diagnostic.ts';
import { checkDescriptions } from './everyone-descriptions.ts';
import { checkHeadings } from './everyone-headings.ts';
import { checkLinkWords } from './everyone-links.ts';
import { checkSigns, checkTables } from './everyone-signs.ts';
import { checkSenses } from './everyone-words.ts';
import { everyoneFaults } from './faults-for-everyone.ts';
import { collectFindings, type Findings } from './findings.ts';
import { parseMarkdown, parseMdx, type Root } from './mdast.ts';
import { placesIn, withoutMark, type Places } from './places.ts';

/** A document that is looked at for what would keep somebody out. */
export interface Everyone {
  kind: 'lesson' | 'scenario' | 'paper';
  root: Root;
  source: string;
  places: Places;
  findings: Findings<typeof everyoneFaults>;
}

/**
 * What would keep somebody out of a lesson, a role-play (`.mdx`; a lesson stands in a folder `lessons`), a sheet or the
 * credits (`.md`). A file that cannot be read has no findings here; images without a description are L018 and S206.
 */
export function checkForEveryone(source: string, { file }: { file: string }): Diagnostic[] {
  const findings = collectFindings(everyoneFaults, file);
  const plain = withoutMark(source);
  const kind = file.endsWith('.md') ? 'paper' : /(^|\/)lessons\/[^/]+$/.test(file) ? 'lesson' : 'scenario';
  const { root } = kind === 'paper' ? parseMarkdown(plain) : parseMdx(plain);
  if (!root) return [];
  const everyone: Everyone = { kind, root, source: plain, places: placesIn(plain), findings };
  for (const check of [checkDescriptions, checkLinkWords, checkHeadings, checkTables, checkSigns, checkSenses]) {
    check(everyone);
  }
  return findings.all();
}
