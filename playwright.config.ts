import { defineConfig } from '@playwright/test';

// Of each window, Chromium draws parts of its address bar as pages of their own: a third of the work of a journey. The
// others are those that Playwright switches off; of this switch only the last counts.
const unused = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...[
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
  ],
  ...['NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
];
const quiet = [
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  `--disable-features=${unused.join(',')}`,
  // Without it, what a graphics card does is worked out pixel by pixel: a quarter of the work of a page.
  '--disable-gpu',
];
// What a screen reader is given: journeys ask elements for it.
const spoken = ['--enable-blink-features=ComputedAccessibilityInfo'];
// Chromium refuses to start as root with its sandbox.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

// Journeys in which an LMS has a part.
const inLms = /(course|crash|faults|late|launch|lms|played|soak|sue-call|team|timer|windows)\.journey\.ts/;

export default defineConfig<object, { profile: string }>({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  timeout: 60_000,
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'dist/test/journeys.json' }], ['./tests/journeys/count-screens.ts']],
  use: {
    browserName: 'chromium',
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...quiet, ...spoken, ...sandbox] },
  },
  projects: [
    { name: 'strict' },
    { name: 'moodle', testMatch: inLms, grepInvert: /on the stand-alone site/, use: { profile: 'moodle' } },
  ],
});
