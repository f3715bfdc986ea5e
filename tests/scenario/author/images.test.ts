import { describe, expect, it } from 'vitest';
import { readScenario, withImages } from '../../../src/scenario/author.ts';
import { AROUND, SOUND } from '../../../src/scenario/examples/sound.ts';

/** The HTML of the first line of the sound scenario when it is this. */
function html(markdown: string, images: readonly string[]): string {
  const source = SOUND.replace('![A phone that blinks](phone.png)', () => markdown);
  const { scenario, diagnostics } = readScenario(source, { ...AROUND, images });
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scenario.scenes[0]?.blocks[0]?.html ?? '';
}

describe('images as they are served', () => {
  const served = (path: string) => ({ src: `/hashed/${path}`, width: 40, height: 20 });

  it('get their address and their size; their description stays', () => {
    expect(withImages(html('![A “phone”](img/phone.png)', ['img/phone.png']), served)).toBe(
      '<p><img src="/hashed/img/phone.png" width="40" height="20" alt="A “phone”"></p>',
    );
  });

  it('whatever signs their names hold', () => {
    const asked: string[] = [];
    const page = withImages(html('![A phone](<a & "b" c.png>)', ['a & "b" c.png']), (path) => {
      asked.push(path);
      return served(path);
    });
    expect(asked).toEqual(['a & "b" c.png']);
    expect(page).toContain('src="/hashed/a &#x26; &#x22;b&#x22; c.png" width');
  });

  it('several in one line, and words that only look like one', () => {
    const line = html('![One](a.png) and ![Two](b.png), not \\<img src="c.png">', ['a.png', 'b.png']);
    const asked: string[] = [];
    withImages(line, (path) => void asked.push(path));
    expect(asked).toEqual(['a.png', 'b.png']);
  });

  it('stay as they are when nobody serves them', () => {
    const line = html('![A phone](phone.png)', ['phone.png']);
    expect(withImages(line, () => undefined)).toBe(line);
  });
});
