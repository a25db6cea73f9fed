import { type Statement } from '../ast';
import { Kind } from '../scan/tokens';
import { beginsCase } from './blocks';
import { parseBody } from './statements';
import { type Parser } from './parser';

/*
 * Mistakes people make with the words of the language, each with a message of its own.
 */

/** `else`, `case`, `catch`, `finally` and `default:` where what they belong to is missing. What follows is read on. */
export function strayWord(p: Parser): Statement {
  const { start, end, kind } = p;
  const word = p.textAt(p.index);
  const belongs =
    kind === Kind.Else
      ? 'an `if (…) { … }` directly before it'
      : kind === Kind.Catch || kind === Kind.Finally
        ? 'a `try { … }` directly before it'
        : 'the braces of a `switch (…) { … }` around it';
  p.report('syntax/stray-word', start, end, `\`${word}\` needs ${belongs}, which is missing.`);
  p.next();
  while (!p.onNewLine && p.kind !== Kind.LeftBrace && p.kind !== Kind.Semicolon && !atEnd(p)) {
    if (p.kind === Kind.Colon || p.kind === Kind.Arrow) {
      p.next();
      break;
    }
    if (kind === Kind.Else && p.kind === Kind.If) break;
    p.skip();
  }
  if (atEnd(p) || p.onNewLine || p.kind === Kind.Semicolon || beginsCase(p)) {
    return { kind: 'Unreadable', start, end: p.lastEnd };
  }
  const body = parseBody(p, `\`${word}\``);
  return body.end > body.start ? body : { kind: 'Unreadable', start, end: p.lastEnd };
}

function atEnd(p: Parser): boolean {
  return p.kind === Kind.RightBrace || p.kind === Kind.EndOfText;
}
