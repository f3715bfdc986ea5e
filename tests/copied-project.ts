import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const PARTS = ['content', 'modules', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** The settings of the project; its tools are linked to, and a server may serve what they hold. */
const CONFIG = `import config from './astro.config.mjs';
export default { ...config, vite: { ...config.vite, server: { fs: { strict: false } } } };
`;

/** A copy of the project in a folder of its own, in which a test may change what it likes. */
export interface CopiedProject {
  root: string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  /** What `spawn` needs to run Astro here as an npm script would. */
  astro(
    command: string,
    ...options: string[]
  ): [file: string, args: string[], settings: { cwd: string; env: NodeJS.ProcessEnv }];
  delete(): void;
}

export function copyProject(): CopiedProject {
  const root = mkdtempSync(join(tmpdir(), 'inside-line-'));
  for (const part of PARTS) cpSync(part, join(root, part), { recursive: true });
  // Caches are kept in `node_modules`, so the folder itself cannot be a link.
  const [tools, links] = [join(process.cwd(), 'node_modules'), join(root, 'node_modules')];
  mkdirSync(links);
  for (const name of readdirSync(tools)) {
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(tools, name), join(links, name));
  }
  writeFileSync(join(root, 'copy.config.mjs'), CONFIG);
  const bin = join(links, '.bin');
  // What a test runner tells the code that it runs.
  const { BASE_URL, DEV, MODE, NODE_ENV, PROD, SSR, ...others } = process.env;
  const path = [bin, others.PATH].join(delimiter);
  const env = { ...others, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write(file, content) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), content);
    },
    remove: (file) => rmSync(join(root, file)),
    astro: (command, ...options) => [
      join(bin, 'astro'),
      [command, '--config', 'copy.config.mjs', ...options],
      { cwd: root, env },
    ],
    delete: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A picture, two pixels wide and one high. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mNoaAAAAYMBAYuRVfIAAAAASUVORK5CYII=',
  'base64',
);
