import { lineStyle } from '../course/author.ts';
import { loadContent } from './content.ts';
import type { Plugin } from './content-module.ts';

/** A name for each layout: what only one of them imports is built into its own style sheet, which is one request less. */
const NAME = /^virtual:course-style\/(page|sheet)\.css$/;

/** Gives layouts what is the organisation's own of their style, the colour of its line; empty when it has none. */
export function courseStyle(root: string): Plugin {
  const read = (): string => lineStyle(loadContent(root).course?.colour);
  let shown = '';
  return {
    name: 'inside-line-style',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0') || !NAME.test(id.slice(1))) return undefined;
      shown = read();
      return shown;
    },
    hotUpdate({ file, modules }) {
      const all = [...this.environment.moduleGraph.idToModuleMap];
      const styles = all.flatMap(([id, module]) => (NAME.test(id.replace('\0', '')) ? [module] : []));
      if (styles.length === 0 || !file.endsWith('/modules/course.yaml') || read() === shown) return undefined;
      return [...modules, ...styles];
    },
  };
}
