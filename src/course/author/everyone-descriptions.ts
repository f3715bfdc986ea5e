import type { Everyone } from './everyone.ts';
import { DECORATION, imagePath } from './images.ts';
import { rangeOf } from './mdast.ts';
import { walk } from './tags.ts';

/** In characters: more is too much to be heard in one go. */
const LONGEST = 150;

const KIND = '(?:image|picture|pic|photo|photograph|graphic|screenshot|drawing|illustration|icon|diagram|chart)';
const ONLY_A_KIND = new RegExp(
  `^(?:an? |the |this )?(?:${KIND}|figure|logo|placeholder|alt|alt text|description)\\.?$`,
  'i',
);
const BEGINS = new RegExp(`^(?:an? |the |this )?${KIND} (?:of|showing|shows|that shows)\\b`, 'i');
const FILE = /^[^ ]+\.(?:png|jpe?g|webp|avif|gif|svg)$|^(?:img|dsc|image|photo|screenshot|scan)[\s_-]*\d[\d\s_-]*$/i;

/** Descriptions that say nothing (A001), or more than one can hear (A002). */
export function checkDescriptions({ root, findings }: Everyone): void {
  walk(root, (node) => {
    const description = node.type === 'image' ? (node.alt?.trim() ?? '') : '';
    if (node.type !== 'image' || description === '' || description === DECORATION) return;
    const { length } = description;
    if (saysNothing(description, imagePath(node.url))) findings.report('A001', rangeOf(node), { description });
    else if (BEGINS.test(description)) findings.report('A002', rangeOf(node), { problem: 'begins', length });
    else if (length > LONGEST) findings.report('A002', rangeOf(node), { problem: 'long', length });
  });
}

function saysNothing(description: string, path: string): boolean {
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const spaced = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, ' ');
  // Some files are named by a good description.
  const isName = spaced(description) === spaced(name) && spaced(name).split(' ').length < 3;
  return isName || FILE.test(description) || ONLY_A_KIND.test(description);
}
