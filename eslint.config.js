import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { flat as mdx } from 'eslint-plugin-mdx';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CODE = '**/*.{js,mjs,ts,tsx,astro}';
const OURS = 'src/**/*.{js,mjs,ts,tsx,astro}';
const TESTS = 'tests/**/*.{ts,tsx}';

/** The folders of `src`. An engine is entered through its doors only, `index.ts` and `author.ts`. */
const ENGINES = ['course', 'scenario', 'progress', 'reporting', 'packaging', 'session'];
const ROOMS = [...ENGINES, 'lms', 'islands', 'components', 'layouts', 'pages', 'styles', 'integrations', 'cli'];

const room = (...types) => ({ element: { type: types } });
const front = (...types) => ({ element: { type: types }, file: { categories: 'front door' } });
const home = (...types) => ({ element: { type: types }, file: { categories: "course home's door" } });
const author = (...types) => ({ element: { type: types }, file: { categories: "author's door" } });
const external = (...sources) => ({ module: { origin: 'external', source: sources } });
const node = { module: { origin: 'core' } };
const configuration = { file: { categories: 'configuration' } };
const driver = { file: { categories: 'driver' } };
const ambient = { file: { categories: 'ambient types' } };
const script = { file: { categories: 'script of a component' } };
const reference = { file: { categories: 'reference' } };
const editions = { element: { type: 'islands', fileInternalPath: ['editions/*', 'edition-*'] } };

/** Who may import whom; what is not named is refused. Within a room everything goes. */
const rooms = [
  { from: room('scenario', 'packaging'), allow: { to: [front('course'), author('course')] } },
  { from: room('progress', 'reporting'), allow: { to: front('course') } },
  { from: room('session'), allow: { to: [front('course', 'progress', 'reporting'), home('progress')] } },
  { from: room('islands'), allow: { to: [front('course', 'scenario', 'session'), home('course', 'session')] } },
  // An edition of the player chooses the driver that reports.
  { from: editions, allow: { to: [front('reporting'), driver] } },
  {
    from: room('pages', 'layouts', 'components'),
    allow: {
      to: [
        front('course'),
        home('course'),
        author('course', 'reporting', 'scenario'),
        room('components', 'islands', 'styles'),
      ],
    },
  },
  // One page shows everything that the check can find.
  { from: room('pages'), allow: { to: [room('layouts'), reference] } },
  {
    from: [room('integrations', 'cli'), configuration],
    allow: { to: [front(...ENGINES), author(...ENGINES), room('integrations')] },
  },
  { from: script, disallow: { to: author(...ENGINES) } },
  { from: room('cli'), allow: { to: front('lms') } },
  { from: room('tests'), allow: { to: [room('tests', ...ROOMS), configuration] } },
];

/** A package may be imported anywhere, but for these. */
const packages = [
  { allow: { to: { module: { origin: 'external' } } } },
  { disallow: { to: external('dexie', 'scorm-again') } },
  { from: room('progress', 'tests'), allow: { to: external('dexie') } },
  { from: [room('reporting', 'lms', 'tests'), ambient], allow: { to: external('scorm-again') } },
  {
    from: [room('islands', 'session', 'progress', 'reporting'), script],
    disallow: { to: external('zod', 'satteri', 'yaml') },
  },
  { from: [room('cli', 'integrations', 'lms', 'tests'), configuration], allow: { to: node } },
];

const walls = {
  files: [CODE, 'src/**/*.mdx'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { [`${import.meta.dirname}/eslint.resolver.js`]: {} },
    'boundaries/root-path': import.meta.dirname,
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
    'boundaries/additional-dependency-nodes': [{ selector: 'TSImportType Literal', kind: 'type', name: 'type' }],
    'boundaries/elements': [
      ...ROOMS.map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
      { type: 'tests', pattern: 'tests', partialMatch: false },
    ],
    'boundaries/files': [
      { category: 'front door', pattern: 'src/*/index.ts' },
      { category: "author's door", pattern: 'src/*/author.ts' },
      { category: "course home's door", pattern: 'src/*/home.ts' },
      { category: 'driver', pattern: 'src/reporting/{scorm-12,scorm-2004,stand-alone}.ts' },
      { category: 'script of a component', pattern: 'src/**/*.astro/*' },
      { category: 'reference', pattern: 'src/integrations/reference.ts' },
      { category: 'ambient types', pattern: 'src/*.d.ts' },
      { category: 'configuration', pattern: ['*.{js,mjs,ts,json}', 'src/*.ts'] },
    ],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/no-unknown-dependencies': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        message: 'A wall: this file may not import {{dependency.source}} (who may import whom: eslint.config.js).',
        policies: [...rooms, ...packages],
      },
    ],
  },
};

/** The parser for MDX takes a file's head for Markdown: it gets spaces in its place. */
const headless = {
  parseForESLint: (text, options) =>
    mdx.languageOptions.parser.parseForESLint(
      text.replace(/^---\r?\n.*?\n---/s, (head) => head.replace(/[^\n]/g, ' ')),
      options,
    ),
};

const IMPORTS =
  'ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportDefaultDeclaration, ExportAllDeclaration';
const unload = 'The page is left at "pagehide"; "unload" and "beforeunload" are not used at all.';
const storage = 'Storage throws or hangs in some frames: the learner\'s record is kept by "progress" alone.';
// How pages look has to be known before the first paint, so it is no part of that record.
const LOOK = 'src/islands/look.js';
const html = 'Markup is made at build time; the browser clones it or sets textContent.';
const refused = [
  { selector: 'Literal[value=/^(before)?unload$/]', message: unload },
  { selector: ':matches(Identifier, JSXIdentifier)[name=/^on(before)?unload$/]', message: unload },
  { selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]', message: html },
  { selector: 'MemberExpression[property.name="insertAdjacentHTML"]', message: html },
];
const keeping = {
  selector: ':matches(Identifier[name=/^(local|session)Storage$/], Literal[value=/^(local|session)Storage$/])',
  message: storage,
};
const waiting = 'Wait for a state, never for time.';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: [CODE], extends: [eslint.configs.recommended, tseslint.configs.recommended] },
  astro.configs['flat/recommended'],
  { files: ['**/*.mdx'], languageOptions: { ...mdx.languageOptions, parser: headless } },
  {
    name: 'house rules',
    files: [CODE],
    rules: {
      // TypeScript sees undefined names, and knows the browser's.
      'no-undef': 'off',
      'no-alert': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  walls,
  {
    name: 'what the product does not do',
    files: [OURS],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...refused, keeping],
    },
  },
  { name: 'read before the first paint', files: [LOOK], rules: { 'no-restricted-syntax': ['error', ...refused] } },
  {
    name: 'tests',
    files: [TESTS],
    rules: {
      // Playwright reads from the pattern which fixtures a test wants, none included.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.name="setTimeout"]', message: waiting },
        { selector: 'MemberExpression[property.name=/^(setTimeout|waitForTimeout)$/]', message: waiting },
        { selector: 'ImportDeclaration[source.value=/^(node:)?timers/]', message: waiting },
        { selector: 'MemberExpression[property.name="only"]', message: 'One test alone hides the others.' },
      ],
    },
  },
  {
    name: 'what trainers write',
    files: ['{content,modules}/**/*.mdx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `:matches(${IMPORTS})`, message: 'Lessons and scenarios import and export nothing.' },
      ],
    },
  },
);
