import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findClass } from '../../server/groovy/data/classNames';
import {
  allMembers,
  findMembers,
  findProperty,
  type FoundMember,
  fullNameOf,
  isBelow,
  isTypeName,
  lineOf,
  membersOf,
  methodFactsOf,
  type MethodFacts,
} from '../../server/rules/members';
import { namesInType, printType } from '../../server/rules/typeNotation';

const folder = join(__dirname, '../../server/rules/data');
const data = readFileSync(join(folder, 'members.json'), 'utf8');
const classes = Object.keys(JSON.parse(data) as Record<string, string>);
const facts = JSON.parse(readFileSync(join(folder, 'methodFacts.json'), 'utf8')) as readonly MethodFacts[];
const dateTime = JSON.parse(readFileSync(join(folder, 'dateTimeExtensions.json'), 'utf8')) as {
  readonly source: string;
  readonly members: Readonly<Record<string, readonly string[]>>;
};

/** What a closure receives and gives, and what the method gives: the ones that rules call most, over every kind of receiver. */
const methods: [receiver: string, signature: string][] = [
  ['List', 'collect((E) -> R) List<R>'],
  ['List', 'each((E) -> any) List<E>'],
  ['Set', 'each((E) -> any) Set<E>'],
  ['Map', 'each(((Map.Entry<K, V>) -> any) | ((K, V) -> any)) Map<K, V>'],
  ['List', 'find((E) -> any) E'],
  ['Map', 'find(((Map.Entry<K, V>) -> any) | ((K, V) -> any)) Map.Entry<K, V>'],
  ['List', 'findAll((E) -> any) List<E>'],
  ['Set', 'findAll((E) -> any) Set<E>'],
  ['Map', 'findAll(((Map.Entry<K, V>) -> any) | ((K, V) -> any)) Map<K, V>'],
  ['List', 'inject(U, (U, E) -> V) U | V'],
  ['Map', 'inject(U, ((U, Map.Entry<K, V>) -> W) | ((U, K, V) -> W)) U | W'],
  ['List', 'any((E) -> any) boolean'],
  ['Map', 'any(((Map.Entry<K, V>) -> any) | ((K, V) -> any)) boolean'],
  ['List', 'every((E) -> any) boolean'],
  ['List', 'groupBy((E) -> K) Map<K, List<E>>'],
  ['List', 'sort(((E) -> any) | ((E, E) -> any)) List<E>'],
  ['List', 'sort(boolean, ((E) -> any) | ((E, E) -> any)) List<E>'],
  ['Map', 'sort(((Map.Entry<K, V>) -> any) | ((Map.Entry<K, V>, Map.Entry<K, V>) -> any)) Map<K, V>'],
  ['List', 'sum((E) -> any) Object'],
  ['List', 'max(((E) -> any) | ((E, E) -> any)) E'],
  ['List', 'min() E'],
  ['List', 'collectEntries((E) -> any) Map<K, V>'],
  ['Map', 'collectEntries(((Map.Entry<K, V>) -> any) | ((K, V) -> any)) Map<R, S>'],
  ['Map', 'collect(((Map.Entry<K, V>) -> T) | ((K, V) -> T)) List<T>'],
  ['List', 'eachWithIndex((E, Integer) -> any) List<E>'],
  ['Object', 'with((Self) -> T) T'],
  ['Object', 'tap((Self) -> T) Self'],
  ['List', 'findResult((E) -> R) R'],
  ['List', 'findResult(U, (E) -> V) U | V'],
  ['List', 'findResults((E) -> R) Collection<R>'],
  ['List', 'collectMany((E) -> Collection<R>) List<R>'],
  ['List', 'unique(((E) -> any) | ((E, E) -> any)) List<E>'],
  ['List', 'toUnique(((E) -> any) | ((E, E) -> any)) List<E>'],
  ['List', 'toSorted(((E) -> any) | ((E, E) -> any)) List<E>'],
  ['List', 'count((E) -> any) Number'],
  ['List', 'countBy((E) -> K) Map<K, Integer>'],
  ['List', 'split((E) -> any) List<List<E>>'],
  ['List', 'withIndex() List<Tuple2<E, Integer>>'],
  ['List', 'indexed() Map<Integer, E>'],
  ['List', 'findIndexOf((E) -> any) int'],
  ['List', 'takeWhile((E) -> any) List<E>'],
  ['List', 'dropWhile((E) -> any) List<E>'],
  ['List', 'reverseEach((E) -> any) List<E>'],
  ['List', 'removeAll((E) -> any) boolean'],
  ['List', 'collate(int) List<List<E>>'],
  ['List', 'first() E'],
  ['List', 'getAt(int) E'],
  ['List', 'getAt(Range) List<E>'],
  ['List', 'join(String) String'],
  ['List', 'add(E) boolean'],
  ['List', 'contains(Object) boolean'],
  ['List', 'stream() Stream<E>'],
  ['Map', 'get(Object) V'],
  ['Map', 'get(K, V) V'],
  ['Map', 'entrySet() Set<Map.Entry<K, V>>'],
  ['Map', 'groupBy(((Map.Entry<K, V>) -> G) | ((K, V) -> G)) Map<G, Map<K, V>>'],
  ['Map', 'withDefault((K) -> V) Map<K, V>'],
  ['Map', 'computeIfAbsent(K, Function<K, V>) V'],
  ['Object[]', 'collect((T) -> R) List<R>'],
  ['Object[]', 'find((T) -> any) T'],
  ['Integer', 'times((int) -> any) void'],
  ['Integer', 'upto(Number, (Number) -> any) void'],
  ['Long', 'downto(Number, (Long) -> any) void'],
  ['String', 'replaceAll(String, String) String'],
  ['String', 'replaceAll(CharSequence, ((List<String>) -> any) | ((String[]) -> any)) String'],
  ['String', 'eachMatch(String, ((List<String>) -> any) | ((String[]) -> any)) String'],
  ['String', 'eachLine(((String) -> T) | ((String, Integer) -> T)) T'],
  ['String', 'tokenize(CharSequence) List<String>'],
  ['String', 'split(String) String[]'],
  ['String', 'padLeft(Number, CharSequence) String'],
  ['String', 'length() int'],
  ['GString', 'toInteger() Integer'],
  ['ArrayList', 'collect((E) -> R) List<R>'],
  ['LinkedHashMap', 'put(K, V) V'],
  ['IntRange', 'collect((Integer) -> R) List<R>'],
  ['Date', 'format(String) String'],
  ['Date', 'minus(Date) int'],
  ['LocalDate', 'format(String) String'],
  ['LocalDateTime', 'plusDays(long) LocalDateTime'],
  ['Stream', 'map(Function<T, R>) Stream<R>'],
  ['JsonSlurper', 'parseText(String) Object'],
  ['SimpleDateFormat', 'parse(String) Date'],
  ['URL', 'getText() String'],
  ['Matcher', 'group(int) String'],
  ['Base64.Encoder', 'encodeToString(byte[]) String'],
  ['byte[]', 'encodeBase64() Writable'],
  ['IllegalStateException', 'getMessage() String'],
  ['Closure', 'call(Object...) V'],
  ['BigDecimal', 'setScale(int, RoundingMode) BigDecimal'],
  ['Calendar', 'set(int, int, int) void'],
  ['HttpURLConnection', 'setRequestProperty(String, String) void'],
  ['GPathResult', 'text() String'],
  ['NodeChild', 'findAll(Closure) GPathResult'],
  ['StringBuilder', 'setLength(int) void'],
  ['StringBuilder', 'substring(int, int) String'],
  ['StringBuilder', 'length() int'],
  ['StringBuilder', 'charAt(int) char'],
  ['StringBuilder', 'append(Object) StringBuilder'],
  ['StringBuilder', 'leftShift(Object) StringBuilder'],
  ['StringBuffer', 'setCharAt(int, char) void'],
  ['StringBuffer', 'deleteCharAt(int) StringBuffer'],
  ['Writable', 'writeTo(Writer) Writer'],
  ['OptionalInt', 'getAsInt() int'],
];

const fixed: [of: string, signature: string][] = [
  ['Integer', 'parseInt(String) int'],
  ['JsonOutput', 'toJson(Object) String'],
  ['System', 'currentTimeMillis() long'],
  ['Date', 'parse(String, String) Date'],
  ['LocalDate', 'parse(CharSequence, String) LocalDate'],
  ['DateTimeFormatter', 'ofPattern(String) DateTimeFormatter'],
  ['Arrays', 'asList(T...) List<T>'],
  ['URLEncoder', 'encode(String, String) String'],
  ['EnumSet', 'noneOf(Class<E>) EnumSet<E>'],
  ['Normalizer', 'normalize(CharSequence, Normalizer.Form) String'],
  ['WeekFields', 'of(Locale) WeekFields'],
];

/** Everything that a class has which others see only through the class below it. */
const opened = 'capacity codePointAt ensureCapacity getChars setCharAt setLength substring trimToSize'.split(' ');

describe('members', () => {
  for (const [receiver, signature] of methods) {
    it(`knows ${receiver}.${signature}`, () => {
      const found = findMembers(receiver, nameOf(signature)).filter(({ isStatic }) => !isStatic);
      assert.ok(found.map(print).includes(signature), found.map(print).join('\n'));
    });
  }

  for (const [of, signature] of fixed) {
    it(`knows the static ${of}.${signature}`, () => {
      const found = findMembers(of, nameOf(signature)).filter(({ isStatic }) => isStatic);
      assert.ok(found.map(print).includes(signature), found.map(print).join('\n'));
    });
  }

  it('knows what a hidden class gives to a builder of text, and nothing twice', () => {
    for (const of of ['StringBuilder', 'StringBuffer']) {
      for (const name of opened) assert.ok(findMembers(of, name).length > 0, `${of}.${name}`);
      const lines = (membersOf(of)?.members ?? []).map((member) => print({ ...member, home: of }));
      assert.equal(new Set(lines).size, lines.length);
    }
  });

  const properties: [of: string, name: string, type: string | undefined][] = [
    ['URL', 'text', 'String'],
    ['Date', 'time', 'long'],
    ['ArrayList', 'empty', 'boolean'],
    ['Calendar', 'MONTH', 'int'],
    ['IllegalStateException', 'message', 'String'],
    ['Closure', 'delegate', 'Object'],
    ['String', 'class', 'Class<any>'],
    ['Map.Entry', 'value', 'V'],
    ['String', 'length', undefined],
    ['String', '', undefined],
    ['Nothing', 'text', undefined],
  ];
  for (const [of, name, type] of properties) {
    it(`reads ${of}.${name} as ${type ?? 'nothing'}`, () => {
      const found = findProperty(of, name);
      assert.equal(found && printType(found.result), type);
    });
  }

  it('has classes that exist, with readable members and types that are known', () => {
    assert.ok(classes.length >= 120);
    let members = 0;
    for (const name of classes) {
      assert.ok(name.endsWith('[]') || findClass(name), name);
      const of = membersOf(name);
      assert.ok(of);
      assert.equal(fullNameOf(of.name) ?? name, name);
      const types = [...of.supertypes, ...of.members.flatMap(({ parameters, result }) => [...parameters, result])];
      const unknown = types.flatMap(namesInType).filter((type) => !isTypeName(type) && !type.includes('.'));
      assert.deepEqual([name, ...unknown], [name]);
      members += of.members.length;
    }
    assert.ok(members > 5000, String(members));
    assert.ok(data.length < 500_000, String(data.length));
  });

  it('has the classes that the list of wanted ones names, no more and no less', () => {
    const wanted = JSON.parse(readFileSync(join(folder, 'memberClasses.json'), 'utf8')) as Record<string, string[]>;
    const names = Object.entries(wanted).flatMap(([home, list]) =>
      list.map((name) => (home ? `${home}.${name}` : name)),
    );
    assert.deepEqual(classes, [...new Set(names)].sort());
  });

  it('gives inherited members in terms of the class asked for, nearest first', () => {
    assert.deepEqual(
      lineOf('IntRange').map(({ type }) => printType(type)),
      [
        'IntRange',
        'Range<Integer>',
        'Serializable',
        'List<Integer>',
        'Collection<Integer>',
        'Iterable<Integer>',
        'Object',
      ],
    );
    assert.equal(findMembers('ArrayList', 'each')[0]?.home, 'java.util.List');
    assert.equal(
      allMembers('ArrayList').find(({ name }) => name === 'spread'),
      undefined,
    );
    assert.deepEqual(
      [
        ...new Set(
          allMembers('ArrayList')
            .filter(({ kind }) => kind === 'constructor')
            .map(({ home }) => home),
        ),
      ],
      ['java.util.ArrayList'],
    );
  });

  it('tells members apart', () => {
    const [collect] = findMembers('Iterable', 'collect');
    assert.deepEqual(
      [collect?.isAdded, collect?.isStatic, collect?.isDeprecated, collect?.isVariadic],
      [true, false, false, false],
    );
    assert.equal(findMembers('Date', 'getYear')[0]?.isDeprecated, true);
    assert.equal(findMembers('String', 'format')[0]?.isVariadic, true);
    const [most] = findMembers('Integer', 'MAX_VALUE');
    assert.deepEqual([most?.kind, most?.isStatic, most && printType(most.result)], ['field', true, 'int']);
    assert.deepEqual(findMembers('ArrayList', 'new').map(print).sort(), [
      'new() ArrayList<E>',
      'new(Collection<E>) ArrayList<E>',
      'new(int) ArrayList<E>',
    ]);
    assert.deepEqual(findMembers('List', 'new'), []);
  });

  it('knows which closure may stand for an interface', () => {
    const closure = (name: string) => membersOf(name)?.closure;
    assert.equal(printType(closure('Comparator') ?? { kind: 'any' }), '(T, T) -> int');
    assert.equal(printType(closure('Function') ?? { kind: 'any' }), '(T) -> R');
    assert.equal(closure('List'), undefined);
    assert.equal(closure('Iterable'), undefined);
  });

  it('knows what stands below what', () => {
    assert.ok(isBelow('ArrayList', 'java.lang.Iterable'));
    assert.ok(isBelow('java.util.LinkedHashMap', 'Map'));
    assert.ok(isBelow('NumberFormatException', 'Exception'));
    assert.ok(isBelow('String', 'String'));
    assert.ok(!isBelow('Map', 'Iterable'));
    assert.ok(!isBelow('Foo', 'Object'));
  });

  it('says nothing of what it does not have', () => {
    assert.equal(membersOf('Foo'), undefined);
    assert.equal(membersOf('constructor'), undefined);
    assert.equal(membersOf('Duration'), undefined, 'two classes are called so');
    assert.deepEqual(findMembers('Foo', 'bar'), []);
    assert.deepEqual(findMembers('List', 'constructor'), []);
  });
});

describe('what methods do', () => {
  it('is told of methods that exist, each once, sorted, in a sentence', () => {
    const keys = facts.map((fact) => `${fact.class} ${fact.method}`);
    assert.deepEqual(keys, [...new Set(keys)].sort());
    assert.ok(facts.length > 150);
    for (const { class: home, method, doc } of facts) {
      assert.ok(findMembers(home, method).length > 0, `${home}.${method}`);
      assert.match(doc, /^[A-Z].*\.$/);
    }
  });

  const asked: [className: string, method: string, flags: string][] = [
    ['List', 'findAll', 'resultOnly'],
    ['ArrayList', 'find', 'resultOnly,mayBeNull'],
    ['String', 'replace', 'resultOnly'],
    ['LinkedHashMap', 'get', 'mayBeNull'],
    ['List', 'add', 'changesReceiver'],
    ['Date', 'with', 'delegatesToReceiver'],
    ['List', 'each', ''],
  ];
  for (const [className, method, flags] of asked) {
    it(`says of ${className}.${method}: ${flags || 'nothing special'}`, () => {
      const found = methodFactsOf(className, method);
      assert.ok(found);
      const set = Object.entries(found).filter(([, value]) => value === true);
      assert.equal(set.map(([name]) => name).join(), flags);
    });
  }

  it('is not told of other methods', () => {
    assert.equal(methodFactsOf('List', 'foo'), undefined);
    assert.equal(methodFactsOf('Integer', 'findAll'), undefined);
  });
});

describe('what groovy-datetime adds', () => {
  it('is in the members, with its source', () => {
    assert.match(dateTime.source, /^https:/);
    for (const [home, lines] of Object.entries(dateTime.members)) {
      assert.deepEqual(lines, [...new Set(lines)].sort());
      const known = membersOf(home)?.members.filter(({ isAdded }) => isAdded) ?? [];
      const shown = known.map((member) => `${member.isStatic ? '=' : ''}${print({ ...member, home })}`);
      assert.deepEqual(
        lines.filter((line) => !shown.includes(line)),
        [],
        home,
      );
    }
  });
});

function nameOf(signature: string): string {
  return signature.slice(0, signature.indexOf('('));
}

function print({ name, parameters, isVariadic, result }: FoundMember): string {
  const texts = parameters.map(printType);
  return `${name}(${texts.join(', ')}${isVariadic ? '...' : ''}) ${printType(result)}`;
}
