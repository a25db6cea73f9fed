import { type Script, type Type } from '../ast';
import { classExists, findClass, findDefaultClass, findIn, isKnownPackage, type ClassFacts } from '../data/classNames';
import { readImports, type Imports } from './imports';
import { classesOfScript, type ScriptClass } from './scriptClasses';
import { findModifier, isPrimitiveName, lastPart, startsUpperCase } from '../nodeFacts';

/**
 * What the name of a type stands for. `plain` is a primitive or a type parameter; `unknown` may exist on the tracker, which is for
 * nobody here to say; `missing` surely does not exist.
 */
export type Resolution =
  | { readonly kind: 'script'; readonly is: ScriptClass }
  | { readonly kind: 'library'; readonly is: ClassFacts }
  | { readonly kind: 'plain' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing' };

/** The type parameters that can be seen at a place, innermost first. */
export interface TypeNames {
  readonly names: readonly string[];
  readonly around: TypeNames | undefined;
}

/** What is above a class: classes of the script, and what the chain ends in. */
export interface Supers {
  readonly classes: readonly ScriptClass[];
  readonly beyond: readonly Resolution[];
}

/** Names that can be asked for one by one; whoever answers may have to look around first. */
export type NameSet = Pick<ReadonlySet<string>, 'has'>;

/** Nobody writes longer names, or longer chains of classes. What is beyond is taken as unknown, so that the time stays linear. */
const LONGEST_NAME = 500;
const LONGEST_CHAIN = 100;

const PLAIN: Resolution = { kind: 'plain' };
const UNKNOWN: Resolution = { kind: 'unknown' };
const MISSING: Resolution = { kind: 'missing' };

/** Finds what names of types mean in one script, as the compiler does: nested classes, the script's own, imports, defaults. */
export class Types {
  readonly imports: Imports;
  /** At the top of the script, in order, duplicates included. */
  readonly classes: readonly ScriptClass[];
  private readonly topLevel = new Map<string, ScriptClass>();
  private readonly supers = new Map<ScriptClass, Supers>();
  private readonly known = new Map<ScriptClass | undefined, Map<string, Resolution>>();

  /** `outside`: simple names of classes that files beside the script bring. */
  constructor(
    script: Script,
    private readonly outside: NameSet,
  ) {
    this.imports = readImports(script);
    this.classes = classesOfScript(script);
    for (const one of this.classes) if (!this.topLevel.has(one.name)) this.topLevel.set(one.name, one);
  }

  /** What `name` (`List`, `Map.Entry`, `java.util.List`) means within a class, or outside of all. */
  resolve(name: string, owner: ScriptClass | undefined, typeNames?: TypeNames): Resolution {
    if (name === '' || name === '?' || name === 'void' || name === 'def' || name === 'var' || isPrimitiveName(name)) {
      return PLAIN;
    }
    if (name.length > LONGEST_NAME) return UNKNOWN;
    for (let names = typeNames; names !== undefined; names = names.around) {
      if (names.names.includes(name)) return PLAIN;
    }
    let ofOwner = this.known.get(owner);
    if (ofOwner === undefined) {
      ofOwner = new Map();
      this.known.set(owner, ofOwner);
    }
    const before = ofOwner.get(name);
    if (before) return before;
    // Classes that extend each other's nested classes ask in a circle.
    ofOwner.set(name, UNKNOWN);
    const found = name.includes('.') ? this.resolveDotted(name, owner) : this.resolveSimple(name, owner);
    ofOwner.set(name, found);
    return found;
  }

  /** Whether an import of the full name may be right. */
  existsForImport(fullName: string): boolean {
    return this.resolveFull(fullName, true).kind !== 'missing';
  }

  /** The class that another one extends; `unknown` also where that cannot be told. */
  superOf(one: ScriptClass): Resolution | undefined {
    const extended = extendedBy(one);
    return extended && this.headerType(one, extended);
  }

  /** The interfaces and traits a class names in its header. */
  interfacesOf(one: ScriptClass): Resolution[] {
    return implementedBy(one).map((type) => this.headerType(one, type));
  }

  headerType(one: ScriptClass, type: Type): Resolution {
    if (type.dimensions > 0) return UNKNOWN;
    return this.resolve(type.name, one.name === '' ? one.outer : one, { names: one.typeParameters, around: undefined });
  }

  /** The classes above a class of the script, as far as they are in the script, nearest first, without itself. */
  scriptSupers(one: ScriptClass): Supers {
    const before = this.supers.get(one);
    if (before) return before;
    const classes: ScriptClass[] = [];
    const beyond: Resolution[] = [];
    const seen = new Set<ScriptClass>([one]);
    const open = [one];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      if (classes.length > LONGEST_CHAIN) {
        beyond.push(UNKNOWN);
        break;
      }
      const parent = this.superOf(next);
      for (const above of parent ? [parent, ...this.interfacesOf(next)] : this.interfacesOf(next)) {
        if (above.kind !== 'script') beyond.push(above);
        else if (!seen.has(above.is)) {
          seen.add(above.is);
          classes.push(above.is);
          open.push(above.is);
        }
      }
    }
    const found = { classes, beyond };
    this.supers.set(one, found);
    return found;
  }

  private resolveSimple(name: string, owner: ScriptClass | undefined): Resolution {
    let mayComeFromUnknown = false;
    if (owner?.name === name) return { kind: 'script', is: owner };
    for (let around = owner; around !== undefined; around = around.outer) {
      if (around.depth === 0 && around.name === name) return { kind: 'script', is: around };
      const nested = this.nestedIn(around, name, owner);
      if (nested.kind !== 'missing' && nested.kind !== 'unknown') return nested;
      if (nested.kind === 'unknown') mayComeFromUnknown = true;
    }
    const own = this.topLevel.get(name);
    if (own) return { kind: 'script', is: own };
    const imported = this.resolveImported(name);
    if (imported.kind !== 'missing' && imported.kind !== 'unknown') return imported;
    if (imported.kind === 'unknown') mayComeFromUnknown = true;
    const byDefault = findDefaultClass(name);
    if (byDefault) return { kind: 'library', is: byDefault };
    if (/\w\$\w/.test(name)) {
      const dotted = this.resolve(name.replaceAll('$', '.'), owner);
      if (dotted.kind !== 'missing') return dotted;
    }
    return mayComeFromUnknown || this.outside.has(name) ? UNKNOWN : MISSING;
  }

  private resolveImported(name: string): Resolution {
    const { classes, members, stars, staticStars, packageName } = this.imports;
    const full = classes.get(name);
    if (full !== undefined) return this.resolveFull(full, true);
    const member = members.get(name);
    if (member) {
      const nested = this.nestedOf(this.resolveFull(member.owner, true), member.member);
      if (nested.kind !== 'missing') return nested;
    }
    let unknown = packageName !== '' && !isKnownPackage(packageName) && startsUpperCase(name);
    for (const owner of [...staticStars, ...stars]) {
      const found = this.fromStar(owner, name);
      if (found.kind === 'unknown') unknown = true;
      else if (found.kind !== 'missing') return found;
    }
    return unknown ? UNKNOWN : MISSING;
  }

  private fromStar(owner: string, name: string): Resolution {
    if (isKnownPackage(owner)) {
      const found = findIn(owner, name);
      if (found) return { kind: 'library', is: found };
      return MISSING;
    }
    const found = this.resolveFull(owner, false);
    if (found.kind === 'script' || found.kind === 'library') return this.nestedOf(found, name);
    return classExists(`${owner}.${name}`) === 'no' ? MISSING : UNKNOWN;
  }

  private resolveDotted(name: string, owner: ScriptClass | undefined): Resolution {
    const dot = name.indexOf('.');
    const first = name.slice(0, dot);
    let found = this.resolveSimple(first, owner);
    if (found.kind === 'script' || found.kind === 'library' || (found.kind === 'unknown' && startsUpperCase(first))) {
      for (const part of name.slice(dot + 1).split('.')) found = this.nestedOf(found, part);
      return found;
    }
    return this.resolveFull(name, false);
  }

  /** A name with its package. `imported` tells that somebody wrote it into an import, so that its package is meant. */
  private resolveFull(name: string, imported: boolean): Resolution {
    const facts = findClass(name);
    if (facts) return { kind: 'library', is: facts };
    const own = this.ownByFullName(name);
    if (own) return { kind: 'script', is: own };
    if (classExists(name) === 'no') return MISSING;
    const simple = lastPart(name);
    if (!startsUpperCase(simple) && !simple.includes('$') && /^\p{Ll}/u.test(simple)) return MISSING;
    const parts = name.split('.');
    if (parts[0] === 'groovy' && commonPackages.some((home) => home.startsWith('groovy.') && findIn(home, simple))) {
      return MISSING;
    }
    if (parts.length === 1) return imported ? MISSING : UNKNOWN;
    if (startsUpperCase(parts[0] ?? '')) return MISSING;
    return startsUpperCase(parts[1] ?? '') && isInCommonPackage(parts[1] ?? '') ? MISSING : UNKNOWN;
  }

  private ownByFullName(name: string): ScriptClass | undefined {
    const { packageName } = this.imports;
    const inPackage =
      packageName !== '' && name.startsWith(`${packageName}.`) ? name.slice(packageName.length + 1) : name;
    const [first = '', ...rest] = inPackage.split(/[.$]/);
    let own = this.topLevel.get(first);
    for (const part of rest) own = own?.nested.get(part);
    return own;
  }

  private nestedOf(outer: Resolution, name: string): Resolution {
    if (outer.kind === 'library') {
      const facts = findClass(`${outer.is.name}.${name}`);
      return facts ? { kind: 'library', is: facts } : MISSING;
    }
    if (outer.kind === 'script') return this.nestedIn(outer.is, name, outer.is);
    return outer;
  }

  /** A class nested in a class or in one above it. `user` is the class that asks: it does not see what is private above. */
  private nestedIn(
    outer: ScriptClass,
    name: string,
    user: ScriptClass | undefined,
    seen = new Set<ScriptClass>(),
  ): Resolution {
    const own = outer.nested.get(name);
    const visible = seen.size === 0 || outer === user || !findModifier(own?.modifiers ?? [], 'private');
    if (own && visible) return { kind: 'script', is: own };
    if (seen.has(outer)) return MISSING;
    seen.add(outer);
    let unknown = false;
    const parent = this.superInHeader(outer);
    for (const above of parent ? [parent, ...this.interfacesInHeader(outer)] : this.interfacesInHeader(outer)) {
      const found = above.kind === 'script' ? this.nestedIn(above.is, name, user, seen) : this.nestedOf(above, name);
      if (found.kind === 'script' || found.kind === 'library') return found;
      if (found.kind === 'unknown') unknown = true;
    }
    return unknown ? UNKNOWN : MISSING;
  }

  /** Like superOf, but asked while a name in the same header may be on its way: only what needs no look into the class itself. */
  private superInHeader(one: ScriptClass): Resolution | undefined {
    const extended = extendedBy(one);
    return extended && this.headerName(one, extended);
  }

  private interfacesInHeader(one: ScriptClass): Resolution[] {
    return implementedBy(one).map((type) => this.headerName(one, type));
  }

  private headerName(one: ScriptClass, type: Type): Resolution {
    if (one.typeParameters.includes(type.name)) return PLAIN;
    const own = one.outer?.nested.get(type.name) ?? this.topLevel.get(type.name);
    if (own) return own === one ? MISSING : { kind: 'script', is: own };
    return this.resolve(type.name, one.outer);
  }
}

/** What interfaces and traits extend they implement. */
function extendedBy({ form, superTypes }: ScriptClass): Type | undefined {
  return form === 'interface' || form === 'trait' ? undefined : superTypes[0];
}

function implementedBy({ form, superTypes, interfaces }: ScriptClass): readonly Type[] {
  return form === 'interface' || form === 'trait' ? [...superTypes, ...interfaces] : interfaces;
}

const commonPackages = [
  'java.lang',
  'java.util',
  'java.io',
  'java.net',
  'java.math',
  'java.text',
  'java.time',
  'groovy.lang',
  'groovy.json',
  'groovy.xml',
  'groovy.transform',
];

/** Whether `Date` in `util.Date` or `javautil.Date` can only be the one everybody knows. */
function isInCommonPackage(simpleName: string): boolean {
  return commonPackages.some((home) => findIn(home, simpleName) !== undefined);
}
