import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contentInPseudo, inPseudo, PSEUDO, wordsInPseudo } from '../../../src/course/author.ts';

const SENTENCE = 'Your LMS has no record of this module, and this device has {steps} steps of it.';

describe('longer', () => {
  it('accents each letter and makes a text 40 % longer, between brackets', () => {
    expect(inPseudo('Ask the coach', 'longer')).toBe('⟦Åšķķ ţĥéé çöööåçĥĥ⟧');
    const [, said = ''] = /^⟦(.*)⟧$/.exec(inPseudo(SENTENCE, 'longer')) ?? [];
    expect(said).not.toMatch(/[A-Za-z](?![^{]*\})/);
    const growth = said.replace('{steps}', '').length / SENTENCE.replace('{steps}', '').length;
    expect(growth).toBeGreaterThan(1.37);
    expect(growth).toBeLessThanOrEqual(1.4);
  });

  it('lengthens a word alone, as a button has it', () => {
    for (const word of ['Unsure', 'Copy', 'Hmm', 'Recommended']) {
      expect(inPseudo(word, 'longer').length - 2).toBeGreaterThanOrEqual(Math.floor(word.length * 1.4));
    }
  });
});

test('mirrored has the same words, in a direction that is forced on them', () => {
  expect(inPseudo(SENTENCE, 'mirrored')).toBe(`\u202e${SENTENCE}\u202c`);
});

describe.each(PSEUDO)('in %s', (pseudo) => {
  it('what is filled in and references of HTML stay whole', () => {
    const said = inPseudo('Step {number} of {count} &amp; &#39;more&#x2014;', pseudo);
    for (const part of ['{number}', '{count}', '&amp;', '&#39;', '&#x2014;']) expect(said).toContain(part);
  });

  it.each(['', ' ', '\n  ', ' · ', '{count}', '1–4', '&nbsp;'])('%j stays as it is', (text) => {
    expect(inPseudo(text, pseudo)).toBe(text);
  });

  it('a text is put into it once, and what stands around it still is', () => {
    const once = inPseudo('Continue: {title}', pseudo);
    expect(inPseudo(once, pseudo)).toBe(once);
    const begun = inPseudo('Everyone · ', pseudo);
    expect(inPseudo(`Everyone · ${once}`, pseudo)).toBe(`${begun}${once}`);
  });

  it('a line that is said still begins with its quotation mark', () => {
    expect(inPseudo('“Hi Sue.”', pseudo)).toMatch(/^“.*”.?$/u);
    expect(inPseudo(' \n"Hi Sue."', pseudo)).toMatch(/^ \n"/);
  });

  it('spaces around a text stay around it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const said = inPseudo(text, pseudo);
        expect(said.trim() === '').toBe(text.trim() === '');
        expect(said.match(/\s*$/)?.[0]).toBe(text.match(/\s*$/)?.[0]);
        expect(inPseudo(said, pseudo)).toBe(said);
      }),
      { seed: 5 },
    );
  });

  it('all words of the interface are, and say which language that is', () => {
    const said = wordsInPseudo({ language: 'en-GB', skip: 'Skip to the step' }, pseudo);
    expect(said).toEqual({
      language: pseudo === 'longer' ? 'en-XA' : 'ar-XB',
      skip: inPseudo('Skip to the step', pseudo),
    });
  });

  it('titles and names of the content are, but no id and no markup', () => {
    const content = {
      id: 'call',
      steps: [{ lesson: 'a', title: 'A call' }],
      moods: { Sue: { words: ['shut', 'open'] } },
    };
    const html = '<p>Said</p>';
    expect(contentInPseudo({ ...content, html }, pseudo)).toEqual({
      id: 'call',
      steps: [{ lesson: 'a', title: inPseudo('A call', pseudo) }],
      moods: { Sue: { words: ['shut', 'open'].map((word) => inPseudo(word, pseudo)) } },
      html,
    });
  });
});
