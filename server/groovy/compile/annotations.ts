import { type Annotation, type AnnotationValue, type Expression, type Node } from '../ast';
import { findAnnotation, type AnnotationFacts } from '../data/classNames';
import { didYouMean, suggest } from '../../text/suggest';
import { type Check } from './check';
import { type ScriptClass } from './scriptClasses';
import { lastPart, nameOf, unwrap } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Whether annotations are annotations, may stand where they stand, and get the values they need. */
export function checkAnnotations(check: Check): Visitor {
  // They look like parameters, but annotations mean nothing on them.
  const loopVariables = new WeakSet<Node>();
  const insideBrackets = new WeakSet<Node>();
  return {
    enter: {
      ForIn: (loop) => {
        loopVariables.add(loop.variable);
      },
      Type: ({ typeArguments }) => {
        for (const argument of typeArguments ?? []) insideBrackets.add(argument);
      },
      Annotation: (annotation, parent) => {
        const free =
          parent.kind === 'CatchClause' ||
          loopVariables.has(parent) ||
          (parent.kind === 'Type' && !insideBrackets.has(parent));
        if (!free) checkAnnotation(check, annotation, parent);
      },
      MethodDeclaration: (method) => {
        checkRepeated(check, method.modifiers);
      },
      ConstructorDeclaration: (constructor) => {
        checkRepeated(check, constructor.modifiers);
      },
      FieldDeclaration: (field) => {
        checkRepeated(check, field.modifiers);
      },
      VariableDeclaration: (declaration) => {
        checkRepeated(check, declaration.modifiers);
      },
      ClassDeclaration: (declaration) => {
        checkRepeated(check, declaration.modifiers);
      },
      Parameter: (parameter) => {
        checkRepeated(check, parameter.modifiers);
      },
    },
  };
}

function checkAnnotation(check: Check, annotation: Annotation, parent: Node): void {
  const { types, scopes, report } = check;
  const name = annotation.name.text;
  const found = types.resolve(name, scopes.owner);
  checkTwice(check, annotation);
  for (const { value } of annotation.values) checkClassValue(check, value);
  if (found.kind === 'script') {
    if (found.is.form !== '@interface')
      report('compile/annotation', annotation.name, `'${name}' is not an annotation.`);
    else checkValues(check, annotation, membersOf(found.is));
    return;
  }
  if (found.kind !== 'library') return;
  if (found.is.kind !== 'annotation') {
    report('compile/annotation', annotation.name, `'${name}' is not an annotation.`);
    return;
  }
  const facts = findAnnotation(found.is.name);
  if (!facts) return;
  checkPlace(check, annotation, parent, facts);
  const takesTexts = found.is.name === 'java.lang.SuppressWarnings';
  // The compiler does not ask for its value.
  const isRight = (takesTexts && annotation.values.length === 0) || checkValues(check, annotation, facts.members);
  if (takesTexts && isRight) for (const value of annotation.values) checkTextValue(check, value);
  if (found.is.name === 'groovy.transform.Field') checkFieldPlace(check, annotation, parent);
}

/** Elements by the kind of node an annotation hangs on. */
function elementOf(parent: Node): { readonly element: string; readonly what: string } | undefined {
  switch (parent.kind) {
    case 'MethodDeclaration':
      return { element: 'METHOD', what: 'a method' };
    case 'ConstructorDeclaration':
      return { element: 'CONSTRUCTOR', what: 'a constructor' };
    case 'FieldDeclaration':
      return { element: 'FIELD', what: 'a field' };
    case 'VariableDeclaration':
      return { element: 'LOCAL_VARIABLE', what: 'a variable' };
    case 'Parameter':
      return { element: 'PARAMETER', what: 'a parameter' };
    case 'ClassDeclaration':
      return parent.form === '@interface' ? undefined : { element: 'TYPE', what: `a ${parent.form}` };
    case 'Type':
      return { element: 'TYPE_PARAMETER', what: 'a type' };
    default:
      return undefined;
  }
}

function checkPlace(check: Check, annotation: Annotation, parent: Node, { targets }: AnnotationFacts): void {
  const place = elementOf(parent);
  if (
    !place ||
    targets.length === 0 ||
    annotation.name.text.endsWith('Target') ||
    targets.includes(place.element) ||
    targets.includes('TYPE_USE')
  )
    return;
  if (
    parent.kind === 'VariableDeclaration' &&
    parent.modifiers.some((one) => one.kind === 'Annotation' && lastPart(one.name.text) === 'Field')
  ) {
    return;
  }
  check.report(
    'compile/annotation',
    annotation.name,
    `'@${annotation.name.text}' is not allowed before ${place.what}. Remove it.`,
  );
}

/** Whether an annotation is given only values that it has, and all that it needs; what is wrong is reported. */
function checkValues(check: Check, annotation: Annotation, members: AnnotationFacts['members']): boolean {
  const known = new Set(members.map(({ name }) => name));
  for (const value of annotation.values) {
    const name = value.name?.text ?? 'value';
    if (known.has(name) || name === '') continue;
    const message = `'@${annotation.name.text}' has no value '${name}'.${didYouMean(suggest(name, known))}`;
    check.report('compile/annotation', value.name ?? value, message);
    return false;
  }
  const given = new Set(annotation.values.map(({ name }) => name?.text ?? 'value'));
  const missing = members.find(({ name, required }) => required && !given.has(name));
  if (!missing) return true;
  const message = `'@${annotation.name.text}' needs a value for '${missing.name}'.`;
  check.report('compile/annotation', annotation.name, message);
  return false;
}

/** A value that must be a text known when the script is compiled. */
function checkTextValue(check: Check, { value }: AnnotationValue): void {
  if (value.kind === 'Annotation') return;
  const wrong = value.kind === 'AnnotationList' ? undefined : notText(unwrap(value));
  if (!wrong) return;
  check.report(
    'compile/annotation',
    wrong,
    "Only a fixed text is allowed here, such as 'unchecked', or a list of them: ['a', 'b'].",
  );
}

function notText(value: Expression): Expression | undefined {
  switch (value.kind) {
    case 'GString':
    case 'NumberLiteral':
    case 'BooleanLiteral':
    case 'Closure':
    case 'Call':
    case 'Variable':
      return value;
    case 'List':
      return value.elements.find((element) => {
        const inner = unwrap(element);
        return inner.kind === 'List' || notText(inner) !== undefined;
      });
    default:
      return undefined;
  }
}

/** The values that an annotation of the text has. */
function membersOf({ methods }: ScriptClass): AnnotationFacts['members'] {
  return methods.map(({ name, defaultValue }) => ({ name: nameOf(name), required: defaultValue === undefined }));
}

/** `Foo.class` or `Foo.BAR` as a value: the class must be there. */
function checkClassValue(check: Check, value: AnnotationValue['value']): void {
  const { types, scopes, report } = check;
  if (value.kind === 'List') for (const element of value.elements) checkClassValue(check, element);
  if (value.kind !== 'Property' || value.object.kind !== 'Variable') return;
  const { name } = value.object;
  if (types.resolve(name, scopes.owner, scopes.typesInSight).kind !== 'missing') return;
  report(
    'compile/unknown-class',
    value.object,
    `There is no class '${name}', and only a class can come before the dot here.`,
  );
}

/** One value given twice. */
function checkTwice(check: Check, annotation: Annotation): void {
  const seen = new Set<string>();
  for (const { name } of annotation.values) {
    if (!name || name.text === '') continue;
    if (seen.has(name.text))
      check.report('compile/annotation', name, `'${name.text}' is given twice. Remove one of them.`);
    seen.add(name.text);
  }
}

/** Those of the libraries that the compiler keeps in the class and that may stand there once only. */
const onceOnly = new Set(['java.lang.Deprecated', 'java.lang.FunctionalInterface', 'java.lang.SafeVarargs']);

function checkRepeated(check: Check, modifiers: readonly Node[]): void {
  const seen = new Set<string>();
  for (const one of modifiers) {
    if (one.kind !== 'Annotation') continue;
    const name = one.name.text;
    const found = check.types.resolve(name, check.scopes.owner);
    const full = found.kind === 'library' ? found.is.name : name;
    const matters =
      found.kind === 'library' ? onceOnly.has(full) : found.kind === 'script' && found.is.modifiers.length === 0;
    if (matters && seen.has(full)) {
      check.report('compile/annotation', one.name, `'@${name}' is there twice. Remove one of them.`);
    }
    seen.add(full);
  }
}

/** `@Field` makes a variable of the script visible in its methods: it needs a variable of the script. */
function checkFieldPlace(check: Check, annotation: Annotation, parent: Node): void {
  const { scopes, report } = check;
  if (parent.kind === 'TupleDeclaration') {
    report('compile/annotation', annotation.name, "'@Field' works for one variable only. Declare them one by one.");
  }
  if (parent.kind !== 'VariableDeclaration' || (scopes.owner === undefined && scopes.code === 'script')) return;
  const message = "'@Field' works only for variables of the script itself, not in methods and classes. Remove it.";
  report('compile/annotation', annotation.name, message);
}
