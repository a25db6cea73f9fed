import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinModules } from 'node:module';
import ts from 'typescript';

/**
 * Who may import whom. A room may import itself, the rooms and packages listed, and nothing else; `node:*` stands for
 * Node's built-in modules. A new room needs a row here before it can hold a file.
 */
const rooms: Record<string, readonly string[]> = {
  // Before the room it lies in: what only the desktop has, so that the rest runs in the browser too.
  'client/desktop': ['client', 'node:*'],
  client: [
    'vscode',
    'vscode-languageclient',
    'server/lsp/protocol',
    'server/node/api/contract',
    'server/node/api/fetchFailure',
    'server/node/api/names',
    'server/node/api/operations',
  ],
  'server/text': [],
  'server/groovy': ['server/text'],
  'server/rules': ['server/text', 'server/groovy', 'jsonc-parser'],
  'server/features': ['server/text', 'server/groovy', 'server/rules', 'vscode-languageserver-types'],
  'server/lsp': [
    'server/text',
    'server/rules',
    'server/features',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
  ],
  'server/node': [
    'server/text',
    'server/groovy',
    'server/rules',
    '@electric-sql/pglite',
    '@hono/node-server',
    'hono',
    'http-message-signatures',
    'jose',
    'docs/openapi.json',
    'package.json',
    'pg',
    'valibot',
    'node:*',
  ],
  'server/cli': [
    'package.json',
    'server/text',
    'server/groovy',
    'server/rules',
    'server/features',
    'server/node',
    'valibot',
    'node:*',
  ],
};

/** Longer files hold more than one thing. */
const maxLines = 450;

interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const root = path.join(__dirname, '..');
const sources = [...sourcesBelow('client'), ...sourcesBelow('server')];
const tests = [...sourcesBelow('test'), ...sourcesBelow('scripts')];

describe('architecture', () => {
  it('has source files to look at', () => {
    assert.ok(sources.length > 20);
  });

  for (const file of sources) {
    it(`${file.name} imports only what its room may`, () => {
      const room = roomOf(file.name);
      assert.ok(room, `${file.name} lies in no room`);
      const allowed = [room, ...(rooms[room] ?? [])];
      const wrong = importsOf(file).filter((target) => !allowed.some((one) => isWithin(target, one)));
      assert.deepEqual(wrong, []);
    });
  }

  it('allows no room what it does not need', () => {
    const unused = Object.entries(rooms).flatMap(([room, allowed]) => {
      const targets = sources.filter(({ name }) => roomOf(name) === room).flatMap(importsOf);
      return allowed.filter((one) => !targets.some((target) => isWithin(target, one))).map((one) => `${room}: ${one}`);
    });
    assert.deepEqual(unused, []);
  });

  it(`keeps every file below ${maxLines} lines`, () => {
    const long = [...sources, ...tests]
      .filter(({ text }) => text.split('\n').length > maxLines)
      .map(({ name }) => name);
    assert.deepEqual(long, []);
  });

  it('names no type `any`, has no default export and no reminder of work left open', () => {
    const found = [...sources, ...tests].flatMap((file) => [
      ...nodesOf(file.tree)
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map(() => `${file.name}: any`),
      ...nodesOf(file.tree)
        .filter((node) => ts.isExportAssignment(node))
        .map(() => `${file.name}: default export`),
      ...[...file.text.matchAll(new RegExp(['TO', 'DO|FIX', 'ME'].join(''), 'g'))].map((m) => `${file.name}: ${m[0]}`),
    ]);
    assert.deepEqual(found, []);
  });

  it('spells the name of no platform in code: platforms are data', () => {
    const catalogue = readFileSync(path.join(root, 'server/rules/catalogue/platforms.json'), 'utf8');
    const ids = [...catalogue.matchAll(/"id": "([^"]+)"/g)].map((match) => match[1] ?? '');
    assert.ok(ids.length >= 12);
    const literals = sources.flatMap((file) =>
      nodesOf(file.tree)
        .filter((node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node))
        .filter((node) => ids.includes(node.text))
        .map((node) => `${file.name}: ${node.text}`),
    );
    assert.deepEqual(literals, []);
  });

  it('sees an import that crosses a wall', () => {
    const file = parse(
      'server/text/example.ts',
      "import { x } from '../rules/y';\nimport fs from 'fs';\nexport * from 'vscode';",
    );
    assert.deepEqual(importsOf(file), ['server/rules/y', 'node:fs', 'vscode']);
    assert.equal(roomOf('server/elsewhere/a.ts'), undefined);
  });
});

function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .map((name) => parse(name, readFileSync(path.join(root, name), 'utf8')));
}

function parse(name: string, text: string): SourceFile {
  return { name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
}

function roomOf(name: string): string | undefined {
  return Object.keys(rooms).find((room) => name.startsWith(`${room}/`));
}

/** Imports as paths from the root, `node:` names or package names; types count as well. */
function importsOf(file: SourceFile): string[] {
  return nodesOf(file.tree)
    .map(moduleNameOf)
    .filter((name) => name !== undefined)
    .map((name) => {
      if (name.startsWith('.')) return path.posix.join(path.posix.dirname(file.name), name);
      return builtinModules.includes(name) ? `node:${name}` : name;
    });
}

function moduleNameOf(node: ts.Node): string | undefined {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : ts.isCallExpression(node) && isModuleCall(node)
          ? node.arguments[0]
          : undefined;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
}

function isModuleCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function isWithin(target: string, allowed: string): boolean {
  return allowed === 'node:*' ? target.startsWith('node:') : target === allowed || target.startsWith(`${allowed}/`);
}

function nodesOf(tree: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return nodes;
}
