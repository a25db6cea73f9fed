import { type Expression, type Node, type Property, type Variable } from '../ast';
import { type Base } from '../ast/base';
import { type Check } from './check';
import { type Meaning } from './scopes';
import { accessorOf, startsUpperCase } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Names used as values: assigned although final or a class, used where there is no object to have them. */
export function checkVariables(check: Check): Visitor {
  const state: State = { annotations: 0, classNames: new WeakSet(), written: new WeakSet() };
  const writes = (target: Expression, increment: boolean) => {
    markWritten(check, state, target, increment);
  };
  const annotation = (by: number) => () => {
    state.annotations += by;
  };
  return {
    enter: {
      Annotation: annotation(1),
      Assignment: (assignment) => {
        if (assignment.target.kind !== 'Tuple') writes(assignment.target, false);
        else for (const element of assignment.target.elements) writes(element, false);
      },
      Postfix: (postfix) => {
        writes(postfix.operand, true);
      },
      Unary: (unary) => {
        if (unary.operator === '++' || unary.operator === '--') writes(unary.operand, true);
      },
      Property: (property, parent) => {
        if (needsStatic(check)) markClassName(check, state, property);
        if (parent.kind !== 'Call' || parent.callee !== property) checkThisProperty(check, property);
      },
      Variable: (variable, parent) => {
        checkUse(check, state, variable, parent);
      },
    },
    leave: { Annotation: annotation(-1) },
  };
}

interface State {
  annotations: number;
  /** Variables that begin a class name: `java` in `java.util.List`. */
  readonly classNames: WeakSet<Variable>;
  readonly written: WeakSet<Variable>;
}

function needsStatic({ scopes }: Check): boolean {
  return scopes.isStatic || (scopes.inConstructorCall && scopes.owner !== undefined);
}

function checkUse(check: Check, state: State, variable: Variable, parent: Node): void {
  const { scopes } = check;
  if (state.annotations > 0 || scopes.closures > 0 || scopes.inNameless || !needsStatic(check)) return;
  if (scopes.owner?.form === 'trait') return;
  if (parent.kind === 'Call' && parent.callee === variable) return;
  if (variable.name === '' || state.classNames.has(variable) || scopes.lookup(variable.name).kind !== 'open') return;
  if (mayBeClass(check, variable.name) || isImported(check, variable.name)) return;
  if (scopes.inConstructorCall) {
    check.report('compile/static-context', variable, notYet(variable.name));
    return;
  }
  check.report('compile/static-context', variable, staticMessage(check, variable.name));
}

/** What is said of a name in the arguments of `this(...)` or `super(...)`. */
export function notYet(name: string): string {
  return `'${name}' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.`;
}

function staticMessage({ scopes }: Check, name: string): string {
  const place = scopes.code === 'method' ? 'a static method' : 'static code';
  const reason = `'${name}' cannot be used in ${place}, which sees neither the variables of the script nor fields that are not static.`;
  return scopes.code === 'method'
    ? `${reason} Pass it as a parameter, or remove 'static'.`
    : `${reason} Make it static too.`;
}

/** Whether the name stands for a class, or may do so. */
export function mayBeClass({ types, scopes }: Check, name: string): boolean {
  const found = types.resolve(name, scopes.owner, scopes.typesInSight);
  return found.kind === 'unknown' ? startsUpperCase(name) : found.kind !== 'missing';
}

/** Whether a static import brings the name, or may bring it. */
export function isImported({ types, scopes }: Check, name: string): boolean {
  const { members, staticStars } = types.imports;
  const names = [name, accessorOf('get', name), accessorOf('is', name), accessorOf('set', name)];
  if (names.some((one) => members.has(one))) return true;
  return staticStars.some((owner) => {
    const found = types.resolve(owner, undefined);
    if (found.kind !== 'script') return true;
    return scopes.memberOf(found.is, name).kind !== 'open';
  });
}

/** `java.util.List` and `com.acme.Tool` in an expression: their first name is no variable. */
function markClassName({ types, scopes }: Check, state: State, property: Property): void {
  const parts: string[] = [];
  let root: Expression = property;
  while (root.kind === 'Property' && root.name.kind === 'Name' && parts.length < 12) {
    parts.unshift(root.name.text);
    root = root.object;
  }
  if (root.kind !== 'Variable' || state.classNames.has(root)) return;
  const name = [root.name, ...parts].join('.');
  if (!startsUpperCase(parts.at(-1) ?? '')) return;
  const found = types.resolve(name, scopes.owner, scopes.typesInSight);
  if (found.kind !== 'missing') state.classNames.add(root);
}

/** `this.count` in static code, where `this` is the class. */
function checkThisProperty(check: Check, property: Property): void {
  const { scopes } = check;
  if (property.object.kind !== 'This' || property.name.kind !== 'Name' || !scopes.isStatic || !scopes.owner) return;
  const name = property.name.text;
  if (name === 'class') return;
  const member = scopes.memberOf(scopes.owner, name);
  if (member.kind !== 'member' || member.isStatic) return;
  check.report('compile/static-context', property, staticMessage(check, name));
}

function markWritten(check: Check, state: State, target: Expression, increment: boolean): void {
  if (target.kind === 'This' || target.kind === 'Super') {
    if (increment) return;
    const word = target.kind === 'This' ? 'this' : 'super';
    check.report('compile/not-assignable', target, `Nothing can be assigned to '${word}'.`);
    return;
  }
  if (target.kind === 'Property') {
    if (!increment) checkFinalThisField(check, target);
    return;
  }
  if (target.kind !== 'Variable' || state.written.has(target)) return;
  state.written.add(target);
  const meaning = check.scopes.lookup(target.name);
  if (meaning.kind === 'local') checkFinalLocal(check, target, meaning, increment);
  else if (meaning.kind === 'member' && !increment) checkFinalField(check, target, meaning);
  else if (meaning.kind === 'open' && !increment) checkClassAssigned(check, target);
}

function checkFinalLocal(
  check: Check,
  target: Variable,
  { local }: Meaning & { kind: 'local' },
  increment: boolean,
): void {
  if (!local.isFinal || local.isField || local.kind === 'loop' || local.kind === 'caught') return;
  const { scopes } = check;
  const isShared = local.closures < scopes.closures + (scopes.inNameless ? 1 : 0);
  // A final variable without a value may be assigned once: blankFinals.ts follows that.
  if (!local.hasValue && !isShared && !increment) return;
  const word = local.kind === 'parameter' ? 'parameter' : 'variable';
  const advice =
    !local.hasValue && isShared
      ? 'It may be assigned once only, and not in a closure.'
      : "Remove 'final', or use another name.";
  check.report(
    'compile/final-reassigned',
    target,
    `The ${word} '${local.name}' is final since line ${check.lineOf(local.start)} and cannot be changed. ${advice}`,
    { related: [{ start: local.start, end: local.end, message: `'${local.name}' is declared final here.` }] },
  );
}

function checkFinalField(check: Check, at: Base, { owner, field }: Meaning & { kind: 'member' }): void {
  const { scopes } = check;
  if (!field?.isFinal || owner.form === 'trait' || scopes.owner?.form === 'trait') return;
  const inClosure = scopes.closures > 0;
  const allowed = field.isStatic
    ? scopes.code === 'initializer' && scopes.isStatic && !inClosure
    : (scopes.code === 'constructor' || (scopes.code === 'initializer' && !scopes.isStatic)) &&
      !inClosure &&
      !scopes.inNameless;
  if (allowed) return;
  const name = field.name.text;
  const where = field.isStatic ? "in a 'static { }' block" : 'in a constructor';
  const what = field.kind === 'constant' ? 'constant' : field.kind === 'component' ? 'component' : 'field';
  const advice = field.kind === 'field' ? ` It can get its value only where it is declared or ${where}.` : '';
  check.report('compile/final-reassigned', at, `The ${what} '${name}' is final and cannot be changed.${advice}`, {
    related: [{ start: field.name.start, end: field.name.end, message: `'${name}' is declared here.` }],
  });
}

/** `this.key = …` where the class itself declares `key` final. */
function checkFinalThisField(check: Check, target: Property): void {
  const { scopes } = check;
  if (target.object.kind !== 'This' || target.name.kind !== 'Name' || scopes.inNameless) return;
  const field = scopes.owner?.fieldByName.get(target.name.text);
  if (!scopes.owner || !field?.isFinal) return;
  if (scopes.code === 'constructor' && !field.isStatic) return;
  checkFinalField(check, target, { kind: 'member', owner: scopes.owner, field, isStatic: field.isStatic });
}

function checkClassAssigned({ types, scopes, report }: Check, target: Variable): void {
  if (!startsUpperCase(target.name)) return;
  const found = types.resolve(target.name, scopes.owner, scopes.typesInSight);
  if (found.kind !== 'script' && found.kind !== 'library') return;
  const message = `'${target.name}' is the name of a class, and nothing can be assigned to a class. Use another name.`;
  report('compile/not-assignable', target, message);
}
