import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printFindings, loadContent } from './content.ts';
import { makeSiteRelative, SENTINEL } from './relative-site.ts';

/** Stops a build whose content has errors, and makes what was built work from any folder. */
export function insideLine(): AstroIntegration {
  return {
    name: 'inside-line',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        await refuseErrors(fileURLToPath(config.root));
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
      'astro:build:done': async ({ dir }) => makeSiteRelative(fileURLToPath(dir)),
    },
  };
}

async function refuseErrors(root: string): Promise<void> {
  const { diagnostics, sources } = await loadContent(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  const fault = new Error(`The content has mistakes.\n\n${printFindings(errors, sources)}`);
  // Astro prints the stack of an unknown error; the findings are all that a trainer needs.
  fault.stack = fault.message;
  throw Object.assign(fault, { loc: { file: first.file, line: first.line, column: first.column } });
}
