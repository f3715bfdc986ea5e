import type { Diagnostic } from '../course/index.ts';
import { checkPlays, strayPlays } from '../scenario/author.ts';
import type { ContentFile } from './content-files.ts';
import type { Content } from './content.ts';
import { remembered } from './remembered.ts';

/**
 * What is wrong with files of plays: each belongs to the scenario of its name and is run on it. `ids` are those of all
 * scenarios, `sound` the ones without errors; on the others plays are read only.
 */
export function checkedPlays(
  files: readonly ContentFile[],
  ids: readonly string[],
  sound: Content['scenarios'],
): Diagnostic[] {
  return files.flatMap(({ id, file, source }) => {
    if (!ids.includes(id)) return strayPlays(file, ids);
    const own = sound.find(({ scenario }) => scenario.id === id);
    return checkOnce(file, source, { file, ...own }).diagnostics;
  });
}

const checkOnce = remembered(checkPlays);
