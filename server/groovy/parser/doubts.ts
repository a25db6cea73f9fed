import { type Range } from '../../text/range';
import { type Argument, type Expression } from '../ast';
import { quoteInText } from '../scan/faults';
import { Kind, mayBeName } from '../scan/tokens';
import { operatorWords, touchesText } from './habits';
import { comparesWithTwo, writeEquals } from './mistakes';
import { type Parser } from './parser';

/*
 * What Groovy accepts, though it is hardly meant: mistakes and habits from other languages that happen to have a meaning.
 */

/** A word or a text that touches the end of the text before it, which Groovy takes for the name of a method and calls. */
export function doubtQuoteInText(p: Parser): void {
  if (p.quiet || !touchesText(p)) return;
  const at = p.lastEnd - 1;
  p.problems.warn('syntax/quote-in-text', at, p.lastEnd, quoteInText(p.text.charAt(at)));
}

/** `if (a = b)`: Groovy accepts it, but who means it puts it in parentheses of its own. */
export function doubtAssignment(p: Parser, condition: Expression): void {
  if (p.quiet || condition.kind !== 'Assignment' || condition.operator !== '=') return;
  const { operatorStart: start, target, value } = condition;
  if (target.kind === 'Binary' || value.kind === 'Missing') return;
  if (value.kind === 'Unary' && value.operator === '!' && value.start === start + 1) {
    const fix = { title: 'Write !=', start, end: start + 2, text: '!=' };
    p.problems.warn('syntax/foreign-sign', start, start + 2, "Groovy writes '!=', not '=!'.", { fix });
    return;
  }
  p.problems.warn('syntax/assignment-in-condition', start, start + 1, comparesWithTwo, writeEquals(start));
}

const words: ReadonlyMap<string, string> = new Map([...operatorWords, ['not', '!'], ['is', '==']]);

/** `a and b`, `not a`, `a is null` in a condition, which Groovy takes for calls without parentheses. */
export function doubtWords(p: Parser, condition: Expression): void {
  if (p.quiet) return;
  const found = foreignWord(condition, 8);
  if (found === undefined) return;
  const { start, end } = found;
  const written = p.text.slice(start, end);
  const sign = words.get(written) ?? '';
  const extra = operatorWords.has(written) ? { fix: { title: `Write ${sign}`, start, end, text: sign } } : {};
  p.problems.warn('syntax/foreign-sign', start, end, `Groovy writes '${sign}', not '${written}'.`, extra);
}

function foreignWord(expression: Expression, depth: number): Range | undefined {
  if (depth === 0) return undefined;
  switch (expression.kind) {
    case 'Property':
      return foreignWord(expression.object, depth - 1);
    case 'Binary':
      return foreignWord(expression.left, depth - 1) ?? foreignWord(expression.right, depth - 1);
    case 'Call': {
      const [first] = expression.arguments;
      const inner = foreignWord(expression.callee, depth - 1);
      if (inner !== undefined || !expression.command || first === undefined) return inner;
      if (isForeign(first)) return first;
      return expression.callee.kind === 'Variable' && expression.callee.name === 'not' ? expression.callee : undefined;
    }
    default:
      return undefined;
  }
}

function isForeign(argument: Argument): boolean {
  return argument.kind === 'Variable' && words.has(argument.name);
}

/** `function f(a) { … }`, `foreach (a in b) { … }`: calls with a closure to Groovy. At the first word of a statement. */
export function doubtFirstWord(p: Parser): void {
  if (p.quiet || p.kind !== Kind.Identifier) return;
  const next = p.nextKind();
  const open = p.index + (mayBeName(next) ? 2 : 1);
  if (p.kindAt(open) !== Kind.LeftParen) return;
  const close = p.partnerOf(open);
  if (p.kindAt(close + 1) !== Kind.LeftBrace) return;
  const word = p.textAt(p.index);
  if (mayBeName(next)) {
    if (word === 'function') doubtWord(p, 'def', "Groovy defines a method with 'def', not with 'function'.");
  } else if ((word === 'foreach' || word === 'forEach') && goesThrough(p, open, close)) {
    doubtWord(p, 'for', `Groovy writes 'for', not '${word}'.`);
  }
}

function goesThrough(p: Parser, open: number, close: number): boolean {
  for (let at = open + 2; at <= open + 3 && at < close; at++) {
    if (p.kindAt(at) === Kind.In || p.kindAt(at) === Kind.Colon) return true;
  }
  return false;
}

/** `if (a) then { … }` */
export function doubtThen(p: Parser): void {
  if (p.kind !== Kind.Identifier || p.nextKind() !== Kind.LeftBrace || p.textAt(p.index) !== 'then') return;
  doubtWord(p, '', "Groovy has no 'then': the block follows the condition directly. Delete the word.");
}

function doubtWord(p: Parser, right: string, message: string): void {
  const { start, end } = p;
  const title = right === '' ? 'Delete it' : `Write ${right}`;
  if (!p.quiet)
    p.problems.warn('syntax/foreign-form', start, end, message, { fix: { title, start, end, text: right } });
}

/** `${…}` outside of a text, which Groovy takes for a call of `$` with a closure. */
export function doubtInsertion(p: Parser, start: number): void {
  if (p.quiet || p.kind !== Kind.LeftBrace || p.start !== start + 1) return;
  p.problems.warn(
    'syntax/foreign-form',
    start,
    p.end,
    "'${…}' inserts a value into a text in double quotes. Outside of a text write the value by itself.",
  );
}
