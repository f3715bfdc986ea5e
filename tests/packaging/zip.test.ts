import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../src/packaging/unzip.ts';
import { zip } from '../../src/packaging/zip.ts';
import { bytes, CALL, OTHER, packageOf, site } from './built-site.ts';

const FILES: [string, Uint8Array][] = [
  ['b.html', bytes('<p>Zoë</p>'.repeat(50))],
  ['a/x.js', bytes('go();')],
  ['a/font.woff2', bytes('wOF2'.repeat(50))],
];

describe('the same site gives the same bytes', () => {
  it.each([
    ['a module', { modules: [CALL] }],
    ['the course', { modules: [CALL, OTHER], whole: true, edition: 'scorm-2004-4' as const }],
  ])('each time, for %s', (_, what) => {
    expect(packageOf(what).zip).toEqual(packageOf({ ...what, site: new Map([...site()].reverse()) }).zip);
  });

  it('in every time zone', () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { zip } from ${JSON.stringify(join(import.meta.dirname, '../../src/packaging/zip.ts'))};
      const files = ${JSON.stringify(FILES.map(([name, content]) => [name, [...content]]))};
      const zipped = zip(new Map(files.map(([name, content]) => [name, new Uint8Array(content)])));
      console.log(createHash('sha256').update(zipped).digest('hex'));`;
    const here = createHash('sha256')
      .update(zip(new Map(FILES)))
      .digest('hex');
    for (const TZ of ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
      const options = { encoding: 'utf8', env: { ...process.env, TZ } } as const;
      const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], options);
      expect(there.trim(), TZ).toBe(here);
    }
  });
});

it('what was zipped comes back, names sorted', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z.]{0,8}$/), fc.uint8Array({ maxLength: 200 })), (files) => {
      fc.pre(Object.keys(files).length > 0);
      const { files: opened = new Map(), findings } = unzip(zip(new Map(Object.entries(files))));
      const names = Object.keys(files).sort();
      expect(findings).toEqual([]);
      expect([...opened.keys()]).toEqual(names);
      for (const name of names) expect(opened.get(name)).toEqual(files[name]);
    }),
    { seed: 12, numRuns: 100 },
  );
});

it('a file of many pieces comes back whole', () => {
  const large = Uint8Array.from({ length: 300_000 }, (_, n) => (n * n * 31 + (n >> 3)) % 251);
  expect(unzip(zip(new Map([['a.js', large]]))).files?.get('a.js')).toEqual(large);
});
