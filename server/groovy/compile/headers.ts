import { type Type } from '../ast';
import { type Check } from './check';
import { onEachClass } from './classVisitor';
import { type Resolution } from './resolve';
import { isWithin, type ScriptClass } from './scriptClasses';
import { findModifier, hasModifier, isInterface } from '../nodeFacts';
import { type Visitor } from '../walk';

/** What a class extends and implements. */
export function checkHeaders(check: Check): Visitor {
  return onEachClass(check.scopes, (one) => {
    if (one.form === 'anonymous') {
      const [type] = one.superTypes;
      if (type) checkExtendable(check, type, check.types.headerType(one, type));
      return;
    }
    if (reportCycle(check, one)) return;
    if (one.form === 'trait') checkTraitSupers(check, one);
    else for (const type of one.superTypes) checkSuper(check, one, type);
    for (const type of one.interfaces) checkInterface(check, one, type);
    checkRepeated(check, isInterface(one) ? [...one.superTypes, ...one.interfaces] : one.interfaces, one);
    checkSealing(check, one);
  });
}

function checkSuper(check: Check, one: ScriptClass, type: Type): void {
  if (isInterface(one)) {
    checkInterface(check, one, type);
    return;
  }
  const found = check.types.headerType(one, type);
  const kind = kindOf(found);
  if (kind === 'interface' || kind === 'trait') {
    const message = `'${type.name}' is ${kind === 'trait' ? 'a trait' : 'an interface'}: a class implements it. Write 'implements ${type.name}'.`;
    check.report('compile/wrong-supertype', type, message);
    return;
  }
  checkExtendable(check, type, found);
}

function checkExtendable(check: Check, type: Type, found: Resolution): void {
  if (found.kind === 'script' && found.is.form === 'enum') {
    check.report('compile/wrong-supertype', type, `The enum '${type.name}' is final and cannot be extended.`);
  } else if (isFinal(found)) {
    check.report('compile/wrong-supertype', type, `The class '${type.name}' is final and cannot be extended.`);
  } else if (found.kind === 'plain' && /^[a-z]/.test(type.name)) {
    check.report('compile/wrong-supertype', type, `'${type.name}' is a primitive type and cannot be extended.`);
  }
}

function isFinal(found: Resolution): boolean {
  if (found.kind === 'library') return found.is.isFinal && found.is.kind !== 'interface';
  if (found.kind !== 'script') return false;
  return found.is.form === 'record' || hasModifier(found.is.modifiers, 'final');
}

function checkInterface(check: Check, one: ScriptClass, type: Type): void {
  const found = check.types.headerType(one, type);
  if (kindOf(found) !== 'class') return;
  const message = isInterface(one)
    ? `'${type.name}' is a class. An interface can extend interfaces only.`
    : `'${type.name}' is a class, not an interface. Write 'extends ${type.name}'.`;
  check.report('compile/wrong-supertype', type, message);
}

function checkTraitSupers(check: Check, one: ScriptClass): void {
  for (const type of one.superTypes) {
    const found = check.types.headerType(one, type);
    if (kindOf(found) !== 'interface') continue;
    check.report('compile/wrong-supertype', type, `A trait implements an interface. Write 'implements ${type.name}'.`);
  }
}

function kindOf(found: Resolution): 'class' | 'interface' | 'trait' | undefined {
  if (found.kind === 'script') {
    if (found.is.form === 'trait') return 'trait';
    return isInterface(found.is) ? 'interface' : 'class';
  }
  if (found.kind !== 'library') return undefined;
  return found.is.kind === 'interface' || found.is.kind === 'annotation' ? 'interface' : 'class';
}

function checkRepeated(check: Check, types: readonly Type[], one: ScriptClass): void {
  const seen = new Set<string>();
  for (const type of types) {
    const found = check.types.headerType(one, type);
    const name = found.kind === 'script' ? found.is.fullName : found.kind === 'library' ? found.is.name : type.name;
    if (seen.has(name))
      check.report('compile/wrong-supertype', type, `'${type.name}' is listed twice. Remove one of them.`);
    seen.add(name);
  }
}

/** A class that is above itself. Reported where the last class of the circle stands. */
function reportCycle(check: Check, one: ScriptClass): boolean {
  const circle = circleThrough(check, one);
  if (!circle) return false;
  const latest = circle.reduce((last, next) => (next.place.start > last.place.start ? next : last), one);
  if (latest !== one) return true;
  const [type = one.place] = [...one.superTypes, ...one.interfaces].filter((each) => {
    const found = check.types.headerType(one, each);
    return found.kind === 'script' && circle.some((part) => isWithin(found.is, part));
  });
  const others = circle.filter((each) => each !== one).map(({ name }) => `'${name}'`);
  const message =
    others.length === 0
      ? `'${one.name}' cannot extend or implement itself.`
      : `'${one.name}' and ${others.join(', ')} extend each other in a circle.`;
  check.report('compile/cyclic-class', type, message);
  return true;
}

/** Longer circles are not followed, so that the time stays linear. */
const LONGEST_CIRCLE = 1000;

/** The classes on the way from a class back to itself; undefined when there is no such way. */
function circleThrough({ types }: Check, one: ScriptClass): ScriptClass[] | undefined {
  const cameFrom = new Map<ScriptClass, ScriptClass>();
  const open: ScriptClass[] = [one];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const above = [types.superOf(next), ...types.interfacesOf(next)].flatMap((found) =>
      found?.kind === 'script' ? [found.is] : [],
    );
    for (const parent of above) {
      if (parent === one || (isWithin(parent, one) && next === one)) {
        const circle: ScriptClass[] = [one];
        for (let step: ScriptClass | undefined = next; step && step !== one; step = cameFrom.get(step))
          circle.push(step);
        return circle;
      }
      if (cameFrom.has(parent) || cameFrom.size > LONGEST_CIRCLE) continue;
      cameFrom.set(parent, next);
      open.push(parent);
    }
  }
  return undefined;
}

function checkSealing(check: Check, one: ScriptClass): void {
  const { types } = check;
  const isSealed = hasModifier(one.modifiers, 'sealed');
  const permits = one.declaration.kind === 'ClassDeclaration' ? one.declaration.permits : [];
  if (isSealed && permits.length === 0 && !hasSubclass(check, one)) {
    const message = `The sealed ${one.form} '${one.name}' permits no class to extend it. List them: 'permits …'.`;
    check.report('compile/sealed-class', one.place, message);
  }
  const parents = [...one.superTypes, ...one.interfaces].map((type) => ({ type, found: types.headerType(one, type) }));
  for (const { type, found } of parents) {
    if (found.kind !== 'script' || !hasModifier(found.is.modifiers, 'sealed')) continue;
    const { declaration } = found.is;
    const permitted = declaration.kind === 'ClassDeclaration' ? declaration.permits : [];
    if (permitted.length === 0) continue;
    const allowed = permitted.some((each) => {
      const target = types.headerType(found.is, each);
      return target.kind === 'script' && target.is === one;
    });
    if (allowed) continue;
    const message = `'${type.name}' is sealed and does not permit '${one.name}' to extend it. Add it to its 'permits' list.`;
    check.report('compile/sealed-class', type, message);
  }
  const nonSealed = findModifier(one.modifiers, 'non-sealed');
  const sealedAbove = parents.some(({ found }) =>
    found.kind === 'script'
      ? hasModifier(found.is.modifiers, 'sealed') || hasModifier(found.is.modifiers, 'non-sealed')
      : found.kind !== 'library' || found.is.isSealed,
  );
  if (nonSealed && !sealedAbove) {
    const message = `'${one.name}' cannot be 'non-sealed': nothing it extends or implements is sealed.`;
    check.report('compile/sealed-class', one.place, message);
  }
}

function hasSubclass({ types }: Check, one: ScriptClass): boolean {
  const isBelow = (other: ScriptClass): boolean => {
    const above = [types.superOf(other), ...types.interfacesOf(other)];
    if (above.some((found) => found?.kind === 'script' && found.is === one)) return true;
    return [...other.nested.values()].some(isBelow);
  };
  return types.classes.some(isBelow);
}
