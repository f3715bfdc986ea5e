import { expect, it } from 'vitest';
import { handOuts } from '../../src/packaging/index.ts';
import { bytes, text } from './built-site.ts';

const CSS = `@font-face{font-family:A;src:url(./a.woff2)}@font-face{font-family:B;src:local("Arial")}p{margin:0}`;

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en" data-edition="stand-alone"><head>
<meta http-equiv="content-security-policy" content="script-src 'sha256-abc='"><title>Tea</title>
<link rel="icon" href="../icon.svg"><link rel="stylesheet" href="../_astro/sheet.A1.css">${head}</head><body>${body}
<footer class="in-site"><button data-print hidden>Print</button><a href="../index.html">All</a></footer>
<script type="module" src="../_astro/print.B2.js"></script></body></html>`;
}

function made(tea: string, more: Record<string, string> = {}) {
  const site = { 'sheets/tea.html': tea, '_astro/sheet.A1.css': CSS, 'index.html': page(''), ...more };
  const { files, faults } = handOuts(new Map(Object.entries(site).map(([file, source]) => [file, bytes(source)])));
  return { files, faults, tea: text(files.get('sheets/tea.html')) };
}

it('a sheet has its style in it, and nothing that would have to be fetched or run', () => {
  const { files, faults, tea } = made(page('<main><h1>Tea</h1><p>Pour.</p></main>'));
  expect(faults).toEqual([]);
  expect([...files.keys()]).toEqual(['sheets/tea.html']);
  expect(tea).toContain('<style>@font-face{font-family:B;src:local("Arial")}p{margin:0}</style>');
  expect(tea).toContain('<main><h1>Tea</h1><p>Pour.</p></main>');
  expect(tea).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(tea).not.toMatch(/<script|<link|<button|in-site|sha256|\.\.\//);
});

it('the statement on accessibility is handed out, too, and no other page of the site', () => {
  const { files, faults } = made(page(''), { 'accessibility.html': page('<h1>A</h1>').replaceAll('../', './') });
  expect(faults).toEqual([]);
  expect([...files.keys()].sort()).toEqual(['accessibility.html', 'sheets/tea.html']);
  expect(text(files.get('accessibility.html'))).toContain('p{margin:0}</style>');
});

it('sheets may link to one another and to the web, and to nothing else', () => {
  const links = '<a href="./cake.html">Cake</a> <a href="https://example.org/">Web</a>';
  expect(made(page(links), { 'sheets/cake.html': page('') }).faults).toEqual([]);
  const [fault, ...others] = made(page('<a href="../call.html">Call</a>'), { 'call.html': page('') }).faults;
  expect(fault).toBe('sheets/tea.html: needs "../call.html", which a sheet by itself does not have.');
  expect(others).toEqual([]);
});

it('a style or an image that is not in the file is a fault', () => {
  const lost = page('').replace('sheet.A1', 'gone');
  expect(made(lost).faults).toEqual([
    'sheets/tea.html: needs "../_astro/gone.css", which a sheet by itself does not have.',
  ]);
  expect(made(page('<img src="./pot.png">'), { 'sheets/pot.png': '' }).faults).toHaveLength(1);
});
