import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { insideLine } from './src/integrations/inside-line.ts';
import { lessonPlugin } from './src/integrations/lesson-plugin.ts';
import { chosenPseudo } from './src/integrations/pseudo-site.ts';
import { statementPlugin } from './src/integrations/statement-plugin.ts';
import { teamPlugin } from './src/integrations/team-plugin.ts';

// Few requests to a settled first screen; the step logic of the page stays apart, small and first.
const groups = [
  { name: 'page', test: /src.islands.(steps|early-choice|read-aloud|scroll)|preload-helper|rolldown.runtime/ },
  {
    name: 'session',
    test: /node_modules.(xstate|dexie).|src.(course.(?!course-standing|home)|scenario|session.(?!course-record|home)|progress.(?!record|home)|reporting.(?!stand|[a-z]+-2004|status-table|author)|islands.(document-json|browser|save-file|open-document|activities.(join|done|question|reflection)|opened|exit|header|ask|set-text|team|elsewhere|edition-api))/,
  },
  { name: 'call', test: /node_modules.(react|react-dom|scheduler).|src.islands.call/ },
];

// No script of ours brings a style sheet of its own, so nothing has to be loaded before an import. Astro sets these two of
// the client's build itself, whatever the configuration says; it lets a plugin have its way.
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment(name, _, { command }) {
    if (name !== 'client') return undefined;
    // Where nothing is built, Vite takes the dots of such names for properties, and its page does not start.
    return { define: command === 'build' ? knownHere : {}, build: { modulePreload: false, target: 'es2022' } };
  },
  load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined),
  renderChunk: (code) => code.replace(/__vitePreload\(\(\) => (import\([^()]*\)), [^()]*\)/g, '$1'),
};

// What every browser that can run the player has, and what none has: libraries need not ask, and what they would do otherwise
// stays out of the scripts.
const known = {
  object: 'window window.document self globalThis navigator document location console crypto Reflect performance',
  function: `window.document.createElement Symbol Promise WeakRef WeakMap WeakSet FinalizationRegistry AggregateError
    AbortController MessageChannel addEventListener setTimeout clearTimeout requestAnimationFrame queueMicrotask
    reportError performance.now`,
  number: 'devicePixelRatio',
  // The last three are asked for by what is not used here: React's transitions, and Dexie's queries that stay live.
  undefined: 'process setImmediate navigation BroadcastChannel dispatchEvent',
};
const knownHere = {
  ...Object.fromEntries(
    Object.entries(known).flatMap(([kind, names]) => names.split(/\s+/).map((name) => [`typeof ${name}`, `"${kind}"`])),
  ),
  __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
};

export default defineConfig({
  output: 'static',
  // Packages are made from `site`, which never is in a language that only layouts are seen in.
  outDir: `./dist/${chosenPseudo(process.env) ?? 'site'}`,
  build: { format: 'file', inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      hastPlugins: [teamPlugin, statementPlugin, lessonPlugin],
      features: { smartPunctuation: false },
    }),
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
