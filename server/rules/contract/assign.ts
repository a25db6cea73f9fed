import { type Assignment, type Expression } from '../../groovy/ast';
import { type Range } from '../../text/range';
import { evaluate, evaluateKeys, keysOfEntry } from './expressions';
import { invoke, methodsOf, openClass, setField } from './functions';
import { bindingMember, nameOf, receiverOf } from './members';
import { isBindingExpression, isThis } from './names';
import { type Run } from './run';
import { type Cell, type Scope } from './scope';
import { sumOf } from './sums';
import { use } from './use';
import { constantsOf, join, type Parts, type ScriptObject, type Spot, unknown, type Value, withMore } from './value';

/** `target = value`, `target += value` and so on. */
export function assign(run: Run, scope: Scope, node: Assignment): Value {
  const { target, operator } = node;
  if (operator === '=') {
    if (target.kind !== 'Tuple' && assignLiteral(run, scope, target, node.value)) return unknown;
    const value = evaluate(run, scope, node.value);
    assignTo(run, scope, target, value);
    return value;
  }
  const before = evaluate(run, scope, target);
  const added = evaluate(run, scope, node.value);
  const isLocal = before.spots.length > 0 && target.kind === 'Variable';
  if (!isLocal) use(run, before, 'value', target, scope.frame);
  const value = operator === '+=' ? sumOf(run, node, before, added) : join(join(before, added), unknown);
  run.sometimes(() => {
    assignTo(run, scope, target, value);
  }, operator === '?=');
  return value;
}

/** `x++` */
export function step(run: Run, scope: Scope, operand: Expression): void {
  use(run, evaluate(run, scope, operand), 'value', operand, scope.frame);
  assignTo(run, scope, operand, unknown);
}

/** A map that is written out says itself which paths it sends. */
function assignLiteral(run: Run, scope: Scope, target: Expression, value: Expression): boolean {
  if (!run.sends || value.kind !== 'MapLiteral' || value.entries.length === 0) return false;
  if (target.kind !== 'Property' && target.kind !== 'Index') return false;
  const spots = spotsOfTarget(run, scope, target);
  if (!spots || spots.length === 0) return false;
  for (const spot of spots) writeMap(run, scope, spot, value, target);
  return true;
}

/** Writes what a literal map holds below a spot: each of its entries for itself. */
function writeMap(run: Run, scope: Scope, spot: Spot, value: Expression, range: Range): void {
  if (value.kind !== 'MapLiteral' || value.entries.length === 0) {
    const given = evaluate(run, scope, value);
    use(run, given, 'value', value, scope.frame);
    run.write(spot, range, scope.frame);
    return;
  }
  for (const entry of value.entries) {
    if (entry.kind === 'SpreadMapEntry') {
      use(run, evaluate(run, scope, entry.value), 'value', entry, scope.frame);
      run.write(spot, entry, scope.frame, true);
      continue;
    }
    const keys = keysOfEntry(run, scope, entry);
    for (const below of run.belowKeys(spot, keys, entry, scope.frame)) {
      writeMap(run, scope, below, entry.value, entry);
    }
  }
}

/** The pieces of the replica that an assignment would write; nothing for any other target. */
function spotsOfTarget(run: Run, scope: Scope, target: Expression): readonly Spot[] | undefined {
  if (target.kind === 'Property') {
    if (isBindingExpression(scope, target.object) || isThis(scope, target.object)) return undefined;
    const names = nameOf(run, scope, target.name);
    const object = receiverOf(run, scope, target);
    if (constantsOf(names)?.includes('')) return [];
    return object.spots.flatMap((spot) => run.belowKeys(spot, names, target, scope.frame));
  }
  if (target.kind === 'Index') {
    const object = evaluate(run, scope, target.object);
    const keys = evaluateKeys(run, scope, target.arguments);
    return object.spots.flatMap((spot) => run.belowKeys(spot, keys, target, scope.frame));
  }
  return undefined;
}

/** Gives a value to a target, whatever that is. */
export function assignTo(run: Run, scope: Scope, target: Expression, value: Value): void {
  if (target.kind === 'Parenthesized') assignTo(run, scope, target.expression, value);
  else if (target.kind === 'Variable') assignVariable(run, scope, target.name, value, target);
  else if (target.kind === 'Tuple' || target.kind === 'List') assignTuple(run, scope, target.elements, value);
  else if (target.kind === 'Property' || target.kind === 'Index') assignMember(run, scope, target, value);
  else use(run, value, 'value', target, scope.frame);
}

function assignTuple(run: Run, scope: Scope, targets: readonly Expression[], value: Value): void {
  targets.forEach((target, at) => {
    assignTo(run, scope, target, itemAt(value, at));
  });
}

/** One value of several that are given at once: `(a, b) = value`. */
export function itemAt(value: Value, at: number): Value {
  const item = value.parts?.items[at];
  if (item && value.spots.length === 0 && !value.unknown) return item;
  return { ...value, texts: [], numbers: [], unknown: true };
}

function assignMember(run: Run, scope: Scope, target: Expression & { kind: 'Property' | 'Index' }, value: Value): void {
  const spots = spotsOfTarget(run, scope, target);
  if (!spots && target.kind === 'Property') {
    assignThrough(run, scope, target, value);
    return;
  }
  for (const spot of spots ?? []) {
    // What an assignment merely leads through is not read.
    spot.access.extended = true;
    run.write(spot, target, scope.frame);
  }
  if (target.kind === 'Property') {
    const names = constantsOf(nameOf(run, scope, target.name)) ?? [];
    for (const object of evaluate(run, scope, target.object).objects) {
      for (const name of names) setProperty(run, object, name, value, target);
    }
  }
  put(run, scope, target, value);
  use(run, value, 'value', target, scope.frame);
}

/** `object.x = value` with an object of a class of the script: calls its setter, where it has one. */
function setProperty(run: Run, object: ScriptObject, name: string, value: Value, range: Range): void {
  const setters = methodsOf(run, openClass(run, object), `set${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  for (const setter of setters) invoke(run, setter, [value], range);
  setField(run, object.scope, name, value);
}

/** `map.x = value`, `map[k] = value` */
function put(run: Run, scope: Scope, target: Expression & { kind: 'Property' | 'Index' }, value: Value): void {
  const object = evaluate(run, scope, target.object);
  if (!object.parts) return;
  const keys =
    target.kind === 'Property' ? nameOf(run, scope, target.name) : evaluateKeys(run, scope, target.arguments);
  grow(run, scope, object, target.object, entryOf(keys, value));
}

/** A map of one value under keys, of which nothing may be known. */
export function entryOf(keys: Value, value: Value): Parts {
  const known = constantsOf(keys);
  if (known) return { fields: new Map(known.map((name) => [name, value])), items: [] };
  return { fields: new Map(), items: [], rest: value, keys };
}

/** Puts more into what an expression gives. */
export function grow(run: Run, scope: Scope, object: Value, node: Expression | undefined, more: Parts): void {
  run.grow(object, more);
  if (!object.parts || object.parts.origins || node?.kind !== 'Variable') return;
  // What methods of collections make has no origin: the variable alone has it.
  const cell = scope.local(node.name) ?? run.global.own(node.name);
  if (cell?.value.parts) run.setCell(cell, { ...cell.value, parts: withMore(cell.value.parts, more) }, true);
}

/** `this.x = value`, `binding.x = value` */
function assignThrough(run: Run, scope: Scope, target: Expression & { kind: 'Property' }, value: Value): void {
  const names = constantsOf(nameOf(run, scope, target.name));
  const { outermost } = scope;
  if (!names) run.touch(target);
  for (const name of names ?? []) {
    if (outermost.kind === 'class') setField(run, outermost, name, value);
    else assignGlobal(run, scope, name, value, target);
  }
  if (isBindingExpression(scope, target.object)) bindingMember(run, scope, nameOf(run, scope, target.name), target);
}

function assignVariable(run: Run, scope: Scope, name: string, value: Value, range: Range): void {
  const local = scope.local(name);
  if (local) {
    setCell(run, scope, local, value);
    return;
  }
  const [delegate] = run.roots.has(name) ? [] : scope.delegates();
  if (!delegate) {
    assignGlobal(run, scope, name, value, range);
    return;
  }
  for (const spot of delegate.spots) {
    const below = run.below(spot, name, range, scope.frame);
    below.access.extended = true;
    run.write(below, range, scope.frame);
  }
  use(run, value, 'value', range, scope.frame);
  if (run.global.own(name)) assignGlobal(run, scope, name, value, range);
}

/** Where nothing else can have happened in between the new value takes the place of the old one. */
function setCell(run: Run, scope: Scope, cell: Cell, value: Value): void {
  const replaces = cell.frame === scope.frame && cell.depth === run.depth && !scope.frame.left;
  run.setCell(cell, value, replaces);
}

/** A variable of the script that nobody declares; or the replica as a whole. */
function assignGlobal(run: Run, scope: Scope, name: string, value: Value, range: Range): void {
  if (run.roots.has(name)) {
    const root = run.root(range, scope.frame);
    run.write(root, range, scope.frame, true);
    use(run, value, 'value', range, scope.frame);
    return;
  }
  const cell = run.global.own(name);
  if (cell) setCell(run, scope, cell, value);
  else run.global.declare(name, value, 0);
}
