import { ERROR, type ErrorCode } from './api-12.ts';
import type { Named } from './elements-12.ts';

/** Reads an element of the LMS behind, without a check. */
type Ask = (element: string) => string;

/**
 * In which order indexed elements may be set: no gap between indexes, an `id` first, then an interaction's `type`, then
 * the rest; an objective's id is the only one of its kind and stays.
 */
export class Order12 {
  readonly #ask: Ask;
  /** The types of this session's interactions by index; `''` between id and type. Earlier sessions' are not known. */
  readonly #types = new Map<number, string>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The type of the interaction that `element` belongs to, where it is known. */
  typeOf(element: Named): string | undefined {
    const [index] = element.indexes;
    return index === undefined ? undefined : this.#types.get(index);
  }

  /** Whether every index names a record that exists. */
  exists({ path, indexes }: Named): boolean {
    return indexes.every((index, depth) => index < this.#count(listOf(path, indexes, depth)));
  }

  /** Why `element` may not be set now. SCORM 1.2 has no error for order; 201 is what LMSs give for a wrong index. */
  refusal(element: Named, value: string): ErrorCode | undefined {
    const { path, indexes } = element;
    const [index] = indexes;
    if (index === undefined) return undefined;
    const begins = indexes.length === 1 && path.endsWith('.id');
    const room = this.#count(listOf(path, indexes, 0));
    if (index > room || (index === room && !begins)) return ERROR.argument;
    if (path === 'cmi.objectives.n.id') return this.#objectiveRefusal(index, room, value);
    if (path.startsWith('cmi.interactions.')) return this.#interactionRefusal(element, index);
    return undefined;
  }

  /** Remembers what the LMS behind has taken. */
  note({ path, indexes: [index] }: Named, value: string): void {
    if (index === undefined) return;
    if (path === 'cmi.interactions.n.type') this.#types.set(index, value);
    if (path === 'cmi.interactions.n.id' && !this.#types.has(index)) this.#types.set(index, '');
  }

  #objectiveRefusal(index: number, room: number, value: string): ErrorCode | undefined {
    if (index < room) return this.#ask(`cmi.objectives.${index}.id`) === value ? undefined : ERROR.argument;
    for (let other = 0; other < room; other++) {
      if (this.#ask(`cmi.objectives.${other}.id`) === value) return ERROR.argument;
    }
    return undefined;
  }

  #interactionRefusal({ path, indexes }: Named, index: number): ErrorCode | undefined {
    const needsType = path !== 'cmi.interactions.n.id' && path !== 'cmi.interactions.n.type';
    if (needsType && this.#types.get(index) === '') return ERROR.argument;
    const [, inner] = indexes;
    if (inner !== undefined && inner > this.#count(listOf(path, indexes, 1))) return ERROR.argument;
    return undefined;
  }

  #count(list: string): number {
    return Number(this.#ask(`${list}._count`)) || 0;
  }
}

/** The list that the index at `depth` counts in: `cmi.interactions.n.objectives.n.id` at 1 is `cmi.interactions.4.objectives`. */
function listOf(path: string, indexes: number[], depth: number): string {
  const parts = path.split('.n.').slice(0, depth + 1);
  return parts.map((part, at) => (at < depth ? `${part}.${indexes[at]}` : part)).join('.');
}
