import { type Expression, type Node, type Property } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { findMembers } from '../members';
import { fixedName } from '../types/fixedName';
import { membersOfUnion, type RuleType } from '../types/ruleType';
import { type Severity } from '../diagnostic';
import { capitalize } from '../../text/suggest';
import { type Check, type CheckedRule, type Finding } from './check';
import { nameOfCall } from './statementValue';
import { TestedNames } from './testedNames';

/** `replica.assignee.email` where the assignee may be null: the run stops then. */
export const possibleNull: Check = {
  code: 'types/possible-null',
  severity: 'warning',
  title: 'A property of what may be null',
  begin: (rule, report) => {
    const tested = new TestedNames(rule);
    /** Chains in which a step is reported; a later step of the same chain says nothing new. */
    const told = new Set<Node>();
    const tried = new Map<Node, boolean>();
    const found: { readonly property: Property; readonly severity: Severity }[] = [];
    const goOn = (node: Node, from: Expression) => {
      if (told.has(unwrap(from))) told.add(node);
    };
    return {
      enter: tested.handlers,
      leave: {
        Property: (property) => {
          goOn(property, property.object);
          if (told.has(property) || property.operator !== '.' || takesNull(rule, property)) return;
          const severity = severityOf(rule, property.object);
          if (!severity || isTried(rule, property, tried)) return;
          told.add(property);
          found.push({ property, severity });
        },
        Call: (call) => {
          goOn(call, call.callee);
        },
        Index: (index) => {
          goOn(index, index.object);
        },
        Script: () => {
          for (const { property, severity } of found) {
            if (tested.has(lastNameOf(property.object))) continue;
            const fix = makeSafe(rule, property);
            const more: Finding = { severity, ...(fix && { fix }) };
            report(property.object, messageFor(rule, property), more);
          }
        },
      },
    };
  },
};

/** How sure it is that null comes; nothing where no catalogue tells. */
function severityOf(rule: CheckedRule, object: Expression): Severity | undefined {
  const nullability = rule.types.nullability(object);
  if (nullability !== 'maybe' && nullability !== 'null') return undefined;
  const inner = originOf(rule, unwrap(object));
  if (inner.kind !== 'Property' && inner.kind !== 'Call') return 'information';
  // The most of a collection is null only where there is nothing in it.
  if (inner.kind === 'Call' && /^(?:max|min|sum)$/.test(nameOfCall(inner) ?? '')) return undefined;
  const { facts, chosen } = rule.types.memberOf(inner);
  const [fact] = chosen ? [chosen] : facts;
  if (fact?.kind === 'method') return 'warning';
  // That nobody is assigned is usual; that a text is empty is not.
  return fact?.kind === 'property' && !isTextType(rule.types.typeOf(object)) ? 'warning' : 'information';
}

function isTextType(type: RuleType): boolean {
  return membersOfUnion(type).every((one) => one.kind === 'named' && one.name === 'String');
}

/** Of a variable that gets one value only: that value. */
function originOf(rule: CheckedRule, expression: Expression): Expression {
  if (expression.kind !== 'Variable') return expression;
  const values = rule.types.definitionOf(expression)?.values ?? [];
  const [only] = values;
  return values.length === 1 && only?.part === 'whole' ? unwrap(only.from) : expression;
}

/** Names that null answers to as well. */
const namesOfNull: readonly string[] = [
  'class',
  'metaClass',
  'equals',
  'is',
  'toString',
  'asBoolean',
  'asType',
  'plus',
  'iterator',
];

function takesNull(rule: CheckedRule, property: Property): boolean {
  const name = fixedName(property.name)?.text;
  if (name === undefined || namesOfNull.includes(name)) return true;
  const call = rule.parentOf(property);
  if (call?.kind !== 'Call' || call.callee !== property) return false;
  // What Groovy gives to every object, such as `each { … }`.
  const isPlain = call.arguments.length === 0 || call.arguments.every(({ kind }) => kind === 'Closure');
  return isPlain && findMembers('Object', name).some(({ isAdded }) => isAdded);
}

/** What goes wrong in `try` is dealt with in `catch`. `tried` keeps what was found out of all nodes on the way. */
function isTried(rule: CheckedRule, property: Property, tried: Map<Node, boolean>): boolean {
  const passed: Node[] = [];
  let answer = false;
  let child: Node = property;
  for (let parent = rule.parentOf(child); parent; parent = rule.parentOf(parent)) {
    const known = tried.get(child);
    if (known !== undefined) {
      answer = known;
      break;
    }
    passed.push(child);
    answer = parent.kind === 'Try' && parent.body === child && parent.catches.length > 0;
    if (answer || parent.kind === 'MethodDeclaration' || parent.kind === 'ClassBody') break;
    child = parent;
  }
  for (const one of passed) tried.set(one, answer);
  return answer;
}

/** `?.` at the step and at all that follow it, because the first null makes the next one. */
function makeSafe(rule: CheckedRule, property: Property): Fix | undefined {
  const steps = [property.operatorStart];
  let child: Expression = property;
  for (let parent = rule.parentOf(child); parent; parent = rule.parentOf(parent)) {
    if (parent.kind === 'Property' && parent.object === child) {
      if (parent.operator === '.') steps.push(parent.operatorStart);
    } else if (parent.kind === 'Index' && parent.object === child) {
      if (!parent.safe) return undefined;
    } else if (parent.kind !== 'Call' || parent.callee !== child) {
      if (parent.kind === 'Assignment' && parent.target === child) return undefined;
      break;
    }
    child = parent;
  }
  const { text } = rule.parsed;
  const [start = 0] = steps;
  const end = (steps.at(-1) ?? start) + 1;
  const parts = steps.map((step, at) => `?${text.slice(step, steps[at + 1] ?? end)}`);
  return { title: 'Write ?.', start, end, text: parts.join('') };
}

function messageFor(rule: CheckedRule, { object, name }: Property): string {
  const inner = unwrap(object);
  const text = rule.parsed.text.slice(inner.start, inner.end);
  const shown = text.length <= 60 && !text.includes('\n') ? `'${text}'` : 'This';
  const why =
    inner.kind === 'Call'
      ? `'${nameOfCall(inner) ?? 'the call'}' gives null when it finds nothing`
      : `${shown} may be null`;
  const next = fixedName(name)?.text ?? '';
  return `${capitalize(why)}; then asking for '${next}' stops the run. Write '?.' to get null instead.`;
}

function lastNameOf(object: Expression): string | undefined {
  const inner = unwrap(object);
  if (inner.kind === 'Variable') return inner.name;
  return inner.kind === 'Property' ? fixedName(inner.name)?.text : undefined;
}
