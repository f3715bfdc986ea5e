import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkLesson,
  PORTRAIT_WORDS,
  readCast,
  readCourse,
  readInterface,
  readModule,
  readObjectives,
  readSheet,
} from '../../../src/course/author.ts';
import type { Diagnostic } from '../../../src/course/index.ts';
import { LESSON_TAGS } from '../../../src/course/author/lesson-tags.ts';
import { readScenario } from '../../../src/scenario/author.ts';
import { TAG_NAMES } from '../../../src/scenario/author/tags.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CONTENT = readFileSync(join(ROOT, 'content/README.md'), 'utf8');
const MODULES = readFileSync(join(ROOT, 'modules/README.md'), 'utf8');

/** The example of a handbook that begins so. */
function example(handbook: string, begin: string): string {
  const blocks = [...handbook.matchAll(/^```(?:yaml|mdx|md)\n([^]*?)^```$/gm)].map(([, text = '']) => text);
  const found = blocks.filter((text) => text.startsWith(begin));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

const told = ({ diagnostics }: { diagnostics: Diagnostic[] }): string[] =>
  diagnostics.map(({ code, message }) => `${code} ${message}`);

/** The names that a reader says it knows, when it meets one that nobody has. */
function known(diagnostics: readonly Diagnostic[], stranger: string): string[] {
  const found = diagnostics.find(({ message }) => message.includes(stranger));
  const [, list = ''] = found?.hint.match(/^Known here: (.*)\.$/) ?? [];
  return [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

describe('the handbook’s example is sound', () => {
  it('of a cast', () => {
    const source = example(CONTENT, '# content/cast.yaml');
    expect(told(readCast(source, { file: 'content/cast.yaml' }))).toEqual([]);
  });

  it('of objectives', () => {
    const source = example(CONTENT, '# content/objectives.yaml');
    expect(told(readObjectives(source, { file: 'content/objectives.yaml' }))).toEqual([]);
  });

  it('of the interface, but that it is a part', () => {
    const source = example(CONTENT, '# content/interface.yaml');
    const found = told(readInterface(source, { file: 'content/interface.yaml' }));
    expect(found.filter((one) => !/^M008 .* is missing/.test(one))).toEqual([]);
    expect(found.join()).not.toMatch(/`(language|call|call\.hold|call\.coach)` is missing/);
  });

  it('of a course', () => {
    const source = example(MODULES, '# modules/course.yaml');
    const modules = ['the-sue-call', 'keep-in-loop', 'still-there'];
    expect(told(readCourse(source, { file: 'modules/course.yaml', modules }))).toEqual([]);
  });

  it('of a module', () => {
    const source = example(MODULES, 'id: the-sue-call');
    const around = {
      lessons: ['before-the-call', 'after-the-call'],
      scenarios: ['sue-calls', 'sue-calls-again'],
      objectives: ['ask', 'courtesy'],
    };
    expect(told(readModule(source, { file: 'modules/the-sue-call.yaml', ...around }))).toEqual([]);
  });

  it('of a lesson, and of a question', () => {
    const around = { file: 'content/lessons/a.mdx', objectives: ['teach'], teams: [] };
    const lesson = example(CONTENT, '---\ntitle: Before');
    expect(told(checkLesson(lesson, around))).toEqual([]);
    expect(told(checkLesson(`${lesson}\n${example(CONTENT, '<Question')}`, around))).toEqual([]);
  });

  it('of a sheet to print', () => {
    const source = example(CONTENT, '---\ntitle: Tea');
    expect(told(readSheet(source, { id: 'tea', file: 'content/sheets/tea.md' }))).toEqual([]);
  });

  it('of a needs check, and of a diagnosis', () => {
    const around = { file: 'content/lessons/a.mdx', objectives: ['ask', 'teach'], teams: [] };
    const head = '---\ntitle: A\nsummary: B\n---\n\n';
    const source = `${head}${example(CONTENT, '<NeedsCheck')}\n${example(CONTENT, '<Diagnosis')}`;
    expect(told(checkLesson(source, around))).toEqual([]);
  });

  it('of a domino', () => {
    const head = '---\ntitle: A\nsummary: B\n---\n\n';
    const around = { file: 'content/lessons/a.mdx', objectives: [], teams: [] };
    const { lesson, diagnostics } = checkLesson(`${head}${example(CONTENT, '<Domino')}`, around);
    expect(told({ diagnostics })).toEqual([]);
    expect(lesson?.activities).toEqual([{ id: 'grey-oak', kind: 'reflect' }]);
  });
});

describe('the handbook leaves nothing out', () => {
  const around = { id: 'a', file: 'a.mdx', objectives: [], cast: {}, teams: [] };

  it('of what stands on top of a role-play', () => {
    const { diagnostics } = readScenario('---\nabracadabra: 1\n---\n\n## A\n', around);
    const fields = known(diagnostics, 'abracadabra');
    expect(fields).toHaveLength(8);
    expect(fields.filter((name) => !new RegExp(`^${name}:|\`${name}: `, 'm').test(CONTENT))).toEqual([]);
  });

  it('of the tags of role-plays and lessons', () => {
    const tags = [...TAG_NAMES, ...LESSON_TAGS];
    expect(tags).toEqual(expect.arrayContaining(['Ending', 'Reflect']));
    expect(tags.filter((name) => !new RegExp(`<${name}[ >]`).test(CONTENT))).toEqual([]);
  });

  it('of the words of a portrait', () => {
    for (const [field, words] of Object.entries(PORTRAIT_WORDS)) {
      const [row = ''] = new RegExp(`^\\| \`${field}\` .*$`, 'm').exec(CONTENT) ?? [];
      expect(row.split('|')[3]?.trim().split(', ')).toEqual(words);
    }
  });
});
