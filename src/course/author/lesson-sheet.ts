import { addActivity, misused, placeOf, type FoundTag, type LessonReading, type Seen } from './lesson-reading.ts';
import { isTag, type Nodes } from './mdast.ts';
import { didYouMean } from './suggest.ts';

/** What a box takes: some lines, one line, a day, a time of day. */
const BOXES = ['text', 'line', 'date', 'time'];

/** What becomes of a sheet: paper, an e-mail draft, an entry for the calendar, a plan that is said once from memory. */
const SHEETS = ['page', 'mail', 'calendar', 'plan'];

/** Checks a box to write in, by itself or on a sheet. */
export function checkReflect(found: FoundTag, reading: LessonReading, seen: Seen): void {
  const kind = found.values.get('kind') || 'text';
  if (!BOXES.includes(kind)) {
    misused(reading, placeOf(found, 'kind'), `There is no box of the kind \`${kind}\`.`, oneOf(kind, BOXES));
  }
  if (found.node.children.length > 0) {
    const hint = 'Write  <Reflect id="…" label="…" />  and put the text above it.';
    misused(reading, found.tag.at, 'A reflection holds no text.', hint);
  }
  const needed = found.values.has('needed');
  addActivity(found, { kind: 'reflect', ...(needed && { needed }) }, reading, seen, ['Sheet']);
}

/** Checks a sheet: it holds boxes, as many and of the kinds that it is made of. */
export function checkSheet(found: FoundTag, reading: LessonReading): void {
  const { node, tag, values } = found;
  const as = values.get('as') ?? '';
  if (!SHEETS.includes(as)) {
    misused(reading, placeOf(found, 'as'), `There is no sheet as \`${as}\`.`, oneOf(as, SHEETS));
    return;
  }
  const boxes = node.children.filter(isTag).filter(({ name }) => name === 'Reflect');
  const kinds = boxes.map((box) => kindOf(box));
  const dates = kinds.filter((kind) => kind === 'date').length;
  const times = kinds.filter((kind) => kind === 'time').length;
  const hint = 'Put  <Reflect id="…" label="…" />  between its tags, with an empty line before and after each.';
  if (boxes.length === 0) misused(reading, tag.at, 'This sheet has no box to write in.', hint);
  else if (as === 'plan' && boxes.length !== 2) {
    misused(reading, tag.at, `A plan has two boxes, if and then; here are ${boxes.length}.`, hint);
  } else if (as === 'calendar' && (dates !== 1 || times > 1 || kinds[0] !== 'line')) {
    const asked =
      'Let the first be of  kind="line" , which names the entry; one  kind="date" ; perhaps one  kind="time" .';
    misused(reading, tag.at, 'An entry for the calendar has a name and one date.', asked);
  }
  for (const name of ['to', 'subject']) {
    if (values.has(name) && as !== 'mail') {
      misused(reading, placeOf(found, name), `Only a sheet as \`mail\` has a \`${name}\`.`, 'Remove it.');
    }
  }
}

function kindOf(box: Nodes): string {
  const attributes = isTag(box) ? box.attributes : [];
  const kind = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'kind');
  return typeof kind?.value === 'string' ? kind.value : 'text';
}

function oneOf(word: string, known: readonly string[]): string {
  return didYouMean(word, known, `Use one of ${known.join(', ')}.`);
}
