import { collectFindings, placesIn, type Findings, type Places } from '../../course/author.ts';
import type { Outcome, Range } from '../../course/index.ts';
import type { Condition } from '../graph.ts';
import { readTests } from './conditions.ts';
import { playFaults } from './faults-of-plays.ts';
import { playLines, type PlayLine } from './play-lines.ts';

/** A number that a play expects: tests of `value`, and how they are written. */
export interface Expected {
  tests: Condition;
  words: string;
}

/** A line of a play; `at` is where its words stand. No run gets past one that is `unread`. */
export type PlayStep = { at: Range } & (
  | { kind: 'choose'; words: string }
  | { kind: 'back to'; words: string }
  | { kind: 'wait' }
  | { kind: 'scene'; words: string }
  | { kind: 'value'; name: string; nameAt: Range; expected: Expected }
  | { kind: 'score'; expected: Expected }
  /** Without an outcome when that cannot be read. */
  | { kind: 'ending'; outcome: Outcome | undefined }
  | { kind: 'unread' }
);

/** A scripted run of a scenario, as its author wrote it. */
export interface ScriptedPlay {
  name: string;
  nameAt: Range;
  steps: PlayStep[];
}

export type PlayFindings = Findings<typeof playFaults>;

/** A longer play is no example of anything, and would hold up the check. */
const MOST_LINES = 500;

/**
 * Reads a file of plays (`scenario-language.md` §1) without playing them (P001 to P007, P025, P026). Reading goes on after
 * a fault.
 */
export function readPlaysFile(source: string, file: string): { plays: ScriptedPlay[]; findings: PlayFindings } {
  const findings = collectFindings(playFaults, file);
  const places = placesIn(source);
  const plays: ScriptedPlay[] = [];
  let isTold = false;
  for (const line of playLines(source, places)) {
    const steps = plays.at(-1)?.steps;
    if (line.keyword === 'play' && line.hasColon) {
      plays.push(readName(line, plays, findings));
      isTold = false;
    } else if (!isWhole(line)) {
      // A text that an editor wrapped is one mistake, however many lines it takes.
      if (!isTold) findings.report('P001', line.hasColon ? line.wordAt : line.at, line);
      isTold = true;
      if (steps && isTextAbove(steps.at(-1), line)) steps.pop();
      steps?.push({ kind: 'unread', at: line.at });
    } else if (!steps) {
      if (!isTold) findings.report('P002', line.wordAt, {});
      isTold = true;
    } else if (steps.length < MOST_LINES) {
      isTold = false;
      steps.push(...readStep(line, places, findings));
    } else if (steps.length === MOST_LINES) {
      findings.report('P007', line.at, { most: MOST_LINES });
      steps.push({ kind: 'unread', at: line.at });
    }
  }
  return { plays, findings };
}

/** Whether a step's words may go on in a line that cannot be read; then they say too little to be looked for. */
function isTextAbove(step: PlayStep | undefined, { keyword }: PlayLine): boolean {
  if (!step || keyword) return false;
  return step.kind === 'choose' || step.kind === 'back to' || step.kind === 'scene';
}

/** Whether a line is a keyword with a colon, or `Wait` alone. */
function isWhole({ keyword, hasColon, words }: PlayLine): boolean {
  return keyword === 'wait' ? words === '' : keyword !== undefined && hasColon;
}

function readName({ words, at }: PlayLine, plays: readonly ScriptedPlay[], findings: PlayFindings): ScriptedPlay {
  const same = plays.find(({ name }) => name !== '' && name.toLowerCase() === words.toLowerCase());
  if (words === '') findings.report('P004', at, {});
  if (same) findings.report('P005', at, { line: same.nameAt.line });
  return { name: words, nameAt: at, steps: [] };
}

function readStep(line: PlayLine, places: Places, findings: PlayFindings): PlayStep[] {
  const { keyword, words, at } = line;
  if (!keyword || keyword === 'play') return [];
  if (keyword === 'wait') return [{ kind: 'wait', at }];
  if (words === '') {
    findings.report('P006', at, { keyword });
    if (keyword === 'ending') return [{ kind: 'ending', outcome: undefined, at }];
    return keyword === 'choose' || keyword === 'back to' ? [{ kind: 'unread', at }] : [];
  }
  switch (keyword) {
    case 'ending':
      return [readEnding(line, findings)];
    case 'score':
      return readScore(line, findings);
    case 'value':
      return readValue(line, places, findings);
    default:
      return [{ kind: keyword, words, at }];
  }
}

const OUTCOMES: readonly Outcome[] = ['good', 'fair', 'poor'];

function readEnding({ words, at }: PlayLine, findings: PlayFindings): PlayStep {
  const outcome = OUTCOMES.find((one) => one === words.toLowerCase());
  if (!outcome) findings.report('P026', at, { words, known: OUTCOMES });
  return { kind: 'ending', outcome, at };
}

function readScore({ words, at }: PlayLine, findings: PlayFindings): PlayStep[] {
  const expected = readExpected(words);
  if (!expected) findings.report('P025', at, { words, what: 'score' });
  return expected ? [{ kind: 'score', expected, at }] : [];
}

/** A number, perhaps with a sign of comparison, and the longest that it may be. */
const NUMBER = /(?:^|\s|(?=[<>=!]))(?:<=|>=|!=|<|>|=)?\s*-?\d+(?:\s*\.\.\s*-?\d+)?$/;
const LONGEST_NUMBER = 40;

function readValue({ words, from, at }: PlayLine, places: Places, findings: PlayFindings): PlayStep[] {
  const number = words.slice(-LONGEST_NUMBER).match(NUMBER)?.[0] ?? '';
  const name = words.slice(0, words.length - number.length).trimEnd();
  const expected = readExpected(number);
  if (!expected || name === '') {
    findings.report('P025', at, { words, what: 'value' });
    return [];
  }
  return [{ kind: 'value', name, nameAt: places.range(from, from + name.length), expected, at }];
}

/** As in `<When>`: `3`, `>=3`, `1..4`. */
function readExpected(words: string): Expected | undefined {
  const tests = readTests('value', words);
  return tests && { tests, words: words.trim() };
}
