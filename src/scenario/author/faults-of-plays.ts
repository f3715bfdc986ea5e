import { didYouMean, error, nearest, shorten } from '../../course/author.ts';
import type { Outcome } from '../../course/index.ts';
import { KEYWORDS, spelt, type Keyword, type PlayLine } from './play-lines.ts';

/** The scene where the play stands. */
interface Here {
  scene: string;
}

interface Offer extends Here {
  /** What the learner can say there. */
  offer: readonly string[];
}

const FORMS = 'a number, or a test:  4  >=4  1..3';
const BEGINNINGS =
  'A line begins with Play:, Choose:, Scene:, Value:, Wait, Back to:, Ending: or Score:, a note with #. A text stays on one line.';

const EMPTY: Record<Keyword, string> = {
  play: '',
  wait: '',
  choose: 'Write the words of the choice as they stand in the scenario; they may be cut with … at the end.',
  scene: 'Write the heading of the scene that the play should come to.',
  value: 'Write a variable and what it should be:  Value: rapport 4',
  'back to': 'Write the words of the choice that the learner takes back.',
  ending: 'Write good, fair or poor.',
  score: 'Write the score that the play should earn:  Score: 100',
};

/** What is wrong with how a file of plays is written, or with the file. */
const writing = {
  P001: error('Unreadable line', (line: Pick<PlayLine, 'word' | 'keyword' | 'hasColon'>) => ({
    message: 'I cannot tell what this line is to do.',
    hint: keywordHint(line),
  })),
  P002: error('Line before any play', () => ({
    message: 'This line stands before the first play.',
    hint: 'Name the play on a line above it:  Play: Best',
  })),
  P004: error('Play without a name', () => ({
    message: 'This play has no name.',
    hint: 'Say what it shows:  Play: Best: Sue reads her own sheet',
  })),
  P005: error('Name used twice', ({ line }: { line: number }) => ({
    message: `The play on line ${line} has this name, too.`,
    hint: 'Give each play a name of its own, so that one can tell which of them no longer passes.',
  })),
  P006: error('Nothing said', ({ keyword }: { keyword: Keyword }) => ({
    message: `After \`${spelt(keyword)}\` nothing follows.`,
    hint: EMPTY[keyword],
  })),
  P007: error('Play too long', ({ most }: { most: number }) => ({
    message: `This play has more than ${most} lines.`,
    hint: 'Make it several plays; each begins afresh.',
  })),
  P025: error('Unreadable number', ({ words, what }: { words: string; what: 'value' | 'score' }) => ({
    message: `I cannot tell which ${what} "${shorten(words)}" is.`,
    hint: what === 'value' ? `Write a variable and ${FORMS}` : `Write ${FORMS}`,
  })),
  P026: error('Unknown outcome', ({ words, known }: { words: string; known: readonly string[] }) => ({
    message: `"${shorten(words)}" is no outcome of a call.`,
    hint: didYouMean(words, known, 'Write good, fair or poor.'),
  })),
  P030: error('Plays without a scenario', ({ path, near }: { path: string; near: string | undefined }) => ({
    message: `These plays belong to \`${path}\`, and there is no such file.`,
    hint: near
      ? `Did you mean \`${near}\`? Give this file the same name, with .plays at the end.`
      : 'Give this file the name of its scenario, with .plays at the end, and put it beside it.',
  })),
};

/** Moves that are not possible; the rest of the play is not run. */
const moves = {
  P003: error('Play without an ending', ({ name, ...at }: Offer & { name: string; outcome: Outcome | undefined }) => ({
    message: at.outcome
      ? `"${shorten(name)}" has come to the ending "${at.scene}", and no line says so.`
      : `"${shorten(name)}" stops in "${at.scene}", where the call goes on.`,
    hint: at.outcome
      ? `Add a line:  Ending: ${at.outcome}`
      : `Go on to an ending, then:  Ending: good  ${offerInWords(at)}`,
  })),
  P010: error('Unknown choice', ({ near, elsewhere, ...at }: Offer & { near?: string; elsewhere?: string }) => ({
    message:
      elsewhere === undefined
        ? `The play stands in "${at.scene}", and no choice there says this.`
        : `The play stands in "${at.scene}", and this is a choice of "${elsewhere}".`,
    hint: near === undefined ? offerInWords(at) : `Did you mean ${shorten(near, 100)}?`,
  })),
  P011: error('Choice is closed', ({ scene, asks, is, offer }: Offer & { asks: string; is: string }) => ({
    message: asks
      ? `In "${scene}" this choice asks for ${asks}, and ${is}.`
      : `In "${scene}" this choice is offered once, and the play has taken it.`,
    hint: `${asks ? 'Come here another way, or take another choice. ' : ''}${offerInWords({ offer })}`,
  })),
  P012: error('Fits more than one choice', ({ fits }: { fits: readonly string[] }) => ({
    message: `This fits ${fits.length} choices.`,
    hint:
      new Set(fits).size < fits.length
        ? `Give the choices different words, so that learners can tell them apart, too: ${quoted(fits)}`
        : `Write more of the one that you mean: ${quoted(fits)}`,
  })),
  P013: error('Call has ended', ({ scene, outcome }: Here & { outcome: Outcome }) => ({
    message: `The call has ended in "${scene}" (${outcome}), so nothing more can be done in it.`,
    hint: 'Remove this line, take another choice before, or begin a new play above it:  Play: Another name',
  })),
  P014: error('No timer here', ({ scene }: Here) => ({
    message: `"${scene}" has no timer, so no time runs out there.`,
    hint: 'Remove this line, or give the scene a timer:  <Timer seconds="20" to="#scene" />',
  })),
  P015: error('Choice not taken', ({ taken }: { taken: readonly string[] }) => ({
    message: 'On the way here the play has not taken this choice, so it cannot go back to it.',
    hint: taken.length > 0 ? `It has taken: ${quoted(taken)}` : 'It has taken none so far.',
  })),
};

/** What the play expects and does not find; the play goes on. */
const expectations = {
  P020: error('Another scene', ({ wanted, come }: { wanted: string; come: readonly string[] }) => ({
    message: `Since its last move the play has not come to "${wanted}" but to ${come.map((title) => `"${title}"`).join(', ')}.`,
    hint: `If that is right now, write:  Scene: ${come.at(-1) ?? ''}`,
  })),
  P021: error('Another value', ({ scene, name, is, wanted }: Here & { name: string; is: number; wanted: string }) => ({
    message: `In "${scene}" \`${name}\` is ${is}; the play expects ${wanted}.`,
    hint: `If that is right now, write:  Value: ${name} ${is}  If not, look at the effects of the choices before.`,
  })),
  P022: error('Another ending', (at: Offer & { outcome: Outcome | undefined; wanted: Outcome }) => ({
    message: at.outcome
      ? `The ending "${at.scene}" is ${at.outcome}; the play expects a ${at.wanted} one.`
      : `The play expects a ${at.wanted} ending, and stands in "${at.scene}", where the call goes on.`,
    hint: at.outcome
      ? `If that is right now, write:  Ending: ${at.outcome}`
      : `Go on to an ending before this line. ${offerInWords(at)}`,
  })),
  P023: error('Another score', ({ is, wanted, missed }: { is: number; wanted: string; missed: readonly string[] }) => ({
    message: `The play has earned ${is}; it expects ${wanted}.`,
    hint: `If that is right now, write:  Score: ${is}  ${missed.length > 0 ? `If not, it missed something with: ${quoted(missed)}` : 'It missed nothing.'}`,
  })),
  P024: error('Unknown variable', ({ name, known }: { name: string; known: readonly string[] }) => ({
    message: `There is no variable \`${shorten(name)}\`.`,
    hint: didYouMean(name, known, 'Use a variable of the scenario, by its name or its label.'),
  })),
  P027: error('Unknown scene', ({ wanted, near }: { wanted: string; near: string | undefined }) => ({
    message: `No scene is called "${shorten(wanted)}".`,
    hint: near === undefined ? 'Use the heading of a scene of this call.' : `Did you mean "${near}"?`,
  })),
};

/** Everything that can be wrong with plays, by its permanent code. */
export const playFaults = { ...writing, ...moves, ...expectations };

function keywordHint({ word, keyword, hasColon }: Pick<PlayLine, 'word' | 'keyword' | 'hasColon'>): string {
  if (keyword === 'wait' || word.startsWith('wait ')) return '`Wait` stands alone on its line.';
  const begun = keyword ?? KEYWORDS.find((one) => !hasColon && word.startsWith(`${one} `));
  if (begun) return `Put a colon after the first word:  ${spelt(begun)} …`;
  const near = nearest(hasColon ? word : (word.split(' ')[0] ?? ''), KEYWORDS);
  const meant = KEYWORDS.find((one) => one === near);
  return meant ? `Did you mean \`${spelt(meant)}\`?` : BEGINNINGS;
}

const MOST_QUOTED = 6;

/** Choices by their words, for a message; those in quotation marks have them already. */
function quoted(texts: readonly string[]): string {
  const more = texts.length > MOST_QUOTED ? ` and ${texts.length - MOST_QUOTED} more` : '';
  const parts = texts.slice(0, MOST_QUOTED).map((text) => shorten(text, 50));
  return `${parts.join(' · ')}${more}`;
}

function offerInWords({ offer }: Pick<Offer, 'offer'>): string {
  return offer.length > 0 ? `On offer there: ${quoted(offer)}` : 'Nothing is on offer there.';
}
