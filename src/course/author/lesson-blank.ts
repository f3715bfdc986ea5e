import { addActivity, misused, type FoundTag, type LessonReading, type Seen } from './lesson-reading.ts';

/** Checks an activity that the learner fills: the tag holds nothing itself. */
export function checkBlank(found: FoundTag, reading: LessonReading, seen: Seen): void {
  const { node, tag, values } = found;
  if (node.children.length > 0) {
    const hint = `Write  <${tag.name} id="${values.get('id')}" … />  on one line, and put the text above it.`;
    misused(reading, tag.at, `\`<${tag.name}>\` holds no text.`, hint);
  }
  addActivity(found, { kind: 'reflect' }, reading, seen);
}
