import type { Codes } from './codes.ts';
import type { Element } from './elements.ts';
import type { ListRule } from './order.ts';
import type { Rules } from './rules.ts';
import type { Transport } from './transport.ts';
import type { Version } from './wire.ts';

/** One thing that an LMS does in its own way. */
export interface Trait {
  version: Version;
  /** Where it was measured or read: a section of the standards' notes, "§9". */
  from: string;
  /** In a few words, for a table. */
  says: string;
  change: (rules: Rules) => Rules;
}

/** An LMS whose answers are known, as a list of what it does otherwise than the strict one. */
export interface Profile {
  name: string;
  says: string;
  /** The LMS that it is but for its own traits. */
  like?: Profile;
  traits: readonly Trait[];
}

/** Everything that the LMS does otherwise. */
export function traitsOf({ like, traits }: Profile): Trait[] {
  return [...(like ? traitsOf(like) : []), ...traits];
}

/** Other elements, by path; `undefined` for one that the LMS does not know. */
export const elements =
  (changed: Record<string, Element | undefined>) =>
  (rules: Rules): Rules => {
    const all = { ...Object.fromEntries(rules.elements), ...changed };
    const known = Object.entries(all).filter((pair): pair is [string, Element] => pair[1] !== undefined);
    return { ...rules, elements: new Map(known) };
  };

/** Other elements for all whose path matches. */
export const elementsLike =
  (pattern: RegExp, change: (element: Element) => Element | undefined) =>
  (rules: Rules): Rules => {
    const found = [...rules.elements].filter(([path]) => pattern.test(path));
    return elements(Object.fromEntries(found.map(([path, element]) => [path, change(element)])))(rules);
  };

export const codes =
  (changed: Partial<Codes>) =>
  (rules: Rules): Rules => ({ ...rules, codes: { ...rules.codes, ...changed } });

export const list =
  (path: string, rule: ListRule) =>
  (rules: Rules): Rules => ({ ...rules, lists: { ...rules.lists, [path]: rule } });

export const transport =
  (changed: Partial<Transport>) =>
  (rules: Rules): Rules => ({ ...rules, transport: { ...rules.transport, ...changed } });

/** Any other of the rules. */
export const also =
  (changed: Partial<Rules>) =>
  (rules: Rules): Rules => ({ ...rules, ...changed });
