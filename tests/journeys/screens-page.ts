import { expect, type Page } from '@playwright/test';
import type { Screen } from './screens.ts';
import { call, isReady, openPage, openStep, say } from './screens-ways.ts';
import { bestRun } from './runs.ts';

const moves = bestRun();

const home = async (page: Page, site: string): Promise<Page> => {
  await page.goto(`${site}index.html`);
  await expect(page.locator('html[data-ready="home"]')).toBeAttached();
  return page;
};

/** A learner of an LMS whom no other screen has. */
const launch = (at: string, learner: string, more = ''): string => `${at}?frame=bare&learner=${learner}${more}`;

/** What surrounds lessons and calls. */
export const pageScreens: readonly Screen[] = [
  { name: 'home', open: async (context, at) => home(await context.newPage(), at) },
  {
    name: 'home-under-way',
    open: async (context, at) => {
      const page = await openStep(context, at, 'who-is-your-customer', 'who-is-your-customer');
      await page.locator('#who-is-your-customer .ways .go').click();
      await page.locator('#your-part [data-about] input').first().check();
      await expect(page.locator('#your-part [data-principle] input:checked')).not.toHaveCount(0);
      await page.goto(`${at}make-it-stick.html#call-backs`);
      await isReady(page, 'call-backs');
      await page.locator('[data-activity="call-backs"] input').fill('2026-01-02');
      await page.locator('[data-activity="call-backs"] input').blur();
      await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'device');
      await home(page, at);
      await expect(page.locator('[data-due]')).toBeVisible();
      return page;
    },
  },
  {
    name: 'home-erase',
    open: async (context, at) => {
      const page = await home(await context.newPage(), at);
      await page.locator('.recorded > summary').click();
      await page.locator('[data-do="erase"]').click();
      await expect(page.locator('[data-confirm]')).toBeVisible();
      return page;
    },
  },
  {
    name: 'receipt',
    open: async (context, at) => {
      const page = await openStep(context, at, 'the-sue-call', 'after-the-call');
      await page.locator('#after-the-call [data-exit].go').click();
      await expect(page.locator('[data-closed]')).toBeVisible();
      return page;
    },
  },
  {
    name: 'elsewhere',
    open: async (context, at) => {
      await openStep(context, at, 'the-sue-call', 'sue-calls');
      const page = await openPage(context, `${at}the-sue-call.html#sue-calls`);
      await expect(page.locator('[data-elsewhere]')).toBeVisible();
      return page;
    },
  },
  {
    name: 'lms-go-on',
    where: 'lms',
    open: async (context, at) => {
      const page = await openPage(context, launch(at, 'go-on', '&fault=commit-lies'));
      const frame = page.frameLocator('iframe');
      await isReady(frame, 'before-the-call');
      await frame.locator('[data-station="sue-calls"] a').click();
      await say(frame, moves.slice(0, 2));
      await expect(frame.locator('[data-saved]')).toHaveAttribute('data-saved', 'lms');
      await page.goto(launch(at, 'go-on'));
      await expect(frame.locator('dialog[open]')).toBeVisible();
      return page;
    },
  },
  {
    name: 'lms-recorded',
    where: 'lms',
    open: async (context, at) => {
      const page = await openPage(context, launch(at, 'recorded'));
      const frame = page.frameLocator('iframe');
      await isReady(frame, 'before-the-call');
      await frame.locator('.recorded:has(> #recorded) > summary').click();
      await expect(frame.locator('[data-told="scorm-1.2"]').first()).toBeVisible();
      return page;
    },
  },
  {
    name: 'lms-not-connected',
    where: 'lms',
    open: async (context, at) => {
      await context.clock.install();
      const page = await openPage(context, launch(at, 'not-connected', '&fault=never'));
      const frame = page.frameLocator('iframe');
      await isReady(frame, 'before-the-call');
      await context.clock.runFor(12_000);
      await expect(frame.locator('[data-saved]')).toHaveAttribute('data-saved', 'not-connected');
      return page;
    },
  },
  {
    name: 'unscripted-lesson',
    where: 'unscripted',
    open: (context, at) => openPage(context, `${at}who-is-your-customer.html`),
  },
  {
    name: 'unscripted-call',
    where: 'unscripted',
    open: async (context, at) => {
      const page = await openPage(context, `${at}the-sue-call.html#sue-calls`);
      await page.locator('.scene summary').first().click();
      return page;
    },
  },
  {
    name: 'not-started',
    open: async (context, at) => {
      await context.route(/session\..*\.js$/, (route) => route.abort());
      const page = await openPage(context, `${at}the-sue-call.html#sue-calls`);
      await expect(page.locator('[data-failure]')).toBeVisible();
      await expect(call(page)).toHaveCount(0);
      return page;
    },
  },
  { name: 'sheets', open: (context, at) => openPage(context, `${at}sheets.html`) },
  { name: 'sheet-written', open: (context, at) => openPage(context, `${at}sheets/observation.html`) },
  { name: 'sheet-live', open: (context, at) => openPage(context, `${at}sheets/live-sue-calls.html`) },
  {
    name: 'settings',
    open: async (context, at) => {
      const page = await openStep(context, at, 'the-sue-call', 'before-the-call');
      await page.locator('.settings > summary').click();
      await expect(page.locator('#settings')).toBeVisible();
      return page;
    },
  },
  { name: 'accessibility', open: (context, at) => openPage(context, `${at}accessibility.html`) },
  {
    name: 'credits',
    open: async (context, at) => {
      const page = await openPage(context, `${at}credits.html`);
      await page.locator('.settings > summary').click();
      await expect(page.locator('#settings')).toBeVisible();
      return page;
    },
  },
  { name: 'portraits', open: (context, at) => openPage(context, `${at}portraits.html`) },
  { name: 'checker', open: (context, at) => openPage(context, `${at}checker.html`) },
];
