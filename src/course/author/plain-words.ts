/** Words that the course does not use, by their place in a text, and what to do. */
export interface Unwanted {
  at: number;
  words: string;
  hint: string;
}

/** Titles of others, which stand as they are. */
const KEPT = /more than just being polite!/g;

/** From look and feel: plain, warm, adult English. Small on purpose; each with what is better. */
const UNWANTED: [RegExp, string][] = [
  [/!+/g, 'End the sentence with a full stop: the words say it by themselves, in a call, too.'],
  [/\b(wh)?oops(y|ie)?\b/gi, 'Say first what happened to their work, then what to do.'],
  [/\bincorrect(ly)?\b/gi, 'Say what comes of it, and why.'],
  [
    /(?<![\p{L}\p{N},;:–—(] ?)(Correct|Wrong|Right answer|Wrong answer|Well done|Good job|Great job)(?=[.!]|$)/gu,
    'Say what comes of it, and why: an explanation teaches more than a verdict.',
  ],
  [/\b(click|tap) here\b/gi, 'Make a link of the words that say where it leads.'],
  [/\b(end[- ])?users?\b/gi, 'Say who it is: a colleague, a learner, a customer.'],
  [/\binternal customers\b/gi, 'Say “colleagues”, once the idea is there.'],
  [/\b(utili[sz])(e|es|ed|ing|ation)\b/gi, 'Say “use”.'],
  [/\b(leverag)(e|es|ed|ing)\b/gi, 'Say “use”.'],
  [/\b(amazing|awesome|incredible|exciting|fantastic)(ly)?\b/gi, 'Say what is good about it, or nothing.'],
  [
    /\b(world[- ]class|best[- ]in[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|next[- ]level)\b/gi,
    'Say what it does.',
  ],
  [/\b(game[- ]chang(er|ers|ing)|revolutionary|groundbreaking|seamless(ly)?|effortless(ly)?)\b/gi, 'Say what it does.'],
  [
    /\b(empower(s|ed|ing|ment)?|unleash(es|ed|ing)?|supercharg(e|es|ed|ing)|synerg(y|ies))\b/gi,
    'Say what somebody can do then.',
  ],
];

/** What a text says in words that the course does not use, in order. */
export function unwantedIn(text: string): Unwanted[] {
  const plain = text.replace(KEPT, (title) => '.'.repeat(title.length));
  const found = UNWANTED.flatMap(([pattern, hint]) =>
    [...plain.matchAll(pattern)].map(({ 0: words, index: at }) => ({ at, words, hint })),
  );
  return found.sort((a, b) => a.at - b.at);
}
