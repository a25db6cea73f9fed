import { type ProblemExtra } from '../problems';
import { quoteInText } from '../scan/faults';
import { Kind, isWord, mayBeName } from '../scan/tokens';
import { reportSign } from './foreign';
import { type Parser } from './parser';

/*
 * Habits from other languages at places where Groovy expects an operator or the end of what is before.
 */

const bareParameters = "The parameters of a closure stand within its braces: '{ x -> … }'.";

export const operatorWords: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
]);

/** Reports the token at hand, which does not go on with what is before it, if the habit behind it is known. */
export function reportHabit(p: Parser): boolean {
  if (p.quiet) return false;
  switch (p.kind) {
    case Kind.Arrow:
      return reportArrow(p);
    case Kind.Colon:
      return (
        p.nextKind() === Kind.Assign &&
        p.startAt(p.index + 1) === p.end &&
        reportSign(p, p.start, p.endAt(p.index + 1), '=')
      );
    case Kind.Ellipsis:
      return p.kindAt(p.index - 1) !== Kind.Capitalized && reportSign(p, p.start, p.end, '..');
    case Kind.Comma:
      return reportDigits(p) || reportOpenTypeArguments(p) || reportBareParameters(p);
    case Kind.For:
      return say(
        p,
        'syntax/foreign-form',
        "A list is made of another one with 'list.collect { x -> … }', not with 'for'.",
      );
    case Kind.If:
      return reportTrailingIf(p);
    default:
      return reportQuoteInText(p) || reportWord(p);
  }
}

/** `and` and `or` between two values. */
function reportWord(p: Parser): boolean {
  if (!mayBeName(p.kind)) return false;
  const before = p.kindAt(p.index - 2);
  if (before === Kind.InstanceOf || before === Kind.NotInstanceOf) {
    return say(
      p,
      'syntax/foreign-form',
      `No name follows the class after 'instanceof'. Delete ${p.shown()} and use the value itself.`,
    );
  }
  const sign = operatorWords.get(p.textAt(p.index));
  return sign !== undefined && reportSign(p, p.start, p.end, sign);
}

/** `a->b` for `a.b`, `'a' -> b` for an entry of a map, and `x -> …` without the braces of a closure. */
function reportArrow(p: Parser): boolean {
  const isTight = p.start === p.lastEnd && p.startAt(p.index + 1) === p.end && isWord(p.nextKind());
  if (isTight && isWord(p.kindAt(p.index - 1))) return reportSign(p, p.start, p.end, '.');
  if (!isWord(p.kindAt(p.index - 1)) && p.kindAt(p.index - 1) <= Kind.GStringEnd)
    return reportSign(p, p.start, p.end, ':');
  return say(p, 'syntax/foreign-form', bareParameters);
}

/** `1,000` */
function reportDigits(p: Parser): boolean {
  const isNumber = p.kindAt(p.index - 1) === Kind.Integer && p.nextKind() === Kind.Integer;
  if (!isNumber || p.start !== p.lastEnd || p.startAt(p.index + 1) !== p.end) return false;
  if (p.endAt(p.index + 1) - p.startAt(p.index + 1) !== 3) return false;
  return say(p, 'syntax/number', 'A number has no comma between its digits. Delete it.', {
    fix: { title: 'Delete the comma', start: p.start, end: p.end, text: '' },
  });
}

/** `a, b -> …` at the comma. */
function reportBareParameters(p: Parser): boolean {
  let at = p.index;
  while (p.kindAt(at) === Kind.Comma && mayBeName(p.kindAt(at + 1))) at += 2;
  return p.kindAt(at) === Kind.Arrow && say(p, 'syntax/foreign-form', bareParameters);
}

/** `Map<String, List<String> m`: a `<` more than `>` between the start of the statement and its `=`. */
function reportOpenTypeArguments(p: Parser): boolean {
  let at = p.index;
  while (at > 0 && p.startAt(at) > p.statementStart) at--;
  if (p.kindAt(at) !== Kind.Capitalized || p.kindAt(at + 1) !== Kind.Less) return false;
  let open = 0;
  for (at++; isInTypeArguments(p.kindAt(at)) && !p.newLineAt(at); at++) {
    if (p.kindAt(at) === Kind.Less) open++;
    else if (p.kindAt(at) === Kind.Greater) open--;
  }
  if (open <= 0 || p.kindAt(at) !== Kind.Assign) return false;
  const end = p.endAt(at - 2);
  p.report('syntax/type-arguments', end, end, "'>' is missing here: a '<' of this type is never closed.", {
    fix: { title: 'Put >', start: end, end, text: '>' },
  });
  return true;
}

function isInTypeArguments(kind: Kind): boolean {
  return (
    mayBeName(kind) ||
    kind === Kind.Less ||
    kind === Kind.Greater ||
    kind === Kind.Comma ||
    kind === Kind.Question ||
    kind === Kind.Dot
  );
}

/** `x = a if b`, `x = a if b else c` */
function reportTrailingIf(p: Parser): boolean {
  if (p.onNewLine || p.kindAt(p.index - 1) === Kind.RightBrace) return false;
  return say(
    p,
    'syntax/foreign-form',
    "'if' comes first: 'if (…) { … }'. To choose between two values write 'condition ? value : other'.",
  );
}

/** A word or a text that touches the end of the text before it: a quote within a text ended it. */
function reportQuoteInText(p: Parser): boolean {
  return touchesText(p) && say(p, 'syntax/quote-in-text', quoteInText(p.text.charAt(p.lastEnd - 1)), {}, p.lastEnd - 1);
}

/** Whether the token at hand touches the end of a text before it. */
export function touchesText(p: Parser): boolean {
  const before = p.kindAt(p.index - 1);
  if (p.start !== p.lastEnd || (before !== Kind.String && before !== Kind.GStringEnd)) return false;
  return isWord(p.kind) || p.kind === Kind.String || p.kind === Kind.GStringBegin;
}

function say(p: Parser, code: `syntax/${string}`, message: string, extra: ProblemExtra = {}, start = p.start): boolean {
  p.report(code, start, start < p.start ? p.lastEnd : p.end, message, extra);
  return true;
}
