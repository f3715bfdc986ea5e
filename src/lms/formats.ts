/** A value that a standard accepts for an element; `type` is that of the interaction the element belongs to. */
export type Accepts = (value: string, type?: string) => boolean;

export const matching =
  (pattern: RegExp): Accepts =>
  (value) =>
    pattern.test(value);

/** One of `words`, in exactly this spelling. */
export const oneOf =
  (...words: string[]): Accepts =>
  (value) =>
    words.includes(value);

/** At most `most` UTF-16 units. */
export const text =
  (most: number): Accepts =>
  (value) =>
    value.length <= most;

/** A number from `least` to `most`; for what is known to be a number. */
export const between =
  (least: number, most: number): Accepts =>
  (value) =>
    Number(value) >= least && Number(value) <= most;

export const both =
  (...all: Accepts[]): Accepts =>
  (value, type) =>
    all.every((accepts) => accepts(value, type));

export const either =
  (...some: Accepts[]): Accepts =>
  (value, type) =>
    some.some((accepts) => accepts(value, type));
