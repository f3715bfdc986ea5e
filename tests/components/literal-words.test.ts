import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What has words of its own, with why. */
const EXCEPTIONS = [
  // The reference of the check is in the language of its findings, and says so of itself.
  'src/pages/checker.astro',
  // The sheet of portraits is for trainers, in the language of their handbook.
  'src/pages/portraits.astro',
];

const READ_ALOUD = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'label',
]);
const SHOWN = new Set(['textContent', 'innerText', 'ariaLabel', 'title', 'alt', 'placeholder', 'label']);
/** Which argument of theirs is shown. */
const SHOWING: Readonly<Record<string, number>> = { partOf: 1, setText: 2, Option: 0 };

/** The literal words of a component, a page or a script that a reader would meet. */
function wordsIn(file: string, source: string): string[] {
  const code = file.endsWith('.astro') ? asTsx(source) : source;
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kindOf(file));
  const found: string[] = [];
  const keep = (text: string): void => {
    if (/\p{L}/u.test(text.replace(/&#?\w+;/g, ''))) found.push(text.trim().replace(/\s+/g, ' '));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) keep(node.text);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) textsOf(node.expression).forEach(keep);
    else if (ts.isJsxAttribute(node) && READ_ALOUD.has(node.name.getText())) textsOf(node.initializer).forEach(keep);
    else if (ts.isBinaryExpression(node) && isShownProperty(node)) textsOf(node.right).forEach(keep);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) shownArguments(node).flatMap(textsOf).forEach(keep);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The template of a component as the value of an expression after its script; what the browser runs is left out. */
function asTsx(source: string): string {
  const [, script = '', template = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [undefined, '', source];
  const bare = template
    .replace(/<!doctype html>/i, '')
    .replace(/<(script|style)(?:"[^"]*"|\{[^}]*\}|[^>"{])*(?<!\/)>[^]*?<\/\1>/g, '');
  return `${script}\n;(<>${bare}</>);`;
}

function kindOf(file: string): ts.ScriptKind {
  return file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
}

/** The literal texts that an expression can come to; what a call gives is the call's. */
function textsOf(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return sidesOf(node).flatMap(textsOf);
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) return textsOf(node.expression);
  return [];
}

/** The sides that can be the outcome: of a comparison none. */
function sidesOf({ left, right, operatorToken: { kind } }: ts.BinaryExpression): ts.Node[] {
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return [right];
  const { BarBarToken, QuestionQuestionToken, PlusToken } = ts.SyntaxKind;
  return [BarBarToken, QuestionQuestionToken, PlusToken].some((one) => one === kind) ? [left, right] : [];
}

function isShownProperty({ left, operatorToken }: ts.BinaryExpression): boolean {
  const isSet = operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isSet && ts.isPropertyAccessExpression(left) && SHOWN.has(left.name.text);
}

function shownArguments({ expression, arguments: given }: ts.CallExpression | ts.NewExpression): ts.Node[] {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const [first] = given ?? [];
  const isReadAloud = name === 'setAttribute' && first && ts.isStringLiteral(first) && READ_ALOUD.has(first.text);
  const shown = given?.[isReadAloud ? 1 : (SHOWING[name] ?? -1)];
  return shown ? [shown] : [];
}

const FILES = ['components', 'layouts', 'pages', 'islands'].flatMap((folder) =>
  readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(astro|tsx?)$/.test(name))
    .map((name) => join('src', folder, name)),
);

it('no component, page or script has a word that is not in content/interface.yaml', () => {
  expect(FILES.length).toBeGreaterThan(80);
  const found = FILES.filter((file) => !EXCEPTIONS.includes(file)).flatMap((file) =>
    wordsIn(file, readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

it('an exception has words', () => {
  for (const file of EXCEPTIONS) expect(wordsIn(file, readFileSync(file, 'utf8'))).not.toEqual([]);
});

it.each([
  ['a.astro', "---\nconst a = 'No';\n---\n\n<p>Hello</p>", ['Hello']],
  ['a.astro', '<!doctype html>\n<html>\n<p>1 · {say(words, "a.b")}</p>\n</html>', []],
  ['a.astro', '<button aria-label="Close it" class="go">×</button>', ['Close it']],
  ['a.astro', "<p>{isDone ? 'Done' : say(words, 'a.b')}</p>", ['Done']],
  ['a.astro', '{list.map((one) => <li title={`No ${one}`}>&nbsp;{one}</li>)}', ['No']],
  ['a.astro', "{a && <script>\n  import 'a';\n</script>}<style>a { color: red }</style>", []],
  ['a.tsx', 'const A = () => <p className="go">{done && "Done"} {say(words, "a")}</p>;', ['Done']],
  ['a.ts', "status.textContent = isDone ? 'Done' : '';", ['Done']],
  ['a.ts', "item.append(partOf('p', 'Hello'));", ['Hello']],
  ['a.ts', "select.add(new Option('Choose', '1'));", ['Choose']],
  ['a.ts', "button.setAttribute('aria-label', `Up: ${text}`);", ['Up:']],
  ['a.ts', "button.setAttribute('class', 'go');", []],
])('of %s %j, %j is found', (file, source, found) => {
  expect(wordsIn(file, source)).toEqual(found);
});
