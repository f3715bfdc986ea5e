import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { readFaults } from './faults.ts';
import type { Sco } from './manifest.ts';
import type { OpenPackage } from './open-package.ts';
import { PROFILES } from './profiles.ts';
import type { Launch } from './record.ts';
import type { Version } from './wire.ts';

/** What the LMS page is told, as JSON in its own document. */
export interface LaunchPage extends Launch {
  /** The title of the course. */
  course: string;
  /** All parts of the course, and which one is launched. */
  scos: { id: string; title: string }[];
  sco: string;
  /** Where the part begins: `/content/3f2a…/course/files/index.html`. */
  src: string;
  version: Version;
  /** The edition of SCORM as the manifest names it. */
  edition: string;
  /** The LMS that this one is, by its name. */
  profile: string;
  /** What is wrong with it: `cut:1000,commit-false:2`. */
  fault: string;
  /** Nothing but the frame. */
  bare: boolean;
}

const HERE = import.meta.dirname;
const SCORM_AGAIN = new Map(
  ['scorm12', 'scorm2004'].map((name) => {
    const folder = dirname(createRequire(import.meta.url).resolve(`scorm-again/${name}/min`));
    return [`scorm-again/${name}.js`, join(folder, 'esm', `${name}.min.js`)];
  }),
);

/** Where the package's files lie: a nested folder, renamed with every revision, as on a real LMS. */
export function contentRoot({ revision }: OpenPackage): string {
  return `/content/${revision}/course/files/`;
}

/** What a query asks the page to launch, or a sentence that says what is wrong with it. */
export function readLaunch(query: URLSearchParams, opened: OpenPackage, usualProfile: string): LaunchPage | string {
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
  const done = wish('done', ['again', 'review']);
  if (done === undefined) return 'done must be again or review.';
  const profile = readProfile(query, usualProfile);
  if (profile === undefined) return `profile must be one of ${PROFILES.map(({ name }) => name).join(', ')}.`;
  const fault = query.get('fault') ?? '';
  const faults = readFaults(fault);
  if (typeof faults === 'string') return faults;
  const sco = findSco(query, opened);
  if (!sco) return 'This course has no such part.';
  const { learner, name } = readLearner(query);
  if (learner.length > 255 || name.length > 255) return 'learner and name have at most 255 characters.';
  return {
    ...partOf(sco, opened),
    ...{ learner, name, mode, credit, profile, fault, reviewsDone: done === 'review', bare: frame === 'bare' },
  };
}

/** What the package says of the part that is launched. */
function partOf({ id, href, title: _title, ...given }: Sco, opened: OpenPackage) {
  const { title: course, version, edition } = opened;
  const scos = opened.scos.map(({ id, title }) => ({ id, title }));
  const src = new URL(href, `http://lms.invalid${contentRoot(opened)}`);
  return { course, version, edition, scos, sco: id, src: src.pathname + src.search + src.hash, ...given };
}

/** The LMS that a query asks for, by its name; `undefined` when there is none of that name. */
export function readProfile(query: URLSearchParams, usual: string): string | undefined {
  const wanted = query.get('profile') ?? usual;
  return PROFILES.find(({ name }) => name === wanted)?.name;
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
  const library = SCORM_AGAIN.get(path);
  if (library !== undefined) return { type: 'text/javascript', body: await readFile(library, 'utf8') };
  if (!/^(page\/)?[a-z0-9-]+\.(ts|css)$/.test(path)) return undefined;
  const source = await readFile(join(HERE, path), 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  if (path.endsWith('.css')) return { type: 'text/css', body: source };
  return { type: 'text/javascript', body: stripTypeScriptTypes(source) };
}
