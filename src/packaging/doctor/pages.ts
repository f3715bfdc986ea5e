import { strFromU8 } from 'fflate';
import type { Folder } from '../folder.ts';
import { meaningOf, type Reference, type Wrong } from '../reference.ts';
import { referencesIn } from '../references.ts';
import type { Family } from './edition.ts';
import { finding, type Finding } from './finding.ts';
import type { KindName } from './kinds.ts';

const PAGE = /\.(html?|css|svg)$/i;
const CODE = /\.(html?|js)$/i;
const WORKER = /serviceWorker[^;]{0,40}\.register\b/;
/** How scripts name what they call an LMS by. */
const CALLS: Readonly<Record<Family, RegExp>> = {
  '1.2': /\bLMS(?:Initialize|SetValue|GetValue|Commit|Finish)\b|["'`.]API\b/,
  '2004': /\bAPI_1484_11\b/,
};
const KIND_OF: Readonly<Record<Exclude<Wrong, 'script'>, KindName>> = {
  web: 'web-reference',
  absolute: 'absolute-reference',
  backslash: 'backslash-reference',
  outside: 'outside-reference',
};

/** What pages and style sheets ask for and would not get. Where links lead is the author's to say. */
export function referenceFindings(files: Folder): Finding[] {
  return [...files].flatMap(([path, bytes]) => {
    if (!PAGE.test(path)) return [];
    const found = referencesIn(path, bytes).references.filter(({ kind }) => kind !== 'leads-to');
    const targets = new Map(found.map((reference) => [reference.target, reference]));
    return [...targets.values()].flatMap((reference) => referenceFinding(reference, path, files));
  });
}

function referenceFinding(reference: Reference, path: string, files: Folder): Finding[] {
  const { target } = reference;
  const meaning = meaningOf(reference, path);
  if ('wrong' in meaning) {
    const { wrong } = meaning;
    return wrong === 'script' ? [] : [finding(KIND_OF[wrong], { path, target })];
  }
  return 'nothing' in meaning || files.has(meaning.path) ? [] : [finding('missing-reference', { path, target })];
}

/** What scripts do that an LMS will feel, as far as their text tells. */
export function scriptFindings(files: Folder, family: Family): Finding[] {
  const other: Family = family === '1.2' ? '2004' : '1.2';
  const spoken = new Set<Family>();
  const findings: Finding[] = [];
  for (const [path, bytes] of files) {
    if (!CODE.test(path)) continue;
    const text = strFromU8(bytes);
    if (WORKER.test(text)) findings.push(finding('service-worker', { path }));
    for (const one of [family, other]) if (CALLS[one].test(text)) spoken.add(one);
  }
  if (spoken.size === 0) findings.push(finding('no-api'));
  else if (!spoken.has(family)) findings.push(finding('other-api', { family, other }));
  return findings;
}
