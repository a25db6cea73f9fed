import { type Script } from './ast';
import { parseStatementsUpTo } from './parser/blocks';
import { Parser } from './parser/parser';
import { type Problem } from './problem';
import { Problems } from './problems';
import { balance } from './scan/brackets';
import { partFarPairs } from './scan/farPairs';
import { Scanner } from './scan/scanner';
import { type Tokens } from './scan/tokenList';

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
  const script = readScript(text, scanner, problems);
  const errors = problems.inOrder();
  return { text, script, errors, warnings: problems.warningsInOrder(text), comments: scanner.comments };
}

/** Brackets that only seem paired are parted where something is wrong anyway; what is right stays as Groovy reads it. */
function readScript(text: string, { balanced, tokens }: Scanner, problems: Problems): Script {
  if (balanced) {
    const mark = problems.mark();
    const script = parseTokens(text, tokens, problems);
    if (!problems.hasMoreThan(mark) || !partFarPairs(text, tokens)) return script;
    problems.backTo(mark);
  } else partFarPairs(text, tokens);
  return parseTokens(text, balance(text, tokens, problems), problems);
}

function parseTokens(text: string, tokens: Tokens, problems: Problems): Script {
  const parser = new Parser(text, tokens, problems);
  const statements = parseStatementsUpTo(parser, tokens.count - 1, 'script');
  return { kind: 'Script', start: 0, end: text.length, statements };
}
