import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/integrations/content.ts';
import { checklistPage, writeChecklist, type Checklist } from '../../src/packaging/index.ts';
import { readTags } from '../../src/packaging/markup.ts';
import { STATUS_TABLE } from '../../src/reporting/author.ts';
import { COURSE } from './built-site.ts';

const HARD = 'Zoë & "Sue" <1> 内部 | `x` _y_ *z*';
const { words } = loadContent(process.cwd());

const LIST: Checklist = {
  course: COURSE,
  formats: ['scorm-1.2', 'scorm-2004-4'],
  modules: [
    {
      ...{ id: 'call', title: 'The call', minutes: 20, mastery: 70 },
      ...{ required: ['Before', 'The call', 'After'], plays: true, questions: true, delayed: false },
    },
    {
      id: 'other',
      title: 'The other',
      minutes: 5,
      mastery: 'none',
      required: ['Read'],
      plays: false,
      questions: false,
      delayed: false,
    },
  ],
  zips: ['call.scorm-1.2.zip', 'other.scorm-1.2.zip', 'inside-line.scorm-1.2.zip'],
  whole: true,
  status: STATUS_TABLE,
  words,
};

const written = (changes: Partial<Checklist> = {}) => writeChecklist({ ...LIST, ...changes });

describe('the checklist', () => {
  it('names every package', () => {
    for (const zip of LIST.zips) expect(written()).toContain(`- [ ] \`${zip.replace('.scorm-1.2.zip', '')}\``);
    expect(written()).toContain('its format: `call.scorm-1.2.zip`.');
  });

  it('has the formats of a package on one line', () => {
    const zips = ['call.scorm-1.2.zip', 'other.scorm-1.2.zip', 'call.scorm-2004-4.zip', 'other.scorm-2004-4.zip'];
    expect(written({ zips })).toContain('- [ ] `call`\n- [ ] `other`\n\n');
  });

  it('says it once of modules that report alike', () => {
    const [call, other] = LIST.modules;
    const again = { ...call!, id: 'again', title: 'The same again', minutes: 8 };
    const [, alike, rest] = written({ modules: [call!, other!, again] }).split('### The ');
    expect(alike).toMatch(
      /^call \(about 20 minutes\), The same again \(about 8 minutes\)\n\n- \*\*Completes\*\* when all its required steps are done\./,
    );
    expect(alike?.match(/Passes/g)).toHaveLength(1);
    expect(rest).toMatch(/^other \(about 5 minutes\)/);
  });

  it('says of each module when it completes, when it passes and what a retake does', () => {
    const [, call, other] = written().split('### The ');
    expect(call?.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- **Completes** when all 3 steps are done: _Before_, _The call_, _After_.',
      '- **Passes** when it is completed with a score of 70 or more out of 100, made of the best call and the first answers to the questions, and that call has not ended badly. It stands for decisions in practice on the same day: the LTEM tier is below 5.',
      '- **A retake** can raise the score, and never lowers it: the best call counts.',
    ]);
    expect(other?.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- **Completes** when _Read_ is done.',
      '- **Passes** never: it has no score, and is only completed.',
      '- **A retake** changes nothing.',
    ]);
  });

  it('names the tier of a pass that comes days later', () => {
    const [call] = LIST.modules;
    const later = written({ modules: [{ ...call!, delayed: true }] });
    expect(later).toContain('It stands for decisions in practice days later: the LTEM tier is 5.');
    expect(later).not.toContain('below 5');
  });

  it('quotes the player in its own words, all of which there are', () => {
    expect(written()).toContain('“Saved with your LMS 10:15”');
    expect(written({ words: {} }).match(/“[^”]*”/g)?.length).toBe(4);
    expect(written()).not.toMatch(/“(saved|module|exit)\./);
  });

  it('shows the table of the words that an LMS is told, for the formats at hand', () => {
    expect(written()).toContain('| The learner | SCORM 1.2 | SCORM 2004 |');
    expect(written()).toMatch(/\| has passed \| passed.* \| completed, success passed.* \|/);
    expect(written({ formats: ['scorm-2004-3'] })).toContain('| The learner | SCORM 2004 |');
    expect(written()).not.toMatch(/\bfailed \||undefined|NaN/);
  });

  it('tells of the whole course only when there is a package of it', () => {
    expect(written()).toContain('not both');
    expect(written({ whole: false })).not.toMatch(/whole course/);
  });
});

describe('as a page', () => {
  const page = (changes: Partial<Checklist> = {}) => checklistPage({ ...LIST, ...changes });

  it('needs no other file and runs nothing', () => {
    const tags = readTags(page());
    const outside = ['src', 'href', 'style', 'onclick'];
    expect(tags.flatMap(({ attributes }) => outside.filter((name) => attributes.has(name)))).toEqual([]);
    for (const name of ['script', 'input']) expect(tags.map((tag) => tag.name)).not.toContain(name);
    expect(page()).toContain('☐');
  });

  it('has a language, a title, one main heading and headings without gaps', () => {
    const tags = readTags(page()).filter(({ kind }) => kind === 'open');
    expect(tags[0]?.attributes.get('lang')).toBe('en-GB');
    expect(page()).toContain('<title>Acceptance checklist: Inside Line</title>');
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [n, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[n - 1] ?? 0) + 1);
  });

  it('shows titles as they are', () => {
    const html = page({
      course: { ...COURSE, title: HARD },
      modules: LIST.modules.map((module) => ({ ...module, title: HARD, required: [HARD] })),
    });
    const shown = 'Zoë &amp; "Sue" &lt;1&gt; 内部 | `x` _y_ *z*';
    expect(html).toContain(`<h1>Acceptance checklist: ${shown}</h1>`);
    expect(html).toContain(`<h3>${shown} (about 20 minutes)</h3>`);
    expect(html).toContain(`<em>${shown}</em> is done.`);
    expect(html.match(/<title>.*<\/title>/)?.[0]).toBe(
      `<title>Acceptance checklist: ${HARD.replace('&', '&#38;').replace('<', '&#60;').replace('>', '&#62;')}</title>`,
    );
  });
});
