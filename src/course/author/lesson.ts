import type { Diagnostic } from '../diagnostic.ts';
import { codeOf } from '../codes.ts';
import { lessonFaults } from './faults.ts';
import { collectFindings, type Findings } from './findings.ts';
import { isHeadLost, shapeHead } from './frontmatter.ts';
import { findImageFaults } from './images.ts';
import { checkLinks } from './lesson-links.ts';
import { checkLessonTags } from './lesson-tags.ts';
import { parseMdx, rangeOf, type Root } from './mdast.ts';
import { placesIn, withoutMark, type Places } from './places.ts';
import { lessonHeadSchema } from './schemas.ts';
import { findCode, walk } from './tags.ts';

/** What a learner does in a lesson; its id is permanent. */
export interface Activity {
  id: string;
  kind: 'reflect' | 'question';
  /** What stands above a box to write in. */
  label?: string;
  /** Whether the lesson counts as done only when this is written. */
  needed?: boolean;
  /** What a question is about. */
  objective?: string;
  /** The words of a question's answers, in order: records name an answer by its place. */
  answers?: string[];
}

/** What the course needs to know of a lesson; its prose is rendered from the file. */
export interface Lesson {
  title: string;
  /** One sentence. */
  summary: string;
  activities: Activity[];
  /** The teams that it has wording of their own for. */
  teams: string[];
}

export type LessonFindings = Findings<typeof lessonFaults>;

/** What a lesson may name that stands in other files. */
export interface LessonOptions {
  /** Path from the top of the project. */
  file: string;
  /** Objective ids; `undefined` when they cannot be read: then none is called unknown. */
  objectives: readonly string[] | undefined;
  /** Team ids; likewise. */
  teams: readonly string[] | undefined;
  /** Paths of image files from the lesson's folder; absent when they are not known: then none is called missing. */
  images?: readonly string[];
}

const HEADLESS = {
  message: 'A lesson begins with a title and a summary.',
  hint: 'Begin the file with  ---  then  title: …  and  summary: …  on a line each, then  ---',
};

/** Checks a lesson's MDX: head, tags, activities, wording for teams, images. `lesson` is there when nothing is wrong. */
export function checkLesson(source: string, options: LessonOptions): { lesson?: Lesson; diagnostics: Diagnostic[] } {
  const findings = collectFindings(lessonFaults, options.file);
  const plain = withoutMark(source);
  const places = placesIn(plain);
  const { value: head, faults } = shapeHead(plain, places, lessonHeadSchema, HEADLESS);
  for (const { at, ...words } of faults) findings.report('L015', at, words);
  const { root, broken } = isHeadLost(plain) ? {} : parseMdx(plain);
  if (broken) findings.report('L001', broken.at, broken);
  let told: Omit<Lesson, 'title' | 'summary'> = { activities: [], teams: [] };
  if (root) {
    for (const { what, at } of findCode(root)) findings.report('L010', at, { line: what === 'import' });
    const { objectives, teams } = options;
    told = checkLessonTags(root, { source: plain, places, findings, objectives, teams });
    checkCodes(told.activities, places, findings);
    const around = { source: plain, places, images: options.images };
    for (const { at, ...words } of findImageFaults(root, around)) findings.report('L017', at, words);
    checkDescriptions(root, findings);
    checkLinks(root, findings);
  }
  const isSound = head !== undefined && !findings.hasErrors();
  return { ...(isSound && { lesson: { ...head, ...told } }), diagnostics: findings.all() };
}

function checkDescriptions(root: Root, findings: LessonFindings): void {
  walk(root, (node) => {
    if (node.type === 'image' && !node.alt?.trim()) findings.report('L018', rangeOf(node), {});
  });
}

// The log knows an activity by its code alone.
function checkCodes(activities: readonly Activity[], places: Places, findings: LessonFindings): void {
  const ids = new Map<string, string>();
  for (const { id } of activities) {
    const other = ids.get(codeOf(id));
    if (other !== undefined && other !== id) {
      findings.report('L013', places.range(0, 1), { id, where: `it cannot be told from \`${other}\` in the log` });
    }
    ids.set(codeOf(id), id);
  }
}
