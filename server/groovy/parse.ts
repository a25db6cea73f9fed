import { type Script } from './ast';
import { parseStatementsUpTo } from './parser/blocks';
import { Parser } from './parser/parser';
import { type Problem } from './problem';
import { Problems } from './problems';
import { balance } from './scan/brackets';
import { Scanner } from './scan/scanner';

/** What is in a text: always a tree over all of it, whatever the text. */
export interface ParseResult {
  readonly text: string;
  readonly script: Script;
  /** In order of their places; at most one at a place. */
  readonly errors: readonly Problem[];
  /** What Groovy accepts, though it is hardly meant, in order. */
  readonly warnings: readonly Problem[];
  /** All comments in order, also those within expressions. */
  readonly comments: readonly Comment[];
}

/** `// …`, `/* … *\/` or the first line's `#!…`, with its marks, without the line end behind it. */
export interface Comment {
  readonly kind: 'line' | 'block' | 'shebang';
  readonly start: number;
  readonly end: number;
}

/** Reads a Groovy 4 script or class file. Never throws; the time is linear in the length of the text. */
export function parse(text: string): ParseResult {
  const problems = new Problems();
  const scanner = new Scanner(text, problems);
  scanner.scan();
  const tokens = scanner.balanced ? scanner.tokens : balance(text, scanner.tokens, problems);
  const parser = new Parser(text, tokens, problems);
  const statements = parseStatementsUpTo(parser, tokens.count - 1, 'script');
  const script: Script = { kind: 'Script', start: 0, end: text.length, statements };
  const errors = problems.inOrder();
  return { text, script, errors, warnings: problems.warningsInOrder(), comments: scanner.comments };
}
