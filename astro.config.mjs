import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { insideLine } from './src/integrations/inside-line.ts';
import { lessonPlugin } from './src/integrations/lesson-plugin.ts';

export default defineConfig({
  output: 'static',
  outDir: './dist/site',
  build: { format: 'file', inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [lessonPlugin], features: { smartPunctuation: false } }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  integrations: [mdx(), react(), insideLine()],
  vite: { build: { modulePreload: false, target: 'es2022' } },
  devToolbar: { enabled: false },
});
