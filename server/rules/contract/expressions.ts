import {
  type Argument,
  type Binary,
  type Expression,
  type GString,
  type MapEntry,
  type MethodPointer,
  type Node,
} from '../../groovy/ast';
import { assign, entryOf, step } from './assign';
import { callOnValue, evaluateCall, evaluateNew } from './calls';
import { executeCases } from './cases';
import { invoke, methodsOf } from './functions';
import { bindingMember, elementOf, evaluateProperty, itemOf, nameOf } from './members';
import { isBindingExpression, isThis, lookUp } from './names';
import { type Run } from './run';
import { type Scope } from './scope';
import { sumOf } from './sums';
import { use } from './use';
import {
  concatenate,
  constantsOf,
  join,
  joinAll,
  nothing,
  ofParts,
  ofTexts,
  type Parts,
  rangeOf,
  refresh,
  unknown,
  type Value,
  withMore,
} from './value';

/** What an expression may be, after noting all that it reads and writes on the way. */
export function evaluate(run: Run, scope: Scope, node: Expression): Value {
  return refresh(run.step(node, unknown, () => evaluateStep(run, scope, node)));
}

function evaluateStep(run: Run, scope: Scope, node: Expression): Value {
  switch (node.kind) {
    case 'Variable':
      if (isBindingExpression(scope, node)) run.touch(node);
      return lookUp(run, scope, node.name, node);
    case 'This':
      return evaluateThis(run, scope, node);
    case 'NumberLiteral':
      return numberOf(node.text);
    case 'StringLiteral':
      return ofTexts([node.value]);
    case 'GString':
      return evaluateText(run, scope, node);
    case 'Parenthesized':
      return evaluate(run, scope, node.expression);
    case 'List':
      return ofItems(run, scope, node, node.elements);
    case 'MapLiteral':
      return evaluateEntries(run, scope, node, node.entries);
    case 'Closure':
    case 'Lambda':
      return { ...nothing, functions: [run.callable(node, scope)] };
    case 'Property':
      return evaluateProperty(run, scope, node);
    case 'MethodPointer':
      return evaluatePointer(run, scope, node);
    case 'Index':
      if (isBindingExpression(scope, node.object)) {
        return bindingMember(run, scope, evaluateKeys(run, scope, node.arguments), node);
      }
      return itemOf(run, scope, evaluate(run, scope, node.object), evaluateKeys(run, scope, node.arguments), node);
    case 'Call':
      return evaluateCall(run, scope, node);
    case 'New':
      return evaluateNew(run, scope, node);
    case 'Assignment':
      return assign(run, scope, node);
    case 'Binary':
      return evaluateBinary(run, scope, node);
    default:
      return evaluateOther(run, scope, node);
  }
}

function evaluateOther(run: Run, scope: Scope, node: Expression): Value {
  switch (node.kind) {
    case 'Ternary':
      test(run, scope, node.condition);
      return run.sometimes(() => join(evaluate(run, scope, node.whenTrue), evaluate(run, scope, node.whenFalse)));
    case 'Elvis': {
      const value = evaluate(run, scope, node.value);
      return join(
        value,
        run.sometimes(() => evaluate(run, scope, node.fallback)),
      );
    }
    case 'Cast':
    case 'As':
      return evaluate(run, scope, node.value);
    case 'InstanceOf':
      test(run, scope, node.value);
      return unknown;
    case 'Unary':
      if (node.operator === '++' || node.operator === '--') step(run, scope, node.operand);
      else if (node.operator === '!') test(run, scope, node.operand);
      else useUp(run, scope, node.operand);
      return unknown;
    case 'Postfix':
      step(run, scope, node.operand);
      return unknown;
    case 'SwitchExpression':
      return executeCases(run, scope, node);
    case 'Spread':
      return elementOf(run, evaluate(run, scope, node.value));
    case 'NewArray':
      for (const { size } of node.dimensions) if (size) useUp(run, scope, size);
      return node.initializer ? evaluate(run, scope, node.initializer) : unknown;
    case 'ArrayInitializer':
    case 'Tuple':
      return ofItems(run, scope, node, node.elements);
    default:
      return unknown;
  }
}

/** Evaluates what only has to be there or not. */
export function test(run: Run, scope: Scope, node: Expression): void {
  use(run, evaluate(run, scope, node), 'test', node, scope.frame);
}

/** Evaluates what is used as it is. */
export function useUp(run: Run, scope: Scope, node: Expression): void {
  use(run, evaluate(run, scope, node), 'value', node, scope.frame);
}

/** The script itself, given away, gives its variables away. */
function evaluateThis(run: Run, scope: Scope, node: Expression): Value {
  const { outermost } = scope;
  if (outermost.kind === 'class') return outermost.own('this')?.value ?? unknown;
  run.touch(node);
  return unknown;
}

function evaluateText(run: Run, scope: Scope, node: GString): Value {
  let texts: readonly string[] | undefined = [''];
  for (const part of node.parts) {
    if (part.kind === 'GStringText') {
      texts = texts?.map((text) => text + part.value);
      continue;
    }
    if (!part.value) continue;
    let value = evaluate(run, scope, part.value);
    if (value.functions.length > 0) value = joinAll(value.functions.map((one) => invoke(run, one, [unknown], node)));
    use(run, value, 'value', part, scope.frame);
    texts = concatenate(texts, constantsOf(value));
  }
  return texts ? ofTexts(texts) : unknown;
}

function ofItems(run: Run, scope: Scope, node: Expression, nodes: readonly Expression[]): Value {
  const items: Value[] = [];
  let rest = nothing;
  for (const one of nodes) {
    if (one.kind === 'Spread') rest = join(rest, evaluate(run, scope, one));
    else items.push(evaluate(run, scope, one));
  }
  const origins = [run.origin(node)];
  return rest === nothing ? ofParts({ items, origins }) : ofParts({ rest: joinAll([rest, ...items]), origins });
}

/** The map that entries make, in a literal or as named arguments. */
export function evaluateEntries(run: Run, scope: Scope, node: Node, entries: readonly Argument[]): Value {
  let parts: Parts = { fields: new Map(), items: [], isMap: true, origins: [run.origin(node)] };
  for (const entry of entries) {
    if (entry.kind === 'SpreadMapEntry') {
      const more = evaluate(run, scope, entry.value);
      const { fields = new Map<string, Value>() } = more.parts ?? {};
      parts = withMore(parts, { fields, items: [], rest: join(elementOf(run, more), unknown), keys: unknown });
    } else if (entry.kind === 'MapEntry') {
      const value = evaluate(run, scope, entry.value);
      parts = withMore(parts, entryOf(keysOfEntry(run, scope, entry), value));
    }
  }
  return ofParts(parts);
}

/** The keys that an entry may have. */
export function keysOfEntry(run: Run, scope: Scope, { key }: MapEntry): Value {
  if (key.kind === 'Name') return ofTexts([key.text]);
  const value = evaluate(run, scope, key);
  use(run, value, 'value', key, scope.frame);
  return value;
}

/** What stands between the brackets of an index. */
export function evaluateKeys(run: Run, scope: Scope, given: readonly Argument[]): Value {
  const [only] = given;
  if (given.length !== 1 || !only || only.kind === 'MapEntry' || only.kind === 'SpreadMapEntry') {
    for (const one of given) if (one.kind !== 'MapEntry' && one.kind !== 'SpreadMapEntry') useUp(run, scope, one);
    return unknown;
  }
  const value = evaluate(run, scope, only);
  use(run, value, 'value', only, scope.frame);
  return value;
}

function evaluatePointer(run: Run, scope: Scope, node: MethodPointer): Value {
  const names = constantsOf(nameOf(run, scope, node.name)) ?? [];
  if (isThis(scope, node.object)) {
    const functions = names.flatMap((name) => run.methods.get(name) ?? []);
    return functions.length > 0 ? { ...nothing, functions } : unknown;
  }
  const object = evaluate(run, scope, node.object);
  use(run, { ...object, functions: [], objects: [] }, 'open', node, scope.frame);
  const functions = object.objects.flatMap((one) => names.flatMap((name) => methodsOf(run, one, name)));
  const all = [...functions, ...object.functions];
  return all.length > 0 ? { ...nothing, functions: all } : unknown;
}

/** A number as it is written; only whole ones matter. */
function numberOf(text: string): Value {
  const whole = /^(0|[1-9][\d_]*)[lLgGiI]?$/.exec(text)?.[1]?.replaceAll('_', '');
  return whole === undefined ? unknown : { ...nothing, numbers: [whole] };
}

const logical = new Set(['&&', '||']);
const testing = new Set(['==', '!=', '===', '!==', '<', '>', '<=', '>=', '<=>', 'in', '!in', '=~', '==~']);

/** Follows the left operands in a loop: people add up long texts. */
function evaluateBinary(run: Run, scope: Scope, node: Binary): Value {
  const spine: Binary[] = [node];
  let left = node.left;
  for (; left.kind === 'Binary'; left = left.left) spine.push(left);
  let value = evaluate(run, scope, left);
  for (let at = spine.length - 1; at >= 0; at--) {
    const one = spine[at];
    if (one) value = operate(run, scope, one, value);
  }
  return value;
}

function operate(run: Run, scope: Scope, node: Binary, left: Value): Value {
  const { operator } = node;
  const { frame } = scope;
  if (logical.has(operator)) {
    use(run, left, 'test', node.left, frame);
    run.sometimes(() => {
      test(run, scope, node.right);
    });
    return unknown;
  }
  const right = evaluate(run, scope, node.right);
  if (operator === '<<' && (left.spots.length > 0 || left.parts)) {
    const object = node.left;
    callOnValue(run, scope, left, { node, object, args: [right], ranges: [node.right], name: 'leftShift' });
    return left;
  }
  use(run, left, testing.has(operator) ? 'test' : 'value', node.left, frame);
  use(run, right, testing.has(operator) ? 'test' : 'value', node.right, frame);
  if (operator === '..') return rangeOf(left, right) ?? unknown;
  if (operator === '+') return sumOf(run, node, left, right);
  if (operator !== '-') return unknown;
  return join({ ...nothing, spots: [...left.spots, ...right.spots] }, unknown);
}
