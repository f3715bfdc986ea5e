import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadContent, type Content } from './content.ts';

/** Where trainers write, from the top of the project. */
const PLACES = ['content', 'modules'];

/**
 * A collection whose entries are a part of the whole content, read and checked again after every change of a trainer's
 * file. Faults are not thrown here: the build is stopped before, and in dev the page shows them.
 */
export function contentLoader(name: string, pick: (content: Content) => Record<string, object>): Loader {
  return {
    name: `inside-line-${name}`,
    async load({ store, config, watcher, generateDigest }) {
      const root = fileURLToPath(config.root);
      const read = async (): Promise<void> => {
        const entries = pick(await loadContent(root));
        store.clear();
        for (const [id, value] of Object.entries(entries)) {
          const data = { value };
          store.set({ id, data, digest: generateDigest(data) });
        }
      };
      await read();
      for (const place of PLACES) watcher?.add(`${root}${place}`);
      watcher?.on('all', (_event, path) => {
        if (PLACES.includes(relative(root, path).split(sep)[0] ?? '')) void read();
      });
    },
  };
}
