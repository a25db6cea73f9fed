import { type Expression } from '../../groovy/ast';
import { type Range } from '../../text/range';
import { openClass } from './functions';
import { isBinding } from './knowledge';
import { bindingMember } from './members';
import { type Run } from './run';
import { type Scope } from './scope';
import { constantsOf, join, joinAll, nothing, ofSpots, orUnknown, unknown, type Value } from './value';

/** What a plain name stands for. */
export function lookUp(run: Run, scope: Scope, name: string, range: Range): Value {
  const local = scope.local(name);
  if (local) return orUnknown(local.value);
  if (name === 'delegate') return delegateAt(run, scope, range);
  const isKnown = run.roots.has(name) || isBinding(name) || run.classes.has(name);
  if (isKnown) return lookUpGlobal(run, scope, name, range);
  const [delegate] = scope.delegates().filter(({ spots }) => spots.length > 0);
  if (!delegate || run.global.own(name) || run.isClassOrPackage(name)) return lookUpGlobal(run, scope, name, range);
  return ofSpots(delegate.spots.map((spot) => run.below(spot, name, range, scope.frame)));
}

/** `delegate` of a closure: where nobody knows what that is, it may lead to the script. */
function delegateAt(run: Run, scope: Scope, range: Range): Value {
  const [delegate] = scope.delegates();
  if (delegate) return delegate;
  run.touch(range);
  return unknown;
}

/** What a name stands for outside of all methods and closures: in a class only the classes can be seen. */
export function lookUpGlobal(run: Run, scope: Scope, name: string, range: Range): Value {
  const object = run.classes.get(name);
  if (object) return { ...nothing, objects: [openClass(run, object)] };
  if (scope.outermost.kind !== 'global') return unknown;
  const cell = run.global.own(name);
  const root = run.roots.has(name) ? ofSpots([run.root(range, scope.frame)]) : nothing;
  return orUnknown(join(root, cell?.value ?? nothing));
}

/** Whether an expression is the script's binding, or the map of its variables. */
export function isBindingExpression(scope: Scope, node: Expression): boolean {
  if (node.kind === 'Variable') return node.name === 'binding' && !scope.local('binding');
  if (node.kind === 'Call') {
    return node.callee.kind === 'Variable' && node.callee.name === 'getBinding' && node.arguments.length === 0;
  }
  if (node.kind !== 'Property' || node.name.kind !== 'Name') return false;
  if (node.name.text === 'binding') return isThis(scope, node.object);
  return node.name.text === 'variables' && isBindingExpression(scope, node.object);
}

/** `this`, and in closures `owner`, which is mostly the same. */
export function isThis(scope: Scope, node: Expression): boolean {
  return node.kind === 'This' || (node.kind === 'Variable' && node.name === 'owner' && !scope.local('owner'));
}

/** `this.x`, `owner.x`, `delegate.x` and `binding.x`; nothing for any other object. */
export function lookUpThis(run: Run, scope: Scope, object: Expression, names: Value, range: Range): Value | undefined {
  if (isBindingExpression(scope, object)) {
    return constantsOf(names)?.includes('variables') ? unknown : bindingMember(run, scope, names, range);
  }
  if (!isThis(scope, object)) return undefined;
  if (constantsOf(names)?.includes('delegate')) return delegateAt(run, scope, range);
  const { outermost } = scope;
  if (outermost.kind === 'global') return bindingMember(run, scope, names, range);
  return joinAll((constantsOf(names) ?? []).map((name) => outermost.own(name)?.value ?? unknown));
}
