import { cssReferences } from './css-references.ts';
import { jsReferences } from './js-references.ts';
import { readTags, type Tag } from './markup.ts';
import type { Found, Reference } from './reference.ts';

/** Attributes that name a file, on whatever element. `href` and `srcset` are read apart. */
const FILES = ['src', 'poster', 'data', 'background', 'xlink:href'];
const LINKS = ['action', 'formaction'];
/** Values of `rel` that name something without fetching it. */
const NAMING = new Set(['canonical', 'alternate', 'author', 'license', 'help', 'next', 'prev', 'me']);

/** What a page (or an SVG file) loads and leads to, inline scripts and styles included. */
export function htmlReferences(file: string, html: string): Found {
  const found: Found = { references: [], faults: [] };
  for (const tag of readTags(html)) {
    if (tag.kind === 'close') continue;
    found.references.push(...attributeReferences(tag));
    if (tag.name === 'base') {
      found.faults.push(`${file}: has a <base>, which moves every reference; leave it out.`);
    }
    if (tag.name === 'meta' && tag.attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
      found.faults.push(`${file}: sends the learner on by <meta http-equiv="refresh">, which ends the LMS session.`);
    }
    if (tag.name === 'style') found.references.push(...cssReferences(tag.text));
    if (tag.name === 'script' && holdsCode(tag)) {
      const inside = jsReferences(file, tag.text);
      found.references.push(...inside.references);
      found.faults.push(...inside.faults);
    }
  }
  return found;
}

function holdsCode({ attributes, text }: Tag): boolean {
  const type = attributes.get('type') ?? '';
  return text.trim() !== '' && /^($|module$|(text|application)\/javascript$)/i.test(type);
}

function attributeReferences(tag: Tag): Reference[] {
  const { attributes } = tag;
  const found: Reference[] = [];
  const add = (target: string | undefined, kind: Reference['kind']) => {
    if (target !== undefined) found.push({ target: target.trim(), kind });
  };
  const kind = waits(tag) ? 'may-load' : 'loads';
  for (const name of FILES) add(attributes.get(name), kind);
  for (const name of LINKS) add(attributes.get(name), 'leads-to');
  for (const part of (attributes.get('srcset') ?? '').split(/,\s+/)) {
    if (part.trim()) add(part.trim().split(/\s+/)[0], kind);
  }
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  if (tag.name === 'a' || tag.name === 'area') add(attributes.get('href'), 'leads-to');
  else if (tag.name !== 'base' && !rel.some((word) => NAMING.has(word))) add(attributes.get('href'), kind);
  return found;
}

/** Whether the browser fetches the element's files later than the page. */
function waits({ attributes }: Tag): boolean {
  return attributes.get('loading') === 'lazy' || attributes.get('rel') === 'prefetch';
}
