import { parseArgs } from 'node:util';
import { findBrowser } from './browser.ts';
import { run } from './run.ts';

/**
 * `npm run soak -- [--minutes 5] [--seed 1]`: plays the Sue call at random in a browser and an LMS that fail at random, and
 * checks that nothing is lost that was ever shown as saved. The same seed makes the same choices.
 */
const USAGE = 'Use: npm run soak -- [--minutes 5] [--seed 1]';
const MOST_MINUTES = 600;

/** Reads the command line, or says in one sentence why it cannot. */
export function readSoakArguments(args: string[]): { minutes: number; seed: number } | { refused: string } {
  try {
    const options = { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } } as const;
    const { values } = parseArgs({ args, options });
    const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
    if (!(minutes > 0 && minutes <= MOST_MINUTES))
      return { refused: `Minutes are a number up to ${MOST_MINUTES}. ${USAGE}` };
    if (!Number.isSafeInteger(seed) || seed < 0) return { refused: `A seed is a whole number. ${USAGE}` };
    return { minutes, seed };
  } catch {
    return { refused: USAGE };
  }
}

async function soak(args: string[]): Promise<{ code: number; output: string }> {
  const wanted = readSoakArguments(args);
  if ('refused' in wanted) return { code: 1, output: wanted.refused };
  const browser = findBrowser();
  if ('missing' in browser) return { code: 1, output: browser.missing };
  const made = await run('astro build && node src/cli/package.ts --no-build --format scorm-1.2 the-sue-call');
  if (made.code !== 0) return made;
  const env = { SOAK_MINUTES: String(wanted.minutes), SOAK_SEED: String(wanted.seed), CHROMIUM_PATH: browser.path };
  return run('playwright test soak', env);
}

if (import.meta.main) {
  const { code, output } = await soak(process.argv.slice(2));
  console.log(output.trimEnd());
  process.exitCode = code;
}
