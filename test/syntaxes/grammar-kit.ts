import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index';
import { type GrammarTestCase, type TestFailure } from 'vscode-tmgrammar-test/dist/unit/model';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';

export const scopeName = 'source.groovy.sync-rule';

const folder = import.meta.dirname;
const grammarFile = path.join(folder, '../../syntaxes/sync-rule.tmLanguage.json');
const registry = createRegistry([{ path: grammarFile, scopeName }]);

/** One rule of a TextMate grammar, as its JSON spells it. */
export interface GrammarRule {
  name?: string;
  contentName?: string;
  match?: string;
  begin?: string;
  end?: string;
  include?: string;
  patterns?: GrammarRule[];
  captures?: Record<string, GrammarRule>;
  beginCaptures?: Record<string, GrammarRule>;
  endCaptures?: Record<string, GrammarRule>;
}

export interface GrammarFile {
  scopeName: string;
  patterns: GrammarRule[];
  repository: Record<string, GrammarRule>;
}

/** One token: its text and its scopes from the outside in, without the root scope and without the language's suffix. */
export interface ScopedToken {
  text: string;
  scopes: string[];
}

export function readGrammar(): GrammarFile {
  return JSON.parse(readFileSync(grammarFile, 'utf8')) as GrammarFile;
}

/** Every rule below a rule, itself first. */
export function* rulesBelow(rule: GrammarRule): Generator<GrammarRule> {
  yield rule;
  const captures = [rule.captures, rule.beginCaptures, rule.endCaptures].flatMap((group) => Object.values(group ?? {}));
  for (const child of [...(rule.patterns ?? []), ...captures]) yield* rulesBelow(child);
}

/** The annotated files: each name with its parsed test case. */
export function annotatedFiles(): { name: string; testCase: GrammarTestCase }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.groovy'))
    .map((name) => ({ name, testCase: parseGrammarTestCase(readFileSync(path.join(folder, name), 'utf8')) }));
}

export function failuresOf(testCase: GrammarTestCase): Promise<TestFailure[]> {
  return runGrammarTestCase(registry, testCase);
}

/** Tokens of each line of a source, read from the top. */
export async function tokenize(lines: readonly string[]): Promise<ScopedToken[][]> {
  const grammar = await loadGrammar();
  let state: ReturnType<typeof grammar.tokenizeLine>['ruleStack'] | null = null;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes.slice(1).map((scope) => scope.replace(/\.sync-rule$/, '')),
    }));
  });
}

/** What VS Code takes each character of each line for: `.` code, `c` comment, `s` string, `r` regular expression. */
export async function tokenTypes(lines: readonly string[]): Promise<string[]> {
  const grammar = await loadGrammar();
  let state: ReturnType<typeof grammar.tokenizeLine2>['ruleStack'] | null = null;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine2(line, state);
    state = ruleStack;
    let types = '';
    for (let index = 0; index < tokens.length; index += 2) {
      const until = tokens[index + 2] ?? line.length;
      const type = ((tokens[index + 1] ?? 0) >>> 8) & 3;
      types += '.csr'.charAt(type).repeat(Math.max(0, until - types.length));
    }
    return types;
  });
}

/** Programs that the real compiler accepts, with what its lexer takes each character for; `?` where nobody cares. */
export function lexerFacts(): { source: string; types: string }[] {
  const rows = readFileSync(path.join(folder, 'golden/lexer.jsonl'), 'utf8').trimEnd().split('\n');
  return rows.map((row) => JSON.parse(row) as { source: string; types: string });
}

async function loadGrammar() {
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar for ${scopeName}`);
  return grammar;
}
