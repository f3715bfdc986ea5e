import { addActivity, misused, type FoundTag, type LessonReading, type Seen } from './lesson-reading.ts';
import { rangeOf, type Nodes } from './mdast.ts';
import { plainText } from './text.ts';

/** Checks what is revealed step by step: a numbered list of two steps or more, and perhaps what is told after the last. */
export function checkDomino(found: FoundTag, reading: LessonReading, seen: Seen): void {
  addActivity(found, { kind: 'reflect' }, reading, seen);
  const at = found.tag.at;
  const children: readonly Nodes[] = found.node.children;
  const [steps, ...after] = children;
  if (steps?.type !== 'list' || !steps.ordered) {
    const hint = 'Write  1. what happens first  right below its tag, one line per step; put what leads up to it above.';
    misused(reading, at, 'A domino begins with a numbered list.', hint);
    return;
  }
  const { children: items } = steps;
  if (items.length < 2) misused(reading, at, 'One step is no domino.', 'Say what happens next:  2. …');
  for (const item of items.filter((one) => plainText(one) === '')) {
    misused(reading, rangeOf(item), 'This step says nothing.', 'Write what happens, or take its number out.');
  }
  const second = after.find(({ type }) => type === 'list');
  if (second) {
    const hint = 'Keep the steps in one list, with no text between them; below it, write paragraphs.';
    misused(reading, at, 'A domino holds one list, and here is a second.', hint);
  }
}
