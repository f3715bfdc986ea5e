import { strFromU8, strToU8 } from 'fflate';
import { cssReferences } from './css-references.ts';
import { isSiteOnly, replaceElements } from './elements.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import { htmlReferences } from './html-references.ts';
import type { Tag } from './markup.ts';
import { faultOfReference, meaningOf } from './reference.ts';

/** The folder of the site whose pages are also files by themselves. */
const SHEETS = 'sheets/';
/** Pages that are so, too, and stand at the top. */
const PAGES = ['accessibility.html'];
/** Nothing in such a file runs, and nothing is fetched. */
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/**
 * The sheets of the built site and its statement on accessibility, each as one file that needs no other: its style is in it,
 * and what only the site shows or only a script would do is gone. They may link to one another. A sheet that would miss something is a fault.
 */
export function handOuts(site: Folder): { files: Folder; faults: Fault[] } {
  const files = new Map<string, Uint8Array>();
  const faults: Fault[] = [];
  for (const [file, bytes] of site) {
    if (!isHandedOut(file)) continue;
    const html = replaceElements(strFromU8(bytes), (tag) => inItsPlace(tag, file, site));
    faults.push(...missingIn(file, html, site));
    files.set(file, strToU8(html));
  }
  return { files, faults };
}

function isHandedOut(file: string): boolean {
  return PAGES.includes(file) || (file.startsWith(SHEETS) && file.endsWith('.html'));
}

function inItsPlace(tag: Tag, file: string, site: Folder): string | undefined {
  const { name, attributes } = tag;
  if (isSiteOnly(tag) || name === 'script') return '';
  if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy') return POLICY;
  if (name !== 'link') return undefined;
  if (attributes.get('rel') !== 'stylesheet') return '';
  const meaning = meaningOf({ target: attributes.get('href') ?? '', kind: 'loads' }, file);
  const css = 'path' in meaning ? site.get(meaning.path) : undefined;
  return css && `<style>${withoutFonts(strFromU8(css))}</style>`;
}

/** Without the fonts that would have to be fetched: the next of the family is one that is there. */
function withoutFonts(css: string): string {
  return css.replace(/@font-face\s*\{[^{}]*\}/g, (face) => (cssReferences(face).length > 0 ? '' : face));
}

function missingIn(file: string, html: string, site: Folder): Fault[] {
  const { references, faults } = htmlReferences(file, html);
  const missing = references.flatMap((reference) => {
    const meaning = meaningOf(reference, file);
    if ('wrong' in meaning) return faultOfReference(meaning.wrong, reference.target, file);
    if (!('path' in meaning)) return [];
    const isSheet = meaning.path.startsWith(SHEETS) && site.has(meaning.path) && reference.kind === 'leads-to';
    return isSheet ? [] : `${file}: needs "${reference.target}", which a sheet by itself does not have.`;
  });
  return [...faults, ...missing];
}
