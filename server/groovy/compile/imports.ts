import { type ImportDeclaration, type Script } from '../ast';
import { lastPart } from '../nodeFacts';

/** What the imports of a script bring, by the name they bring it under. */
export interface Imports {
  /** Simple name or alias -> full name of the class. */
  readonly classes: ReadonlyMap<string, string>;
  /** Name or alias -> class and member of an `import static`. */
  readonly members: ReadonlyMap<string, { readonly owner: string; readonly member: string }>;
  /** `a.b` of `import a.b.*`, which may also be a class. */
  readonly stars: readonly string[];
  /** `a.B` of `import static a.B.*`. */
  readonly staticStars: readonly string[];
  readonly packageName: string;
}

export function readImports(script: Script): Imports {
  const classes = new Map<string, string>();
  const members = new Map<string, { owner: string; member: string }>();
  const stars: string[] = [];
  const staticStars: string[] = [];
  let packageName = '';
  for (const statement of script.statements) {
    if (statement.kind === 'PackageDeclaration') packageName = statement.name.text;
    if (statement.kind !== 'ImportDeclaration') continue;
    const full = statement.name.text;
    if (statement.star) {
      (statement.isStatic ? staticStars : stars).push(full);
    } else if (statement.isStatic) {
      members.set(importedName(statement), { owner: ownerOf(full), member: lastPart(full) });
    } else {
      classes.set(importedName(statement), full);
    }
  }
  return { classes, members, stars, staticStars, packageName };
}

/** The class that an import needs to exist, or undefined where it names a package. */
export function importedClass(statement: ImportDeclaration): string | undefined {
  if (statement.isStatic) return statement.star ? statement.name.text : ownerOf(statement.name.text);
  return statement.star ? undefined : statement.name.text;
}

function importedName(statement: ImportDeclaration): string {
  return statement.alias?.text ?? lastPart(statement.name.text);
}

/** `a.B` of `a.B.c`. */
export function ownerOf(member: string): string {
  return member.slice(0, Math.max(0, member.lastIndexOf('.')));
}
