import { type Node, type Type } from '../ast';
import { type Check } from './check';
import { type Resolution, type Types } from './resolve';
import { isInterface, lastPart } from '../nodeFacts';
import { type Visitor } from '../walk';

/** How many type arguments a type takes: `Map<String>` has one too few. */
export function checkTypeArguments(check: Check): Visitor {
  // The compiler does not look at the types of closure parameters, loops, `instanceof` and type arguments of calls.
  const skipped = new WeakSet<Node>();
  const skip = (types: readonly (Type | undefined)[] | undefined) => {
    for (const type of types ?? []) if (type) skipped.add(type);
  };
  return {
    enter: {
      Closure: ({ parameters }) => {
        skip(parameters?.map(({ type }) => type));
      },
      Lambda: ({ parameters }) => {
        skip(parameters.map(({ type }) => type));
      },
      ForIn: ({ variable }) => {
        skip([variable.type]);
      },
      InstanceOf: ({ type }) => {
        skip([type]);
      },
      Property: ({ typeArguments }) => {
        skip(typeArguments);
      },
      Variable: ({ typeArguments }) => {
        skip(typeArguments);
      },
      ClassDeclaration: (declaration) => {
        if (isInterface(declaration) || declaration.form === 'trait') return;
        for (const type of declaration.superTypes) checkWildcard(check, type);
      },
      Type: (type, parent) => {
        if (skipped.has(type)) skip(type.typeArguments);
        else checkCount(check, type, parent);
      },
    },
  };
}

function checkWildcard({ report }: Check, type: Type): void {
  const wildcard = type.typeArguments?.find(({ name }) => name === '?');
  if (wildcard)
    report('compile/type-arguments', wildcard, "A class cannot extend a type with '?'. Name the type that is meant.");
}

function checkCount(check: Check, type: Type, parent: Node): void {
  const { types, scopes, report } = check;
  const given = type.typeArguments;
  if (given === undefined) return;
  const found = types.resolve(type.name, scopes.owner, scopes.typesInSight);
  let wanted: number | undefined;
  if (found.kind === 'script' && found.is.form !== 'anonymous') wanted = found.is.typeParameters.length;
  else if (found.kind === 'library') wanted = counts.get(found.is.name);
  if (wanted !== undefined && wanted === given.length && wanted > 0) checkBounds(check, type, given);
  if (wanted === undefined || (wanted === given.length && wanted > 0)) return;
  if (given.length === 0 && wanted > 0) {
    if (parent.kind === 'New' && parent.body) {
      report('compile/type-arguments', type, "A class without a name needs the types in the angle brackets, not '<>'.");
    }
    return;
  }
  if (given.length === 0) {
    report('compile/type-arguments', type, `'${type.name}' takes no types in angle brackets. Remove '<>'.`);
    return;
  }
  const takes =
    wanted === 0
      ? 'no type in angle brackets'
      : wanted === 1
        ? 'one type in angle brackets'
        : `${wanted} types in angle brackets`;
  const advice = wanted === 0 ? ' Remove the brackets.' : '';
  report('compile/type-arguments', type, `'${type.name}' takes ${takes}, not ${given.length}.${advice}`);
}

/** `class Box<T extends Number>` does not take a `Box<String>`. */
function checkBounds({ types, scopes, report }: Check, type: Type, given: readonly Type[]): void {
  const found = types.resolve(type.name, scopes.owner, scopes.typesInSight);
  if (found.kind !== 'script' || found.is.declaration.kind !== 'ClassDeclaration') return;
  const { typeParameters } = found.is.declaration;
  given.forEach((argument, index) => {
    const bound = typeParameters[index]?.bounds[0];
    if (!bound || argument.dimensions > 0) return;
    const target = types.resolve(bound.name, found.is, { names: found.is.typeParameters, around: undefined });
    const source = types.resolve(argument.name, scopes.owner, scopes.typesInSight);
    if (!isSurelyOutside(types, source, target)) return;
    report(
      'compile/type-arguments',
      argument,
      `'${type.name}' takes only classes that extend '${bound.name}', which '${argument.name}' does not.`,
    );
  });
}

const numbers = new Set(['Integer', 'Long', 'Short', 'Byte', 'Double', 'Float', 'BigDecimal', 'BigInteger', 'Number']);

function isSurelyOutside(types: Types, source: Resolution, bound: Resolution): boolean {
  if (bound.kind === 'library') {
    return (
      bound.is.name === 'java.lang.Number' &&
      source.kind === 'library' &&
      source.is.isFinal &&
      !numbers.has(lastPart(source.is.name))
    );
  }
  if (bound.kind !== 'script') return false;
  if (source.kind === 'library') return true;
  if (source.kind !== 'script' || source.is === bound.is) return false;
  const { classes, beyond } = types.scriptSupers(source.is);
  return !classes.includes(bound.is) && beyond.every(({ kind }) => kind === 'library');
}

/** Of the classes that rules use with type arguments, rightly or by mistake. */
const counts = new Map<string, number>([
  ...named(
    'java.lang',
    0,
    'String Integer Long Double Float Short Byte Boolean Character Number Object Exception StringBuilder Math System Thread Runnable',
  ),
  ...named('java.util', 0, 'Date Calendar UUID Locale Random Scanner Properties Currency TimeZone'),
  ...named('java.math', 0, 'BigDecimal BigInteger'),
  ...named('java.io', 0, 'File InputStream OutputStream Reader Writer IOException'),
  ...named('java.net', 0, 'URL URI'),
  ...named('java.text', 0, 'SimpleDateFormat DateFormat DecimalFormat NumberFormat'),
  ...named(
    'java.time',
    0,
    'LocalDate LocalDateTime LocalTime ZonedDateTime OffsetDateTime Instant Duration Period ZoneId',
  ),
  ...named('java.util.regex', 0, 'Pattern Matcher'),
  ...named('groovy.json', 0, 'JsonSlurper JsonBuilder JsonOutput'),
  ...named('groovy.lang', 0, 'GString Binding Script Expando'),
  ...named('java.lang', 1, 'Class Comparable Iterable ThreadLocal'),
  ...named(
    'java.util',
    1,
    'List Set Collection Iterator ListIterator ArrayList LinkedList HashSet LinkedHashSet TreeSet SortedSet Queue Deque ArrayDeque PriorityQueue Stack Vector Optional Comparator Enumeration',
  ),
  ...named(
    'java.util',
    2,
    'Map HashMap LinkedHashMap TreeMap SortedMap NavigableMap Hashtable WeakHashMap Map.Entry EnumMap',
  ),
  ...named('java.util.concurrent', 1, 'Callable Future CompletableFuture BlockingQueue CopyOnWriteArrayList'),
  ...named('java.util.concurrent', 2, 'ConcurrentHashMap ConcurrentMap'),
  ...named('java.util.function', 1, 'Consumer Supplier Predicate UnaryOperator BinaryOperator'),
  ...named('java.util.function', 2, 'Function BiConsumer BiPredicate'),
  ...named('java.util.stream', 1, 'Stream'),
  ...named('groovy.lang', 1, 'Closure Range Reference'),
]);

function named(home: string, count: number, names: string): [string, number][] {
  return names.split(' ').map((name) => [`${home}.${name}`, count]);
}
