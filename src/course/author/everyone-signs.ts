import type { Everyone } from './everyone.ts';
import { rangeOf } from './mdast.ts';
import { walk } from './tags.ts';
import { plainText } from './text.ts';

/** Tables whose columns have no names (A009); the first column may hold the names of the rows. */
export function checkTables({ root, findings }: Everyone): void {
  walk(root, (node) => {
    if (node.type !== 'table') return;
    const names = (node.children[0]?.children ?? []).map((cell) => plainText(cell));
    const isPart = names.some((name) => name !== '');
    const isNamed = isPart && names.slice(1).every((name) => name !== '');
    if (!isNamed) findings.report('A009', rangeOf(node), { isPart });
  });
}

// The box to tick of sheets is drawn, and read out by nobody.
const SIGNS = /^(?:(?!☐)\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|[←-⇿➔-➾<>=~|^*\s-])+$/u;
const TELLING = /(?!☐)\p{Extended_Pictographic}|[←-⇿➔-➾]|[-=]>|<[-=]|>>|<</u;

/** Emoji and arrows with not a word beside them (A010). */
export function checkSigns({ root, findings }: Everyone): void {
  walk(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const signs = plainText(node);
    if (SIGNS.test(signs) && TELLING.test(signs)) findings.report('A010', rangeOf(node), { signs });
  });
}
