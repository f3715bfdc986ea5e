import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import type { OpenPackage } from './open-package.ts';
import type { Sco } from './manifest.ts';
import type { Launch } from './record.ts';

/** What the LMS page is told, as JSON in its own document. */
export interface LaunchPage extends Launch {
  /** The title of the course. */
  course: string;
  /** All parts of the course, and which one is launched. */
  scos: { id: string; title: string }[];
  sco: string;
  /** Where the part begins: `/content/3f2a…/course/files/index.html`. */
  src: string;
  /** Nothing but the frame. */
  bare: boolean;
  fault: 'gone' | '';
}

const HERE = import.meta.dirname;
const SCORM_AGAIN = join(
  dirname(createRequire(import.meta.url).resolve('scorm-again/scorm12/min')),
  'esm',
  'scorm12.min.js',
);

/** Where the package's files lie: a nested folder, renamed with every revision, as on a real LMS. */
export function contentRoot({ revision }: OpenPackage): string {
  return `/content/${revision}/course/files/`;
}

/** What a query asks the page to launch, or a sentence that says what is wrong with it. */
export function readLaunch(query: URLSearchParams, opened: OpenPackage): LaunchPage | string {
  const wish = (name: string, choices: string[]): string | undefined => {
    const value = query.get(name) ?? choices[0];
    return value !== undefined && choices.includes(value) ? value : undefined;
  };
  const mode = wish('mode', ['normal', 'browse', 'review']);
  if (mode === undefined) return 'mode must be normal, browse or review.';
  const credit = wish('credit', ['credit', 'no-credit']);
  if (credit === undefined) return 'credit must be credit or no-credit.';
  const frame = wish('frame', ['', 'bare']);
  if (frame === undefined) return 'frame can only be bare.';
  const fault = wish('fault', ['', 'gone']) as LaunchPage['fault'] | undefined;
  if (fault === undefined) return 'fault can only be gone.';
  const sco = findSco(query, opened);
  if (!sco) return 'This course has no such part.';
  const { learner, name } = readLearner(query);
  if (learner.length > 255 || name.length > 255) return 'learner and name have at most 255 characters.';
  const { id, href, launchData, masteryScore } = sco;
  const scos = opened.scos.map(({ id, title }) => ({ id, title }));
  const src = new URL(href, `http://lms.invalid${contentRoot(opened)}`);
  return {
    ...{ course: opened.title, scos, sco: id, src: src.pathname + src.search + src.hash },
    ...{ learner, name, mode, credit, launchData, masteryScore, bare: frame === 'bare', fault },
  };
}

/** The learner of a query; an id may be blank, as on some LMSs. */
export function readLearner(query: URLSearchParams): { learner: string; name: string } {
  return { learner: query.get('learner') ?? 'learner-1', name: query.get('name') ?? 'Example, Alex' };
}

/** The part of the course that a query names, the first when it names none. */
export function findSco(query: URLSearchParams, { scos }: OpenPackage): Sco | undefined {
  const wanted = query.get('sco');
  return wanted === null ? scos[0] : scos.find(({ id }) => id === wanted);
}

/** The document of the LMS page. */
export async function renderPage(launch: LaunchPage): Promise<string> {
  const page = await readFile(join(HERE, 'page', 'page.html'), 'utf8');
  const json = JSON.stringify(launch).replaceAll('<', '\\u003c');
  return page.replace('{{launch}}', () => json);
}

/** A script or style sheet of the LMS page, by its path below `/lms/`; `undefined` when there is none. */
export async function readAsset(path: string): Promise<{ type: string; body: string } | undefined> {
  if (path === 'scorm-again.js') return { type: 'text/javascript', body: await readFile(SCORM_AGAIN, 'utf8') };
  if (!/^(page\/)?[a-z0-9-]+\.(ts|css)$/.test(path)) return undefined;
  const source = await readFile(join(HERE, path), 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  if (path.endsWith('.css')) return { type: 'text/css', body: source };
  return { type: 'text/javascript', body: stripTypeScriptTypes(source) };
}
