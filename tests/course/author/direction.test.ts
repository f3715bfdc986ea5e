import { expect, it } from 'vitest';
import { directionOf, isolated } from '../../../src/course/author.ts';

it.each(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'yi', 'ps', 'dv', 'pa-Arab', 'az-Arab-IR', 'ar-XB', 'en-Hebr'])(
  '%s runs from right to left',
  (language) => {
    expect(directionOf(language)).toBe('rtl');
  },
);

it.each(['en-GB', 'de', 'ja', 'zh-Hant', 'pa', 'az', 'ku', 'ar-Latn', 'en-XA', 'qqq'])(
  '%s runs from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);

it('from right to left, what is filled in moves nothing around it', () => {
  const hebrew = { language: 'he', 'call.was': 'היה: {mood}', skip: 'דלג' };
  expect(isolated(hebrew)).toEqual({ language: 'he', 'call.was': 'היה: \u2068{mood}\u2069', skip: 'דלג' });
  const english = { language: 'en-GB', 'call.was': 'was: {mood}' };
  expect(isolated(english)).toEqual(english);
});
