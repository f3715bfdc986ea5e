/** A success criterion of WCAG 2.2. */
export interface Criterion {
  number: string;
  name: string;
  level: 'A' | 'AA';
}

// https://www.w3.org/TR/WCAG22/ ; 4.1.1 is no criterion any more.
const LIST = `
  1.1.1 A Non-text content
  1.2.1 A Sound only and video only
  1.2.2 A Captions
  1.2.3 A Audio description or media alternative
  1.2.4 AA Captions of what is live
  1.2.5 AA Audio description
  1.3.1 A Info and relationships
  1.3.2 A Meaningful sequence
  1.3.3 A Sensory characteristics
  1.3.4 AA Orientation
  1.3.5 AA Purpose of input
  1.4.1 A Use of colour
  1.4.2 A Audio control
  1.4.3 AA Contrast of text
  1.4.4 AA Resize text
  1.4.5 AA Images of text
  1.4.10 AA Reflow
  1.4.11 AA Contrast of what is no text
  1.4.12 AA Text spacing
  1.4.13 AA Content on hover or focus
  2.1.1 A Keyboard
  2.1.2 A No keyboard trap
  2.1.4 A Character key shortcuts
  2.2.1 A Timing adjustable
  2.2.2 A Pause, stop, hide
  2.3.1 A Three flashes
  2.4.1 A Bypass blocks
  2.4.2 A Page titled
  2.4.3 A Focus order
  2.4.4 A Purpose of links
  2.4.5 AA Multiple ways
  2.4.6 AA Headings and labels
  2.4.7 AA Focus visible
  2.4.11 AA Focus not obscured
  2.5.1 A Pointer gestures
  2.5.2 A Pointer cancellation
  2.5.3 A Label in name
  2.5.4 A Motion actuation
  2.5.7 AA Dragging movements
  2.5.8 AA Target size
  3.1.1 A Language of page
  3.1.2 AA Language of parts
  3.2.1 A On focus
  3.2.2 A On input
  3.2.3 AA Consistent navigation
  3.2.4 AA Consistent identification
  3.2.6 A Consistent help
  3.3.1 A Error identification
  3.3.2 A Labels or instructions
  3.3.3 AA Error suggestion
  3.3.4 AA Error prevention
  3.3.7 A Redundant entry
  3.3.8 AA Accessible authentication
  4.1.2 A Name, role, value
  4.1.3 AA Status messages`;

/** Every criterion of levels A and AA, in the order of the standard. */
export const CRITERIA: readonly Criterion[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [, number = '', level, name = ''] = line.match(/(\S+) (\S+) (.+)/) ?? [];
    return { number, level: level === 'AA' ? 'AA' : 'A', name };
  });

/** What a machine does about criteria; whatever else it looks at does not count here. */
export interface CriterionCheck {
  /** A rule of axe in a browser, a code of the check of what is written, or a test of ours. */
  by: 'axe' | 'code' | 'test';
  name: string;
  criteria: readonly string[];
}

/** What people know of a criterion: why it does not apply, what somebody has looked at, or what is missing. */
export interface CriterionNote {
  kind: 'none' | 'eye' | 'gap';
  text: string;
}

/** A criterion with all that looks after it. */
export interface LookedAfter extends Criterion {
  axe: string[];
  code: string[];
  test: string[];
  note?: CriterionNote;
}

/** Every criterion with what looks after it, each name once. */
export function lookedAfter(
  checks: readonly CriterionCheck[],
  notes: Readonly<Record<string, CriterionNote>>,
): LookedAfter[] {
  return CRITERIA.map((criterion) => {
    const { number } = criterion;
    const named = (by: CriterionCheck['by']): string[] => {
      const own = checks.filter((check) => check.by === by && check.criteria.includes(number));
      return [...new Set(own.map(({ name }) => name))].sort();
    };
    const note = notes[number];
    return { ...criterion, axe: named('axe'), code: named('code'), test: named('test'), ...(note && { note }) };
  });
}

/** What does not fit together in sentences: criteria that nobody looks after, and notes that the checks speak against. */
export function misfitsIn(all: readonly LookedAfter[]): string[] {
  return all.flatMap(({ number, name, axe, code, test, note }) => {
    const isOurs = code.length + test.length > 0;
    const isChecked = isOurs || axe.length > 0;
    const about = `${number} ${name}`;
    if (!isChecked && !note) return `${about}: nothing checks it, and nothing is said of it.`;
    // Rules of axe look for video, too, and find none.
    return note?.kind === 'none' && isOurs ? `${about}: it is said not to apply, and yet it is checked.` : [];
  });
}
