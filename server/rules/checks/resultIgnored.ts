import { type Argument, type Call, type Node, type Statement } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { type RuleType, withoutNull } from '../types/ruleType';
import { type Check, type CheckedRule } from './check';
import { isPure, isResultOnly, isUsuallyResultOnly } from './pure';
import { isValueLost, nameOfCall } from './statementValue';

/** `comments.findAll { … }` or `text.trim()` alone: all the call does is give back a value, and nobody takes it. */
export const resultIgnored: Check = {
  code: 'types/result-ignored',
  severity: 'warning',
  title: 'A result that nobody takes',
  begin: (rule, report) => ({
    enter: {
      ExpressionStatement: (statement) => {
        const call = unwrap(statement.expression);
        if (call.kind !== 'Call' || call.callee.kind !== 'Property') return;
        const isSure = isResultOnly(rule, call);
        if (!isSure && !isUsuallyResultOnly(rule, call)) return;
        if (!isValueLost(rule, statement) || !doesNothingElse(rule, call) || isTrial(rule, call, statement)) return;
        const name = nameOfCall(call) ?? '';
        const fix = assignBack(rule, call);
        const what = `'${name}' gives back ${describe(rule.types.typeOf(call))} and changes nothing else`;
        const message = `${what}, but its result is not used. Assign it, or remove the line.`;
        report(call.callee.name, message, { ...(!isSure && { severity: 'information' }), ...(fix && { fix }) });
      },
    },
  }),
};

/** Whether neither what the call is made on nor what it passes does anything. */
function doesNothingElse(rule: CheckedRule, call: Call): boolean {
  const { callee } = call;
  if (callee.kind !== 'Property' || !isPure(rule, callee.object)) return false;
  return [...call.arguments, ...call.closures].every((one) => isPure(rule, one) && !isUnseenClosure(rule, one));
}

/** A closure that lies elsewhere may do anything. */
function isUnseenClosure(rule: CheckedRule, argument: Argument): boolean {
  if (argument.kind === 'Closure' || argument.kind === 'Lambda') return false;
  if (argument.kind === 'MapEntry' || argument.kind === 'SpreadMapEntry') return false;
  return rule.types.typeOf(argument).kind === 'closure';
}

const mayFail = /^(?:parse|to[A-Z]|substring|getAt|get|group|first|last)/;

/** `try { text.toInteger() } catch …`: whether it works at all is what is wanted to be known. */
function isTrial(rule: CheckedRule, call: Call, statement: Statement): boolean {
  if (!mayFail.test(nameOfCall(call) ?? '')) return false;
  let child: Node = statement;
  for (let parent = rule.parentOf(child); parent; parent = rule.parentOf(parent)) {
    if (parent.kind === 'Try' && parent.body === child) return true;
    if (parent.kind === 'MethodDeclaration' || parent.kind === 'ClassBody') return false;
    child = parent;
  }
  return false;
}

function describe(type: RuleType): string {
  const sure = withoutNull(type);
  if (sure.kind === 'array') return 'a new array';
  if (sure.kind !== 'named') return 'a value';
  if (sure.name === 'String' || sure.name === 'GString') return 'a text';
  if (sure.name === 'Boolean') return 'true or false';
  if (/(?:List|Set|Collection|Iterable)$/.test(sure.name)) return 'a new collection';
  return sure.name === 'Map' ? 'a new map' : 'a value';
}

/** `text = text.trim()` where `text` is a variable of the rule and the result is of its kind. */
function assignBack(rule: CheckedRule, call: Call): Fix | undefined {
  if (call.callee.kind !== 'Property' || call.callee.operator !== '.') return undefined;
  const { object } = call.callee;
  if (object.kind !== 'Variable') return undefined;
  const declared = rule.types.definitionOf(object);
  if (declared?.kind !== 'variable') return undefined;
  const [before, after] = [rule.types.typeOf(object), rule.types.typeOf(call)].map(withoutNull);
  if (before?.kind !== 'named' || after?.kind !== 'named' || before.name !== after.name) return undefined;
  return {
    title: `Assign the result to '${object.name}'`,
    start: call.start,
    end: call.start,
    text: `${object.name} = `,
  };
}
