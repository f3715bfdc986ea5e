import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What is physical and has to be, by declaration, with why. */
const EXCEPTIONS = new Set([
  // `object-position` knows no logical value: this one follows the direction of the page.
  '--start: left',
  '--start: right',
]);

const EDGE = '(?:top|right|bottom|left)';
const PHYSICAL_NAME = new RegExp(
  `^(?:${EDGE}|(?:m(?:in|ax)-)?(?:width|height)|(?:scroll-)?(?:margin|padding)-${EDGE}|border-${EDGE}(?:-.+)?|overflow-[xy]|contain-intrinsic-(?:width|height))$`,
);
const SIDE = /(?:^|[\s,(])(?:left|right)(?:$|[\s,)])/;
const SIDEWAYS = /(?:translate|scale)(?:X|3d)\(|(?:^|[\s(])translate\(|skew|gradient\([^,]*deg/;
const WITH_SIDES = /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))$/;

/** Why a declaration would not follow a page from right to left. */
function faultOf(name: string, value: string): string | undefined {
  if (PHYSICAL_NAME.test(name)) return 'a physical property';
  if (name !== 'content' && SIDE.test(value)) return 'a physical value';
  if (/^(?:transform|translate|background|background-image)$/.test(name) && SIDEWAYS.test(value))
    return 'a way sideways';
  const parts = partsOf(value);
  if (WITH_SIDES.test(name) && parts.length === 4 && parts[1] !== parts[3]) return 'sides that differ';
  if (name === 'border-radius' && new Set(parts).size > 1) return 'corners that differ';
  return undefined;
}

/** The parts between spaces that stand in no parentheses. */
function partsOf(value: string): string[] {
  const inner = /\([^()]*\)/;
  let flat = value;
  while (inner.test(flat)) flat = flat.replace(inner, (part) => `[${part.slice(1, -1).replaceAll(' ', '')}]`);
  return flat.split(' ');
}

/** The declarations of a style sheet, those within rules of rules, too. Conditions of media are none. */
function declarationsIn(css: string): { name: string; value: string }[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, '');
  return [...bare.matchAll(/(?<=[{;}]\s*)([\w-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)].map(([, name = '', value = '']) => ({
    name,
    value: value.replace(/\s+/g, ' '),
  }));
}

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** By file: the style sheets, and what stands in `<style>` elements of components. */
const SHEETS = [
  ...filesIn('src/styles', '.css').map((file) => [file, readFileSync(file, 'utf8')] as const),
  ...['components', 'layouts', 'pages'].flatMap((folder) =>
    filesIn(`src/${folder}`, '.astro').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(
        ([, css = '']) => [file, css] as const,
      ),
    ),
  ),
];

describe('a page from right to left', () => {
  it('is followed by every declaration of the styles', () => {
    expect(SHEETS.flatMap(([, css]) => declarationsIn(css)).length).toBeGreaterThan(500);
    const faults = SHEETS.flatMap(([file, css]) =>
      declarationsIn(css).flatMap(({ name, value }) => {
        const fault = faultOf(name, value);
        return fault && !EXCEPTIONS.has(`${name}: ${value}`) ? `${file}  ${name}: ${value}  (${fault})` : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    'margin-left: 1px',
    'min-height: 100vh',
    'border-top-right-radius: 2px',
    'left: 0',
    'text-align: left',
    'float: right',
    'background-position: left 3px top',
    'object-position: left',
    'transform: rotate(3deg) translateX(4px)',
    'transform: translate(-50%, 0)',
    'background: linear-gradient(to right, red, blue)',
    'background: linear-gradient(90deg, red, blue)',
    'padding: 0 0 4px calc(8 * (var(--step) + 1px))',
    'inset: 0 auto 0 3px',
    'border-radius: 0 4px 4px 0',
  ])('is not followed by %s', (declaration) => {
    const [{ name, value } = { name: '', value: '' }] = declarationsIn(`.a:hover { ${declaration}; }`);
    expect(faultOf(name, value)).toBeDefined();
  });

  it.each([
    'margin-inline-start: 1px',
    'padding: 1px 2px 3px',
    'padding: 0 calc(6 * var(--step)) calc(8 * var(--step)) calc(6 * var(--step))',
    'transform: rotate(45deg) scale(0.85)',
    'background: linear-gradient(transparent 6%, var(--marker) 6%)',
    'inset-block: 26px -18px',
    'border-radius: 50%',
  ])('is followed by %s', (declaration) => {
    const [{ name, value } = { name: '', value: '' }] = declarationsIn(
      `@media (min-width: 1px) { a { ${declaration} } }`,
    );
    expect(name).not.toBe('');
    expect(faultOf(name, value)).toBeUndefined();
  });
});

/** Signs that stand for themselves in any language; what is between quotes after a slash is read aloud. */
it('the styles say no words', () => {
  const said = SHEETS.flatMap(([file, css]) =>
    declarationsIn(css).flatMap(({ name, value }) =>
      name === 'content' && /["'][^"']*\p{L}[^"']*["']/u.test(value) ? `${file}  content: ${value}` : [],
    ),
  );
  expect(said).toEqual([]);
});
