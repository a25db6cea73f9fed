import { type Annotation, type ImportDeclaration, type Name, type PackageDeclaration } from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { type Parser } from './parser';
import { type Place } from './statements';
import { parseQualifiedName } from './types';

/** `import …` at the word, behind its annotations. */
export function parseImport(
  p: Parser,
  annotations: readonly Annotation[],
  start: number,
  place: Place,
): ImportDeclaration {
  if (place !== 'script') {
    p.report(
      'syntax/import-place',
      p.start,
      p.end,
      'An import is not allowed here. Imports go at the top of the script.',
    );
  }
  p.next();
  const isStatic = p.accept(Kind.Static);
  const name = parseQualifiedName(p, 'the class to import');
  let star = false;
  let alias: Name | undefined;
  if (p.kind === Kind.Dot && p.nextKind() === Kind.Multiply) {
    p.next();
    p.next();
    star = true;
  } else if (p.kind === Kind.As && !p.onNewLine) {
    p.next();
    if (mayBeName(p.kind)) alias = p.takeName();
    else {
      p.reportExpected('syntax/name', `After 'as' the new name is missing; found ${p.shown()}.`);
      alias = p.missingName();
    }
  }
  return { kind: 'ImportDeclaration', start, end: p.lastEnd, annotations, isStatic, name, star, alias };
}

/** `package a.b` at the word; only as the first statement of a text. */
export function parsePackage(p: Parser, annotations: readonly Annotation[], start: number): PackageDeclaration {
  if (!isFirst(p, annotations)) {
    p.report(
      'syntax/package-place',
      p.start,
      p.end,
      "'package' must be the first statement of the text, and there is only one.",
    );
  }
  p.next();
  const name = parseQualifiedName(p, 'the package');
  return { kind: 'PackageDeclaration', start, end: p.lastEnd, annotations, name };
}

function isFirst(p: Parser, annotations: readonly Annotation[]): boolean {
  return p.index === 0 || (annotations.length > 0 && p.startAt(0) === annotations[0]?.start);
}
