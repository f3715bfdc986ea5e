import { strFromU8, strToU8 } from 'fflate';
import type { Edition } from './editions.ts';
import type { Fault } from './fault.ts';
import { readTags, type Tag } from './markup.ts';

/** The class of elements that only the stand-alone site shows: the way back to the list of modules. */
const SITE_ONLY = 'in-site';

/** What a page says of the package that it is in. */
export interface About {
  edition: Edition;
  /** How many SCOs the package has. */
  scos: number;
}

/**
 * The page as a package has it: `data-edition` and `data-scos` on `<html>` say which, and elements of the class `in-site`
 * are gone. Scripts and styles stay as they are, so that the hashes of the page's Content-Security-Policy stay true.
 */
export function relocate(page: string, bytes: Uint8Array, about: About): { bytes: Uint8Array } | { fault: Fault } {
  const html = withoutSiteOnly(strFromU8(bytes));
  const root = readTags(html).find((tag) => tag.name === 'html');
  if (root?.attributes.get('data-edition') === undefined) {
    return { fault: `${page}: has no data-edition on <html>, so it is not a page of the player.` };
  }
  const attribute = /\sdata-edition=("[^"]*"|'[^']*'|[^\s>]+)/;
  const said = ` data-edition="${about.edition.name}" data-scos="${about.scos}"`;
  const changed = html.slice(root.start, root.end).replace(attribute, said);
  return { bytes: strToU8(html.slice(0, root.start) + changed + html.slice(root.end)) };
}

function withoutSiteOnly(html: string): string {
  const tags = readTags(html);
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
