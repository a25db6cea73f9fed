import { type ConstructorDeclaration, type MethodDeclaration, type Script } from '../ast';
import { type Base } from '../ast/base';
import { type RelatedPlace } from '../problem';
import { type Check } from './check';
import { onEachClass } from './classVisitor';
import { type Field, type ScriptClass } from './scriptClasses';
import { describeSignature, Erasure, keyOf, variantsOf, type Signature } from './signatures';
import { accessorOf, annotationsOf, findModifier, nameOf, startsUpperCase } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Members of a class or of the script that are there twice. */
export function checkMembers(check: Check, script: Script): Visitor {
  const methods = script.statements.filter((one): one is MethodDeclaration => one.kind === 'MethodDeclaration');
  const hasCode = script.statements.some(
    ({ kind }) =>
      kind !== 'ClassDeclaration' && kind !== 'ImportDeclaration' && kind !== 'PackageDeclaration' && kind !== 'Empty',
  );
  checkClassNames(check, check.types.classes);
  if (methods.length > 0) {
    checkMethods(check, methods, undefined);
    if (hasCode) checkScriptBody(check, methods);
  }
  return onEachClass(check.scopes, (one) => {
    checkFields(check, one);
    checkMethods(check, one.methods, one);
    checkConstructors(check, one);
    checkClassNames(check, nestedIn(one));
  });
}

type Named = Pick<ScriptClass, 'name' | 'place'>;

/** The classes of a class, duplicates included, in order. */
function nestedIn({ body }: ScriptClass): Named[] {
  return body.members.flatMap((member) =>
    member.kind === 'ClassDeclaration' ? [{ name: member.name.text, place: member.name }] : [],
  );
}

function checkClassNames(check: Check, classes: readonly Named[]): void {
  const seen = new Map<string, Base>();
  for (const { name, place } of classes) {
    if (name === '') continue;
    const first = seen.get(name);
    if (first)
      reportTwice(check, 'compile/duplicate-class', place, first, `A class '${name}' is`, 'Rename one of them.');
    else seen.set(name, place);
  }
}

function checkFields(check: Check, one: ScriptClass): void {
  const seen = new Map<string, Field[]>();
  for (const field of one.fields) {
    const name = field.name.text;
    if (name === '') continue;
    const before = seen.get(name);
    if (before === undefined) {
      seen.set(name, [field]);
      continue;
    }
    before.push(field);
    const first = before[0] ?? field;
    if (before.length === 2 && first.kind === 'field' && first.isProperty !== field.isProperty)
      checkSplit(check, field, first);
    else reportTwice(check, 'compile/duplicate-member', field.name, first.name, `'${name}' is`, 'Rename one of them.');
  }
  for (const field of one.fields) {
    const name = field.name.text;
    if (!field.isProperty || !startsUpperCase(name)) continue;
    const other = one.fields.find(
      (each) => each.isProperty && each !== field && each.name.text !== name && sameGetter(each, name),
    );
    if (!other) continue;
    const message = `The properties '${name}' and '${other.name.text}' would have the same getter '${accessorOf('get', name)}()'. Rename one of them.`;
    check.report('compile/duplicate-member', field.name, message, {
      related: firstDeclared(other.name, other.name.text),
    });
  }
}

function sameGetter(field: Field, name: string): boolean {
  return accessorOf('get', field.name.text) === accessorOf('get', name);
}

/** `private String key` and `String key`: one property written in two halves, if types and values fit. */
function checkSplit(check: Check, field: Field, first: Field): void {
  const name = field.name.text;
  const related = firstDeclared(first.name, name);
  if ((field.type?.name ?? 'def') !== (first.type?.name ?? 'def')) {
    const message = `'${name}' is already declared on line ${check.lineOf(first.name.start)} with another type. Use one type, or rename one of them.`;
    check.report('compile/duplicate-member', field.name, message, { related });
  } else if (field.hasValue && first.hasValue) {
    const message = `'${name}' already gets a value where it is declared on line ${check.lineOf(first.name.start)}. Remove one of the declarations.`;
    check.report('compile/duplicate-member', field.name, message, { related });
  }
}

function checkMethods(check: Check, methods: readonly MethodDeclaration[], owner: ScriptClass | undefined): void {
  const erasure = new Erasure(check.types, owner);
  const declared = new Map<string, MethodDeclaration>();
  const signatures = new Map<MethodDeclaration, Signature>();
  for (const method of methods) {
    if (nameOf(method.name) === '') continue;
    const signature = erasure.signatureOf(method);
    signatures.set(method, signature);
    const key = keyOf(signature);
    const first = declared.get(key);
    if (!first) declared.set(key, method);
    else reportMethodTwice(check, method.name, first.name, signature);
  }
  const taken = new Map(declared);
  for (const [method, signature] of signatures) {
    for (const variant of variantsOf(signature, method.parameters)) {
      const other = taken.get(keyOf(variant));
      if (!other) taken.set(keyOf(variant), method);
      else if (other !== method) {
        const message = `With its default values '${describeSignature(signature)}' can also be called as '${describeSignature(variant)}', which is already declared on line ${check.lineOf(other.name.start)}. Rename one of them, or remove the default value.`;
        check.report('compile/duplicate-method', method.name, message, {
          related: firstDeclared(other.name, variant.name),
        });
        break;
      }
    }
  }
  checkMixedVisibility(check, methods);
}

function checkConstructors(check: Check, one: ScriptClass): void {
  const erasure = new Erasure(check.types, one);
  const seen = new Map<string, ConstructorDeclaration>();
  for (const constructor of one.constructors) {
    if (!constructor.parameters) continue;
    const signature = { name: one.name, types: erasure.parameterTypes(constructor.parameters) };
    const first = seen.get(keyOf(signature));
    if (first) reportMethodTwice(check, constructor.name, first.name, signature, 'constructor');
    else seen.set(keyOf(signature), constructor);
  }
}

function reportMethodTwice(check: Check, at: Base, first: Base, signature: Signature, word = 'method'): void {
  const what = `The ${word} '${describeSignature(signature)}' is`;
  const advice =
    signature.types.length > 0 ? 'Rename one of them, or give them different parameters.' : 'Rename one of them.';
  reportTwice(check, 'compile/duplicate-method', at, first, what, advice);
}

function reportTwice(
  check: Check,
  code: 'compile/duplicate-method' | 'compile/duplicate-member' | 'compile/duplicate-class',
  at: Base,
  first: Base,
  what: string,
  advice: string,
): void {
  const related = [{ start: first.start, end: first.end, message: 'It is declared here first.' }];
  check.report(code, at, `${what} already declared on line ${check.lineOf(first.start)}. ${advice}`, { related });
}

/** The statements of a script are a method `run()` of their own. */
function checkScriptBody(check: Check, methods: readonly MethodDeclaration[]): void {
  const run = methods.find((method) => nameOf(method.name) === 'run' && method.parameters.length === 0);
  if (!run) return;
  const message =
    "The statements of a script are its method 'run()', so that no other one can have this name. Rename it.";
  check.report('compile/duplicate-method', run.name, message);
}

function checkMixedVisibility(check: Check, methods: readonly MethodDeclaration[]): void {
  const groups = new Map<string, { hidden: MethodDeclaration[]; open: MethodDeclaration[] }>();
  for (const method of methods) {
    const name = nameOf(method.name);
    const group = groups.get(name) ?? { hidden: [], open: [] };
    (isHidden(method) ? group.hidden : group.open).push(method);
    groups.set(name, group);
  }
  for (const [name, { hidden, open }] of groups) {
    const [hiddenOne] = hidden;
    const [openOne] = open;
    if (!hiddenOne || !openOne || name === '') continue;
    const onlyProtected = open.every((method) => findModifier(method.modifiers, 'protected'));
    if (onlyProtected && hidden.length + open.length < 2) continue;
    const [first, other] = hiddenOne.start < openOne.start ? [hiddenOne, openOne] : [openOne, hiddenOne];
    const message = `'${name}' is private in one place and public in another, which Groovy refuses for methods of one name. Rename the private one, or remove 'private'.`;
    check.report('compile/mixed-visibility', first.name, message, { related: firstDeclared(other.name, name) });
  }
}

function isHidden(method: MethodDeclaration): boolean {
  if (findModifier(method.modifiers, 'private')) return true;
  return annotationsOf(method.modifiers).some(({ name }) => name.text.endsWith('PackageScope'));
}

function firstDeclared({ start, end }: Base, name: string): RelatedPlace[] {
  return [{ start, end, message: `'${name}' is declared here.` }];
}
