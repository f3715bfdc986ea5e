import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gradebook, readCommit } from './gradebook.ts';
import { contentRoot, findSco, readAsset, readLaunch, readLearner, readProfile, renderPage } from './launch-page.ts';
import { mediaType } from './media-type.ts';
import { openPackage, type OpenPackage } from './open-package.ts';
import { rulesOf } from './profiles.ts';
import { gradeOf, report, type Commit, type Report, type Values } from './record.ts';
import type { Rules } from './rules.ts';

/** A test LMS that runs. Learner and SCO default to `learner-1` and the first of the package. */
export interface Lms {
  /** The LMS page, `http://127.0.0.1:4322/`; its query says who launches and how (README). */
  url: string;
  record(learner?: string, sco?: string): Report;
  /** Every commit that arrived, the oldest first. */
  commits(learner?: string, sco?: string): readonly Commit[];
  close(): Promise<void>;
}

interface Answer {
  status: number;
  type?: string;
  body: string | Uint8Array;
  cache?: string;
}

/** A part of the course, as a list of them shows it. */
export interface Part {
  id: string;
  title: string;
  /** 0 before the first commit. */
  attempt: number;
  grade: Values;
}

interface Room {
  opened: OpenPackage;
  gradebook: Gradebook;
  /** The LMS that this one is unless a query says otherwise. */
  profile: string;
}

export interface Start {
  zip: Uint8Array;
  port?: number;
  profile?: string;
}

const MOST_BODY_BYTES = 1024 * 1024;

/**
 * Serves a SCORM package on this machine only; port 0 takes any that is free. `profile` is the LMS that this one is
 * unless a launch says otherwise. Rejects with a sentence for a person when the zip cannot be launched, and with Node's
 * error when the port is taken.
 */
export async function startLms({ zip, port = 0, profile = 'strict' }: Start): Promise<Lms> {
  const opened = openPackage(zip);
  if (typeof opened === 'string') throw new Error(opened);
  const gradebook = new Gradebook();
  const room: Room = { opened, gradebook, profile };
  const server = createServer((request, response) => void respond(request, response, room));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const first = opened.scos[0].id;
  const rules = rulesOf(profile, opened.version);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    record: (learner = 'learner-1', sco = first) => report(gradebook.record(learner, sco), rules),
    commits: (learner = 'learner-1', sco = first) => gradebook.commits(learner, sco),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(request: IncomingMessage, response: ServerResponse, room: Room): Promise<void> {
  const answer = await route(request, room).catch(() => plain(500, 'The test LMS failed on this request.'));
  response.writeHead(answer.status, {
    'Content-Type': answer.type ?? 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(answer.body),
    'Cache-Control': answer.cache ?? 'no-store',
    ...(answer.status === 413 && { Connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function route(request: IncomingMessage, room: Room): Promise<Answer> {
  const url = URL.parse(request.url ?? '/', 'http://lms.invalid');
  if (!url) return plain(400, 'This is not an address.');
  const path = url.pathname;
  const posted = path === '/commit' || path === '/reset';
  if (posted ? request.method !== 'POST' : request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'This address does not take that method.');
  }
  if (path.startsWith('/content/')) return content(path, room.opened);
  if (path.startsWith('/lms/')) return asset(path.slice('/lms/'.length));
  const query = url.searchParams;
  if (path === '/') return launchPage(query, room);
  const sco = findSco(query, room.opened)?.id;
  if (sco === undefined) return plain(404, 'This course has no such part.');
  const profile = readProfile(query, room.profile);
  if (profile === undefined) return plain(404, 'The test LMS cannot be such an LMS.');
  const rules = rulesOf(profile, room.opened.version);
  const { learner } = readLearner(query);
  if (path === '/parts') return json(200, partsOf(learner, room, rules));
  if (path === '/record') return json(200, report(room.gradebook.record(learner, sco), rules));
  if (path === '/commit') return commit(request, (found) => room.gradebook.take(learner, sco, found, rules));
  if (path !== '/reset') return plain(404, 'The test LMS has no such page.');
  room.gradebook.forget(learner, sco);
  return json(200, { forgotten: learner });
}

function partsOf(learner: string, { opened, gradebook }: Room, rules: Rules): Part[] {
  return opened.scos.map(({ id, title }) => {
    const { attempt, values } = gradebook.record(learner, id);
    return { id, title, attempt, grade: gradeOf(values, rules) };
  });
}

/** A file of the package. Folders have no page of their own, and names match letter for letter. */
function content(path: string, opened: OpenPackage): Answer {
  const root = contentRoot(opened);
  const name = path.startsWith(root) ? decode(path.slice(root.length)) : undefined;
  const body = name === undefined ? undefined : opened.files.get(name);
  if (name === undefined || !body) return plain(404, 'The package has no such file.');
  return { status: 200, type: mediaType(name), body, cache: 'private, max-age=7776000, immutable' };
}

async function asset(path: string): Promise<Answer> {
  const found = await readAsset(path);
  return found ? { status: 200, ...found } : plain(404, 'The test LMS has no such file.');
}

async function launchPage(query: URLSearchParams, { opened, profile }: Room): Promise<Answer> {
  const launch = readLaunch(query, opened, profile);
  if (typeof launch === 'string') return plain(400, launch);
  return { status: 200, type: 'text/html; charset=utf-8', body: await renderPage(launch) };
}

async function commit(request: IncomingMessage, take: (commit: Commit) => void): Promise<Answer> {
  const body = await readBody(request);
  if (body === undefined) return json(413, { kept: false });
  const found = readCommit(body);
  if (!found) return json(400, { kept: false });
  take(found);
  return json(200, { kept: true });
}

/** The body as text, or `undefined` when it is longer than 1 MB; the rest is then not read. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function plain(status: number, body: string): Answer {
  return { status, body };
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
