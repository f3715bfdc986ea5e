import { strFromU8, strToU8 } from 'fflate';
import type { Edition } from './editions.ts';
import type { Fault } from './fault.ts';
import { readTags, type Tag } from './markup.ts';

/** The class of elements that only the stand-alone site shows: the way back to the list of modules. */
const SITE_ONLY = 'in-site';

/**
 * The page as a package of `edition` has it: `data-edition` on `<html>` says so, and elements of the class `in-site` are
 * gone. Scripts and styles stay as they are, so that the hashes of the page's Content-Security-Policy stay true.
 */
export function relocate(page: string, bytes: Uint8Array, edition: Edition): { bytes: Uint8Array } | { fault: Fault } {
  const html = withoutSiteOnly(strFromU8(bytes));
  const root = readTags(html, 'html').find((tag) => tag.name === 'html');
  if (root?.attributes.get('data-edition') === undefined) {
    return { fault: `${page}: has no data-edition on <html>, so it is not a page of the player.` };
  }
  const attribute = /\sdata-edition=("[^"]*"|'[^']*'|[^\s>]+)/;
  const changed = html.slice(root.start, root.end).replace(attribute, ` data-edition="${edition.name}"`);
  return { bytes: strToU8(html.slice(0, root.start) + changed + html.slice(root.end)) };
}

function withoutSiteOnly(html: string): string {
  const tags = readTags(html, 'html');
  let kept = '';
  let from = 0;
  for (const [i, tag] of tags.entries()) {
    const classes = tag.attributes.get('class')?.split(/\s+/) ?? [];
    if (tag.kind === 'close' || tag.start < from || !classes.includes(SITE_ONLY)) continue;
    kept += html.slice(from, tag.start);
    from = endOf(tag, tags.slice(i + 1));
  }
  return kept + html.slice(from);
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
