import { type ProblemExtra } from '../problems';
import { lineEnd } from '../layout';
import { Kind, mayBeName } from '../scan/tokens';
import { skipToken } from './lookahead';
import { type Parser } from './parser';

/*
 * Signs of other languages where Groovy has one of its own, and patterns that never end.
 */

/** Reports the token at hand, with which no value can begin, if it is such a sign; false if it is none. */
export function reportForeignSign(p: Parser): boolean {
  const before = p.kindAt(p.index - 1);
  const isPair = p.start === p.lastEnd;
  switch (p.kind) {
    case Kind.Greater:
      if (before === Kind.Assign && isPair) return reportFatArrow(p, p.index - 1);
      if (before === Kind.Less && isPair) return reportPair(p, '!=');
      return before === Kind.Subtract && reportPair(p, '->');
    case Kind.Dot:
      if (before === Kind.Question) return !isPair && reportSplit(p);
      return before === Kind.Not && isPair && reportPair(p, '.');
    case Kind.Less:
      return before === Kind.Assign && isPair && reportPair(p, '<=');
    case Kind.Question:
      return before === Kind.Question && isPair && reportPair(p, '?:');
    case Kind.ElvisAssign:
      return before === Kind.Question && isPair && reportPair(p, '?=');
    case Kind.Assign:
      if (before === Kind.Colon) return isPair && reportPair(p, '=');
      return !isPair && takesEquals(before) && reportSplit(p);
    case Kind.And:
    case Kind.Or:
      return before === p.kind && !isPair && reportSplit(p);
    case Kind.Colon:
      return before === Kind.Question && !isPair && reportSplit(p);
    case Kind.Ellipsis:
      return reportSpread(p);
    case Kind.Divide:
      return reportUnclosedPattern(p);
    default:
      return false;
  }
}

/** `a, b => …` at the comma: the parameters of a closure before the arrow of another language. */
export function reportArrowBehindNames(p: Parser): boolean {
  if (p.quiet) return false;
  let at = p.index;
  while (p.kindAt(at) === Kind.Comma && mayBeName(p.kindAt(at + 1))) at += 2;
  const isArrow =
    p.kindAt(at) === Kind.Assign && p.kindAt(at + 1) === Kind.Greater && p.endAt(at) === p.startAt(at + 1);
  return isArrow && reportFatArrow(p, at);
}

/** `=>` with its `=` at index `equals`: between parameters and body it is an arrow, elsewhere `>=` may be meant. */
function reportFatArrow(p: Parser, equals: number): boolean {
  const start = p.startAt(equals);
  const end = p.endAt(equals + 1);
  const before = p.kindAt(equals - 1);
  if (before >= Kind.Integer && before <= Kind.GStringEnd && isElement(p, equals - 1)) reportSign(p, start, end, ':');
  else if (!isBehindParameters(p, equals - 1)) {
    p.report(
      'syntax/foreign-sign',
      start,
      end,
      "Groovy does not know '=>'. The arrow of a closure is '->', greater or equal is '>='.",
    );
  } else reportSign(p, start, end, '->');
  return true;
}

/** Whether the text or number at `at` is the first of an element. */
function isElement(p: Parser, at: number): boolean {
  return p.kindAt(at - 1) === Kind.LeftBracket || p.kindAt(at - 1) === Kind.Comma;
}

function isBehindParameters(p: Parser, last: number): boolean {
  if (p.kindAt(last) === Kind.RightParen) return true;
  let at = last;
  while (p.kindAt(at - 1) === Kind.Comma && mayBeName(p.kindAt(at - 2))) at -= 2;
  const before = p.kindAt(at - 1);
  if (before === Kind.LeftParen) return p.kindAt(at - 2) !== Kind.If && p.kindAt(at - 2) !== Kind.While;
  return mayBeName(p.kindAt(at)) && (before === Kind.LeftBrace || before === Kind.Assign);
}

function takesEquals(kind: Kind): boolean {
  return (
    kind === Kind.Not || kind === Kind.Less || kind === Kind.Greater || kind === Kind.Add || kind === Kind.Subtract
  );
}

/** `! =`, `& &` on one line */
function reportSplit(p: Parser): boolean {
  const start = p.startAt(p.index - 1);
  const right = p.text.slice(start, p.lastEnd) + p.text.slice(p.start, p.end);
  if (!/^ +$/.test(p.text.slice(p.lastEnd, p.start))) return false;
  p.report(
    'syntax/foreign-sign',
    start,
    p.end,
    `'${right}' is written without a blank in it.`,
    replacement(start, p.end, right),
  );
  return true;
}

function reportPair(p: Parser, right: string): boolean {
  return reportSign(p, p.startAt(p.index - 1), p.end, right);
}

/** Says that Groovy has another sign than the one that is written from `start` to `end`. */
export function reportSign(p: Parser, start: number, end: number, right: string): true {
  const written = p.text.slice(start, end);
  const message = `Groovy writes '${right}', not '${written}'.`;
  p.report('syntax/foreign-sign', start, end, message, replacement(start, end, right));
  return true;
}

function replacement(start: number, end: number, text: string): ProblemExtra {
  return { fix: { title: `Write ${text}`, start, end, text } };
}

/** `...list` among elements or arguments. */
function reportSpread(p: Parser): boolean {
  const right = !p.quiet && isInMap(p) ? '*:' : '*';
  return reportSign(p, p.start, p.end, right);
}

/** Whether one of the elements around the token at hand has a key. */
function isInMap(p: Parser): boolean {
  for (let at = p.index; ; at = skipToken(p, at)) {
    const kind = p.kindAt(at);
    if (kind === Kind.Colon) return true;
    if (kind === Kind.EndOfText || (kind !== Kind.Comma && p.partnerOf(at) > 0 && p.partnerOf(at) < at)) break;
  }
  for (let at = p.index - 1; at >= 0; at--) {
    const partner = p.partnerOf(at);
    if (partner > at) return false;
    if (partner > 0) at = partner;
    else if (p.kindAt(at) === Kind.Colon) return true;
  }
  return false;
}

/** `/foo` with no slash behind it. */
function reportUnclosedPattern(p: Parser): boolean {
  const { start } = p;
  if (!/\S/.test(p.text.charAt(start + 1))) return false;
  p.report(
    'syntax/unclosed-string',
    start,
    lineEnd(p.text, start),
    "The pattern that starts here with '/' is never closed. Put '/' where it ends.",
  );
  return true;
}
