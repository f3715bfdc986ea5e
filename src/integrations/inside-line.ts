import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printFindings, loadContent } from './content.ts';
import { contentModule } from './content-module.ts';
import { criteriaModule } from './criteria-module.ts';
import { courseStyle } from './course-style.ts';
import { figuresTable } from './figures-table.ts';
import { chosenPseudo, inPseudoSite } from './pseudo-site.ts';
import { lookScript } from './look-script.ts';
import { makeSiteRelative, SENTINEL } from './relative-site.ts';

/**
 * Gives pages the content, stops a build whose content has errors, makes what was built work from any folder, and prints
 * the modules in figures.
 */
export function insideLine(): AstroIntegration {
  const pseudo = chosenPseudo(process.env);
  let figures = '';
  return {
    name: 'inside-line',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: { plugins: [contentModule(root, pseudo), courseStyle(root), lookScript(root), criteriaModule(root)] },
        });
        // A module that cannot be read has no page: the list of modules says why in its place, until it is mended.
        if (command === 'dev') injectRoute({ pattern: '/404', entrypoint: './src/pages/index.astro' });
        if (command !== 'build') return;
        figures = figuresOfSound(root);
        updateConfig({
          base: SENTINEL,
          vite: {
            experimental: {
              renderBuiltUrl: (_file: string, { hostType }: { hostType: string }) =>
                hostType === 'js' ? { relative: true } : undefined,
            },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        await makeSiteRelative(fileURLToPath(dir));
        if (pseudo) await inPseudoSite(fileURLToPath(dir), pseudo);
        logger.info(`the modules in figures\n${figures}`);
      },
    },
  };
}

/** The table of the modules; content with errors is refused. */
function figuresOfSound(root: string): string {
  const { diagnostics, sources, figures } = loadContent(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) {
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
    if (warnings.length > 0) console.warn(`\n${printFindings(warnings, sources)}\n`);
    return figuresTable(figures);
  }
  const fault = new Error(`The content has mistakes.\n\n${printFindings(errors, sources)}`);
  // Astro prints the stack of an unknown error; the findings are all that a trainer needs.
  fault.stack = fault.message;
  throw Object.assign(fault, { loc: { file: first.file, line: first.line, column: first.column } });
}
