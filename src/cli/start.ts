import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { loadContent } from '../integrations/content.ts';
import { VARIABLE } from '../integrations/pseudo-site.ts';
import { listen } from './listen.ts';
import { ROOT, run } from './run.ts';

const PORT = 4321;

/** `npm start`, or `npm start -- longer` for the site in words that show what a layout cannot take. */
const [pseudo = ''] = process.argv.slice(2);
console.log('Building…');
const built = await run('astro build', { [VARIABLE]: pseudo });
if (built.code === 0) await serve(join(ROOT, 'dist', pseudo || 'site'));
else {
  console.error(built.output);
  process.exitCode = built.code;
}

/** Serves the built site until it is stopped. */
async function serve(folder: string): Promise<void> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.');
    }),
  );
  const { port, taken } = await listen(server, PORT);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  const address = `http://localhost:${port}`;
  if (taken) console.log(`Port ${PORT} is taken, so the course is at ${port}.`);
  console.log(`The course is at ${address} (stop with Ctrl+C). Its modules:`);
  const { course, modules } = loadContent(ROOT);
  for (const id of course?.modules ?? []) {
    const title = modules.find((module) => module.id === id)?.title ?? id;
    console.log(`  ${title}: ${address}/${id}.html`);
  }
}
