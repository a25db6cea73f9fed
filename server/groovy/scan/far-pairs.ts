import { indentOf } from '../layout';
import { isStatementWord } from '../parser/shared';
import { isOpening } from './brackets';
import { type Tokens } from './token-list';
import { Flag, Kind, isWord, mayBeName } from './tokens';

/**
 * Parts parentheses and square brackets that found each other though a statement begins between them: the opening one
 * was never closed, and the closing one closes nothing. Returns whether there were any. To be asked only about texts
 * with a mistake, because a line that looks like a statement may be one of Groovy's odder arguments.
 */
export function partFarPairs(text: string, tokens: Tokens): boolean {
  const open: number[] = [];
  let parted = false;
  for (let at = 0; at < tokens.count; at++) {
    const partner = tokens.partners[at] ?? 0;
    if (partner > at) open.push(at);
    else if (partner > 0 && open.at(-1) === partner) open.pop();
    const opener = open.at(-1) ?? -1;
    if (opener < 0 || opener === at || !beginsStatement(text, tokens, opener, at)) continue;
    const close = tokens.partners[opener] ?? 0;
    tokens.partners[opener] = tokens.partners[close] = 0;
    open.pop();
    parted = true;
  }
  return parted;
}

/** Whether a line begins at `at`, no deeper than the one of `opener`, that is a statement and not the rest of a value. */
function beginsStatement(text: string, tokens: Tokens, opener: number, at: number): boolean {
  if (((tokens.flags[at] ?? 0) & Flag.Break) === 0 || kindAt(tokens, opener) === Kind.LeftBrace) return false;
  if (goesOn(kindAt(tokens, at - 1))) return false;
  if (!isStatementWord(kindAt(tokens, at)) && !isAssigned(tokens, at)) return false;
  return indentOf(text, tokens.starts[at] ?? 0) <= indentOf(text, tokens.starts[opener] ?? 0);
}

/** `a = …`, `a.b = …`, also with brackets in the path. */
function isAssigned(tokens: Tokens, from: number): boolean {
  if (!mayBeName(kindAt(tokens, from))) return false;
  let at = from + 1;
  for (;;) {
    const kind = kindAt(tokens, at);
    const partner = tokens.partners[at] ?? 0;
    if ((kind === Kind.Dot || kind === Kind.SafeDot) && isWord(kindAt(tokens, at + 1))) at += 2;
    else if (kind === Kind.LeftBracket && partner > at) at = partner + 1;
    else return kind === Kind.Assign;
  }
}

/** Whether the line that ends with it asks for more. */
function goesOn(kind: Kind): boolean {
  return isOpening(kind) || kind === Kind.Semicolon || (kind >= Kind.Comma && kind <= Kind.BitNot);
}

function kindAt(tokens: Tokens, at: number): Kind {
  return tokens.kinds[at] ?? Kind.EndOfText;
}
