import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentLoader } from './integrations/content-loader.ts';
import { printFindings } from './integrations/content.ts';

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*.mdx' }),
    schema: z.object({ title: z.string().default(''), summary: z.string().default('') }),
  }),
  scenarios: defineCollection({
    loader: contentLoader('scenarios', ({ scenarios }) =>
      Object.fromEntries(scenarios.map((entry) => [entry.scenario.id, entry])),
    ),
  }),
  modules: defineCollection({
    loader: contentLoader('modules', ({ modules }) => Object.fromEntries(modules.map((module) => [module.id, module]))),
  }),
  course: defineCollection({
    loader: contentLoader('course', (content) => ({
      course: {
        // A course that cannot be read is a finding; the page that shows it still needs one.
        course: content.course ?? { id: '', title: '', organisation: '', modules: [] },
        objectives: content.objectives,
        words: content.words,
        cast: content.cast,
        lessons: content.lessons,
        findings: printFindings(
          content.diagnostics.filter(({ severity }) => severity === 'error'),
          content.sources,
        ),
      },
    })),
  }),
};
