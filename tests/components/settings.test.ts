import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../src/components/settings.ts';

const script = readFileSync('src/islands/look.js', 'utf8');
const styles = readdirSync('src/styles').map((file) => readFileSync(`src/styles/${file}`, 'utf8'));

test('what can be set is what the script before the first paint reads and keeps', () => {
  const [, names = ''] = /const NAMES = \[([^\]]*)\]/.exec(script) ?? [];
  expect([...names.matchAll(/'(\w+)'/g)].map(([, name]) => name)).toEqual(SETTINGS.map(({ name }) => name));
  const [, kept = ''] = /\/(\^[^/]+\$)\//.exec(script) ?? [];
  const chosen = SETTINGS.flatMap(({ choices }) => choices.filter((choice) => choice !== ''));
  expect(chosen.filter((choice) => !new RegExp(kept).test(choice))).toEqual([]);
});

test('every choice but the first does something', () => {
  const all = styles.join('\n');
  const idle = SETTINGS.flatMap(({ name, choices }) =>
    choices.slice(1).filter((choice) => !all.includes(`[data-${name}='${choice}']`)),
  );
  expect(idle).toEqual([]);
});
