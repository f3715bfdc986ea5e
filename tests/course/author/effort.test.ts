import { describe, expect, it } from 'vitest';
import { effort, minutesOf, secondsOf, sumOf, wordsOf } from '../../../src/course/author/effort.ts';
import { lessonEffort } from '../../../src/course/author/lesson-effort.ts';

const HEAD = '---\ntitle: Not counted\nsummary: Nor this.\n---\n\n';
const asked = (body: string) => lessonEffort(HEAD + body);
const nothing = effort({});

describe('a lesson asks', () => {
  it.each([
    ['for its words, headings and lists included', '## Two words\n\nThree *more* words.\n\n- One\n', { told: 6 }],
    [
      'for both takes of a pair, which are said',
      '<Pair>\n\n<Take label="One">\n\n“What now?”\n\n</Take>\n\n<Take label="Two">\n\nGo on.\n\n</Take>\n\n</Pair>\n',
      { told: 2, said: 4 },
    ],
    [
      'of wording for teams, for that of everybody',
      '<For team="it">\n\nSome four words here.\n\n</For>\n\nTwo words.\n',
      { told: 2 },
    ],
    [
      'for boxes by their kind',
      '<Reflect id="a" label="Why?" />\n\n<Reflect id="b" label="Who?" kind="line" />\n',
      {
        told: 2,
        texts: 1,
        lines: 1,
      },
    ],
    [
      'for a plan, and to say it once more',
      '<Sheet id="s" title="Plan" as="plan">\n\n<Reflect id="a" label="If" />\n\n<Reflect id="b" label="Then" />\n\n</Sheet>\n',
      { told: 3, texts: 2, lines: 2 },
    ],
    [
      'for a question with all its answers and one why',
      '<Question id="q" objective="ask">\n\nWhat now?\n\n- [Ask her.](#good)\n\n  One two three four.\n\n- [Go.](#poor)\n\n  One two.\n\n</Question>\n',
      { told: 2 + (4 + 2) / 2, said: 3, decisions: 1 },
    ],
    [
      'for each answer and each why where several are good',
      '<Question id="q" objective="ask" kind="several">\n\nWhat now?\n\n- [Ask her.](#good)\n\n  One two three four.\n\n- [Go.](#poor)\n\n  One two.\n\n</Question>\n',
      { told: 2 + 6, said: 3, ticked: 2 },
    ],
    [
      'for items to be placed',
      '<Order id="o" objective="ask">\n\nWhich?\n\n1. One.\n\n   Why.\n\n2. Two.\n\n   Why.\n\n</Order>\n',
      {
        told: 5,
        placed: 2,
      },
    ],
    ['for three rows of a chain', '<SupplyChain id="c" />\n', { links: 3 }],
    [
      'for one outcome of a diagnosis',
      '<Diagnosis id="d">\n\n- [One.](#system)\n- [Two.](#skills)\n\n<Outcome when="system">\n\nOne two.\n\n</Outcome>\n\n<Outcome when="skills">\n\nOne two three four.\n\n</Outcome>\n\n</Diagnosis>\n',
      { told: 2 + 3, ticked: 2 },
    ],
  ])('%s', (_, body, parts) => {
    expect(asked(body)).toEqual(effort(parts));
  });

  it('for nothing when it cannot be read', () => {
    expect(asked('<Pair>\n')).toEqual(nothing);
  });
});

describe('an effort', () => {
  it('is summed part by part', () => {
    expect(sumOf([effort({ told: 2, links: 1 }), effort({ told: 3 })])).toEqual(effort({ told: 5, links: 1 }));
    expect(sumOf([])).toEqual(nothing);
  });

  it('takes a minute for some two hundred words that are told, and less for what is said', () => {
    expect(secondsOf(effort({ told: 206.5 }))).toBeCloseTo(60);
    expect(secondsOf(effort({ said: 230 }))).toBeCloseTo(60);
    expect(wordsOf(effort({ told: 12, said: 8, decisions: 3 }))).toBe(20);
  });

  it('takes whole minutes, and one at least', () => {
    expect(minutesOf(nothing)).toBe(1);
    expect(minutesOf(effort({ decisions: 14 }))).toBe(2);
    expect(minutesOf(effort({ decisions: 16 }))).toBe(3);
  });

  it('takes longer for every part', () => {
    for (const part of Object.keys(nothing)) expect(secondsOf({ ...nothing, [part]: 1 })).toBeGreaterThan(0);
  });
});
