import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULTS } from '../../src/lms/faults.ts';
import { PROFILES } from '../../src/lms/profiles.ts';

const readme = readFileSync('src/lms/README.md', 'utf8');

/** The rows of the table in the section of that name, without its head. */
function table(section: string): string[][] {
  const text = readme.split('\n## ').find((part) => part.startsWith(section)) ?? '';
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the table of profiles says what the profiles are', () => {
  const expected = PROFILES.flatMap(({ name, says, traits }) => [
    [`\`${name}\``, '', says, ''],
    ...traits.map((trait) => [`\`${name}\``, trait.version, trait.says, trait.from]),
  ]);
  expect(table('Profiles')).toEqual(expected);
});

test('the table of faults says what the faults are', () => {
  const expected = FAULTS.map(({ name, argument, rests, says }) => [
    `\`${name}\``,
    argument ? `${argument.shown}, ${argument.usual} unless said` : '',
    rests ? 'waits' : '',
    says,
  ]);
  expect(table('Faults')).toEqual(expected);
});
