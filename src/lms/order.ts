import type { Named } from './elements.ts';
import type { Codes } from './codes.ts';

/** How the records of a list are written. */
export interface ListRule {
  /** What a SCO sets first of a record; `none` when the LMS alone makes records. */
  opens: 'id' | 'any' | 'none';
  /** Whether an id is the only one of its kind and stays. */
  ownIds?: boolean;
  /** What has to wait for the type of an interaction: everything but its id, its responses only, or nothing. */
  typed?: 'all' | 'responses';
}

/** By the name of the list, with `n` for indexes: `cmi.interactions.n.objectives`. */
export type Lists = Readonly<Record<string, ListRule>>;

/** Reads an element of the LMS behind, without a check. */
type Ask = (element: string) => string;

const RESPONSES = /\.(learner_response|student_response|correct_responses\.n\.pattern)$/;

/** In which order the elements of lists may be set: no gap between indexes, and what each list's rule says. */
export class Order {
  readonly #ask: Ask;
  readonly #lists: Lists;
  readonly #codes: Codes;
  /** The types of this session's interactions by index; `''` between id and type. */
  readonly #types = new Map<number, string>();

  constructor(ask: Ask, { lists, codes }: { lists: Lists; codes: Codes }) {
    this.#ask = ask;
    this.#lists = lists;
    this.#codes = codes;
  }

  /** The type of the interaction that `element` belongs to, where it is known. SCORM 1.2 does not tell earlier sessions'. */
  typeOf({ path, indexes: [index] }: Named): string | undefined {
    if (index === undefined || !path.startsWith('cmi.interactions.')) return undefined;
    return this.#types.get(index) || this.#ask(`cmi.interactions.${index}.type`) || undefined;
  }

  /** Whether every index names a record that exists. */
  exists({ path, indexes }: Named): boolean {
    return indexes.every((index, depth) => index < this.#count(listOf(path, indexes, depth)));
  }

  /** The error with which `element` may not be set now, or `undefined`. */
  refusal({ path, indexes }: Named, value: string): string | undefined {
    for (const [depth, index] of indexes.entries()) {
      const list = listOf(path, indexes, depth);
      const rule =
        this.#lists[
          path
            .split('.n.')
            .slice(0, depth + 1)
            .join('.n.')
        ];
      const room = this.#count(list);
      const field = path
        .split('.n.')
        .slice(depth + 1)
        .join('.n.');
      if (index > room || (index === room && rule?.opens === 'none')) return this.#codes.gap;
      if (index === room && rule?.opens === 'id' && field !== 'id') return this.#codes.unopened;
      const refused = rule?.ownIds && field === 'id' ? this.#idRefusal(list, index, room, value) : undefined;
      if (refused) return refused;
      if (rule?.typed && this.#waits(rule.typed, path, index)) return this.#codes.untyped;
    }
    return undefined;
  }

  /** Remembers what the LMS behind has taken. */
  note({ path, indexes: [index] }: Named, value: string): void {
    if (index === undefined) return;
    if (path === 'cmi.interactions.n.type') this.#types.set(index, value);
    if (path === 'cmi.interactions.n.id' && !this.#types.has(index)) this.#types.set(index, '');
  }

  #waits(typed: 'all' | 'responses', path: string, index: number): boolean {
    if (path === 'cmi.interactions.n.id' || path === 'cmi.interactions.n.type') return false;
    return this.#types.get(index) === '' && (typed === 'all' || RESPONSES.test(path));
  }

  #idRefusal(list: string, index: number, room: number, value: string): string | undefined {
    if (index < room) return this.#ask(`${list}.${index}.id`) === value ? undefined : this.#codes.fixed;
    for (let other = 0; other < room; other++) {
      if (this.#ask(`${list}.${other}.id`) === value) return this.#codes.taken;
    }
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
