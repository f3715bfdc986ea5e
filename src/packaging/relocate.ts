import { strFromU8, strToU8 } from 'fflate';
import type { Edition } from './editions.ts';
import { isSiteOnly, replaceElements } from './elements.ts';
import type { Fault } from './fault.ts';
import { readTags } from './markup.ts';

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
  const html = replaceElements(strFromU8(bytes), (tag) => (isSiteOnly(tag) ? '' : undefined));
  const root = readTags(html).find((tag) => tag.name === 'html');
  if (root?.attributes.get('data-edition') === undefined) {
    return { fault: `${page}: has no data-edition on <html>, so it is not a page of the player.` };
  }
  const attribute = /\sdata-edition=("[^"]*"|'[^']*'|[^\s>]+)/;
  const said = ` data-edition="${about.edition.name}" data-scos="${about.scos}"`;
  const changed = html.slice(root.start, root.end).replace(attribute, said);
  return { bytes: strToU8(html.slice(0, root.start) + changed + html.slice(root.end)) };
}
