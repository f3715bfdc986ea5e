import { checkAsking } from './lesson-asking.ts';
import { addActivity, type FoundTag, type LessonReading, type Seen } from './lesson-reading.ts';
import type { Nodes } from './mdast.ts';

/** Checks a `<Short>` (L014): what is asked, then a quotation with one possible answer, then a list of what to look for. */
export function checkShort(found: FoundTag, reading: LessonReading, seen: Seen): void {
  addActivity(found, { kind: 'reflect' }, reading, seen);
  checkAsking(found, reading);
  const { at } = found.tag;
  const children: readonly Nodes[] = found.node.children;
  const [answer, list] = children.slice(-2);
  const quotations = children.filter(({ type }) => type === 'blockquote').length;
  const report = (message: string, hint: string): void => void reading.findings.report('L014', at, { message, hint });
  if (quotations !== 1 || answer?.type !== 'blockquote' || list?.type !== 'list' || list.ordered) {
    const hint = 'Write  > one possible answer  and below it a list,  - Does it say when?';
    report('A short answer ends with one quotation and a list of what to look for.', hint);
  } else if (children.length < 3) {
    report('This short answer asks nothing.', 'Tell the situation above the quotation.');
  }
}
