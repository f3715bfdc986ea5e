import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gradebook, readCommit } from './gradebook.ts';
import { contentRoot, findSco, readAsset, readLaunch, readLearner, renderPage } from './launch-page.ts';
import { mediaType } from './media-type.ts';
import { openPackage, type OpenPackage } from './open-package.ts';
import { report, type Commit, type Report } from './record.ts';

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

interface Room {
  opened: OpenPackage;
  gradebook: Gradebook;
}

const MOST_BODY_BYTES = 1024 * 1024;

/**
 * Serves a SCORM 1.2 package on this machine only; port 0 takes any that is free. Rejects with a sentence for a person
 * when the zip cannot be launched, and with Node's error when the port is taken.
 */
export async function startLms({ zip, port = 0 }: { zip: Uint8Array; port?: number }): Promise<Lms> {
  const opened = openPackage(zip);
  if (typeof opened === 'string') throw new Error(opened);
  const gradebook = new Gradebook();
  const server = createServer((request, response) => void respond(request, response, { opened, gradebook }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const first = opened.scos[0].id;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    record: (learner = 'learner-1', sco = first) => report(gradebook.record(learner, sco)),
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
  if (path === '/') return launchPage(query, room.opened);
  const sco = findSco(query, room.opened)?.id;
  if (sco === undefined) return plain(404, 'This course has no such part.');
  const { learner } = readLearner(query);
  if (path === '/record') return json(200, report(room.gradebook.record(learner, sco)));
  if (path === '/commit') return commit(request, learner, sco, room.gradebook);
  if (path !== '/reset') return plain(404, 'The test LMS has no such page.');
  room.gradebook.forget(learner, sco);
  return json(200, { forgotten: learner });
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

async function launchPage(query: URLSearchParams, opened: OpenPackage): Promise<Answer> {
  const launch = readLaunch(query, opened);
  if (typeof launch === 'string') return plain(400, launch);
  return { status: 200, type: 'text/html; charset=utf-8', body: await renderPage(launch) };
}

/** Answers as scorm-again expects it. */
async function commit(request: IncomingMessage, learner: string, sco: string, kept: Gradebook): Promise<Answer> {
  const body = await readBody(request);
  if (body === undefined) return json(413, { result: 'false', errorCode: 101 });
  const found = readCommit(body);
  if (!found) return json(400, { result: 'false', errorCode: 101 });
  kept.take(learner, sco, found);
  return json(200, { result: 'true', errorCode: 0 });
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
