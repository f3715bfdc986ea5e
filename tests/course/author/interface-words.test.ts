import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SETTINGS, wordOf } from '../../../src/components/settings.ts';
import { readInterface } from '../../../src/course/author.ts';
import { RECORD_FAULTS } from '../../../src/progress/home.ts';
import { STATUS_TABLE } from '../../../src/reporting/author.ts';
import { INTERFACE_WORDS } from '../../../src/course/author/interface-words.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PLAYER = ['components', 'islands', 'layouts', 'pages', 'session'];
const SOURCES = PLAYER.flatMap((folder) => {
  const names = readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => /\.(ts|tsx|astro)$/.test(name));
  return code.map((name) => readFileSync(join(ROOT, 'src', folder, name), 'utf8'));
});
const CODE = SOURCES.join('\n');
const NAMES = [...INTERFACE_WORDS.keys()];
const SECTIONS = new Set(NAMES.filter((name) => name.includes('.')).map((name) => name.replace(/\..*/, '')));

/** `say(words, 'call.label', { speaker })`: the name, and what is filled in. */
const SAID = [...CODE.matchAll(/say\(\s*(?:words,\s*)?'([\w.-]+)'(?:,\s*\{([^}]*)\})?/g)].map(
  ([, name = '', values = '']) => ({
    name,
    filled: [...values.matchAll(/(?:^|,)\s*(\w+)(?=\s*(?::|,|$))/g)].map(([, key]) => `{${key}}`),
  }),
);

it('every text that the player says is on the list, with what it fills in', () => {
  expect(SAID.length).toBeGreaterThan(60);
  for (const { name, filled } of SAID) expect({ name, filled: INTERFACE_WORDS.get(name) }).toEqual({ name, filled });
  const dotted = [...CODE.matchAll(/'([a-z]+)\.([a-z-]+)'/g)].filter(([, section = '']) => SECTIONS.has(section));
  const unlisted = dotted.map(([, section, name]) => `${section}.${name}`).filter((name) => !INTERFACE_WORDS.has(name));
  expect(unlisted).toEqual([]);
});

it('every text on the list is said', () => {
  // The engine of role-plays names the outcomes, that of reporting the rows of its table.
  const choices = SETTINGS.flatMap((setting) => setting.choices.map((choice) => wordOf(setting, choice)));
  const named = ['good', 'fair', 'poor', ...STATUS_TABLE.map(({ id }) => id), ...RECORD_FAULTS, ...choices];
  const isQuoted = (text: string): boolean => named.includes(text) || CODE.includes(`'${text}'`);
  // As `exit.${SENT[saved]}`, or in pieces as `debrief.${isFirst ? 'first-' : ''}${verb}`.
  const isMade = (section = '', last = ''): boolean =>
    CODE.includes(`\`${section}.\${`) && (isQuoted(last) || last.split(/(?<=-)/).every(isQuoted));
  const unsaid = NAMES.filter((name) => {
    const [section, last] = name.split('.');
    return !isQuoted(name) && !isMade(section, last);
  });
  expect(unsaid).toEqual([]);
});

it('the words of the course are whole', () => {
  const file = 'content/interface.yaml';
  const { value, diagnostics } = readInterface(readFileSync(join(ROOT, file), 'utf8'), { file });
  expect(diagnostics).toEqual([]);
  expect(Object.keys(value ?? {}).sort()).toEqual([...NAMES, 'language'].sort());
});

it.each(['en_GB', 'English', 'en-abc', 'de-1996-1996'])(
  '`language: %s` is refused, since nothing could be written in it',
  (sign) => {
    const source = readFileSync(join(ROOT, 'content/interface.yaml'), 'utf8').replace('en-GB', sign);
    const [found] = readInterface(source, { file: 'content/interface.yaml' }).diagnostics;
    expect(found).toMatchObject({ code: 'M002', line: 2 });
  },
);
