import { type Annotation, type ClassDeclaration } from '../ast';
import { type Check } from './check';
import { findAnnotationOf, isInterface, isVoid, lastPart } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Annotations that make the compiler write code, and what they need for it. */
export function checkTransforms(check: Check): Visitor {
  return {
    enter: {
      ClassDeclaration: (declaration) => {
        for (const one of declaration.modifiers)
          if (one.kind === 'Annotation') checkGenerating(check, declaration, one);
      },
      MethodDeclaration: ({ modifiers, returnType }) => {
        const memoized = findAnnotationOf(modifiers, 'Memoized');
        if (!memoized || !isVoid(returnType) || !isOfGroovy(check, memoized)) return;
        check.report(
          'compile/annotation',
          memoized.name,
          "'@Memoized' remembers results, and a 'void' method has none.",
        );
      },
      VariableDeclaration: ({ modifiers, type }) => {
        const base = findAnnotationOf(modifiers, 'BaseScript');
        if (!base || !isOfGroovy(check, base)) return;
        if (!type) {
          check.report(
            'compile/annotation',
            base.name,
            "'@BaseScript' needs a variable with the type of the base class.",
          );
          return;
        }
        const found = check.types.resolve(type.name, check.scopes.owner);
        if (found.kind !== 'library' || found.is.name.endsWith('Script')) return;
        check.report(
          'compile/annotation',
          type,
          `'@BaseScript' needs a class that extends 'Script', and '${type.name}' does not.`,
        );
      },
    },
  };
}

/** Annotations that write methods into a class from its properties. */
const generating = new Set(['Canonical', 'ToString', 'EqualsAndHashCode', 'TupleConstructor', 'Sortable', 'Immutable']);

function checkGenerating(check: Check, declaration: ClassDeclaration, annotation: Annotation): void {
  const name = lastPart(annotation.name.text);
  if (!generating.has(name) || !isOfGroovy(check, annotation)) return;
  if (isInterface(declaration)) {
    check.report(
      'compile/annotation',
      annotation.name,
      `'@${name}' writes code into a class and is not for an interface.`,
    );
    return;
  }
  const described = check.scopes.owner;
  if (
    !described ||
    described.superTypes.length > 0 ||
    described.interfaces.length > 0 ||
    declaration.body.members.length === 0
  )
    return;
  for (const { name: member, value } of annotation.values) {
    if ((member?.text !== 'includes' && member?.text !== 'excludes') || value.kind !== 'List') continue;
    for (const element of value.elements) {
      if (
        element.kind !== 'StringLiteral' ||
        described.fieldByName.has(element.value) ||
        /^[gi][es]/.test(element.value)
      )
        continue;
      check.report('compile/annotation', element, `'${described.name}' has no property '${element.value}'.`);
    }
  }
}

function isOfGroovy({ types, scopes }: Check, annotation: Annotation): boolean {
  const found = types.resolve(annotation.name.text, scopes.owner);
  return found.kind === 'library' && found.is.name.startsWith('groovy.transform.');
}
