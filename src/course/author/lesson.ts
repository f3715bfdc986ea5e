import type { Diagnostic } from '../diagnostic.ts';
import { codeOf } from '../codes.ts';
import { lessonFaults } from './faults.ts';
import { collectFindings, type Findings } from './findings.ts';
import { headOf } from './frontmatter.ts';
import { checkLessonTags } from './lesson-tags.ts';
import { parseMdx } from './mdast.ts';
import { placesIn, withoutMark, type Places } from './places.ts';
import { lessonHeadSchema } from './schemas.ts';
import { shapeYaml } from './shape.ts';
import { findCode } from './tags.ts';
import { readYaml } from './yaml.ts';

/** What a learner does in a lesson; its id is permanent. */
export interface Activity {
  id: string;
  kind: 'reflect' | 'question';
  /** What a question is about. */
  objective?: string;
}

/** What the course needs to know of a lesson; its prose is rendered from the file. */
export interface Lesson {
  title: string;
  /** One sentence. */
  summary: string;
  activities: Activity[];
}

export type LessonFindings = Findings<typeof lessonFaults>;

/** Checks a lesson's MDX: head, tags, activities. `lesson` is there when nothing is wrong. */
export function checkLesson(
  source: string,
  options: { file: string; objectives: readonly string[] | undefined },
): { lesson?: Lesson; diagnostics: Diagnostic[] } {
  const findings = collectFindings(lessonFaults, options.file);
  const plain = withoutMark(source);
  const places = placesIn(plain);
  const head = readHead(plain, places, findings);
  // In a head that does not end, the rest of the file makes no sense.
  const isOpen = headOf(plain)?.closed === false;
  const { root, broken } = isOpen ? {} : parseMdx(plain);
  if (broken) findings.report('L001', broken.at, broken);
  let activities: Activity[] = [];
  if (root) {
    for (const { what, at } of findCode(root)) findings.report('L010', at, { line: what === 'import' });
    activities = checkLessonTags(root, { source: plain, places, findings, objectives: options.objectives });
    checkCodes(activities, places, findings);
  }
  const isSound = head !== undefined && !findings.hasErrors();
  return { ...(isSound && { lesson: { ...head, activities } }), diagnostics: findings.all() };
}

function readHead(
  source: string,
  places: Places,
  findings: LessonFindings,
): { title: string; summary: string } | undefined {
  const head = headOf(source);
  const hint = 'Begin the file with  ---  then  title: …  and  summary: …  on a line each, then  ---';
  if (!head?.closed) {
    const message = head
      ? 'The lines at the top do not end with `---`.'
      : 'A lesson begins with a title and a summary.';
    findings.report('L015', places.range(0, 1), { message, hint });
    return undefined;
  }
  const yaml = readYaml(head.text, places, head.start);
  if (yaml.broken) {
    findings.report('L015', yaml.broken.at, yaml.broken);
    return undefined;
  }
  const shaped = shapeYaml(yaml, lessonHeadSchema);
  for (const fault of shaped.faults) findings.report('L015', fault.at, fault);
  return shaped.value;
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
