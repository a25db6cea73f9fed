import { type Closure, type Expression, type Statement } from '../ast';
import { type ProblemExtra } from '../problems';
import { Flag, Kind, mayBeName } from '../scan/tokens';
import { beginsCase } from './blocks';
import { reportArrowBehindNames } from './foreign';
import { reportHabit } from './habits';
import { type Parser } from './parser';
import { parseBody } from './statements';

/*
 * Mistakes people make with the words of the language, each with a message of its own.
 */

/** `else`, `case`, `catch`, `finally` and `default:` where what they belong to is missing. What follows is read on. */
export function strayWord(p: Parser, before: Statement | undefined): Statement {
  const { start, end, kind } = p;
  const word = p.textAt(p.index);
  if (!blameHeader(p, before)) reportStray(p, word);
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
    return { kind: 'Unreadable', start, end: Math.max(end, p.lastEnd) };
  }
  const body = parseBody(p, `'${word}'`);
  return body.end > body.start ? body : { kind: 'Unreadable', start, end: p.lastEnd };
}

/** Once in a block: the others have the same cause. */
function reportStray(p: Parser, word: string): void {
  const { start, end, kind } = p;
  const inSwitch = kind === Kind.Case || kind === Kind.Default;
  if (inSwitch && p.strayCasesIn.has(p.blockEnd)) return;
  if (inSwitch) p.strayCasesIn.add(p.blockEnd);
  const belongs =
    kind === Kind.Else
      ? "an 'if (…) { … }' directly before it"
      : inSwitch
        ? "the braces of a 'switch (…) { … }' around it"
        : "a 'try { … }' directly before it";
  p.report('syntax/stray-word', start, end, `'${word}' needs ${belongs}, which is missing.`);
}

function atEnd(p: Parser): boolean {
  return p.kind === Kind.RightBrace || p.kind === Kind.EndOfText;
}

/** Whether `else`, `catch` or `finally` stands here, to which the statement before does not belong. */
export function beginsStrayWord(kind: Kind): boolean {
  return kind === Kind.Else || kind === Kind.Catch || kind === Kind.Finally;
}

/** `fi (x) { … } else`, `rty { … } catch`: the word before it was misspelled. Reported there; false if it is not so. */
function blameHeader(p: Parser, before: Statement | undefined): boolean {
  if (before?.kind !== 'ExpressionStatement' || !beginsStrayWord(p.kind)) return false;
  const meant = p.kind === Kind.Else ? 'if' : 'try';
  const { start } = before;
  const written = /^\w+/.exec(p.text.slice(start, start + 20))?.[0] ?? '';
  if (!isMisspelled(written, meant)) return false;
  reportMisspelled(p, start, written, meant);
  return true;
}

/** `again`: one like it was reported before it, perhaps on the same line, and is no reason to be silent about this one. */
export function reportMisspelled(p: Parser, start: number, written: string, meant: string, again = false): void {
  const end = start + written.length;
  const message = `'${written}' is no word of Groovy's. Probably '${meant}' is meant.`;
  const extra = { fix: { title: `Write ${meant}`, start, end, text: meant } };
  if (again && !p.quiet) p.problems.report('syntax/misspelled-word', start, end, message, extra);
  else p.report('syntax/misspelled-word', start, end, message, extra);
}

/** Whether one letter was changed, left out, put in, or swapped with its neighbour. */
function isMisspelled(written: string, meant: string): boolean {
  if (written === meant || written === '') return false;
  if (written.length === meant.length) {
    if (sorted(written) === sorted(meant)) return true;
    return meant.length > 2 && differences(written, meant) === 1;
  }
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  if (long.length - short.length !== 1 || short.length < 2) return false;
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a.charAt(i) !== b.charAt(i)) count++;
  return count;
}

const elseIf = new Set(['elseif', 'elsif', 'elif', 'elsf']);

/** Whether the token at `index` is `elseif` or the like directly behind a block; Groovy writes `else if`. */
export function isElseIfWord(p: Parser, index: number): boolean {
  if (p.kindAt(index) !== Kind.Identifier || p.kindAt(index - 1) !== Kind.RightBrace) return false;
  return elseIf.has(p.textAt(index));
}

export const comparesWithTwo = "'=' assigns; to compare, write '=='.";

export function writeEquals(start: number): ProblemExtra {
  return { fix: { title: 'Write ==', start, end: start + 1, text: '==' } };
}

/** `a && b = c`, which Groovy refuses. */
export function refuseAssignment(p: Parser, start: number): void {
  p.remark('syntax/assignment-in-condition', start, start + 1, comparesWithTwo, writeEquals(start));
}

/** What does not go on with the statement before it. */
export function reportNotContinued(p: Parser): void {
  const { start, end } = p;
  if (p.kind === Kind.Comma && reportArrowBehindNames(p)) return;
  if (reportHabit(p)) return;
  if (p.kind === Kind.Comma && endsAt(p, p.index + 1)) {
    p.report('syntax/comma', start, end, 'Nothing follows this comma. Delete it.', {
      fix: { title: 'Delete the comma', start, end, text: '' },
    });
    return;
  }
  const isSign = p.kind >= Kind.Semicolon && p.kind <= Kind.Decrement;
  const reason = isSign
    ? 'has no meaning here: the statement before it is complete'
    : 'does not go on with what is before it: an operator, a comma or the end of the line is missing';
  p.report('syntax/unexpected', start, end, `${p.shown()} ${reason}.`);
}

function endsAt(p: Parser, index: number): boolean {
  const kind = p.kindAt(index);
  return p.newLineAt(index) || kind === Kind.EndOfText || kind === Kind.RightBrace;
}

/** Whether the closure that was begun at `open` is a Java array or a JSON object; that is reported then. */
export function isBraceList(p: Parser, open: number, statements: readonly Statement[]): boolean {
  const [first] = statements;
  const isComma = p.kind === Kind.Comma && p.nextKind() !== Kind.RightBrace && !isAssignment(first);
  const isKey = p.kind === Kind.Colon && first?.kind === 'ExpressionStatement' && isPlainKey(first.expression);
  if (first === undefined || statements.length > 1 || p.quiet || !(isComma || isKey)) return false;
  if (isComma && (reportArrowBehindNames(p) || reportMissingArrow(p, first))) return true;
  const isMap = isKey || first.kind === 'Labeled';
  reportBraceList(p, open, isMap ? "A map is written in '[key: value]'" : "A list is written in '[…]'");
  return true;
}

/** `{ a, b` at the end of a line, at the comma: parameters without their arrow. */
function reportMissingArrow(p: Parser, first: Statement): boolean {
  if (first.kind !== 'ExpressionStatement' || first.expression.kind !== 'Variable') return false;
  let at = p.index;
  while (p.kindAt(at) === Kind.Comma && mayBeName(p.kindAt(at + 1)) && !p.newLineAt(at + 1)) at += 2;
  if (!p.newLineAt(at) || p.kindAt(at - 1) === Kind.Comma || p.kindAt(at) === Kind.RightBrace) return false;
  const end = p.endAt(at - 1);
  p.report('syntax/parameter', end, end, "'->' is missing behind the parameters of this closure.", {
    fix: { title: 'Put ->', start: end, end, text: ' ->' },
  });
  return true;
}

function isAssignment(statement: Statement | undefined): boolean {
  if (statement?.kind === 'VariableDeclaration') return true;
  return statement?.kind === 'ExpressionStatement' && statement.expression.kind === 'Assignment';
}

function isPlainKey(expression: Expression): boolean {
  return expression.kind === 'StringLiteral' || expression.kind === 'GString' || expression.kind === 'NumberLiteral';
}

/** `{{1, 2}, {3}}` at the outer brace: no closure begins with a block and a comma, no block with a value and a comma. */
export function isNestedBraceList(p: Parser): boolean {
  if (p.nextKind() !== Kind.LeftBrace) return false;
  const first = p.kindAt(p.index + 2);
  const isValue = first >= Kind.Null && first <= Kind.String;
  return (isValue && p.kindAt(p.index + 3) === Kind.Comma) || p.kindAt(p.partnerOf(p.index + 1) + 1) === Kind.Comma;
}

/** Passes over the braces of a nested list. */
export function skipBraceList(p: Parser): Closure {
  const start = p.start;
  reportBraceList(p, p.index, "A list is written in '[…]'");
  p.skip();
  return { kind: 'Closure', start, end: p.lastEnd, parameters: undefined, statements: [] };
}

const longestRewritten = 200;

function reportBraceList(p: Parser, open: number, what: string): void {
  const start = p.startAt(open);
  const close = p.partnerOf(open);
  const end = p.endAt(close);
  const inner = p.text.slice(start + 1, end - 1);
  const isTrivial = !p.hasFlag(close, Flag.Inserted) && inner.length <= longestRewritten && !/[{}]/.test(inner);
  const extra = isTrivial ? { fix: { title: 'Write […]', start, end, text: `[${inner}]` } } : {};
  p.report('syntax/braces', start, start + 1, `${what}, not in '{…}'.`, extra);
}
