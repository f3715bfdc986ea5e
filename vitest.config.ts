import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/journeys/**'],
    environment: 'node',
    // A test that shows a criterion of WCAG says so; which there are is checked elsewhere.
    strictTags: false,
    // Some tests start a compiler or a server, on machines that are busy with others.
    testTimeout: 20_000,
  },
});
