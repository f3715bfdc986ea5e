/** What a list of answers from 0 to 10 comes to. */
export interface PulseSum {
  /** How many answers there are; those of 7 and 8 count here, too. */
  count: number;
  /** Answers of 9 or 10, of 7 or 8, and of 0 to 6. */
  high: number;
  middle: number;
  low: number;
  /** From −100 to 100, whole; absent when there are fewer answers than ten. */
  score?: number;
  /** What was written and is no answer. */
  leftOut: string[];
}

/** From fewer answers nothing is claimed. */
const FEWEST = 10;

/** Adds up a list of answers with spaces, line ends, commas or semicolons between them. */
export function pulseOf(text: string): PulseSum {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const leftOut = words.filter((word) => !isAnswer(word));
  const answers = words.filter(isAnswer).map(Number);
  const count = answers.length;
  const high = answers.filter((answer) => answer >= 9).length;
  const low = answers.filter((answer) => answer <= 6).length;
  const sum = { count, high, middle: count - high - low, low, leftOut };
  return count < FEWEST ? sum : { ...sum, score: rounded((100 * (high - low)) / count) };
}

function isAnswer(word: string): boolean {
  return /^(\d|10)$/.test(word);
}

/** To the nearest whole number, halves away from zero, so that a score and its opposite are rounded alike. */
function rounded(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}
