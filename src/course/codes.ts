/** The 64 characters of codes and checksums: safe in a SCORM string, in a URL and in HTML. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** Two characters of `ALPHABET`: 12 bits that stand for a longer id in the log. */
export type Code = string;

/** 32-bit FNV-1a over UTF-16 units, then mixed (the finaliser of MurmurHash3) so that all bits count. Not for secrets. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The code of an id: the low 12 bits of its hash. Unique only where a check makes it so. */
export function codeOf(text: string): Code {
  return toDigits(hash32(text) & 0xfff, 2);
}

/** `value` as exactly `width` base-64 digits, most significant first; higher bits are dropped. */
export function toDigits(value: number, width: number): string {
  let digits = '';
  let rest = value;
  for (let i = 0; i < width; i++) {
    digits = ALPHABET[rest % 64] + digits;
    rest = Math.floor(rest / 64);
  }
  return digits;
}

/** The number that base-64 `digits` stand for, or `undefined` when one of them is no digit. */
export function fromDigits(digits: string): number | undefined {
  let value = 0;
  for (const digit of digits) {
    const place = ALPHABET.indexOf(digit);
    if (place < 0) return undefined;
    value = value * 64 + place;
  }
  return value;
}
