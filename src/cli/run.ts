import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The top of the project. */
export const ROOT = join(import.meta.dirname, '../..');

/** How a command ended: its exit code, 1 when a signal ended it, and all that it printed. */
export interface Ended {
  code: number;
  output: string;
}

/**
 * Runs a command line at the top of the project as an npm script would, with the tools of `node_modules` first.
 * `env` is added to the environment.
 */
export function run(command: string, env: Record<string, string> = {}): Promise<Ended> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, {
    cwd: ROOT,
    shell: true,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
