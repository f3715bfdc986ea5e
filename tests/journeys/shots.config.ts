import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config.ts';

/** `npm run shots`: nothing is tested, and one failure does not keep the other pictures. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'shots.ts',
  timeout: 300_000,
  reporter: 'list',
  outputDir: '../../test-results',
  projects: [{ name: 'shots' }],
});
