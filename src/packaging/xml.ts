import { readTags } from './markup.ts';

export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  /** The text before the first child, trimmed. */
  text: string;
}

/** The root element of an XML document, or `undefined` when its tags do not match. Says nothing of a schema. */
export function readXml(source: string): Element | undefined {
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  for (const tag of readTags(source.replace(/^\uFEFF/, ''), 'xml')) {
    if (tag.kind === 'close') {
      if (open.length === 1 || open.pop()?.name !== tag.name) return undefined;
      continue;
    }
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [], text: tag.text.trim() };
    open.at(-1)?.children.push(element);
    if (tag.kind === 'open') open.push(element);
  }
  return open.length === 1 && top.children.length === 1 ? top.children[0] : undefined;
}

/** All elements of that name under `element`, at any depth, in order. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}
