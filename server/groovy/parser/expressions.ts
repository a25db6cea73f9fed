import { type AssignmentOperator, type BinaryOperator, type Expression, type Type } from '../ast';
import { beginsExpression } from '../scan/kinds';
import { Kind, mayBeName } from '../scan/tokens';
import { parseLambda } from './closures';
import { parseCommandTail } from './commands';
import { skipType } from './lookahead';
import { refuseAssignment } from './mistakes';
import { type Parser } from './parser';
import { parseOperand } from './operands';
import { Level, levels, operators } from './precedence';
import { skipUnreadable } from './shared';
import { parseType } from './types';
import { beginsNextStatement, lacksColon, missingAfter } from './unfinished';

/** An expression without command: what may stand in arguments, lists, conditions and behind `return`. */
export function parseExpression(p: Parser): Expression {
  const outer = p.commands;
  p.commands = false;
  const expression = parseOperators(p, Level.Assignment);
  p.commands = outer;
  return expression;
}

/** An expression or a command such as `println x`, or a lambda: what may stand in parentheses and behind `=`. */
export function parseEnhancedExpression(p: Parser): Expression {
  if (mayBeName(p.kind) && p.nextKind() === Kind.Arrow) return parseLambda(p);
  return parseStatementExpression(p);
}

/** An expression or a command: what may stand as a statement. */
export function parseStatementExpression(p: Parser): Expression {
  const { commands, commandStart } = p;
  p.commands = true;
  p.commandStart = p.start;
  const expression = parseOperators(p, Level.Assignment);
  p.commands = commands;
  p.commandStart = commandStart;
  return parseCommandTail(p, expression);
}

/** Operators of `lowest` level and tighter ones, by precedence climbing. */
export function parseOperators(p: Parser, lowest: number): Expression {
  if (!p.enter()) return skipUnreadable(p);
  let left = parseOperand(p);
  for (;;) {
    const level = levels[p.kind] ?? 0;
    if (level < lowest || level === 0) break;
    const next = parseOperation(p, left, level);
    if (next === undefined) break;
    left = next;
    p.endsInCall = false;
  }
  p.leave();
  return left;
}

/** The operator at hand with what follows it, or undefined when it does not go on with `left`. */
function parseOperation(p: Parser, left: Expression, level: number): Expression | undefined {
  switch (p.kind) {
    case Kind.Add:
    case Kind.Subtract:
    case Kind.Power:
      if (p.onNewLine) return undefined;
      break;
    case Kind.Less:
      if (p.nextKind() === Kind.Less && p.startAt(p.index + 1) === p.end) return parseShift(p, left, '<<', 2);
      break;
    case Kind.Greater:
      return parseGreater(p, left, level);
    case Kind.Multiply:
      if (p.nextKind() === Kind.Colon) return undefined;
      break;
    case Kind.Question:
      return parseTernary(p, left);
    case Kind.Elvis: {
      p.next();
      const fallback = parseRight(p, Level.Conditional, '?:');
      return { kind: 'Elvis', start: left.start, end: fallback.end, value: left, fallback };
    }
    case Kind.As:
    case Kind.InstanceOf:
    case Kind.NotInstanceOf:
      return p.kind === Kind.As && !isCoercion(p) ? undefined : parseTypeRelation(p, left);
    case Kind.In:
      if (p.nextKind() === Kind.Colon || ((p.commands || p.onNewLine) && !beginsExpression(p.nextKind())))
        return undefined;
      break;
    default:
      break;
  }
  const operatorStart = p.start;
  const operator = operators[p.kind];
  p.next();
  if (level === Level.Assignment) {
    const value = parseEnhancedExpression(p);
    const target = asTarget(p, left, operatorStart);
    return {
      kind: 'Assignment',
      start: left.start,
      end: value.end,
      operator: operator as AssignmentOperator,
      operatorStart,
      target,
      value,
    };
  }
  const right = parseRight(p, level + 1, operator ?? '');
  return {
    kind: 'Binary',
    start: left.start,
    end: right.end,
    operator: operator as BinaryOperator,
    operatorStart,
    left,
    right,
  };
}

/** `as` is an operator before a type; elsewhere it is a name, which may be the argument of a command: `1 as 'x'`. */
function isCoercion(p: Parser): boolean {
  if (p.nextKind() === Kind.Colon) return false;
  if (!p.commands && !p.inCommand && !p.onNewLine) return true;
  const behind = skipType(p, p.index + 1);
  return behind > 0 && (p.kindAt(behind) !== Kind.Dot || p.newLineAt(behind));
}

/** `>` alone compares, two or three of them shift; Groovy's grammar allows blanks between them. */
function parseGreater(p: Parser, left: Expression, level: number): Expression {
  if (p.nextKind() !== Kind.Greater) {
    const operatorStart = p.start;
    p.next();
    const right = parseRight(p, level + 1, '>');
    return { kind: 'Binary', start: left.start, end: right.end, operator: '>', operatorStart, left, right };
  }
  return p.kindAt(p.index + 2) === Kind.Greater ? parseShift(p, left, '>>>', 3) : parseShift(p, left, '>>', 2);
}

function parseShift(p: Parser, left: Expression, operator: BinaryOperator, length: number): Expression {
  const operatorStart = p.start;
  p.moveTo(p.index + length);
  const right = parseRight(p, Level.Shift + 1, operator);
  return { kind: 'Binary', start: left.start, end: right.end, operator, operatorStart, left, right };
}

function parseTernary(p: Parser, condition: Expression): Expression {
  const question = p.start;
  p.next();
  if (p.onNewLine && beginsNextStatement(p) && lacksColon(p)) return unfinishedQuestion(p, condition, question);
  const whenTrue = parseExpression(p);
  if (!p.accept(Kind.Colon)) {
    if (!reportMissingDot(p, condition, question, whenTrue))
      p.reportExpected('syntax/ternary', `Expected ':' and the other value of this '? :', found ${p.shown()}.`, {
        related: [{ start: question, end: question + 1, message: "The '?' is here." }],
      });
    const whenFalse = p.missing();
    return { kind: 'Ternary', start: condition.start, end: whenFalse.end, condition, whenTrue, whenFalse };
  }
  const whenFalse = parseRight(p, Level.Conditional, ':');
  return { kind: 'Ternary', start: condition.start, end: whenFalse.end, condition, whenTrue, whenFalse };
}

/** `a?b` for `a?.b` */
function reportMissingDot(p: Parser, condition: Expression, question: number, whenTrue: Expression): boolean {
  const isPath = whenTrue.kind === 'Variable' || whenTrue.kind === 'Property' || whenTrue.kind === 'Call';
  if (condition.end !== question || whenTrue.start !== question + 1 || !isPath) return false;
  const end = question + 1;
  p.report('syntax/safe-navigation', question, end, "The safe dot is written '?.', not '?'.", {
    fix: { title: 'Write ?.', start: question, end, text: '?.' },
  });
  return true;
}

/** `a?` at the end of a line, where `a?.b` is being typed, or `a ?` of a `? :`. */
function unfinishedQuestion(p: Parser, condition: Expression, question: number): Expression {
  if (condition.end === question) {
    p.report(
      'syntax/safe-navigation',
      question,
      question + 1,
      "The safe dot is written '?.'; the property or method is missing after it.",
    );
  }
  const whenTrue = missingAfter(p, '?');
  return { kind: 'Ternary', start: condition.start, end: p.lastEnd, condition, whenTrue, whenFalse: p.missing() };
}

/** What an operator takes on its right, unless its line is unfinished. */
function parseRight(p: Parser, lowest: number, operator: string): Expression {
  return p.onNewLine && beginsNextStatement(p) ? missingAfter(p, operator) : parseOperators(p, lowest);
}

function parseTypeRelation(p: Parser, value: Expression): Expression {
  const kind = p.kind;
  p.next();
  const type: Type = parseType(p);
  if (kind === Kind.As) return { kind: 'As', start: value.start, end: type.end, value, type };
  const negated = kind === Kind.NotInstanceOf;
  return { kind: 'InstanceOf', start: value.start, end: type.end, negated, value, type };
}

/** A property or an element, in parentheses or not. */
function isMember(expression: Expression): boolean {
  let inner = expression;
  while (inner.kind === 'Parenthesized') inner = inner.expression;
  return inner.kind === 'Property' || inner.kind === 'Index';
}

/** What an assignment may write to; anything else is reported. */
function asTarget(p: Parser, target: Expression, operatorStart: number): Expression {
  switch (target.kind) {
    case 'Binary':
      if ((target.operator === '&&' || target.operator === '||') && p.text.charAt(operatorStart) === '=') {
        refuseAssignment(p, operatorStart);
        return target;
      }
      break;
    case 'Variable':
    case 'Property':
    case 'Index':
    case 'Tuple':
    case 'Missing':
    case 'Unreadable':
      return target;
    case 'Parenthesized':
      if (target.expression.kind === 'Variable') {
        return { kind: 'Tuple', start: target.start, end: target.end, elements: [target.expression] };
      }
      if (isMember(target.expression)) return target;
      break;
    default:
      break;
  }
  if (target.kind === 'StringLiteral' || target.kind === 'NumberLiteral') {
    const message =
      "Nothing can be assigned to a fixed value. '==' compares, and in a map ':' stands between key and value.";
    p.remark('syntax/assignment-target', target.start, target.end, message);
    return target;
  }
  p.remark(
    'syntax/assignment-target',
    target.start,
    target.end,
    "Nothing can be assigned to this. On the left of '=' goes a variable, a property or an element; '==' compares.",
  );
  return target;
}
