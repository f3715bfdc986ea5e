import { describe, expect, it } from 'vitest';
import { findBrowser, type Way } from '../../src/cli/browser.ts';

const never: Way = {
  how: 'a way not to be tried',
  find: () => {
    throw new Error('tried');
  },
};

function look(ways: Way[], broken: string[] = []) {
  const lines: string[] = [];
  const browser = findBrowser(
    ways,
    (path) => !broken.includes(path),
    (line) => lines.push(line),
  );
  return { browser, lines };
}

describe('finding a browser', () => {
  it('takes the first way that leads to one, and tries no further', () => {
    const { browser, lines } = look([
      { how: 'CHROMIUM_PATH', find: () => [] },
      { how: 'PATH', find: () => ['/bin/chromium', '/bin/chrome'] },
      never,
    ]);
    expect(browser).toEqual({ path: '/bin/chromium', how: 'PATH' });
    expect(lines).toEqual(['Browser, by CHROMIUM_PATH: none', 'Browser, by PATH: /bin/chromium']);
  });

  it('passes over a program that does not start', () => {
    const ways = [
      { how: 'CHROMIUM_PATH', find: () => ['/gone'] },
      { how: 'PATH', find: () => ['/bin/stub', '/bin/chrome'] },
    ];
    const { browser, lines } = look(ways, ['/gone', '/bin/stub']);
    expect(browser).toEqual({ path: '/bin/chrome', how: 'PATH' });
    expect(lines[0]).toBe('Browser, by CHROMIUM_PATH: /gone does not start');
  });

  it('says in one sentence what to do when no way leads to one', () => {
    const { browser } = look([{ how: 'PATH', find: () => [] }]);
    expect(browser).toEqual({ missing: expect.stringMatching(/install Chromium or Chrome, or set CHROMIUM_PATH/) });
  });

  it('starts a real program to see whether it runs', () => {
    const way = { how: 'CHROMIUM_PATH', find: () => ['/nowhere/chromium', process.execPath] };
    expect(findBrowser([way], undefined, () => {})).toEqual({ path: process.execPath, how: 'CHROMIUM_PATH' });
  });
});
