import { isTag, type Link, type List, type ListItem, type Nodes, type TagNode } from '../../course/author.ts';
import { isBlank, isSceneLink } from './links.ts';

/** The link that a list item begins with, and the tag around it if there is one (which is a fault). */
export interface Lead {
  link: Link;
  around?: TagNode;
}

/** What makes a list item a choice: it begins with a link to a scene. */
export function leadOf(item: ListItem): Lead | undefined {
  const [first] = item.children;
  const opening = first?.type === 'paragraph' ? first.children.find((child) => !isBlank(child)) : first;
  if (isSceneLink(opening)) return { link: opening };
  if (!opening || !isTag(opening) || !(opening.name === 'For' || opening.name === 'When')) return undefined;
  const link = firstWord(opening);
  return isSceneLink(link) ? { link, around: opening } : undefined;
}

function firstWord(tag: TagNode): Nodes | undefined {
  const children: readonly Nodes[] = tag.children;
  const [first] = children;
  return first?.type === 'paragraph' ? first.children[0] : first;
}

/** A list of choices: at least one item begins with a link to a scene. */
export function isChoiceList(list: List): boolean {
  return list.children.some((item) => leadOf(item) !== undefined);
}
