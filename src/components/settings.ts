/** Something that a reader may set, and its choices; '' is the page as it is made. */
export interface Setting {
  /** As in `src/islands/look.js`. */
  name: string;
  choices: readonly string[];
  /** What a page must have for it to make sense. */
  takes?: 'call' | 'sound';
}

export const SETTINGS: readonly Setting[] = [
  { name: 'text', choices: ['', '125', '150', '200'] },
  { name: 'space', choices: ['', 'wide'] },
  { name: 'theme', choices: ['', 'light', 'dark', 'contrast'] },
  { name: 'motion', choices: ['', 'none'] },
  { name: 'transcript', choices: ['', 'beside'], takes: 'call' },
  { name: 'aloud', choices: ['', 'on'], takes: 'sound' },
];

/** The name of the words for a choice, within those of the settings. */
export function wordOf({ name }: Setting, choice: string): string {
  return `${name}-${choice || 'made'}`;
}
