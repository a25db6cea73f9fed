import {
  type Argument,
  type Binary,
  type Expression,
  type GString,
  type Name,
  type NumberLiteral,
  type StringLiteral,
  type Variable,
} from '../ast';
import { beginsChainName, beginsExpression, beginsOnlyArgument, isDot } from '../scan/kinds';
import { Kind, isWord } from '../scan/tokens';
import { parseElement } from './arguments';
import { doubtQuoteInText } from './doubts';
import { reportNotContinued } from './mistakes';
import { type Parser } from './parser';
import { beginsPathElement, parsePathElements } from './paths';
import { none } from './shared';
import { parseGString, parseStringLiteral } from './texts';

/*
 * Commands: calls without parentheses. `a b c d` is `a(b).c(d)`, `a b c` is `a(b).c`.
 */

/** What follows an expression to make it a command; the expression itself if nothing does. */
export function parseCommandTail(p: Parser, first: Expression): Expression {
  if (p.onNewLine) return first;
  doubtQuoteInText(p);
  if (first.kind === 'Binary' && p.kind === Kind.Comma && !p.commaFollows) return asSignedArgument(p, first);
  const endsInCall = p.endsInCall && (first.kind === 'Call' || first.kind === 'Postfix');
  let command: Expression = first;
  if (!endsInCall && beginsCommandArgument(p)) {
    if (first.kind === 'Missing' || first.kind === 'Unreadable') return first;
    refuseOperation(p, first);
    command = parseCommand(p, first);
    refuseMethod(p, first, command);
  }
  while (!p.newLineAt(p.index) && (beginsChainName(p.kind) || beginsOnlyArgument(p.kind))) {
    if (command.kind === 'Missing' || command.kind === 'Unreadable') break;
    if (command === first) refuseOperation(p, first);
    const call = asMethodCall(p, first, command);
    if (call === undefined && !beginsChainName(p.kind)) break;
    command = call ?? parseChainElement(p, command);
  }
  if (command !== first && p.inArrayInitializer) {
    p.report('syntax/array', command.start, command.end, 'Within the values of an array a call needs parentheses.');
  }
  return command;
}

/** A call without parentheses; `list` holds the arguments that have been read already. */
function parseCommand(p: Parser, callee: Expression, list: Argument[] = []): Expression {
  const outer = p.inCommand;
  p.inCommand = true;
  if (list.length === 0) list.push(parseCommandArgument(p, true));
  while (p.accept(Kind.Comma)) list.push(parseCommandArgument(p, false));
  p.inCommand = outer;
  p.endsInCall = false;
  return {
    kind: 'Call',
    start: callee.start,
    end: p.lastEnd,
    callee,
    open: -1,
    close: -1,
    arguments: list,
    closures: none,
    command: true,
  };
}

function parseCommandArgument(p: Parser, first: boolean): Argument {
  const argument = parseElement(p, 'list');
  if (argument.kind === 'Parenthesized') refuseTyped(p, argument.expression);
  if (first && argument.kind === 'MapEntry' && isBracketed(argument.key)) {
    p.remark(
      'syntax/map-key',
      argument.key.start,
      argument.key.end,
      'The first named argument of a call without parentheses needs a plain name. Put the arguments in parentheses.',
    );
  }
  return argument;
}

/** `foo(String a)`: parameters where only arguments can stand. */
function refuseTyped(p: Parser, expression: Expression): void {
  if (expression.kind !== 'Call' || !expression.command || !isTypeLike(expression.callee)) return;
  p.remark(
    'syntax/typed-argument',
    expression.start,
    expression.end,
    "Arguments have no types. To define a method write 'def' or a type before its name.",
  );
}

function isTypeLike(expression: Expression): boolean {
  if (expression.kind === 'PrimitiveName') return true;
  if (expression.kind === 'StringLiteral') return /^\p{Lu}/u.test(expression.value);
  return expression.kind === 'Variable' && /^\p{Lu}/u.test(expression.name);
}

function isBracketed(key: Name | Expression): boolean {
  return key.kind === 'Parenthesized' || key.kind === 'List' || key.kind === 'MapLiteral';
}

/**
 * `a b c + 1`: what follows the third name makes it the start of an expression, so Groovy takes the second for the
 * method, `a.b(c + 1)`. Undefined where the usual reading fits.
 */
function asMethodCall(p: Parser, first: Expression, command: Expression): Expression | undefined {
  if (command.kind !== 'Call' || command.callee !== first || command.arguments.length !== 1) return undefined;
  const only = command.arguments[0];
  if (only === undefined || !isChainName(only) || !(isOperand(p) || !beginsChainName(p.kind))) return undefined;
  const name: Name | StringLiteral | GString =
    only.kind === 'StringLiteral' || only.kind === 'GString'
      ? only
      : { kind: 'Name', start: only.start, end: only.end, text: p.text.slice(only.start, only.end) };
  return parseCommand(p, chained(first, name));
}

/** `b` of `a b c`, which is `a.b(c)` or `a(b).c`. */
function chained(object: Expression, name: Name | StringLiteral | GString): Expression {
  return {
    kind: 'Property',
    start: object.start,
    end: name.end,
    object,
    operator: '',
    operatorStart: name.start,
    attribute: false,
    typeArguments: undefined,
    name,
  };
}

/** `foo -1, 2`: the comma tells that it is a call, and the operator the sign of its first argument. */
function asSignedArgument(p: Parser, first: Binary): Expression {
  const { left, right, operator, operatorStart: start } = first;
  const isCallable = left.kind === 'Variable' || left.kind === 'Property';
  if (!isCallable || (operator !== '-' && operator !== '+' && operator !== '*')) return first;
  const argument: Expression =
    operator === '*'
      ? { kind: 'Spread', start, end: right.end, value: right }
      : { kind: 'Unary', start, end: right.end, operator, operand: right };
  return parseCommand(p, left, [argument]);
}

function isChainName(argument: Argument): argument is Variable | NumberLiteral | StringLiteral | GString {
  switch (argument.kind) {
    case 'Variable':
    case 'NumberLiteral':
    case 'StringLiteral':
    case 'GString':
      return true;
    default:
      return false;
  }
}

/** Whether the name at hand, with what is appended to it, is followed by an operator or a comma on its line. */
function isOperand(p: Parser): boolean {
  let at = p.index + 1;
  for (;;) {
    if (isDot(p.kindAt(at)) && isWord(p.kindAt(at + 1))) at += 2;
    else if (p.partnerOf(at) > at && !p.newLineAt(at)) at = p.partnerOf(at) + 1;
    else break;
  }
  const kind = p.kindAt(at);
  if (p.newLineAt(at) && (kind === Kind.Add || kind === Kind.Subtract)) return false;
  return (
    kind === Kind.Comma ||
    kind === Kind.InstanceOf ||
    kind === Kind.Question ||
    (kind >= Kind.Elvis && kind <= Kind.Power)
  );
}

/** The next name of a chain with its arguments: `c d` in `a b c d`. */
function parseChainElement(p: Parser, object: Expression): Expression {
  const element = chained(object, parseChainName(p));
  if (beginsPathElement(p)) return parsePathElements(p, element);
  return !p.onNewLine && beginsCommandArgument(p) ? parseCommand(p, element) : element;
}

function parseChainName(p: Parser): Name | StringLiteral | GString {
  if (p.kind === Kind.String) return parseStringLiteral(p);
  return p.kind === Kind.GStringBegin ? parseGString(p) : p.takeName();
}

/** Whether a command's first argument begins here; what could go on with the expression before has been taken by it. */
function beginsCommandArgument(p: Parser): boolean {
  switch (p.kind) {
    case Kind.Add:
    case Kind.Subtract:
      return false;
    case Kind.Multiply:
      return p.nextKind() === Kind.Colon;
    default:
      return beginsExpression(p.kind) || (isWord(p.kind) && p.nextKind() === Kind.Colon);
  }
}

function isOperation(expression: Expression): boolean {
  switch (expression.kind) {
    case 'Assignment':
    case 'InstanceOf':
      return true;
    case 'Binary':
      return !expression.operator.includes('..');
    default:
      return false;
  }
}

/** `a + b c`: Groovy refuses a command whose name is an operation. */
function refuseOperation(p: Parser, first: Expression): void {
  if (!isOperation(first)) return;
  reportNotContinued(p);
}

/** `String name(x) { … }` where no method can stand reads like a command; Groovy refuses it, and so do we. */
function refuseMethod(p: Parser, callee: Expression, command: Expression): void {
  if (!isTypeLike(callee) || command.kind !== 'Call' || command.arguments.length !== 1) return;
  const last = command.arguments[0];
  if (last?.kind !== 'Call') return;
  const closure = last.closures.at(-1) ?? last.arguments.at(-1);
  if (closure?.kind !== 'Closure' || closure.parameters !== undefined) return;
  p.report(
    'syntax/nested-method',
    callee.start,
    last.end,
    "A method is not allowed here. Methods go at the top of the script or in a class; within a block use a closure: 'def name = { … }'.",
  );
}
