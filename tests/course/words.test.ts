import { expect, test } from 'vitest';
import { say } from '../../src/course/index.ts';

const words = {
  'saved.lms': 'Saved with your LMS {time}',
  'module.where': 'Step {number} of {count}',
  'call.thinks': '{speaker} thinks. {speaker}!',
  'call.empty': '',
};

test('words have their placeholders filled in, each time they stand', () => {
  expect(say(words, 'module.where', { number: 2, count: 0 })).toBe('Step 2 of 0');
  expect(say(words, 'call.thinks', { speaker: 'Sue' })).toBe('Sue thinks. Sue!');
});

test('numbers are written as the language of the words does, and texts are left alone', () => {
  const numbered = { 'mark.marked': '{count} of {all}' };
  const values = { count: 1234.5, all: '1234.5' };
  expect(say({ ...numbered, language: 'en-GB' }, 'mark.marked', values)).toBe('1,234.5 of 1234.5');
  expect(say({ ...numbered, language: 'de' }, 'mark.marked', values)).toBe('1.234,5 of 1234.5');
  expect(say({ ...numbered, language: 'ar-EG' }, 'mark.marked', values)).toBe('١٬٢٣٤٫٥ of 1234.5');
});

test('words may be empty', () => {
  expect(say(words, 'call.empty')).toBe('');
});

test('a placeholder without a value stays, so that it is seen', () => {
  expect(say(words, 'module.where', { number: 2 })).toBe('Step 2 of {count}');
  expect(say(words, 'saved.lms')).toBe('Saved with your LMS {time}');
});

test('a value is put in as it is, whatever signs it holds', () => {
  expect(say(words, 'saved.lms', { time: "$& {number} $1 $'" })).toBe("Saved with your LMS $& {number} $1 $'");
});

test.each(['saved.nothing', '', 'constructor'])('an unknown name, %j, comes back as itself', (name) => {
  expect(say(words, name)).toBe(name);
});
