import fc from 'fast-check';
import { expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/course/author.ts';

it.each([
  ['she-stifens', 'she-stiffens'],
  ['raport', 'rapport'],
  ['taech', 'teach'],
  ['Thnking', 'Thinking'],
  ['ASK', 'ask'],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, ['the-quick-answer', 'she-stiffens', 'rapport', 'teach', 'Thinking', 'ask'])).toBe(meant);
});

it('a word that is more than 40 % away is nobody’s misspelling', () => {
  expect(nearest('abcde', ['abcxy'])).toBe('abcxy');
  expect(nearest('abcde', ['abxyz'])).toBeUndefined();
  expect(nearest('', ['a'])).toBeUndefined();
});

it('two neighbours swapped count as one slip', () => {
  expect(nearest('aks', ['ask'])).toBe('ask');
});

it('one slip in a word of five letters or more is always recognised', () => {
  const words = fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 5, maxLength: 12 });
  const slips = fc.tuple(words, fc.nat(), fc.constantFrom('drop', 'double', 'swap'));
  fc.assert(
    fc.property(slips, ([letters, at, slip]) => {
      const i = at % (letters.length - 1);
      const slipped = [...letters];
      const [a, b] = [letters[i] ?? '', letters[i + 1] ?? ''];
      if (slip === 'drop') slipped.splice(i, 1);
      else slipped.splice(i, 2, ...(slip === 'double' ? [a, a, b] : [b, a]));
      expect(nearest(slipped.join(''), [letters.join('')])).toBe(letters.join(''));
    }),
    { seed: 7 },
  );
});

it('without a near word the known ones are named, if they are few', () => {
  expect(didYouMean('xyz', ['ask', 'teach'], 'Look it up.')).toBe('Known here: `ask`, `teach`.');
  expect(didYouMean('xyz', [], 'Look it up.')).toBe('Look it up.');
});
