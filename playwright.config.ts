import { defineConfig } from '@playwright/test';

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
// Chromium refuses to start as root with its sandbox.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

// Journeys in which an LMS has a part.
const inLms = /(course|crash|faults|late|launch|lms|soak|sue-call|team|timer|windows)\.journey\.ts/;

export default defineConfig<object, { profile: string }>({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'dist/test/journeys.json' }]],
  use: {
    browserName: 'chromium',
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...quiet, ...sandbox] },
  },
  projects: [{ name: 'strict' }, { name: 'moodle', testMatch: inLms, use: { profile: 'moodle' } }],
});
