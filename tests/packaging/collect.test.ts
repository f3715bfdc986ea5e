import { describe, expect, it } from 'vitest';
import { collect } from '../../src/packaging/collect.ts';
import { bytes, CALL, CALL_FILES, EDITION, faultsOf, page, site } from './built-site.ts';

function collected(changes: Record<string, string>) {
  return collect(site(changes), 'call.html', EDITION);
}

describe('what a package takes from the site', () => {
  it('is what the page needs, without other pages and what only another edition imports', () => {
    const found = collect(site(), 'call.html', EDITION);
    expect(found.faults).toEqual([]);
    expect(found.files).toEqual(CALL_FILES);
  });

  it.each([
    ['a picture', '<img src="./_astro/x.png" alt="">'],
    ['a picture with a query', '<img src="_astro/x.png?v=1#top" alt="">'],
    ['the sizes of a picture', '<img srcset="./_astro/x.png 1x, ./_astro/font.D4.woff2 2x" alt="">'],
    ['a video poster', '<video poster=./_astro/x.png></video>'],
    ['an icon', `<link rel="icon" href='./_astro/x.png'>`],
    ['a part of a drawing', '<svg><use href="./_astro/x.png#part"/></svg>'],
    ['a linked document', '<a href="./_astro/x.png" download>Card</a>'],
    ['a style in the page', '<style>p{background:url("./_astro/x.png")}</style>'],
    ['a script in the page', '<script>import("./_astro/x.png")</script>'],
    ['an encoded address', '<img src="./%5Fastro/x&#46;png" alt="">'],
  ])('finds %s', (_, head) => {
    const found = collected({ 'call.html': page(head), '_astro/x.png': '' });
    expect(found.faults).toEqual([]);
    expect(found.files).toContain('_astro/x.png');
  });

  it.each([
    ['css', '@import "./x.css";'],
    ['css', "@import url('x.css');"],
    ['css', 'a{background:url( ../_astro/x.css )}'],
    ['js', 'import "./x.css";'],
    ['js', 'export*from"./x.css";'],
    ['js', 'const later=()=>import("./x.css");'],
    ['js', 'const at=new URL("x.css",import.meta.url).href;'],
    ['js', 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./gone.js","./x.css"])))=>i.map(i=>d[i]);'],
  ])('finds in a %s file what %s names', (type, written) => {
    const name = type === 'css' ? '_astro/call.A1.css' : '_astro/shared.E5.js';
    const found = collected({ [name]: written, '_astro/x.css': '' });
    expect(found.faults).toEqual([]);
    expect(found.files).toContain('_astro/x.css');
  });

  it.each([
    ['a comment of a page', { 'call.html': page('<!-- <img src="/x.png"> -->') }],
    ['data for a script', { 'call.html': page('<script type="application/json">{"a":"<img src=/x>"}</script>') }],
    ['a comment of a style sheet', { '_astro/call.A1.css': '/* url(/x.png) */' }],
    ['a text of a style sheet', { '_astro/call.A1.css': 'a::after{content:"url(/x.png)"}' }],
    ['a text of a script', { '_astro/shared.E5.js': 'export const t=`import("/x.js")`;' }],
    ['an import worked out at run time', { '_astro/shared.E5.js': 'export const t=name=>import(name);' }],
  ])('takes %s for no reference', (_, changes) => {
    expect(collected(changes)).toMatchObject({ faults: [], first: expect.arrayContaining(['call.html']) });
  });

  it.each([
    '<a href="https://example.org/">Web</a>',
    '<a href="mailto:someone@example.org">Write</a>',
    '<a href="#call--end">End</a>',
    '<a href="./call.html#call--end">End</a>',
    '<a href="">Top</a>',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
    '<link rel="canonical" href="https://example.org/call.html">',
  ])('needs nothing for %s', (head) => {
    expect(collected({ 'call.html': page(head) })).toMatchObject({ faults: [], files: CALL_FILES });
  });
});

describe('the first screen', () => {
  it('asks for what is loaded at once, not for what is imported later', () => {
    expect(collect(site(), 'call.html', EDITION).first).toEqual([
      '_astro/boot.B2.js',
      '_astro/call.A1.css',
      '_astro/font.D4.woff2',
      '_astro/shared.E5.js',
      'call.html',
    ]);
  });
});

describe('a reference that would break in an LMS', () => {
  it.each([
    ['<img src="/x.png">', 'call.html: "/x.png" begins with "/"; an LMS serves from any folder, so write it relative.'],
    ['<img src="./gone.png">', 'call.html: needs "gone.png", which does not exist.'],
    ['<img src="./_astro/BOOT.B2.js">', 'call.html: needs "_astro/BOOT.B2.js", which does not exist.'],
    ['<img src="../x.png">', 'call.html: "../x.png" leads outside the folder of the pages.'],
    [
      '<img src="https://example.org/x.png">',
      'call.html: loads "https://example.org/x.png" from the web; a package must hold everything it needs.',
    ],
    [
      '<link rel="stylesheet" href="//example.org/x.css">',
      'call.html: loads "//example.org/x.css" from the web; a package must hold everything it needs.',
    ],
    ['<img src=".\\x.png">', 'call.html: ".\\x.png" has a "\\"; write "/".'],
    [
      '<a href="./other.html">Next</a>',
      'call.html: links to "other.html", another page; going there would end the session with the LMS.',
    ],
    [
      '<form action="./other.html"></form>',
      'call.html: links to "other.html", another page; going there would end the session with the LMS.',
    ],
    ['<a href="javascript:go()">Go</a>', 'call.html: the link "javascript:go()" is a script; make it a button.'],
    ['<base href="./">', 'call.html: has a <base>, which moves every reference; leave it out.'],
    [
      '<meta http-equiv="refresh" content="0;url=./other.html">',
      'call.html: sends the learner on by <meta http-equiv="refresh">, which ends the LMS session.',
    ],
    [
      '<script type="module" src="./_astro/edition-stand-alone.G7.js"></script>',
      'call.html: always loads "_astro/edition-stand-alone.G7.js", which belongs to another edition; ' +
        "import it with import('…').",
    ],
  ])('%s', (head, fault) => {
    expect(faultsOf({ site: site({ 'call.html': page(head) }) })).toEqual([fault]);
  });

  it.each([
    [
      '_astro/shared.E5.js',
      'import "react";',
      '_astro/shared.E5.js: imports "react" by a bare name, which a browser cannot find; bundle it.',
    ],
    ['_astro/shared.E5.js', 'import"./gone.js";', '_astro/shared.E5.js: needs "_astro/gone.js", which does not exist.'],
    ['_astro/shared.E5.js', 'import{', '_astro/shared.E5.js: this script cannot be read; build the site again.'],
    [
      '_astro/call.A1.css',
      'a{b:url(./gone.png)}',
      '_astro/call.A1.css: needs "_astro/gone.png", which does not exist.',
    ],
    [
      '_astro/call.A1.css',
      'a{b:url(../../x.png)}',
      '_astro/call.A1.css: "../../x.png" leads outside the folder of the pages.',
    ],
  ])('%s: %s', (file, written, fault) => {
    expect(faultsOf({ site: site({ [file]: written }) })).toEqual([fault]);
  });
});

it('a page that never loads its edition is a fault', () => {
  expect(faultsOf({ site: site({ '_astro/boot.B2.js': '' }) })).toEqual([
    'call.html: never loads edition-scorm-12…js, so it could not talk to an LMS.',
  ]);
});

it('a page that the site does not have is a fault', () => {
  expect(faultsOf({ modules: [{ ...CALL, id: 'gone' }] })).toEqual([
    'gone.html: the built site has no such page; build it and try again.',
  ]);
});

it('a chunk of another edition whose name begins alike is not taken for our own', () => {
  const found = collect(
    site({
      '_astro/boot.B2.js': 'import("./edition-scorm-12.F6.js");import("./edition-scorm-1234.J1.js");',
      '_astro/edition-scorm-1234.J1.js': '',
    }),
    'call.html',
    EDITION,
  );
  expect(found.files).not.toContain('_astro/edition-scorm-1234.J1.js');
});

it.each([
  ['_astro/x.mjs', 'LMSs refuse files of this type or serve them wrongly; leave it out.'],
  ['_astro/x.php', 'LMSs refuse files of this type or serve them wrongly; leave it out.'],
  ['_astro/x y.js', 'a file name may only have the letters a to z, digits, ".", "_" and "-"; rename it.'],
  ['_astro/x@y.js', 'a file name may only have the letters a to z, digits, ".", "_" and "-"; rename it.'],
  ['.hidden/x.js', 'no part of a path may be empty or begin with a dot; rename it.'],
])('a file named %s is a fault', (file, fault) => {
  const changed = site({ 'call.html': page(`<img src="./${encodeURI(file)}">`) }).set(file, bytes(''));
  expect(faultsOf({ site: changed })).toEqual([`${file}: ${fault}`]);
});
