import { isOpening, isStatementWord } from './kinds';
import { TokenLines } from './tokenLines';
import { type Tokens } from './tokenList';
import { Kind, isWord, mayBeName } from './tokens';

/**
 * Parts parentheses and square brackets that found each other though a statement begins between them: the opening one
 * was never closed, and the closing one closes nothing. Returns whether there were any. To be asked only about texts
 * with a mistake, because a line that looks like a statement may be one of Groovy's odder arguments.
 */
export function partFarPairs(text: string, tokens: Tokens): boolean {
  const lines = new TokenLines(text, tokens);
  const open: number[] = [];
  let parted = false;
  for (let at = 0; at < tokens.count; at++) {
    const partner = lines.partnerOf(at);
    if (partner > at) open.push(at);
    else if (partner > 0 && open.at(-1) === partner) open.pop();
    const opener = open.at(-1) ?? -1;
    if (opener < 0 || opener === at || !beginsStatement(lines, opener, at)) continue;
    tokens.partners[lines.partnerOf(opener)] = 0;
    tokens.partners[opener] = 0;
    open.pop();
    parted = true;
  }
  return parted;
}

/** Whether a line begins at `at`, no deeper than the one of `opener`, that is a statement and not the rest of a value. */
function beginsStatement(lines: TokenLines, opener: number, at: number): boolean {
  if (!lines.isHead(at) || lines.kindAt(opener) === Kind.LeftBrace) return false;
  if (goesOn(lines.kindAt(at - 1))) return false;
  if (!isStatementWord(lines.kindAt(at)) && !isAssigned(lines, at)) return false;
  return lines.indentOf(at) <= lines.indentOf(opener);
}

/** `a = …`, `a.b = …`, also with brackets in the path. */
function isAssigned(lines: TokenLines, from: number): boolean {
  if (!mayBeName(lines.kindAt(from))) return false;
  let at = from + 1;
  for (;;) {
    const kind = lines.kindAt(at);
    const partner = lines.partnerOf(at);
    if ((kind === Kind.Dot || kind === Kind.SafeDot) && isWord(lines.kindAt(at + 1))) at += 2;
    else if (kind === Kind.LeftBracket && partner > at) at = partner + 1;
    else return kind === Kind.Assign;
  }
}

/** Whether the line that ends with it asks for more. */
function goesOn(kind: Kind): boolean {
  return isOpening(kind) || kind === Kind.Semicolon || (kind >= Kind.Comma && kind <= Kind.BitNot);
}
