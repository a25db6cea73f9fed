import { type ModifierOrAnnotation, type Node, type Variable } from '../ast';
import { type Check } from './check';
import { findAnnotationOf } from '../nodeFacts';
import { isImported, mayBeClass } from './variables';
import { type Visitor } from '../walk';

/** Undeclared variables where `@CompileStatic` or `@TypeChecked` asks for declared ones. Other type checking is not done here. */
export function checkTypeChecked(check: Check): Visitor {
  const strict: boolean[] = [false];
  let annotations = 0;
  const open = ({ modifiers }: { readonly modifiers: readonly ModifierOrAnnotation[] }) => {
    strict.push(isStrict(modifiers) ?? strict.at(-1) ?? false);
  };
  const close = () => {
    strict.pop();
  };
  return {
    enter: {
      ClassDeclaration: open,
      MethodDeclaration: open,
      Annotation: () => {
        annotations++;
      },
      Variable: (variable, parent) => {
        if (strict.at(-1) && annotations === 0) checkDeclared(check, variable, parent);
      },
    },
    leave: {
      ClassDeclaration: close,
      MethodDeclaration: close,
      Annotation: () => {
        annotations--;
      },
    },
  };
}

/** undefined where the annotations say nothing about it. */
function isStrict(modifiers: readonly ModifierOrAnnotation[]): boolean | undefined {
  if (findAnnotationOf(modifiers, 'CompileDynamic')) return false;
  const found = findAnnotationOf(modifiers, 'CompileStatic') ?? findAnnotationOf(modifiers, 'TypeChecked');
  // Its values switch the checking off or extend it.
  return found ? found.values.length === 0 : undefined;
}

/** What every object, script and closure has, and the first names of packages. */
const given = new Set([
  'binding',
  'metaClass',
  'class',
  'property',
  'java',
  'javax',
  'groovy',
  'groovyx',
  'com',
  'org',
  'net',
  'io',
]);

function checkDeclared(check: Check, variable: Variable, parent: Node): void {
  const { scopes, types, report } = check;
  const { name } = variable;
  if (scopes.closures > 0 || scopes.inNameless || scopes.code !== 'method') return;
  if ((parent.kind === 'Call' && parent.callee === variable) || name === '' || given.has(name)) return;
  for (let owner = scopes.owner; owner !== undefined; owner = owner.outer) {
    if (owner.form !== 'class' || types.scriptSupers(owner).beyond.length > 0) return;
  }
  if (scopes.lookup(name).kind !== 'open' || mayBeClass(check, name) || isImported(check, name)) return;
  report(
    'compile/undeclared',
    variable,
    `'${name}' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.`,
  );
}
