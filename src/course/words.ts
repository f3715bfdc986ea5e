/** The interface's own words, by dotted name, and under `language` the sign of the language that they are in. */
export type Words = Readonly<Record<string, string>>;

/**
 * The words of that name with `{placeholders}` filled in, numbers as the language writes them. An unknown name comes back as
 * itself, so that it is seen.
 */
export function say(words: Words, name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = Object.hasOwn(words, name) ? (words[name] ?? name) : name;
  // A text gives itself back.
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => (values[key] ?? whole).toLocaleString(words['language']));
}
