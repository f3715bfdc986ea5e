import {
  EDITIONS,
  makePackage,
  type EditionName,
  type Fault,
  type Folder,
  type Order,
  type Package,
} from '../../src/packaging/index.ts';

export const EDITION = EDITIONS['scorm-1.2'];

/** Bytes of a text. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function text(found: Uint8Array | undefined): string {
  return new TextDecoder().decode(found);
}

/** A page with `head` in its head, as the build writes it. */
export function page(head = '', body = ''): string {
  return `<!DOCTYPE html><html data-edition="stand-alone" lang="en"><head>
<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-abc='">
<title>Call</title><link rel="stylesheet" href="./_astro/call.A1.css">
<script type="module" src="./_astro/boot.B2.js"></script>${head}</head><body>${body}</body></html>`;
}

/** A site in small: two modules, a list of them, shared chunks, a font, and the chunks of all editions. */
export function site(changes: Record<string, string> = {}): Map<string, Uint8Array> {
  const texts: Record<string, string> = {
    'call.html': page(),
    'other.html': page('<script type="module" src="./_astro/other.C3.js"></script>'),
    'index.html': '<html data-edition="stand-alone"><a href="./call.html">Call</a></html>',
    '_astro/call.A1.css': '@font-face{src:url(./font.D4.woff2)format("woff2")}',
    '_astro/font.D4.woff2': 'wOF2',
    '_astro/boot.B2.js': `import{t as e}from"./shared.E5.js";const say=document.documentElement.dataset.edition;
const editions=[()=>import("./edition-scorm-12.F6.js"),()=>import("./edition-scorm-2004.K1.js"),()=>import("./edition-stand-alone.G7.js")];
editions[say==="scorm-1.2"?0:say==="stand-alone"?2:1]().then(m=>m.open(e));`,
    '_astro/shared.E5.js': 'export const t=1;',
    '_astro/edition-scorm-12.F6.js':
      'import{t as e}from"./shared.E5.js";import{w as a}from"./wire.H8.js";export{a as open};',
    '_astro/wire.H8.js': 'export const w=(lms)=>lms.LMSInitialize("");',
    '_astro/edition-scorm-2004.K1.js': 'export const open=(top)=>top.API_1484_11.Initialize("");',
    '_astro/edition-stand-alone.G7.js': 'import{l as a}from"./runtime.I9.js";import"./shared.E5.js";export{a as open};',
    '_astro/runtime.I9.js': 'navigator.serviceWorker.register("./worker.js");export const l=()=>{};',
    '_astro/other.C3.js': 'export{};',
    ...changes,
  };
  return new Map(Object.entries(texts).map(([file, written]) => [file, bytes(written)]));
}

export const CALL_FILES = [
  '_astro/boot.B2.js',
  '_astro/call.A1.css',
  '_astro/edition-scorm-12.F6.js',
  '_astro/font.D4.woff2',
  '_astro/shared.E5.js',
  '_astro/wire.H8.js',
  'call.html',
];

/** Stand-ins for the control documents of an edition. */
export function controlDocuments(edition: EditionName = 'scorm-1.2'): Folder {
  return new Map(EDITIONS[edition].controlDocuments.map((name) => [name, bytes(`<!-- ${name} -->`)]));
}

export const CALL = { id: 'call', title: 'The call', scored: true };
export const OTHER = { id: 'other', title: 'The other', scored: false };
export const COURSE = { id: 'inside-line', title: 'Inside Line' };

export function order(changes: Partial<Order> = {}): Order {
  const edition = changes.edition ?? 'scorm-1.2';
  return {
    site: site(),
    edition,
    course: COURSE,
    modules: [CALL],
    whole: false,
    controlDocuments: controlDocuments(edition),
    ...changes,
  };
}

export function packageOf(changes: Partial<Order> = {}): Package {
  const made = makePackage(order(changes));
  if ('faults' in made) throw new Error(made.faults.join('\n'));
  return made;
}

export function faultsOf(changes: Partial<Order> = {}): Fault[] {
  const made = makePackage(order(changes));
  return 'faults' in made ? made.faults : [];
}
