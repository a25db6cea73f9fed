import { type Annotation, type Cast, type ImportDeclaration, type Node, type Script, type Type } from '../ast';
import { type Base } from '../ast/base';
import { isKnownPackage } from '../data/classNames';
import { type Problem } from '../problem';
import { type ProblemExtra } from '../problems';
import { type Check } from './check';
import { ClassHints, type Hint } from './classHints';
import { importWriter } from '../importEdit';
import { importedClass, ownerOf } from './imports';
import { lastPart, startsUpperCase } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Names of classes in types, imports and annotations that surely do not exist. */
export function checkUnknownClasses(check: Check, script: Script): Visitor {
  const hints = new ClassHints(check.types);
  return {
    enter: {
      ImportDeclaration: (statement) => {
        checkImport(check, hints, statement);
      },
      Type: (type, parent) => {
        checkType(check, hints, script, type, parent);
      },
      Annotation: (annotation) => {
        checkAnnotation(check, hints, script, annotation);
      },
    },
  };
}

function checkType(check: Check, hints: ClassHints, script: Script, type: Type, parent: Node): void {
  const { name } = type;
  const { types, scopes } = check;
  if (name === '' || name.endsWith('.') || name.startsWith('.')) return;
  if (types.resolve(name, scopes.owner, scopes.typesInSight).kind !== 'missing') return;
  const at = { start: type.nameStart, end: type.nameEnd };
  if (parent.kind === 'Cast' && reportCastSlip(check, type, parent)) return;
  const hint = hints.hintFor(name);
  const extra = repair(script, check.text, at, hint, lastPart(name));
  check.report('compile/unknown-class', at, `There is no class '${name}'.${hint.text || adviceFor(name)}`, extra);
}

/** `(x) - 1` and `(x) + 1`, where the parentheses around a lone variable make a cast of what looks like a sum. */
function reportCastSlip({ scopes, report }: Check, type: Type, cast: Cast): boolean {
  const { value } = cast;
  if (value.kind !== 'Unary' || (value.operator !== '-' && value.operator !== '+')) return false;
  const isVariable = !startsUpperCase(type.name) || scopes.lookup(type.name).kind !== 'open';
  if (!isVariable || type.dimensions > 0 || type.typeArguments) return false;
  const at = { start: type.nameStart, end: type.nameEnd };
  const message = `'(${type.name}) ${value.operator} …' is read as a cast to a class '${type.name}'. Leave out the parentheses around '${type.name}'.`;
  report('compile/unknown-class', at, message, {
    fix: { title: 'Leave out the parentheses', start: cast.start, end: value.start, text: `${type.name} ` },
  });
  return true;
}

function checkAnnotation(check: Check, hints: ClassHints, script: Script, annotation: Annotation): void {
  const name = annotation.name.text;
  const { types, scopes } = check;
  if (name === '' || name.endsWith('.')) return;
  if (types.resolve(name, scopes.owner).kind !== 'missing') return;
  const hint = hints.hintFor(name);
  const extra = repair(script, check.text, annotation.name, hint, lastPart(name));
  check.report('compile/unknown-class', annotation.name, `There is no annotation '@${name}'.${hint.text}`, extra);
}

function checkImport(check: Check, hints: ClassHints, statement: ImportDeclaration): void {
  const { types } = check;
  const name = importedClass(statement);
  if (name === undefined || statement.name.text === '' || statement.name.text.endsWith('.')) return;
  if (name === '' || types.existsForImport(name)) return;
  if (!statement.isStatic && isKnownPackage(name)) {
    check.report(
      'compile/unknown-class',
      statement.name,
      `'${name}' is a package. Import one of its classes, or all of them with '.*'.`,
      {
        fix: {
          title: 'Import all classes of the package',
          start: statement.name.end,
          end: statement.name.end,
          text: '.*',
        },
      },
    );
    return;
  }
  const hint = hints.hintFor(name);
  const isMember = !statement.isStatic && !hint.text && types.existsForImport(ownerOf(name));
  const advice = isMember ? ` To import a member of a class write 'import static ${name}'.` : hint.text;
  const { replacement } = hint;
  const extra =
    replacement === undefined || statement.isStatic
      ? undefined
      : {
          fix: {
            title: `Change to '${replacement}'`,
            start: statement.name.start,
            end: statement.name.end,
            text: replacement,
          },
        };
  check.report('compile/unknown-class', statement.name, `There is no class '${name}' to import.${advice}`, extra);
}

function repair(script: Script, text: string, at: Base, hint: Hint, simpleName: string): ProblemExtra | undefined {
  let fix: Problem['fix'];
  if (hint.importable !== undefined && text.slice(at.start, at.end) === simpleName) {
    fix = { title: `Add 'import ${hint.importable}'`, ...importWriter(script, text)(hint.importable) };
  } else if (hint.replacement !== undefined) {
    fix = { title: `Change to '${hint.replacement}'`, start: at.start, end: at.end, text: hint.replacement };
  }
  return fix && { fix };
}

function adviceFor(name: string): string {
  if (!name.includes('.') && !startsUpperCase(name)) return ' Names of classes begin with a capital letter.';
  return name.includes('.') ? '' : ' If it belongs to a library, import it.';
}
