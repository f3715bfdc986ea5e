import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip, zip } from '../../src/packaging/zip.ts';
import { bytes, packageOf, site } from './built-site.ts';

const FILES: [string, Uint8Array][] = [
  ['b.html', bytes('<p>Zoë</p>'.repeat(50))],
  ['a/x.js', bytes('go();')],
  ['a/font.woff2', bytes('wOF2'.repeat(50))],
];

describe('the same site gives the same bytes', () => {
  it('each time', () => {
    expect(packageOf().zip).toEqual(packageOf({ site: new Map([...site()].reverse()) }).zip);
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
      const opened = unzip(zip(new Map(Object.entries(files))));
      const names = Object.keys(files).sort();
      expect('files' in opened && [...opened.files.keys()]).toEqual(names);
      for (const name of names) expect('files' in opened && opened.files.get(name)).toEqual(files[name]);
    }),
    { seed: 12, numRuns: 100 },
  );
});

describe('a zip from anywhere', () => {
  const refused = ['This is not a zip file, or it is damaged; make the package again.'];

  it('that is none, or is cut short, is refused', () => {
    expect(unzip(bytes('Not a zip at all, only words.'))).toEqual({ faults: refused });
    expect(unzip(new Uint8Array())).toEqual({ faults: refused });
    expect(unzip(packageOf().zip.slice(500))).toEqual({ faults: refused });
  });

  it('with one name twice is refused', () => {
    const twice = zipSync({ 'a.js': bytes('1'), 'b.js': bytes('2') });
    const names = Buffer.from(twice).toString('latin1').replaceAll('b.js', 'a.js');
    expect(unzip(new Uint8Array(Buffer.from(names, 'latin1')))).toEqual({ faults: ['a.js: is in the zip twice.'] });
  });

  it('with far too many files is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}.js`, bytes('')]));
    expect(unzip(zipSync(many))).toEqual({ faults: ['The package holds 5001 files; 5000 is the most.'] });
  });

  it('that says it holds more than an LMS takes is refused before it is unpacked', () => {
    const zipped = zipSync({ 'a.js': bytes('1') });
    const directory = Buffer.from(zipped).indexOf('PK\x01\x02', 0, 'latin1');
    new DataView(zipped.buffer).setUint32(directory + 24, 0x40000000, true);
    expect(unzip(zipped)).toEqual({
      faults: ['The package holds 1073741824 bytes; LMSs take 209715200 at most.'],
    });
  });
});
