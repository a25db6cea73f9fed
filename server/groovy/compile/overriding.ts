import { type MethodDeclaration, type Script } from '../ast';
import { findClass } from '../data/classNames';
import { type RelatedPlace } from '../problem';
import { didYouMean, joinWords, suggest } from '../../text/suggest';
import { type Check } from './check';
import { onEachClass } from './classVisitor';
import {
  bind,
  GROOVY_OBJECT_METHODS,
  libraryShapes,
  methodShapes,
  OBJECT_METHODS,
  overrides,
  SCRIPT_METHODS,
  shapesOf,
  type MethodShape,
} from './methodShapes';
import { type Resolution } from './resolve';
import { type ScriptClass } from './scriptClasses';
import { Erasure } from './signatures';
import { annotationsOf, findAnnotationOf, isInterface, isPrimitiveName, lastPart, nameOf } from '../nodeFacts';
import { type Visitor } from '../walk';

/** What a class must implement, and what it overrides in a way the compiler refuses. */
export function checkOverriding(check: Check, script: Script): Visitor {
  checkScriptMethods(check, script);
  const known = new Map<ScriptClass, readonly MethodShape[]>();
  const shapesIn = (one: ScriptClass) => {
    const shapes = known.get(one) ?? shapesOf(check.types, one);
    known.set(one, shapes);
    return shapes;
  };
  return onEachClass(check.scopes, (one) => {
    const above = shapesAbove(check, one, shapesIn);
    if (!above) return;
    const own = shapesIn(one);
    checkOverridden(check, own, above.shapes);
    checkMissing(check, one, own, above);
    checkOverrideMarks(check, one.methods, own, above);
  });
}

type ShapesIn = (one: ScriptClass) => readonly MethodShape[];

interface Above {
  readonly shapes: readonly MethodShape[];
  /** Whether a library's class may implement more than is known here. */
  readonly hidden: boolean;
  readonly beyond: readonly Resolution[];
}

/** The methods above a class, nearest first; undefined where something above is not known. */
function shapesAbove(check: Check, one: ScriptClass, shapesIn: ShapesIn): Above | undefined {
  const { classes, beyond } = check.types.scriptSupers(one);
  if (beyond.some(({ kind }) => kind !== 'library') || classes.includes(one)) return undefined;
  const shapes: MethodShape[] = [];
  const direct = directArguments(check, one);
  for (const each of classes) {
    if (each.depth > 50) continue;
    const given = direct.get(each.fullName);
    const all = shapesIn(each);
    shapes.push(...(given === undefined ? all : bind(all, given)));
  }
  for (const each of beyond) {
    if (each.kind !== 'library') continue;
    const given = direct.get(each.is.name);
    const all = libraryShapes(each.is.name);
    shapes.push(...(given === undefined ? all : bind(all, given)));
  }
  if (!isInterface(one)) shapes.push(...OBJECT_METHODS, ...GROOVY_OBJECT_METHODS);
  return { shapes, hidden: beyond.some(isHiddenClass), beyond };
}

function isHiddenClass(above: Resolution): boolean {
  return above.kind === 'library' && above.is.kind !== 'interface' && above.is.name !== 'java.lang.Object';
}

/** By full name, the type arguments the header gives to what it extends and implements. */
function directArguments({ types }: Check, one: ScriptClass): Map<string, ReadonlyMap<string, string> | 'raw'> {
  const found = new Map<string, ReadonlyMap<string, string> | 'raw'>();
  const erasure = new Erasure(types, one.name === '' ? one.outer : one);
  for (const type of [...one.superTypes, ...one.interfaces]) {
    const target = types.headerType(one, type);
    if (target.kind !== 'script' && target.kind !== 'library') continue;
    const name = target.kind === 'script' ? target.is.fullName : target.is.name;
    const written = type.typeArguments;
    if (written === undefined) {
      found.set(name, 'raw');
      continue;
    }
    const given = new Map<string, string>();
    const names = target.kind === 'script' ? target.is.typeParameters : written.length === 1 ? ['T'] : [];
    written.forEach((argument, index) => {
      const parameter = names[index];
      const isOpen = argument.name === '?' || one.typeParameters.includes(argument.name);
      if (parameter !== undefined && !isOpen) given.set(parameter, lastPart(erasure.erase(argument)));
    });
    found.set(name, given);
  }
  return found;
}

function checkScriptMethods(check: Check, script: Script): void {
  const erasure = new Erasure(check.types, undefined);
  const own = script.statements.flatMap((statement) =>
    statement.kind === 'MethodDeclaration' ? methodShapes(erasure, statement, undefined) : [],
  );
  if (own.length === 0) return;
  const shapes = [...SCRIPT_METHODS, ...OBJECT_METHODS, ...GROOVY_OBJECT_METHODS];
  checkOverridden(check, own, shapes);
  const methods = script.statements.filter((one): one is MethodDeclaration => one.kind === 'MethodDeclaration');
  if (!/@(groovy\.transform\.)?BaseScript\b/.test(check.text)) {
    checkOverrideMarks(check, methods, own, { shapes, hidden: false, beyond: [] });
  }
}

/** Interfaces of the libraries whose methods are all known here, because they have none with a body. */
const plainInterfaces = new Set([
  'java.lang.Runnable',
  'java.util.concurrent.Callable',
  'java.lang.Comparable',
  'java.io.Closeable',
  'java.lang.AutoCloseable',
  'java.io.Serializable',
  'java.lang.Cloneable',
]);

/** `@Override` on what overrides nothing. */
function checkOverrideMarks(
  check: Check,
  methods: readonly MethodDeclaration[],
  own: readonly MethodShape[],
  above: Above,
): void {
  if (above.beyond.some((each) => each.kind !== 'library' || !plainInterfaces.has(each.is.name))) return;
  for (const method of methods) {
    const mark = findAnnotationOf(method.modifiers, 'Override');
    if (!mark) continue;
    const variants = own.filter(({ place }) => place === method.name);
    if (variants.some((variant) => above.shapes.some((other) => overrides(variant, other)))) continue;
    const name = nameOf(method.name);
    const near = suggest(
      name,
      above.shapes.map((shape) => shape.name),
      1,
    );
    const advice = didYouMean(near) || " Check its name and parameters, or remove '@Override'.";
    check.report('compile/annotation', mark.name, `'${name}' overrides nothing.${advice}`);
  }
}

function checkOverridden(check: Check, own: readonly MethodShape[], above: readonly MethodShape[]): void {
  const byName = new Map<string, MethodShape[]>();
  for (const shape of above) {
    const same = byName.get(shape.name);
    if (same) same.push(shape);
    else byName.set(shape.name, [shape]);
  }
  for (const method of own) {
    for (const other of byName.get(method.name) ?? []) {
      if (other.visibility === 'private' || !method.place || !overrides(method, other)) continue;
      const problem = refusal(check, method, other);
      if (problem) {
        check.report('compile/wrong-override', method.place, problem, { related: relatedTo(other) });
        break;
      }
    }
  }
}

function refusal(check: Check, method: MethodShape, other: MethodShape): string | undefined {
  const { name } = method;
  if (other.isFinal) return `'${name}()' of '${other.home}' is final and cannot be overridden. Use another name.`;
  if (isWeaker(method, other)) {
    return `'${name}()' is ${other.visibility} in '${other.home}' and cannot be ${method.visibility} here. Remove the modifier.`;
  }
  if (method.isStatic !== other.isStatic) {
    if (!other.isAbstract || !method.isStatic) return undefined;
    return `'${name}()' implements a method of '${other.home}' and cannot be static. Remove 'static'.`;
  }
  if (fits(check, method.result, other.result)) return undefined;
  const result = other.result ?? 'Object';
  return `'${name}()' must return '${result}', as in '${other.home}'. Write '${result} ${name}(…)'.`;
}

const order = ['private', 'package', 'protected', 'public'];

function isWeaker(method: MethodShape, other: MethodShape): boolean {
  return order.indexOf(method.visibility) < order.indexOf(other.visibility);
}

/** Whether a method that returns `own` may override one that returns `above`; true where it is not known. */
function fits({ types }: Check, own: string | undefined, above: string | undefined): boolean {
  if (own === above) return true;
  if (own === 'void' || above === 'void' || isPrimitiveName(own ?? '') || isPrimitiveName(above ?? '')) return false;
  if (own === undefined || above === undefined || above === 'Object') return true;
  if (own === 'Object') return false;
  const facts = types.resolve(above, undefined);
  return !(facts.kind === 'library' && facts.is.isFinal && types.resolve(own, undefined).kind === 'library');
}

function checkMissing(check: Check, one: ScriptClass, own: readonly MethodShape[], above: Above): void {
  if (one.isAbstract || one.declaration.kind === 'EnumConstant' || isGenerated(one)) return;
  const wantedNames = new Set(above.shapes.filter(({ isAbstract }) => isAbstract).map(({ name }) => name));
  if (wantedNames.size === 0) return;
  const given = [...own, ...above.shapes].filter(({ isAbstract, name }) => !isAbstract && wantedNames.has(name));
  const missing = new Map<string, MethodShape>();
  for (const wanted of above.shapes) {
    if (!wanted.isAbstract || (above.hidden && !isFromHidden(wanted, above))) continue;
    if (!given.some((method) => overrides(method, wanted) || isHalfRight(check, one, method, wanted))) {
      missing.set(`${wanted.name}(${wanted.types.join(', ')})`, wanted);
    }
  }
  const [first] = missing.values();
  if (first) reportMissing(check, one, [...missing.keys()], first);
}

/** Whether the method is there, but with a type that does not exist, which is reported already. */
function isHalfRight({ types }: Check, one: ScriptClass, method: MethodShape, wanted: MethodShape): boolean {
  if (method.name !== wanted.name || method.place === undefined) return false;
  const own = one.methodsByName.get(method.name) ?? [];
  return own.some(({ parameters }) =>
    parameters.some(({ type }) => type !== undefined && types.resolve(type.name, one).kind === 'missing'),
  );
}

/** Whether the method is asked for by the very class of a library that is extended, which then does not implement it. */
function isFromHidden(wanted: MethodShape, above: Above): boolean {
  return above.beyond.some(
    (each) => each.kind === 'library' && each.is.kind !== 'interface' && lastPart(each.is.name) === wanted.home,
  );
}

function reportMissing(check: Check, one: ScriptClass, names: readonly string[], first: MethodShape): void {
  const shown = names.slice(0, 3).map((name) => `'${name}'`);
  const rest = names.length > 3 ? [`${names.length - 3} more`] : [];
  const methods = joinWords([...shown, ...rest], 'and');
  const what = one.name === '' ? 'This class' : `'${one.name}'`;
  const advice = one.name === '' ? 'Add the missing method.' : "Add it, or declare the class 'abstract'.";
  check.report(
    'compile/not-implemented',
    one.place,
    `${what} must implement ${methods} of '${first.home}'. ${advice}`,
    {
      related: relatedTo(first),
    },
  );
}

const generators = new Set([
  'AutoImplement',
  'Delegate',
  'Sortable',
  'AutoClone',
  'AutoExternalize',
  'Singleton',
  'Log',
]);

/** Whether an annotation may write methods into the class. */
function isGenerated(one: ScriptClass): boolean {
  const annotations = [
    ...annotationsOf(one.modifiers),
    ...one.body.members.flatMap((member) =>
      member.kind === 'FieldDeclaration' || member.kind === 'MethodDeclaration' ? annotationsOf(member.modifiers) : [],
    ),
  ];
  return annotations.some(({ name }) => generators.has(lastPart(name.text)) || !isHarmless(name.text));
}

const harmless = new Set([
  'Canonical',
  'ToString',
  'EqualsAndHashCode',
  'TupleConstructor',
  'CompileStatic',
  'TypeChecked',
  'CompileDynamic',
  'Immutable',
  'InheritConstructors',
  'PackageScope',
  'Field',
]);

function isHarmless(name: string): boolean {
  const simple = lastPart(name);
  return harmless.has(simple) || findClass(`java.lang.${simple}`)?.kind === 'annotation';
}

function relatedTo(shape: MethodShape): RelatedPlace[] {
  const { place } = shape;
  return place
    ? [{ start: place.start, end: place.end, message: `'${shape.name}' of '${shape.home}' is declared here.` }]
    : [];
}
