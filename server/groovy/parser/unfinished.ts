import { type Missing } from '../ast';
import { columnOf, indentOf } from '../layout';
import { isStatementWord } from '../scan/kinds';
import { Kind, isWord, mayBeName } from '../scan/tokens';
import { skipToken } from './lookahead';
import { type Parser } from './parser';

/*
 * Lines somebody is still typing: what they lack is said at their end, and the next line stays the statement it is.
 * Used only where Groovy, which reads on, would find a mistake anyway.
 */

/** Whether the token at hand begins a line that is plainly a statement of its own: an assignment, or a word for one. */
export function beginsNextStatement(p: Parser): boolean {
  if (!p.onNewLine) return false;
  const isWordOfOne = isStatementWord(p.kind) && !(p.kind === Kind.Static && p.nextKind() === Kind.Dot);
  return (isWordOfOne || behindTarget(p) > 0) && !isDeeper(p);
}

/** As beginsNextStatement, but only `a = …`, `a.b = …`, `a[0].b += …`. */
export function beginsNextAssignment(p: Parser): boolean {
  return p.onNewLine && behindTarget(p) > 0 && !isDeeper(p);
}

/** As beginsNextAssignment, but to no plain name: what could not be declared by a word before it. */
export function beginsMemberAssignment(p: Parser): boolean {
  return p.onNewLine && behindTarget(p) > p.index + 1 && !isDeeper(p);
}

/** Whether no `:` goes with the `?` before the token at hand. */
export function lacksColon(p: Parser): boolean {
  for (let at = p.index; ; at = skipToken(p, at)) {
    const kind = p.kindAt(at);
    if (kind === Kind.Colon) return false;
    if (kind === Kind.EndOfText || kind === Kind.RightBrace || kind === Kind.Semicolon) return true;
    if (at > p.index && p.newLineAt(at)) return !(kind >= Kind.Comma && kind <= Kind.Power);
  }
}

/** Reports at the end of the line before that a value is missing after `written`. */
export function missingAfter(p: Parser, written: string, what = 'A value'): Missing {
  p.report('syntax/operand', p.lastEnd, p.lastEnd, `${what} is missing after '${written}'.`);
  return p.missing();
}

function isDeeper(p: Parser): boolean {
  return columnOf(p.text, p.start) > indentOf(p.text, p.statementStart);
}

/** Index of the `=` behind the path at hand, or -1 if it is not assigned to. */
function behindTarget(p: Parser): number {
  if (!mayBeName(p.kind) && p.kind !== Kind.This) return -1;
  let at = p.index + 1;
  while (!p.newLineAt(at)) {
    const kind = p.kindAt(at);
    if (kind >= Kind.Assign && kind <= Kind.ElvisAssign) return at;
    if ((kind === Kind.Dot || kind === Kind.SafeDot) && isWord(p.kindAt(at + 1))) at += 2;
    else if (kind === Kind.LeftBracket || kind === Kind.LeftParen) at = skipToken(p, at);
    else break;
  }
  return -1;
}
