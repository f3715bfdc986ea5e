import { describe, expect, it } from 'vitest';
import { cssReferences } from '../../src/packaging/css-references.ts';
import { htmlReferences } from '../../src/packaging/html-references.ts';
import { readTags } from '../../src/packaging/markup.ts';
import { readXml } from '../../src/packaging/xml.ts';

const names = (html: string) => readTags(html).map(({ kind, name }) => `${kind} ${name}`);

describe('tags of HTML', () => {
  it.each([
    ['<p>Hi</p>', ['open p', 'close p']],
    ['<IMG SRC=x /><br>', ['empty img', 'open br']],
    ['<a title="1 > 0">x</a>', ['open a', 'close a']],
    ["<a title='<b>'>", ['open a']],
    ['a < b and c > d <i>e</i>', ['open i', 'close i']],
    ['<!-- <p> --><!doctype html><?php x ?><![CDATA[<q>]]><b>', ['open b']],
    ['<script>if (a<b) "<p>"</script><p>', ['open script', 'close script', 'open p']],
    ['<script>never closed <p>', ['open script']],
    ['<!-- never closed <p>', []],
    ['<p><a href="never closed>text</a>', ['open p', 'open a', 'close a']],
    ['<p><a never closed', ['open p']],
  ])('%s', (html, tags) => {
    expect(names(html)).toEqual(tags);
  });

  it('say where they stand and what they hold', () => {
    const html = '<p><style a=1 b=\'2\' c="&lt;3" d>p{}</style>';
    const [, style] = readTags(html);
    expect(html.slice(style?.start, style?.end)).toBe('<style a=1 b=\'2\' c="&lt;3" d>');
    expect(Object.fromEntries(style?.attributes ?? [])).toEqual({ a: '1', b: '2', c: '<3', d: '' });
    expect(style?.text).toBe('p{}');
  });
});

describe('XML', () => {
  it.each([
    '<a/>',
    '\uFEFF<?xml version="1.0"?><!-- a --><!DOCTYPE a><a b="1" c=\'"\'><d:e/>t<f>x</f></a> <!-- z -->\n',
    '<a>&amp;&#38;&#x26;<![CDATA[<&]]></a>',
  ])('is well-formed: %s', (source) => {
    expect(readXml(source)).toMatchObject({ root: { name: 'a' } });
  });

  it.each([
    ['', 'there is no element in it', 1],
    ['words', 'there is text outside the first element', 1],
    ['<a>\n<b>\n</a>', '</a> closes <b>', 3],
    ['<a>\n', '<a> is never closed', 2],
    ['</a>', '</a> closes nothing', 1],
    ['<a/>\n<b/>', '<b> stands after the end of <a>', 2],
    ['<a b=1/>', '"<a b=1/>" is not a whole tag', 1],
    ['<a b="1" b="2"/>', '<a> has b twice', 1],
    ['<a b="<"/>', '"<a b="<"/>" is not a whole tag', 1],
    ['<a>\nR&D</a>', 'an "&" stands alone; it is written "&amp;"', 2],
    ['<a>&nbsp;</a>', 'an "&" stands alone; it is written "&amp;"', 1],
    ['<a b="R&D"/>', 'an "&" stands alone in <a>; it is written "&amp;"', 1],
    ['<a><!-- </a>', '"<!-- </a>" is not a whole tag', 1],
    ['<a>\u0007</a>', 'it has a character that XML cannot hold', 1],
    ['<a>'.repeat(65), 'its elements are nested more than 64 deep', 1],
  ])('is not: %s', (source, fault, line) => {
    expect(readXml(source)).toEqual({ fault, line });
  });

  it('gives names, attributes and texts', () => {
    const { root } = readXml('<a x:b="1 &lt; 2"> T &amp; <c>u<d/>v</c><e/></a>');
    expect(root?.text).toBe('T &');
    expect(root?.attributes.get('x:b')).toBe('1 < 2');
    expect(root?.children.map(({ name, text }) => [name, text])).toEqual([
      ['c', 'u'],
      ['e', ''],
    ]);
  });
});

describe('a hostile text takes no longer than its length asks', () => {
  const many = (part: string) => part.repeat(Math.floor(500_000 / part.length));

  it.each(['<', '<a', "<a '", '<a "', '<!--', '<![CDATA[', '<?', '<script>', '<title', '<a b="c" ', '<style></style>'])(
    'as HTML: %s …',
    (part) => {
      htmlReferences('a.html', many(part));
    },
    2000,
  );

  it.each(['/*', '"\\', "'", 'url(', 'url( ', 'url("', "url('", '@import ', 'url(a '])(
    'as a style sheet: %s …',
    (part) => {
      cssReferences(many(part));
    },
    2000,
  );

  it.each(['<', '<a>', '<a b="c" ', '<!--', '<?', '<!DOCTYPE', '&', '<a/>'])(
    'as XML: %s …',
    (part) => {
      expect(readXml(many(part)).fault).toBeDefined();
      readXml(`<a>${many(part)}`);
      readXml(`<a ${many(part)}/>`);
    },
    2000,
  );
});
