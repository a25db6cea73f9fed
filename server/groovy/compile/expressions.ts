import {
  type Argument,
  type CatchClause,
  type Expression,
  type Node,
  type Parameter,
  type Property,
  type Type,
} from '../ast';
import { type Base } from '../ast/base';
import { type Check } from './check';
import { type Resolution } from './resolve';
import { isWithin, type ScriptClass } from './scriptClasses';
import { hasModifier, isPrimitive, isVoid, plainName } from '../nodeFacts';
import { notYet } from './variables';
import { type Visitor } from '../walk';

/** Single expressions and clauses that the compiler refuses for what they name. */
export function checkExpressions(check: Check): readonly Visitor[] {
  const types: Visitor = {
    enter: {
      CatchClause: (clause) => {
        checkCaught(check, clause);
      },
      InstanceOf: ({ type }) => {
        checkInstanceOf(check, type);
      },
      Type: (type, parent) => {
        checkVoid(check, type, parent);
      },
      MethodDeclaration: ({ parameters }) => {
        checkVariableCount(check, parameters);
      },
      ConstructorDeclaration: ({ parameters }) => {
        checkVariableCount(check, parameters ?? []);
      },
      Closure: ({ parameters }) => {
        checkVariableCount(check, parameters ?? []);
      },
      Lambda: ({ parameters }) => {
        checkVariableCount(check, parameters);
      },
    },
  };
  const values: Visitor = {
    enter: {
      Index: ({ object, arguments: given }) => {
        checkIndex(check, object, given);
      },
      Call: ({ arguments: given }) => {
        checkNamed(check, given);
      },
      New: ({ arguments: given }) => {
        checkNamed(check, given);
      },
      Property: (property, parent) => {
        if (parent.kind !== 'Call' || parent.callee !== property) checkOuterThis(check, property);
      },
      Variable: (variable, parent) => {
        checkConstructorUse(check, variable, parent);
        checkEnumConstructor(check, variable);
        if (parent.kind !== 'Call' || parent.callee !== variable) checkName(check, variable.name, variable);
      },
      This: (self, parent) => {
        if (!isBeforeObject(check)) return;
        if (parent.kind === 'Call' && parent.callee === self) return;
        check.report('compile/static-context', self, notYet('this'));
      },
      Declarator: ({ name }, parent) => {
        if (parent.kind === 'VariableDeclaration') checkName(check, name.text, name);
      },
      ForIn: ({ variable: { name } }) => {
        checkName(check, name.text, name);
      },
    },
  };
  return [types, values];
}

function checkCaught(check: Check, { types: caught }: CatchClause): void {
  for (const type of caught) {
    const found = check.types.resolve(type.name, check.scopes.owner, check.scopes.typesInSight);
    if (!isPrimitive(type) && (type.dimensions > 0 || isThrowable(check, found) !== false)) continue;
    const message = `'${type.name}' cannot be caught: it is not an exception. Name a class such as 'Exception'.`;
    check.report('compile/catch', type, message);
  }
}

/** undefined where it is not known. */
function isThrowable({ types }: Check, found: Resolution): boolean | undefined {
  if (found.kind === 'library') return found.is.isThrowable;
  if (found.kind !== 'script') return undefined;
  if (found.is.form !== 'class') return false;
  const { beyond } = types.scriptSupers(found.is);
  if (beyond.some(({ kind }) => kind !== 'library')) return undefined;
  return beyond.some((above) => above.kind === 'library' && above.is.isThrowable);
}

function checkInstanceOf({ scopes, report }: Check, type: Type): void {
  if (isPrimitive(type)) {
    report(
      'compile/instanceof',
      type,
      `A value is never of the primitive type '${type.name}'. Use its class, such as 'Integer'.`,
    );
    return;
  }
  if (type.dimensions > 0) return;
  for (let names = scopes.typesInSight; names !== undefined; names = names.around) {
    if (!names.names.includes(type.name)) continue;
    report(
      'compile/instanceof',
      type,
      `'${type.name}' is a type parameter, which is not known at run time. Name a class.`,
    );
    return;
  }
}

/** `String... names` takes all arguments that are left, so that nothing can follow. */
function checkVariableCount({ report }: Check, parameters: readonly Parameter[]): void {
  const early = parameters.slice(0, -1).find(({ varargs }) => varargs);
  if (!early) return;
  const message = `'${early.name.text}' takes any number of arguments and must be the last parameter.`;
  report('compile/parameters', early, message);
}

/** `void` where a value is needed. */
function checkVoid({ report }: Check, type: Type, parent: Node): void {
  if (type.name !== 'void' || (parent.kind === 'MethodDeclaration' && parent.returnType === type && isVoid(type)))
    return;
  const what = parent.kind === 'MethodDeclaration' ? 'An array' : 'A value';
  const advice =
    parent.kind === 'Cast' || parent.kind === 'As' ? 'Name a class.' : "Write 'def', or the type of the value.";
  report('compile/void', type, `${what} cannot be 'void': that is only for methods that return nothing. ${advice}`);
}

/** `list[a: 1]`: an index is a value, not a map entry, unless a class stands before it. */
function checkIndex({ types, scopes, report }: Check, object: Expression, given: readonly Argument[]): void {
  const entry = given.find(({ kind }) => kind === 'MapEntry' || kind === 'SpreadMapEntry');
  if (!entry) return;
  if (object.kind === 'Variable' && scopes.lookup(object.name).kind === 'open') {
    if (types.resolve(object.name, scopes.owner, scopes.typesInSight).kind !== 'missing') return;
  }
  if (object.kind === 'Property') return;
  const message = "A map entry cannot be an index. To give a map to a method put parentheses around it: 'foo([a: 1])'.";
  report('compile/map-entry', entry, message);
}

function checkNamed({ report }: Check, given: readonly Argument[]): void {
  const seen = new Set<string>();
  for (const argument of given) {
    if (argument.kind !== 'MapEntry') continue;
    const { key } = argument;
    const name = plainName(key);
    if (name === undefined || name === '') continue;
    if (seen.has(name)) report('compile/duplicate-argument', key, `'${name}:' is given twice. Remove one of them.`);
    seen.add(name);
  }
}

/** `Outer.this` and `Outer.super`. */
function checkOuterThis(check: Check, property: Property): void {
  const { object, name } = property;
  if (object.kind !== 'Variable' || name.kind !== 'Name' || (name.text !== 'this' && name.text !== 'super')) return;
  const { types, scopes, report } = check;
  if (scopes.lookup(object.name).kind === 'local') return;
  const found = types.resolve(object.name, scopes.owner, scopes.typesInSight);
  if (found.kind !== 'script' && found.kind !== 'library') return;
  if (found.kind === 'script' && (found.is.form === 'trait' || found.is.form === 'interface')) return;
  const { owner } = scopes;
  if (owner === undefined || (owner.outer === undefined && owner.name !== '')) {
    const message = `'${object.name}.${name.text}' works only in a class within another one. Write '${name.text}' alone.`;
    report('compile/outer-this', property, message);
  } else if (found.kind === 'library' || !isWithin(owner, found.is)) {
    const message = `'${object.name}' is not a class around this one, so that it has no 'this' here.`;
    report('compile/outer-this', property, message);
  } else if (owner.isStatic && scopes.isStatic) {
    report('compile/outer-this', property, `There is no object of '${object.name}' in static code.`);
  }
}

/** Methods called in the arguments of `this(...)` or `super(...)`, when there is no object yet. */
function checkConstructorUse(check: Check, variable: Extract<Expression, { kind: 'Variable' }>, parent: Node): void {
  const { scopes, types } = check;
  if (!isBeforeObject(check)) return;
  if (parent.kind !== 'Call' || parent.callee !== variable || scopes.lookup(variable.name).kind === 'local') return;
  const { members, staticStars } = types.imports;
  if (members.has(variable.name) || staticStars.length > 0 || !scopes.owner) return;
  const { classes, beyond } = types.scriptSupers(scopes.owner);
  const around: (ScriptClass | undefined)[] = [scopes.owner, ...classes];
  for (let outer = scopes.owner.outer; outer !== undefined; outer = outer.outer) around.push(outer);
  const isStatic = around.some((one) =>
    one?.methodsByName.get(variable.name)?.some(({ modifiers }) => hasModifier(modifiers, 'static')),
  );
  const unknown = beyond.some(
    (above) => above.kind !== 'library' || !(above.is.isThrowable || above.is.kind === 'interface'),
  );
  if (!isStatic && !unknown) check.report('compile/static-context', variable, notYet(variable.name));
}

/** Whether the walk is in the arguments that a constructor gives to another one. */
function isBeforeObject({ scopes }: Check): boolean {
  return scopes.inConstructorCall && scopes.code === 'constructor' && scopes.closures === 0 && !scopes.inNameless;
}

/** Static fields of an enum are not there yet when its constants are made. */
function checkEnumConstructor(check: Check, variable: Extract<Expression, { kind: 'Variable' }>): void {
  const { scopes, report } = check;
  if (scopes.code !== 'constructor' || scopes.owner?.form !== 'enum') return;
  const meaning = scopes.lookup(variable.name);
  if (meaning.kind !== 'member' || meaning.owner !== scopes.owner || !meaning.isStatic || !meaning.field) return;
  const { field } = meaning;
  if (field.isFinal && field.kind === 'field' && (isPrimitive(field.type) || field.type?.name === 'String')) return;
  const message = `'${variable.name}' does not exist yet while the constants of the enum are made. Use it in a method instead.`;
  report('compile/static-context', variable, message);
}

/** A variable whose name is nothing but dollar signs. */
function checkName({ report }: Check, name: string, at: Base): void {
  if (/^[\uD800-\uDFFF]/.test(name)) {
    report('compile/name', at, `'${name}' cannot be the name of a variable: begin it with an ordinary letter.`);
  }
  if (name !== '$') return;
  report('compile/name', at, `'${name}' cannot be the name of a variable: it needs a letter.`);
}
