import { type Call, type ConstructorDeclaration, type Expression, type New, type Statement, type Type } from '../ast';
import { type Check } from './check';
import { onEachClass } from './classVisitor';
import { isWithin, type ScriptClass } from './scriptClasses';
import { annotationsOf, hasModifier, isConstructorCall, isInterface } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Calls of constructors: those a class must make of the one above, and objects that cannot be made. */
export function checkConstructors(check: Check): readonly Visitor[] {
  const creations: Visitor = {
    enter: {
      New: (creation) => {
        if (!creation.body) checkNew(check, creation);
      },
      ConstructorDeclaration: (constructor) => {
        checkOrder(check, constructor);
      },
    },
  };
  return [
    creations,
    onEachClass(check.scopes, (one) => {
      checkImplicitCall(check, one);
    }),
  ];
}

function checkNew(check: Check, { type, outer, arguments: given }: New): void {
  const { types, scopes, report } = check;
  if (type.dimensions > 0 || outer) return;
  const found = types.resolve(type.name, scopes.owner, scopes.typesInSight);
  if (found.kind === 'library') {
    const { kind, isAbstract } = found.is;
    if (kind === 'interface' || kind === 'annotation') reportInterface(check, type);
    else if (isAbstract && kind !== 'enum') reportAbstract(check, type);
  } else if (found.kind === 'script') {
    checkNewOfScript(check, type, found.is, given.length > 0);
  } else if (found.kind === 'plain' && /^[a-z]/.test(type.name)) {
    report('compile/not-creatable', type, `'${type.name}' is a primitive type: no object can be made of it.`);
  }
}

function checkNewOfScript(check: Check, type: Type, one: ScriptClass, hasArguments: boolean): void {
  const { scopes, report } = check;
  if (isInterface(one)) reportInterface(check, type);
  else if (one.form === 'class' && one.isAbstract) reportAbstract(check, type);
  else if (one.form === 'enum' && !isWithin(scopes.owner, one)) {
    report('compile/not-creatable', type, `'${type.name}' is an enum: use one of its constants instead of 'new'.`);
  } else if (needsOuterObject(check, one) && !hasArguments) {
    const message = `An object of '${type.name}' lives in one of '${one.outer?.name ?? ''}', which a static method has not. Declare the class '${type.name}' as 'static'.`;
    report('compile/static-context', type, message);
  }
}

function reportInterface({ report }: Check, type: Type): void {
  const message = `'${type.name}' is an interface: no object can be made of it. Name a class that implements it.`;
  report('compile/not-creatable', type, message);
}

function reportAbstract({ report }: Check, type: Type): void {
  const message = `'${type.name}' is abstract: no object can be made of it. Name a class that extends it.`;
  report('compile/not-creatable', type, message);
}

/** Whether the class keeps an object of the class around it, and static code of that class makes one. */
function needsOuterObject({ scopes }: Check, one: ScriptClass): boolean {
  return (
    one.outer !== undefined && !one.isStatic && scopes.isStatic && scopes.closures === 0 && scopes.owner === one.outer
  );
}

/** `super(...)` and `this(...)` stand first or nowhere in a constructor. */
function checkOrder(check: Check, { body }: ConstructorDeclaration): void {
  body.statements.forEach((statement, index) => {
    const call = constructorCallIn(statement);
    if (!call || index === 0) return;
    const word = call.callee.kind === 'This' ? 'this' : 'super';
    const message = `'${word}(…)' must be the first statement of the constructor. Move it to the beginning.`;
    check.report('compile/constructor-call', call, message);
  });
}

function constructorCallIn(statement: Statement): Call | undefined {
  if (statement.kind !== 'ExpressionStatement') return undefined;
  const expression: Expression = statement.expression;
  return expression.kind === 'Call' && isConstructorCall(expression) ? expression : undefined;
}

/** A constructor without `super(...)` calls the one above without arguments, which must exist. */
function checkImplicitCall(check: Check, one: ScriptClass): void {
  if (one.form !== 'class') return;
  const above = check.types.superOf(one);
  const needs =
    above?.kind === 'script' ? needsArguments(above.is) : above?.kind === 'library' && noDefault.has(above.is.name);
  if (!needs) return;
  const parent = one.superTypes[0]?.name ?? '';
  const place = above?.kind === 'script' ? above.is.constructors[0]?.name : undefined;
  const related = place ? [{ start: place.start, end: place.end, message: `'${parent}' needs arguments here.` }] : [];
  if (one.constructors.length === 0) {
    if (annotationsOf(one.modifiers).length > 0) return;
    const message = `'${parent}' has no constructor without arguments. Give '${one.name}' a constructor that calls 'super(…)'.`;
    check.report('compile/constructor-call', one.place, message, { related });
    return;
  }
  for (const constructor of one.constructors) {
    const first = constructor.body.statements[0];
    if (first && constructorCallIn(first)) continue;
    const message = `'${parent}' has no constructor without arguments. Begin this one with 'super(…)'.`;
    check.report('compile/constructor-call', constructor.name, message, { related });
  }
}

/** Classes of the libraries that cannot be made without arguments, of those somebody extends in a rule. */
const noDefault = new Set([
  'groovy.lang.Closure',
  'java.lang.Enum',
  'groovy.lang.MissingMethodException',
  'groovy.lang.MissingPropertyException',
  'java.io.FilterReader',
  'java.io.InputStreamReader',
  'java.io.OutputStreamWriter',
  'java.io.FileReader',
  'java.io.FileWriter',
  'java.io.FileInputStream',
  'java.io.FileOutputStream',
  'java.io.File',
  'java.io.StringReader',
  'java.io.PrintStream',
  'java.io.PrintWriter',
  'java.io.BufferedReader',
  'java.io.BufferedWriter',
  'java.net.URLConnection',
  'java.net.HttpURLConnection',
]);

function needsArguments(one: ScriptClass): boolean {
  if (one.form !== 'class' || one.constructors.length === 0) return false;
  if (annotationsOf(one.modifiers).length > 0 || hasModifier(one.modifiers, 'sealed')) return false;
  return one.constructors.every(
    ({ parameters }) => parameters?.some(({ defaultValue }) => defaultValue === undefined) ?? false,
  );
}
