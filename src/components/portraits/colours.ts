import type { PortraitParts, PortraitWord } from '../../course/author.ts';
import type { Paint } from './shapes.ts';

const SKIN: Record<PortraitWord<'skin'>, string> = {
  fair: '#f5d7bf',
  light: '#ecc4a0',
  olive: '#d3a27a',
  brown: '#b9825a',
  dark: '#9a6847',
};

const HAIR: Record<PortraitWord<'hair_colour'>, string> = {
  brown: '#7a573e',
  black: '#2a2527',
  'dark brown': '#4b372c',
  auburn: '#8a4630',
  ginger: '#c2703a',
  blond: '#dcb878',
  grey: '#9a9da3',
  white: '#e9e7e2',
  teal: '#3d7f86',
  plum: '#7d4a68',
  sand: '#cdb692',
};

const CLOTH: Record<PortraitWord<'wears_colour'>, string> = {
  teal: '#2f7f8c',
  navy: '#34486b',
  blue: '#5b8dbd',
  green: '#5b8a63',
  red: '#b5513f',
  plum: '#80506f',
  mustard: '#d9a441',
  grey: '#7d8591',
  sand: '#cfb896',
};

const ACCENT: Record<PortraitWord<'wears_colour'>, string> = {
  teal: '#e3b75b',
  navy: '#c8553d',
  blue: '#7d3a4c',
  green: '#7d3a4c',
  red: '#f0dcb4',
  plum: '#f0dcb4',
  mustard: '#34486b',
  grey: '#8c3f4a',
  sand: '#34486b',
};

/** What a paint is on this person. */
export function colourOf(paint: Paint, { skin, hair_colour, wears_colour }: PortraitParts): string | undefined {
  const own: Partial<Record<Paint, string | undefined>> = {
    skin: SKIN[skin],
    hair: HAIR[hair_colour],
    cloth: CLOTH[wears_colour],
    flesh: SKIN[skin],
    accent: ACCENT[wears_colour],
    bright: '#ee9434',
    strands: hair_colour === 'black' || hair_colour === 'dark brown' ? '#7d6a60' : undefined,
  };
  return own[paint];
}
