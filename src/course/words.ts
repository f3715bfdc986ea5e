/** The interface's own words, by dotted name. */
export type Words = Readonly<Record<string, string>>;

/** The words of that name with `{placeholders}` filled in. An unknown name comes back as itself, so that it is seen. */
export function say(words: Words, name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = Object.hasOwn(words, name) ? (words[name] ?? name) : name;
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(Object.hasOwn(values, key) ? values[key] : whole));
}
