import { describe, expect, it } from 'vitest';
import { refusals } from './model-house.ts';

/** Importer, then what it may import, then what it may not. Paths are as written in the import. */
const WALLS: [importer: string, allowed: string[], refused: string[]][] = [
  [
    'src/course/score.ts',
    ['./codes.ts', 'zod'],
    ['../scenario/index.ts', '../session/index.ts', '../progress/index.ts', '../islands/boot.ts', 'node:fs', 'dexie'],
  ],
  [
    'src/scenario/graph.ts',
    ['./play.ts', './author/parse.ts', '../course/index.ts', '../course/author.ts', 'xstate', 'satteri'],
    [
      '../course/codes.ts',
      '../course/author/parse.ts',
      '../progress/index.ts',
      '../packaging/index.ts',
      'node:path',
      'fs',
    ],
  ],
  [
    'src/progress/store.ts',
    ['../course/index.ts', 'dexie'],
    [
      '../course/author.ts',
      '../scenario/index.ts',
      '../reporting/index.ts',
      '../session/index.ts',
      'zod',
      'scorm-again/scorm12/min',
    ],
  ],
  [
    'src/reporting/find.ts',
    ['./scorm-12.ts', '../course/index.ts', 'scorm-again/scorm12/min'],
    ['../course/author.ts', '../progress/index.ts', '../session/index.ts', 'dexie', 'yaml', 'node:http'],
  ],
  [
    'src/packaging/zip.ts',
    ['../course/index.ts', 'fflate'],
    ['../reporting/index.ts', '../cli/check.ts', 'node:fs/promises'],
  ],
  [
    'src/session/open.ts',
    ['./deliver.ts', '../course/index.ts', '../progress/index.ts', '../reporting/index.ts'],
    [
      '../progress/store.ts',
      '../reporting/scorm-12.ts',
      '../scenario/index.ts',
      '../course/author.ts',
      '../islands/boot.ts',
      'dexie',
      'zod',
    ],
  ],
  [
    'src/islands/transcript.tsx',
    ['./play.tsx', '../course/index.ts', '../scenario/index.ts', '../session/index.ts', 'react'],
    [
      '../scenario/author.ts',
      '../course/author.ts',
      '../scenario/play.ts',
      '../session/deliver.ts',
      '../reporting/index.ts',
      '../progress/index.ts',
      '../packaging/index.ts',
      '../components/Scene.astro',
      'dexie',
      'scorm-again',
      'satteri',
      'node:crypto',
    ],
  ],
  [
    'src/islands/editions/scorm.ts',
    ['../boot.ts', '../../reporting/index.ts', '../../reporting/scorm-2004.ts', '../../session/index.ts'],
    ['../../progress/index.ts', '../../reporting/author.ts', '../../reporting/formats-12.ts', 'scorm-again'],
  ],
  [
    'src/islands/edition-stand-alone.ts',
    ['../reporting/index.ts', '../reporting/stand-alone.ts'],
    ['../progress/index.ts', '../reporting/formats-12.ts', 'scorm-again'],
  ],
  [
    'src/pages/module.astro',
    [
      '../layouts/Page.astro',
      '../components/Scene.astro',
      '../islands/play.tsx',
      '../styles/page.css',
      '../integrations/reference.ts',
      '../course/index.ts',
      '../scenario/author.ts',
      'astro:content',
    ],
    [
      '../scenario/index.ts',
      '../scenario/author/parse.ts',
      '../session/index.ts',
      '../integrations/package.ts',
      'dexie',
      'node:fs',
    ],
  ],
  ['src/pages/licence.mdx', ['../components/Scene.astro'], ['../session/index.ts', '../progress/store.ts', 'node:fs']],
  [
    'src/components/Choice.astro',
    ['../islands/play.tsx'],
    ['../pages/index.astro', '../layouts/Page.astro', '../integrations/reference.ts', '../reporting/index.ts'],
  ],
  [
    'src/cli/package.ts',
    [
      './check.ts',
      '../packaging/index.ts',
      '../scenario/author.ts',
      '../lms/index.ts',
      '../integrations/package.ts',
      'node:fs',
    ],
    ['../scenario/play.ts', '../course/codes.ts', '../lms/wire.ts', '../islands/boot.ts', 'dexie', 'scorm-again'],
  ],
  [
    'src/integrations/content.ts',
    ['../course/author.ts', '../packaging/index.ts', 'node:fs', 'vite'],
    ['../lms/index.ts', '../cli/check.ts', '../pages/index.astro'],
  ],
  [
    'src/lms/server.ts',
    ['./wire.ts', 'scorm-again/scorm2004/min', 'node:http'],
    ['../course/index.ts', '../reporting/index.ts', 'dexie'],
  ],
  ['src/env.d.ts', ['scorm-again'], ['dexie', './course/codes.ts']],
  [
    'src/content.config.ts',
    ['./integrations/package.ts', './course/author.ts', 'astro:content'],
    ['./cli/check.ts', './course/codes.ts'],
  ],
  ['astro.config.mjs', ['./src/integrations/package.ts', 'node:path'], ['./src/scenario/play.ts']],
  [
    'tests/session/open.test.ts',
    ['../../src/progress/store.ts', '../../src/cli/check.ts', 'dexie', 'scorm-again', 'node:fs'],
    [],
  ],
];

function importing(path: string, source: string): string {
  const statement = `import '${source}';\n`;
  return path.endsWith('.astro') ? `---\n${statement}---\n` : statement;
}

describe.each(WALLS)('%s', (importer, allowed, refused) => {
  it.each(allowed)('may import %s', async (source) => {
    expect(await refusals(importer, importing(importer, source))).toEqual([]);
  });

  it.runIf(refused.length).each(refused)('may not import %s', async (source) => {
    expect(await refusals(importer, importing(importer, source))).toEqual(['boundaries/dependencies']);
  });
});

describe('every way to import is seen', () => {
  it.each([
    "import type { Store } from '../progress/index.ts';\nexport type Kept = Store;",
    "export { keep } from '../progress/index.ts';",
    "export * from '../progress/index.ts';",
    "await import('../progress/index.ts');",
    "export type Kept = import('../progress/index.ts').Store;",
    "export type Doors = typeof import('../progress/index.ts');",
  ])('%s', async (code) => {
    expect(await refusals('src/islands/kept.ts', code)).toEqual(['boundaries/dependencies']);
  });

  it.each([
    ['../islands/play.tsx', []],
    ['../progress/index.ts', ['boundaries/dependencies']],
    ['../scenario/author.ts', ['boundaries/dependencies']],
    ['zod', ['boundaries/dependencies']],
  ])('a script of a component that imports %s', async (source, rules) => {
    const code = `<p>Hello</p>\n<script>\n  import '${source}';\n</script>\n`;
    expect(await refusals('src/components/Hello.astro', code)).toEqual(rules);
  });
});

it('a file that is not there and a file outside every room are refused', async () => {
  expect(await refusals('src/islands/play.tsx', "import './gone.ts';")).toEqual(['boundaries/no-unknown-dependencies']);
  expect(await refusals('src/helpers/dates.ts', 'export {};')).toEqual(['boundaries/no-unknown-files']);
});

describe('what trainers write', () => {
  it.each([
    ["import Card from '../../src/components/Card.astro';", 1],
    ["export const coach = 'each';", 1],
    ['export default Layout;', 1],
    ['---\nvariables:\n  trust: { start: 3, min: 0 }\n---\n\n# Sue\n\n- [“Hello.”](#next) <Effect trust="+1" />', 0],
    ['---\ntitle: Sue\n---\n\nimport Card from "./Card.astro";\n\n# Sue', 1],
  ])('%s', async (text, count) => {
    for (const file of ['content/lessons/listening.mdx', 'content/scenarios/sue.mdx']) {
      expect(await refusals(file, `${text}\n`)).toHaveLength(count);
    }
  });
});
