import { type ClassDeclaration, type Node, type Parameter, type Statement } from '../../groovy/ast';
import { nameOf } from '../../groovy/nodeFacts';
import { type Range } from '../../text/range';
import { evaluate } from './expressions';
import { elementOf } from './members';
import { type Run } from './run';
import { newFrame, type Scope } from './scope';
import { execute } from './statements';
import {
  type Callable,
  join,
  keyOfValue,
  nothing,
  ofParts,
  orUnknown,
  type ScriptObject,
  unknown,
  type Value,
} from './value';

/** What a method, closure or lambda gives when it is called so. Its results are remembered, so that recursion ends. */
export function invoke(run: Run, callable: Callable, given: readonly Value[], range: Range, delegate?: Value): Value {
  // What is remembered takes a step, too: all methods may be called from each one.
  return run.step(range, unknown, () => {
    const args = [...callable.first, ...given];
    const key = [
      callable.id,
      run.changes,
      run.isConditional ? 1 : 0,
      delegate ? keyOfValue(delegate) : '',
      ...args.map((arg) => keyOfValue(arg)),
    ].join('\u0004');
    const before = run.results.get(key);
    if (before) return before;
    run.results.set(key, unknown);
    const result = run.sometimes(() => runBody(run, callable, args, delegate), callable.scope.frame.left);
    run.results.set(key, result);
    return result;
  });
}

function runBody(run: Run, { node, scope }: Callable, args: readonly Value[], delegate: Value | undefined): Value {
  const frame = newFrame();
  const inner = scope.inside(frame, delegate);
  if (node.kind === 'Closure' && !node.parameters) inner.declare('it', args[0] ?? unknown, run.depth);
  else bind(run, inner, node.parameters ?? [], args);
  const last =
    node.kind === 'Lambda' && node.body.kind !== 'Block'
      ? evaluate(run, inner, node.body)
      : executeAll(run, inner, bodyOf(node));
  return orUnknown(join(frame.returns, last));
}

function bodyOf(node: Callable['node']): readonly Statement[] {
  if (node.kind === 'Closure') return node.statements;
  return node.body?.kind === 'Block' ? node.body.statements : [];
}

/** Runs statements one after the other; what the last one gives. */
export function executeAll(run: Run, scope: Scope, statements: readonly Statement[]): Value {
  let last = nothing;
  for (const statement of statements) last = execute(run, scope, statement);
  return last;
}

/** Gives the parameters their arguments: a list as the only one is spread over several parameters, as closures have it. */
function bind(run: Run, scope: Scope, parameters: readonly Parameter[], given: readonly Value[]): void {
  const items = given.length === 1 && parameters.length > 1 ? (given[0]?.parts?.items ?? []) : [];
  const args = items.length > 0 ? items : given;
  parameters.forEach((parameter, at) => {
    scope.declare(parameter.name.text, argumentFor(run, scope, parameter, args, at), run.depth);
  });
}

function argumentFor(run: Run, scope: Scope, parameter: Parameter, args: readonly Value[], at: number): Value {
  if (parameter.varargs) return ofParts({ items: args.slice(at) });
  const given = args[at];
  if (given) return given;
  return parameter.defaultValue ? evaluate(run, scope, parameter.defaultValue) : unknown;
}

/** Makes a class of the script ready once: the values of its fields. */
export function openClass(run: Run, object: ScriptObject): ScriptObject {
  const { node, scope } = object;
  if (run.opened.has(node)) return object;
  run.opened.add(node);
  const above = node.superTypes.map(({ name }) => run.classes.get(name));
  for (const one of above) if (one) run.step(node, one, () => openClass(run, one));
  scope.declare('this', { ...nothing, objects: [object] }, 0);
  for (const member of node.body.members) {
    if (member.kind === 'FieldDeclaration') {
      for (const { name, value } of member.declarators) {
        scope.declare(name.text, value ? evaluate(run, scope, value) : nothing, 0);
      }
    }
    if (member.kind === 'Initializer') run.sometimes(() => executeAll(run, scope.inside(), member.body.statements));
  }
  for (const component of node.header ?? []) scope.declare(component.name.text, nothing, 0);
  return object;
}

/** The methods of a class of the script by a name, those of the classes it extends included. */
export function methodsOf(
  run: Run,
  object: ScriptObject,
  name: string,
  seen = new Set<ScriptObject>(),
): readonly Callable[] {
  if (seen.has(object) || seen.size > mostClasses) return [];
  seen.add(object);
  const own = membersNamed(object.node, name).map((method) => run.callable(method, object.scope));
  if (own.length > 0) return own;
  const above = [...object.node.superTypes, ...object.node.interfaces].map((type) => run.classes.get(type.name));
  return above.flatMap((one) => (one ? methodsOf(run, openClass(run, one), name, seen) : []));
}

/** Nobody's class has more above it. */
const mostClasses = 50;

/** The methods of all classes of the script by a name. */
export function methodsOfAll(run: Run, name: string): readonly Callable[] {
  return (run.declaring.get(name) ?? []).flatMap((object) => methodsOf(run, object, name));
}

function membersNamed(node: ClassDeclaration, name: string): Callable['node'][] {
  return node.body.members
    .filter((member) => member.kind === 'MethodDeclaration')
    .filter((method) => nameOf(method.name) === name);
}

/** Makes an object: runs the constructors that take so many arguments, or sets the fields that a map names. */
export function construct(run: Run, object: ScriptObject, args: readonly Value[], range: Range): Value {
  const { node, scope } = openClass(run, object);
  const constructors = node.body.members.filter((member) => member.kind === 'ConstructorDeclaration');
  const fitting = constructors.filter(({ parameters }) => (parameters?.length ?? 0) >= args.length);
  for (const one of fitting) invoke(run, run.callable(one, scope), args, range);
  const components = node.header ?? [];
  if (fitting.length === 0) {
    const [only] = args;
    for (const [name, value] of only?.parts?.fields ?? []) setField(run, scope, name, value);
    components.forEach(({ name }, at) => {
      setField(run, scope, name.text, args[at] ?? unknown);
    });
    if (components.length === 0) for (const arg of args) setField(run, scope, '', arg);
  }
  return { ...nothing, objects: [object] };
}

/** Adds to what a field may be. */
export function setField(run: Run, scope: Scope, name: string, value: Value): void {
  const cell = scope.own(name);
  if (cell) run.setCell(cell, value, false);
  else scope.declare(name, value, 0);
}

/** Calls each function for one of many, as `each` and its like do; what they give. */
export function invokeForEach(run: Run, functions: readonly Callable[], args: readonly Value[], range: Range): Value {
  let result = nothing;
  for (const callable of functions) {
    const call = () => invoke(run, callable, args, range);
    let { changes } = run;
    result = join(result, call());
    // The second time sees what the first one left in variables, and a third one what grows.
    for (let time = 0; time < 2 && run.changes > changes; time++) {
      ({ changes } = run);
      result = join(result, run.again(call));
    }
  }
  return orUnknown(result);
}

/** How many parameters a function names: one where it has the implicit `it`. */
export function parameterCount({ node, first }: Callable): number {
  if (node.kind === 'Closure' && !node.parameters) return 1;
  return (node.parameters?.length ?? 0) - first.length;
}

/** The arguments that iterating over a value gives to a function. */
export function iterationArguments(run: Run, callable: Callable, value: Value): readonly Value[] {
  const item = elementOf(run, value);
  if (parameterCount(callable) < 2) return [item];
  const pair = item.parts?.fields;
  const key = pair?.get('key');
  if (key) return [item.unknown ? unknown : key, pair?.get('value') ?? unknown];
  return item.parts?.items.length ? [item] : [unknown, item];
}

/** Runs the methods of a class without a name, which may be called at any time. */
export function runAnonymous(run: Run, scope: Scope, body: Node): void {
  if (body.kind !== 'ClassBody') return;
  for (const member of body.members) {
    if (member.kind === 'FieldDeclaration') {
      for (const { name, value } of member.declarators) {
        scope.declare(name.text, value ? evaluate(run, scope, value) : nothing, run.depth);
      }
    }
  }
  for (const member of body.members) {
    if (member.kind === 'MethodDeclaration') run.sometimes(() => invoke(run, run.callable(member, scope), [], member));
  }
}
