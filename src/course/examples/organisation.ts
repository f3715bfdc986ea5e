import type { Example } from '../author/example.ts';
import { COURSE, mistake } from './yaml-mistake.ts';

/** What can be wrong with what is an organisation's own: an example or more of each code. */
export const organisationExamples: readonly Example[] = [
  mistake('M014', 'an organisation that does not exist', COURSE, ['Ours', 'Ours (sample)'], 'Ours (sample)', 'sample'),
  mistake(
    'M014',
    'an address of nobody',
    COURSE,
    ['Ours', 'Ours\nreport_problem_to: improvements@example.org'],
    'improvements@example.org',
    '`report_problem_to` is still the sample',
  ),
  mistake(
    'M002',
    'a colour in words',
    COURSE,
    ['Ours', "Ours\ncolour: { light: teal, dark: '#7cc4dd' }"],
    'teal',
    "in quotes, like '#0f5a72'",
  ),
  mistake(
    'M002',
    'a colour without quotes',
    COURSE,
    ['Ours', "Ours\ncolour:\n  light: #0f5a72\n  dark: '#7cc4dd'"],
    '#',
    'in quotes',
  ),
  mistake(
    'M015',
    'a line that is too light',
    COURSE,
    ['Ours', "Ours\ncolour: { light: '#ffb000', dark: '#ffb000' }"],
    "'#ffb000'",
    'the same hue, darker',
    '4:18',
  ),
  mistake(
    'M015',
    'a line that is too dark for dark pages',
    COURSE,
    ['Ours', "Ours\ncolour: { light: '#0f5a72', dark: '#0f5a73' }"],
    "'#0f5a73'",
    'the same hue, lighter',
    '4:35',
  ),
  mistake('M016', 'a logo that is not there', COURSE, ['Ours', 'Ours\nlogo: lgo.svg'], 'lgo.svg', 'mean `logo.svg`?'),
  mistake('M016', 'a logo of another kind', COURSE, ['Ours', 'Ours\nlogo: logo.pdf'], 'logo.pdf', 'SVG, PNG or WebP'),
  mistake(
    'M016',
    'a logo in another folder',
    COURSE,
    ['Ours', 'Ours\nlogo: ../logo.svg'],
    '../logo.svg',
    'of the folder modules',
  ),
  mistake(
    'M016',
    'a logo that does not say what it covers',
    COURSE,
    ['Ours', 'Ours\nlogo: old.svg'],
    'old.svg',
    'viewBox',
  ),
];
