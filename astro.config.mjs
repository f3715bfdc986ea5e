import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { insideLine } from './src/integrations/inside-line.ts';
import { lessonPlugin } from './src/integrations/lesson-plugin.ts';
import { teamPlugin } from './src/integrations/team-plugin.ts';

// Few requests to a settled first screen; the step logic of the page stays apart, small and first.
const groups = [
  { name: 'page', test: /src.islands.(steps|early-choice)|preload-helper/ },
  {
    name: 'session',
    test: /node_modules.(xstate|dexie).|src.(course|scenario|session|progress|reporting.(?!stand|[a-z]+-2004|status-table|author)|islands.(document-json|open-document|activities|exit|header|ask|set-text|team|elsewhere|edition-api))/,
  },
  { name: 'call', test: /node_modules.(react|react-dom|scheduler).|src.islands.call/ },
];

// No script of ours brings a style sheet of its own, so nothing has to be loaded before an import. Astro sets these two of
// the client's build itself, whatever the configuration says; it lets a plugin have its way.
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false, target: 'es2022' } } : undefined),
  load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  output: 'static',
  outDir: './dist/site',
  build: { format: 'file', inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [teamPlugin, lessonPlugin], features: { smartPunctuation: false } }),
  },
  security: {
    csp: {
      directives: ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"],
    },
  },
  integrations: [mdx(), insideLine()],
  vite: {
    plugins: [plainImports],
    resolve: {
      alias: { dexie: fileURLToPath(new URL('./node_modules/dexie/dist/modern/dexie.min.mjs', import.meta.url)) },
    },
    environments: {
      client: {
        build: { rolldownOptions: { output: { advancedChunks: { groups } } } },
      },
    },
  },
  devToolbar: { enabled: false },
});
