import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newFiles, readNewArguments, type NewFile } from './new-files.ts';
import { ROOT } from './run.ts';

/**
 * `npm run new -- scenario|lesson|module "Title"`: writes a small file that works, for its author to write over. A module
 * gets a lesson of the same name, a scenario gets plays, unless they are there. No file is written over. `root` is the top of the project; the
 * answer has the paths of the files that were written, from there, or says in plain words why there are none.
 */
export function writeNew(root: string, args: readonly string[]): { written: string[] } | { refused: string } {
  const wanted = readNewArguments(args);
  if ('refused' in wanted) return wanted;
  const [file, ...others] = newFiles(wanted.kind, wanted);
  if (!write(root, file)) {
    return { refused: `${file.path} is there already, and was left as it is. Choose another title.` };
  }
  const written = others.filter((other) => write(root, other));
  return { written: [file, ...written].map(({ path }) => path) };
}

function write(root: string, { path, text }: NewFile): boolean {
  const place = join(root, path);
  if (existsSync(place)) return false;
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text, { flag: 'wx' });
  return true;
}

if (import.meta.main) {
  const done = writeNew(ROOT, process.argv.slice(2));
  if ('refused' in done) {
    console.error(done.refused);
    process.exitCode = 1;
  } else {
    for (const path of done.written) console.log(`Written: ${path}`);
    if (done.written[0]?.startsWith('modules/'))
      console.log('Add its id to modules/course.yaml when learners may see it.');
    console.log('Put your own words in the place of these, then: npm run check');
  }
}
