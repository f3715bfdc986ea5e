import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPseudo, PSEUDO, type Pseudo } from '../course/author.ts';
import { readTags, type Tag } from '../packaging/index.ts';

/** The variable that asks a build for a language that only layouts are seen in. */
export const VARIABLE = 'INSIDE_LINE_WORDS';

/** Which one a build is asked for. Throws on what is none, for the site would look right. */
export function chosenPseudo(environment: Readonly<Record<string, string | undefined>>): Pseudo | undefined {
  const asked = environment[VARIABLE];
  const pseudo = PSEUDO.find((one) => one === asked);
  if (asked && !pseudo) throw new Error(`${VARIABLE} is "${asked}". Use ${PSEUDO.join(' or ')}.`);
  return pseudo;
}

/** In English whatever the words are in, as what it explains is. */
const REFERENCE = ['checker.html', 'portraits.html'];

/** Puts on each page of a built site what trainers wrote with markup into it; the rest is in it from the start. */
export async function inPseudoSite(folder: string, pseudo: Pseudo): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.html') && !REFERENCE.includes(one))) {
    const path = join(folder, name);
    await writeFile(path, pageInPseudo(await readFile(path, 'utf8'), pseudo));
  }
}

/** What is no language, and the letter of a portrait. */
const LEFT = new Set(['script', 'style', 'code', 'pre', 'text']);

/** A page with its texts and the attributes that are read or shown in such a language. */
export function pageInPseudo(html: string, pseudo: Pseudo): string {
  const tags = readTags(html);
  const parts = tags.map((tag, n) => {
    const text = html.slice(tag.end, tags[n + 1]?.start);
    return `${tagInPseudo(html.slice(tag.start, tag.end), pseudo)}${textAfter(tag, text, pseudo)}`;
  });
  return html.slice(0, tags[0]?.start) + parts.join('');
}

function textAfter(tag: Tag, text: string, pseudo: Pseudo): string {
  return tag.kind === 'open' && LEFT.has(tag.name) ? text : inPseudo(text, pseudo);
}

function tagInPseudo(tag: string, pseudo: Pseudo): string {
  return tag.replace(
    /(\s(?:aria-label|alt|placeholder|title)=")([^"]*)"/g,
    (_, name: string, value: string) => `${name}${inPseudo(value, pseudo)}"`,
  );
}
