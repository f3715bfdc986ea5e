import GithubSlugger from 'github-slugger';
import type { Words } from './findings.ts';
import type { LessonFindings } from './lesson.ts';
import { ANSWER_LINKS } from './lesson-question.ts';
import { STATEMENT_TAGS } from './lesson-statements.ts';
import { isTag, rangeOf, type List, type Nodes, type Root } from './mdast.ts';
import { didYouMean, nearest } from './suggest.ts';
import { walk } from './tags.ts';
import { plainText } from './text.ts';

/**
 * Checks where the links of a lesson lead: to a heading of it, to the web or to an address for mail or telephone (L020).
 * The first link of an answer or of a statement belongs to its tag; a link of an answer elsewhere is L021.
 */
export function checkLinks(root: Root, findings: LessonFindings): void {
  const headings = headingsOf(root);
  const answers = new Set<Nodes>();
  const beginnings = new Set<Nodes>();
  walk(root, (node) => {
    if (isTag(node) && LISTED.includes(node.name ?? '')) for (const link of answersIn(node)) answers.add(link);
    if (node.type === 'list') for (const link of beginningsOf(node)) beginnings.add(link);
    // A wording for a team that holds an answer is told so.
    if (isTag(node) && node.name === 'For') for (const link of answerLinksIn(node)) answers.add(link);
    if ((node.type !== 'link' && node.type !== 'definition') || answers.has(node)) return;
    if (ANSWER_LINKS.includes(node.url)) findings.report('L021', rangeOf(node), {});
    else {
      const words = whyNowhere(node.url, headings, beginnings.has(node) ? CHOICE : HEADING);
      if (words) findings.report('L020', rangeOf(node), words);
    }
  });
}

/** Tags with lists of which each item begins with a link that leads nowhere on the page. */
const LISTED = ['Question', ...STATEMENT_TAGS];

/** The links with which the items of a tag's lists begin. */
function answersIn(question: Extract<Nodes, { children: unknown }>): Nodes[] {
  const children: readonly Nodes[] = question.children;
  return children.flatMap((child) => (child.type === 'list' ? beginningsOf(child) : []));
}

/** With what the items of a list begin. */
function beginningsOf({ children }: List): Nodes[] {
  return children.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? (first.children[0] ?? []) : []));
}

function answerLinksIn(tag: Nodes): Nodes[] {
  const links: Nodes[] = [];
  walk(tag, (node) => {
    if (node.type === 'link' && ANSWER_LINKS.includes(node.url)) links.push(node);
  });
  return links;
}

/** Targets of links within the lesson: the ids that its headings get on the page. */
function headingsOf(root: Root): string[] {
  const slugger = new GithubSlugger();
  const targets: string[] = [];
  walk(root, (node) => {
    if (node.type === 'heading') targets.push(`#${slugger.slug(plainText(node))}`);
  });
  return targets;
}

const WEB =
  'Link to a page on the web,  [the charter](https://…),  or to a heading of this lesson,  [This week](#this-week)';

const HEADING = 'Lead it to a heading: its words in small letters, with hyphens.';
const CHOICE =
  'An answer leads to `#good`, `#fair` or `#poor` and stands in a `<Question>`; choices that lead on make a role-play.';

/** What is wrong with where a link leads; `otherwise` is what to do when no heading is near. */
function whyNowhere(url: string, headings: readonly string[], otherwise: string): Words | undefined {
  if (/^(https?:\/\/\S|mailto:\S|tel:\S)/i.test(url)) return undefined;
  if (url === '' || url === '#') return { message: 'This link names nothing to lead to.', hint: WEB };
  if (url.startsWith('#')) {
    if (headings.includes(decoded(url))) return undefined;
    const known = otherwise === HEADING || nearest(url, headings) !== undefined ? headings : [];
    return { message: `No heading of this lesson is \`${url}\`.`, hint: didYouMean(url, known, otherwise) };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { message: `\`${url}\` cannot be opened from a lesson.`, hint: WEB };
  return {
    message: `\`${url}\` names a file, and no file stands beside a lesson on its page.`,
    hint: `Steps follow each other by the module’s buttons. ${WEB}`,
  };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
