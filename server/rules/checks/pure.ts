import { type Call, type Expression, type Node } from '../../groovy/ast';
import { children } from '../../groovy/children';
import { startsUpperCase } from '../../groovy/nodeFacts';
import { type MemberFact } from '../types/memberLookup';
import { findMembers, methodFactsOf } from '../members';
import { type CheckedRule } from './check';
import { nameOfCall } from './statementValue';

/** More than this is not looked through; it counts as doing something. */
const mostNodes = 300;

/** Whether working out an expression, or running a closure, surely changes nothing. */
export function isPure(rule: CheckedRule, start: Node): boolean {
  const waiting: Node[] = [start];
  let count = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (++count > mostNodes || hasEffect(rule, node)) return false;
    const inside = children(node);
    if (inside.length > mostNodes) return false;
    waiting.push(...inside);
  }
  return true;
}

function hasEffect(rule: CheckedRule, node: Node): boolean {
  switch (node.kind) {
    case 'Assignment':
    case 'Postfix':
    case 'Throw':
    case 'Assert':
    case 'MethodPointer':
    case 'Unreadable':
    case 'Missing':
      return true;
    case 'Unary':
      return node.operator === '++' || node.operator === '--';
    case 'Binary':
      return node.operator === '<<';
    case 'Call':
      return !isReading(rule, node);
    default:
      return false;
  }
}

const readingNames =
  /^(?:get|is|has|find|contains|equals|to)(?=\p{Lu}|$)|^(?:size|length|contains|equals|compareTo|name)$/u;

function isReading(rule: CheckedRule, call: Call): boolean {
  const name = nameOfCall(call);
  return name !== undefined && (readingNames.test(name) || isResultOnly(rule, call));
}

/** Whether all a call does is give back a value. Closures that it runs are left aside. */
export function isResultOnly(rule: CheckedRule, call: Call): boolean {
  const name = nameOfCall(call);
  if (name === undefined) return false;
  const { facts, chosen } = rule.types.memberOf(call);
  const all = chosen ? [chosen] : facts;
  return all.length > 0 && all.every((fact) => isResultOnlyFact(fact, name, call));
}

/** Methods of texts and lists that nothing else is likely to have. */
const usualNames = /^(?:trim|toUpperCase|toLowerCase|capitalize|replaceAll|substring|tokenize)$/;
const usualNamesWithClosure = /^(?:findAll|collect|collectEntries|collectMany|groupBy|find|any|every)$/;

/** The same of a value of which nothing is known, by the name alone. A name in capitals may be a class of somebody's own. */
export function isUsuallyResultOnly(rule: CheckedRule, call: Call): boolean {
  const name = nameOfCall(call);
  const { callee } = call;
  if (name === undefined || callee.kind !== 'Property' || rule.types.typeOf(callee.object).kind !== 'any') return false;
  if (callee.object.kind === 'Variable' && startsUpperCase(callee.object.name)) return false;
  if (usualNames.test(name)) return call.closures.length === 0;
  const only = [...call.arguments, ...call.closures];
  return only.length === 1 && only[0]?.kind === 'Closure' && usualNamesWithClosure.test(name);
}

function isResultOnlyFact(fact: MemberFact, name: string, call: Call): boolean {
  if (fact.kind === 'method') return fact.of.member.resultOnly === true;
  if (fact.kind !== 'library') return false;
  const { of, receiver } = fact;
  const keepsReceiver = isBoolean(call.arguments[0], false);
  if (name === 'sort' || name === 'unique') return keepsReceiver || (name === 'sort' && isSortedCopy(receiver.name));
  if (name === 'reverse' && isBoolean(call.arguments[0], true)) return false;
  // `list.collect(target) { … }` fills the target.
  if (name === 'collect' && call.arguments.length + call.closures.length > 1) return false;
  if (methodFactsOf(receiver.name, name)?.resultOnly) return true;
  return isUnchanging(of.home) && !of.isStatic && !of.isAdded && !isVoid(of.result);
}

/** Only a list is sorted in place. */
function isSortedCopy(className: string): boolean {
  return findMembers(className, 'iterator').length > 0 && findMembers(className, 'indexOf').length === 0;
}

function isVoid(type: { readonly kind: string; readonly name?: string }): boolean {
  return type.kind === 'named' && type.name === 'void';
}

/** Classes whose values never change, so that every method of theirs gives back what it finds. */
function isUnchanging(fullName: string): boolean {
  return /^java\.(?:lang\.(?:String|Integer|Long|Double|Boolean)|math\.Big\w+|time\.[A-Z]\w+)$/.test(fullName);
}

function isBoolean(argument: { readonly kind: string } | undefined, value: boolean): boolean {
  const literal = argument as Expression | undefined;
  return literal?.kind === 'BooleanLiteral' && literal.value === value;
}
