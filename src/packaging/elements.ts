import { readTags, type Tag } from './markup.ts';

/** The page with other text in the place of some elements: `by` says which, '' takes one out, `undefined` leaves it. */
export function replaceElements(html: string, by: (tag: Tag) => string | undefined): string {
  const tags = readTags(html);
  let kept = '';
  let from = 0;
  for (const [i, tag] of tags.entries()) {
    if (tag.kind === 'close' || tag.start < from) continue;
    const text = by(tag);
    if (text === undefined) continue;
    kept += html.slice(from, tag.start) + text;
    from = endOf(tag, tags.slice(i + 1));
  }
  return kept + html.slice(from);
}

/** The class of elements that only the stand-alone site shows: the ways to its other pages. */
const SITE_ONLY = 'in-site';

export function isSiteOnly({ attributes }: Tag): boolean {
  return attributes.get('class')?.split(/\s+/).includes(SITE_ONLY) === true;
}

/** Where the element that `tag` opens ends; an element that is never closed, like `<img>`, is its tag alone. */
function endOf(tag: Tag, following: readonly Tag[]): number {
  let depth = 1;
  for (const { name, kind, end } of following) {
    if (name !== tag.name || kind === 'empty') continue;
    depth += kind === 'open' ? 1 : -1;
    if (depth === 0) return end;
  }
  return tag.end;
}
