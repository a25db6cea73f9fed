import { type Block, type Statement } from '../ast';
import { isStatementWord } from '../scan/kinds';
import { Flag, Kind } from '../scan/tokens';
import { reportHabit } from './habits';
import { beginsStrayWord, isBraceList, reportNotContinued, strayWord } from './mistakes';
import { type Parser } from './parser';
import { skipUnreadable } from './shared';
import { parseStatement, type Place } from './statements';

/** `{ … }` at the brace. */
export function parseBlock(p: Parser): Block {
  const start = p.start;
  const close = p.partnerOf(p.index);
  p.next();
  const statements = parseStatementsUpTo(p, close);
  p.next();
  return { kind: 'Block', start, end: p.lastEnd, statements };
}

/** A block that has to be here; where it is not, an empty one is made and reported. */
export function parseRequiredBlock(p: Parser, what: string): Block {
  if (p.kind === Kind.LeftBrace) return parseBlock(p);
  p.reportExpected('syntax/block', `Expected '{' and the statements of ${what} here, found ${p.shown()}.`);
  return { kind: 'Block', start: p.lastEnd, end: p.lastEnd, statements: [] };
}

/** The statements up to the brace at index `close`, at which the parser then stands. */
export function parseStatementsUpTo(p: Parser, close: number, place: Place = 'block'): Statement[] {
  const { quiet, commands, inCaseLabel, commaFollows, blockEnd, inCommand } = p;
  p.inCommand = false;
  p.blockEnd = close;
  p.quiet = false;
  p.inCaseLabel = false;
  p.commaFollows = false;
  const statements: Statement[] = [];
  if (p.enter()) {
    if ((place === 'script' || place === 'case') && p.kind === Kind.Semicolon) refuseSemicolon(p, close);
    while (p.index < close && !(place === 'case' && beginsCaseIn(p))) parseNext(p, close, place, statements);
    p.leave();
    if (place !== 'case') p.moveTo(close);
  } else p.moveTo(close);
  p.quiet = quiet;
  p.commands = commands;
  p.inCaseLabel = inCaseLabel;
  p.commaFollows = commaFollows;
  p.blockEnd = blockEnd;
  p.inCommand = inCommand;
  return statements;
}

/** A text or a case cannot begin with `;` and a statement on the same line. */
function refuseSemicolon(p: Parser, close: number): void {
  const behind = p.index + 1;
  if (behind >= close || p.newLineAt(behind) || p.nextKind() === Kind.Semicolon || p.nextKind() === Kind.Case) return;
  p.remark('syntax/unexpected', p.start, p.end, "This ';' ends nothing. Delete it.", {
    fix: { title: 'Delete ;', start: p.start, end: p.end, text: '' },
  });
}

/** Whether the next group of a switch begins here. */
export function beginsCase(p: Parser): boolean {
  if (p.kind === Kind.Case) return true;
  return p.kind === Kind.Default && (p.nextKind() === Kind.Colon || p.nextKind() === Kind.Arrow);
}

/** As beginsCase, in the braces of a switch: there the colon of `default` may have been forgotten. */
export function beginsCaseIn(p: Parser): boolean {
  if (p.kind !== Kind.Default) return beginsCase(p);
  const behind = p.kindAt(p.index + 2);
  return beginsCase(p) || p.newLineAt(p.index + 1) || behind === Kind.LeftParen || behind === Kind.Dot;
}

function parseNext(p: Parser, close: number, place: Place, statements: Statement[]): void {
  if (p.kind === Kind.Semicolon) {
    p.next();
    return;
  }
  const from = p.index;
  if (isStray(p)) statements.push(strayWord(p, statements.at(-1)));
  else statements.push(parseStatement(p, place));
  if (p.index === from) {
    statements.pop();
    p.reportExpected('syntax/unexpected', `${p.shown()} is not allowed here.`);
    statements.push(skipUnreadable(p));
  }
  if (p.index >= close || p.is(Kind.Semicolon) || p.onNewLine) p.quiet = false;
  else if (place === 'value' && isBraceList(p, p.partnerOf(close), statements)) p.moveTo(close);
  else if (place !== 'case' || !beginsCaseIn(p)) reportNoSeparator(p);
}

/** A word that belongs to a statement that is not before it. */
function isStray(p: Parser): boolean {
  return beginsStrayWord(p.kind) || p.kind === Kind.Case || (p.kind === Kind.Default && beginsCase(p));
}

/** Two statements on a line without `;`. What follows is read as the next statement, but without further reports. */
function reportNoSeparator(p: Parser): void {
  if (p.hasFlag(p.index, Flag.Inserted)) return;
  if (beginsStrayWord(p.kind)) return;
  const afterBrace = p.kindAt(p.index - 1) === Kind.RightBrace;
  if (afterBrace || isStatementWord(p.kind)) {
    if (p.is(Kind.If) && reportHabit(p)) return;
    p.report('syntax/separator', p.start, p.end, `A new line or ';' is missing before ${p.shown()}.`, {
      fix: { title: 'Put ;', start: p.lastEnd, end: p.lastEnd, text: ';' },
    });
    if (afterBrace) p.quiet = false;
    return;
  }
  reportNotContinued(p);
}
