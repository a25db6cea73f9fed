import data from './classNames.json';

/**
 * The public and protected classes of JDK 17 (`java.*`, `javax.*`, `org.w3c.*`, `org.xml.*`) and of Groovy 4.0.26 (core, json, xml,
 * dateutil, templates), as the compiler sees them. `classNames.json` is made by `scripts/make-class-names.mjs` from the real ones:
 *
 * - `packages`: package -> names separated by blanks, nested classes with a dot, each with letters after a colon:
 *   `i` interface, `@` annotation, `e` enum, `r` record, `f` final, `a` abstract, `t` Throwable, `s` sealed.
 * - `methods`: class or interface -> what a class written in a rule must implement (`compareTo(Object):int`, inherited ones
 *   included, erased simple types), and with a leading `!` what it must not override. Classes of the packages rules extend only.
 * - `annotations`: name -> `targets|members`: element kinds (empty: any), members (`!` without a default).
 */
export interface ClassFacts {
  /** Full name with dots all through: `java.util.Map.Entry`. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'annotation' | 'enum' | 'record';
  readonly isFinal: boolean;
  /** True for abstract classes; an interface is not marked. */
  readonly isAbstract: boolean;
  readonly isThrowable: boolean;
  readonly isSealed: boolean;
}

export interface MethodFacts {
  readonly name: string;
  /** Erased simple names: `Object`, `int`, `Object[]`. */
  readonly parameters: readonly string[];
  readonly result: string;
}

export interface AnnotationFacts {
  /** `TYPE`, `METHOD`, `FIELD`, `LOCAL_VARIABLE` ...; empty when it may stand anywhere. */
  readonly targets: readonly string[];
  readonly members: readonly { readonly name: string; readonly required: boolean }[];
}

/** Packages whose classes need no import, in the compiler's order. */
export const DEFAULT_PACKAGES = [
  'java.lang',
  'java.util',
  'java.io',
  'java.net',
  'groovy.lang',
  'groovy.util',
] as const;
/** Single classes that need no import either. */
export const DEFAULT_CLASSES = ['java.math.BigInteger', 'java.math.BigDecimal'] as const;

/** Packages of Groovy's further modules, which are not in the data; any other package below `groovy` does not exist. */
const furtherModules =
  /^groovy\.(ant|bsf|cli|console|contracts|ginq|gpath|grape|inspect|jmx|junit|lang|macro|mock|nio|servlet|sql|swing|test|testng|toml|transform|typecheckers|ui|util|yaml)\b/;

const packages = new Map<string, string>(Object.entries(data.packages));
const methods = new Map<string, readonly string[]>(Object.entries(data.methods));
const annotations = new Map<string, string>(Object.entries(data.annotations));
const opened = new Map<string, ReadonlyMap<string, string>>();

/** The class of a full name; a nested one with `.` or `$` (`java.util.Map.Entry`, `java.util.Map$Entry`). */
export function findClass(fullName: string): ClassFacts | undefined {
  const name = fullName.replaceAll('$', '.');
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const facts = findIn(name.slice(0, dot), name.slice(dot + 1));
    if (facts) return facts;
  }
  return undefined;
}

/** The class a simple name means without any import (`List`, `Map.Entry`, `BigDecimal`). */
export function findDefaultClass(simpleName: string): ClassFacts | undefined {
  const name = simpleName.replaceAll('$', '.');
  for (const home of DEFAULT_PACKAGES) {
    const facts = findIn(home, name);
    if (facts) return facts;
  }
  const outer = name.split('.', 1)[0] ?? name;
  return DEFAULT_CLASSES.some((known) => known.endsWith(`.${outer}`)) ? findIn('java.math', name) : undefined;
}

/** The class of a simple name in one package, as a star import finds it. */
export function findIn(packageName: string, simpleName: string): ClassFacts | undefined {
  const letters = classesOf(packageName).get(simpleName);
  return letters === undefined ? undefined : facts(`${packageName}.${simpleName}`, letters);
}

/**
 * Whether a full name is a class: `unknown` where nothing here can tell, because the package belongs to the tracker or to a library.
 */
export function classExists(fullName: string): 'yes' | 'no' | 'unknown' {
  if (findClass(fullName)) return 'yes';
  for (let dot = fullName.lastIndexOf('.'); dot > 0; dot = fullName.lastIndexOf('.', dot - 1)) {
    if (packages.has(fullName.slice(0, dot))) return 'no';
  }
  if (fullName.startsWith('groovy.')) return furtherModules.test(fullName) ? 'unknown' : 'no';
  return fullName.startsWith('java.') ? 'no' : 'unknown';
}

/** Whether every class of the package is known here. */
export function isKnownPackage(packageName: string): boolean {
  return packages.has(packageName);
}

/** All packages whose classes are known here. */
export function classPackages(): readonly string[] {
  return [...packages.keys()];
}

/** The simple names in a package, nested ones with a dot, sorted; empty for an unknown package. */
export function classNamesIn(packageName: string): readonly string[] {
  return [...classesOf(packageName).keys()];
}

/** As classNamesIn, without nested ones. */
export function topClassNamesIn(packageName: string): readonly string[] {
  return classNamesIn(packageName).filter((name) => !name.includes('.'));
}

/** What a non-abstract class that extends or implements this one must implement. Empty when nothing, or when it is not known. */
export function abstractMethods(fullName: string): readonly MethodFacts[] {
  return (methods.get(fullName) ?? []).filter((text) => !text.startsWith('!')).map(method);
}

/** The final methods of the class itself (those every object has stand with `java.lang.Object`). */
export function finalMethods(fullName: string): readonly MethodFacts[] {
  return (methods.get(fullName) ?? []).filter((text) => text.startsWith('!')).map((text) => method(text.slice(1)));
}

/** Where an annotation may stand and what may be given in its parentheses. */
export function findAnnotation(fullName: string): AnnotationFacts | undefined {
  const text = annotations.get(fullName);
  if (text === undefined) return undefined;
  const [targets = '', members = ''] = text.split('|');
  return {
    targets: list(targets),
    members: list(members).map((name) => ({ name: name.replace('!', ''), required: name.startsWith('!') })),
  };
}

function classesOf(packageName: string): ReadonlyMap<string, string> {
  const known = opened.get(packageName);
  if (known) return known;
  const classes = new Map<string, string>();
  const names = packages.get(packageName);
  for (const entry of names?.split(' ') ?? []) {
    const [name = '', letters = ''] = entry.split(':');
    classes.set(name, letters);
  }
  // Only real packages are kept: what people type would fill the memory.
  if (names !== undefined) opened.set(packageName, classes);
  return classes;
}

function facts(name: string, letters: string): ClassFacts {
  const has = (letter: string) => letters.includes(letter);
  let kind: ClassFacts['kind'] = 'class';
  if (has('@')) kind = 'annotation';
  else if (has('i')) kind = 'interface';
  else if (has('e')) kind = 'enum';
  else if (has('r')) kind = 'record';
  return {
    name,
    kind,
    isFinal: has('f') || kind === 'enum',
    isAbstract: has('a'),
    isThrowable: has('t'),
    isSealed: has('s'),
  };
}

function method(text: string): MethodFacts {
  const open = text.indexOf('(');
  const close = text.indexOf(')', open);
  return { name: text.slice(0, open), parameters: list(text.slice(open + 1, close)), result: text.slice(close + 2) };
}

function list(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}
