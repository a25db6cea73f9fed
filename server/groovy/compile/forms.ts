import { type EnumConstant, type Expression, type MethodDeclaration, type Node } from '../ast';
import { type Check } from './check';
import { onEachClass } from './classVisitor';
import { type ScriptClass } from './scriptClasses';
import { findAnnotationOf, hasModifier, isInterface, isPrimitive, isVoid, nameOf } from '../nodeFacts';
import { type Visitor } from '../walk';

/** What enums, records, traits and annotations may not have. */
export function checkForms(check: Check): readonly Visitor[] {
  const classes = onEachClass(check.scopes, (one) => {
    checkForm(check, one);
    if (isInterface(one)) checkInitializers(check, one);
    else checkMetaClass(check, one);
  });
  const steps: Visitor = {
    enter: {
      Postfix: (postfix) => {
        checkTraitStep(check, postfix, postfix.operand);
      },
      Unary: (unary) => {
        if (unary.operator === '++' || unary.operator === '--') checkTraitStep(check, unary, unary.operand);
      },
    },
  };
  return [classes, steps];
}

function checkForm(check: Check, one: ScriptClass): void {
  switch (one.form) {
    case 'class':
      checkImmutable(check, one);
      return;
    case 'enum':
      checkEnum(check, one);
      checkEnumMethods(check, one);
      return;
    case 'record':
      checkRecord(check, one);
      return;
    case 'trait':
      checkTrait(check, one);
      return;
    case 'interface':
      if (one.methods.some(({ modifiers }) => hasModifier(modifiers, 'default')))
        checkNested(check, one, 'an interface with default methods');
      return;
    case '@interface':
      checkAnnotationType(check, one);
      return;
    case 'anonymous':
      return;
  }
}

function checkEnum(check: Check, one: ScriptClass): void {
  const wanted = one.methods.filter(({ modifiers }) => hasModifier(modifiers, 'abstract'));
  const [first] = wanted;
  if (!first && !hasModifier(one.modifiers, 'abstract')) return;
  const constants = one.body.members.filter((member): member is EnumConstant => member.kind === 'EnumConstant');
  for (const constant of constants) {
    const given = new Set(
      constant.body?.members.flatMap((member) => (member.kind === 'MethodDeclaration' ? [nameOf(member.name)] : [])) ??
        [],
    );
    const missing = constant.body ? wanted.find((method) => !given.has(nameOf(method.name))) : first;
    if (constant.body && !missing) continue;
    const what = missing
      ? `'${nameOf(missing.name)}()', which is abstract in '${one.name}'`
      : 'the abstract methods of its enum';
    check.report(
      'compile/not-implemented',
      constant.name,
      `The constant '${constant.name.text}' must implement ${what}.`,
    );
  }
}

/** Names that the methods of every object have taken. */
const takenByObject = new Set(['clone', 'finalize', 'getClass', 'hashCode', 'notify', 'notifyAll', 'toString', 'wait']);

function checkRecord(check: Check, one: ScriptClass): void {
  const header = one.declaration.kind === 'ClassDeclaration' ? (one.declaration.header ?? []) : [];
  for (const { name } of header) {
    if (!takenByObject.has(name.text)) continue;
    check.report(
      'compile/record',
      name,
      `A component cannot be named '${name.text}', as every object has a method of this name.`,
    );
  }
  for (const member of one.body.members) {
    if (member.kind === 'FieldDeclaration' && !hasModifier(member.modifiers, 'static')) {
      const message = 'A record has only the fields of its header. Move it into the parentheses, or make it static.';
      check.report('compile/record', member.declarators[0]?.name ?? member, message);
    }
    if (member.kind === 'ConstructorDeclaration' && !member.parameters && member.name.text !== one.name) {
      check.report('compile/record', member.name, `The constructor must be named like the record: '${one.name}'.`);
    }
  }
}

function checkTrait(check: Check, one: ScriptClass): void {
  checkNested(check, one, 'a trait');
  for (const member of one.body.members) {
    if (member.kind === 'ConstructorDeclaration') {
      check.report('compile/trait', member.name, 'A trait cannot have a constructor.');
    } else if (member.kind === 'MethodDeclaration') {
      const hidden = member.modifiers.find(
        (each) => each.kind === 'Annotation' && each.name.text.endsWith('PackageScope'),
      );
      if (hidden) check.report('compile/trait', hidden, 'A method of a trait is public or private.');
    }
  }
}

function checkNested(check: Check, one: ScriptClass, home: string): void {
  for (const member of one.body.members) {
    if (member.kind !== 'ClassDeclaration' || member.form === 'enum' || hasModifier(member.modifiers, 'static'))
      continue;
    const message = `A class within ${home} must be static. Write 'static ${member.form} ${member.name.text}'.`;
    check.report('compile/trait', member.name, message);
  }
}

/** What every enum has already, and cannot have again. */
const enumMethods = new Set(['name', 'ordinal', 'getDeclaringClass']);

function checkEnumMethods(check: Check, one: ScriptClass): void {
  for (const method of one.methods) {
    const name = nameOf(method.name);
    if (!enumMethods.has(name) || method.parameters.length > 0) continue;
    check.report(
      'compile/wrong-override',
      method.name,
      `Every enum has a method '${name}()', which is final. Use another name.`,
    );
  }
}

/** `count++` on a field of the trait itself, which the compiler does not do. */
function checkTraitStep(check: Check, step: Node, operand: Expression): void {
  const { scopes } = check;
  const { owner } = scopes;
  if (owner?.form !== 'trait' || scopes.closures > 0) return;
  let name: string | undefined;
  if (operand.kind === 'Variable') {
    const meaning = scopes.lookup(operand.name);
    if (meaning.kind === 'member' && meaning.owner === owner && meaning.field) name = operand.name;
  } else if (operand.kind === 'Property' && operand.object.kind === 'This' && operand.name.kind === 'Name') {
    if (owner.fieldByName.has(operand.name.text)) name = operand.name.text;
  }
  if (name === undefined) return;
  const sign = check.text.slice(step.start, step.end).includes('--') ? '-=' : '+=';
  check.report('compile/trait', operand, `'++' and '--' do not work on a field of a trait. Write '${name} ${sign} 1'.`);
}

function checkAnnotationType(check: Check, one: ScriptClass): void {
  for (const method of one.methods) {
    const [parameter] = method.parameters;
    const [thrown] = method.thrown;
    const name = nameOf(method.name);
    if (parameter) check.report('compile/annotation', parameter, `'${name}' of an annotation cannot have parameters.`);
    if (thrown) check.report('compile/annotation', thrown, `'${name}' of an annotation cannot throw anything.`);
    const type = method.returnType;
    if (isVoid(type))
      check.report('compile/annotation', type ?? method.name, `'${name}' of an annotation must have a type.`);
    const found = type && check.types.resolve(type.name, one);
    checkDefault(check, method);
    const isObject =
      type === undefined || (found?.kind === 'library' && !isAnnotationValue(found.is.name, found.is.kind));
    const isClass = found?.kind === 'script' && found.is.form !== 'enum' && found.is.form !== '@interface';
    if (isObject || isClass) {
      const message = `'${name}' of an annotation must be a primitive, a String, a Class, an enum, an annotation, or an array of these.`;
      check.report('compile/annotation', type ?? method.name, message);
    }
  }
}

/** The default of an annotation's element is a fixed value of its type. */
function checkDefault(check: Check, { returnType, defaultValue }: MethodDeclaration): void {
  const value = defaultValue?.value;
  if (!value || !returnType || value.kind === 'Annotation' || value.kind === 'AnnotationList') return;
  const isText = returnType.name === 'String';
  const wrong =
    value.kind === 'Call' ||
    value.kind === 'GString' ||
    (isPrimitive(returnType) && value.kind === 'StringLiteral') ||
    (isText && (value.kind === 'NumberLiteral' || value.kind === 'BooleanLiteral'));
  if (!wrong || returnType.dimensions > 0) return;
  check.report('compile/annotation', value, `The default must be a fixed value of the type '${returnType.name}'.`);
}

function isAnnotationValue(name: string, kind: string): boolean {
  return name === 'java.lang.String' || name === 'java.lang.Class' || kind === 'enum' || kind === 'annotation';
}

function checkInitializers(check: Check, one: ScriptClass): void {
  for (const member of one.body.members) {
    if (member.kind !== 'Initializer' || member.isStatic) continue;
    check.report('compile/method-body', member, "An interface cannot have an initialiser '{ … }'. Remove it.");
  }
}

const mutable = new Set(['Object', 'StringBuilder', 'StringBuffer', 'java.lang.Object']);

/** An immutable class keeps only values that cannot change. */
function checkImmutable(check: Check, one: ScriptClass): void {
  if (!findAnnotationOf(one.modifiers, 'Immutable')) return;
  for (const { name, type, isProperty } of one.fields) {
    if (!isProperty || (type !== undefined && !mutable.has(type.name))) continue;
    const message = `'${name.text}' of an immutable class needs a type whose values cannot change, such as 'String', 'int' or 'List'.`;
    check.report('compile/annotation', name, message);
  }
}

function checkMetaClass(check: Check, one: ScriptClass): void {
  const field = one.fieldByName.get('metaClass');
  if (!field) return;
  if (field.type?.name === 'MetaClass' || field.type?.name === 'groovy.lang.MetaClass') return;
  check.report(
    'compile/duplicate-member',
    field.name,
    "Groovy needs the name 'metaClass' for itself. Use another one.",
  );
}
