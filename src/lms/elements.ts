import type { Accepts } from './formats.ts';

/**
 * What a SCO may do with an element; a keyword (`_children`, `_count`, `_version`) is read only in a way of its own, and an
 * LMS may know of an element without having it.
 */
export type Access = 'read' | 'write' | 'both' | 'keyword' | 'none';

export interface Element {
  access: Access;
  accepts: Accepts;
  /** Which of the accepted are within the element's bounds, where a standard has an error of its own for that. */
  within?: Accepts;
}

/** The elements of a standard by their names, with `n` for every index. */
export type Elements = ReadonlyMap<string, Element>;

/** An element as a SCO named it. */
export interface Named extends Element {
  /** The name with `n` for every index: `cmi.interactions.n.objectives.n.id`. */
  path: string;
  indexes: number[];
}

const never: Accepts = () => false;
export const read: Element = { access: 'read', accepts: never };
export const keyword: Element = { access: 'keyword', accepts: never };
export const unsupported: Element = { access: 'none', accepts: never };
export const write = (accepts: Accepts): Element => ({ access: 'write', accepts });
export const readWrite = (accepts: Accepts, within?: Accepts): Element => ({
  access: 'both',
  accepts,
  ...(within && { within }),
});

/** The element that `name` means, or `undefined`. */
export function findElement(elements: Elements, name: string): Named | undefined {
  if (name.includes('.n.')) return undefined;
  const indexes: number[] = [];
  const path = name
    .replace(/\.(0|[1-9]\d{0,4})(?=\.)/g, (_, index: string) => {
      indexes.push(Number(index));
      return '.n';
    })
    .replace(/\{target=[\w-]{1,250}\}$/, '{target}');
  const element = elements.get(path);
  return element && { ...element, path, indexes };
}
