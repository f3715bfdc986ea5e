import { expect, it } from 'vitest';
import { relocate } from '../../src/packaging/relocate.ts';
import { bytes, EDITION, page, text } from './built-site.ts';

function relocated(html: string): string {
  const done = relocate('call.html', bytes(html), { edition: EDITION, scos: 3 });
  return 'fault' in done ? done.fault : text(done.bytes);
}

it('says edition and number of SCOs on <html> and changes nothing else, so the hashes of the page stay true', () => {
  const html = page(
    '<script>const a = \' data-edition="stand-alone"\';</script>',
    '<p data-edition="stand-alone">Zoë</p>',
  );
  expect(relocated(html)).toBe(
    html.replace('html data-edition="stand-alone"', 'html data-edition="scorm-1.2" data-scos="3"'),
  );
});

it.each(['<html lang=en data-edition=stand-alone>', "<html data-edition='stand-alone'\n class='a'>"])(
  'reads %s',
  (tag) => {
    expect(relocated(tag)).toMatch(/^<html[^>]* data-edition="scorm-1\.2" data-scos="3"[^=]*/);
    expect(relocated(tag)).not.toContain('stand-alone');
  },
);

it.each(['<html lang="en">', '<p>No page</p>', ''])('a page without data-edition is a fault: %s', (html) => {
  expect(relocated(html)).toBe('call.html: has no data-edition on <html>, so it is not a page of the player.');
});

it('takes out what only the stand-alone site shows, with all that is in it', () => {
  const site = '<p class="foot in-site">To <b><p>all</p></b> <a href="./index.html">modules</a></p>';
  const html = (inside: string) => `<html data-edition="x"><p class="in-sites">A</p>${inside}<p>B</p></html>`;
  const without = relocated(html(''));
  expect(relocated(html(site))).toBe(without);
  expect(relocated(html(`${site}<img class=in-site src=x.png>`))).toBe(without);
  expect(relocated(html(`<div class='in-site'>${site}</div>`))).toBe(without);
});
