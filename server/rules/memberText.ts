import { readType, type TypeNotation } from './typeNotation';

/**
 * One class of `data/members.json`, which `scripts/make-members.mjs` makes: a text of lines. The first says what the class is,
 * each other one is a member that no class above it has in the same words:
 *
 *     interface Comparator<T> : Object = (T, T) -> int    kind, name, type parameters, supertypes, and as a closure
 *     new(String)                                         a constructor
 *     subList(int, int) List<E>                           a method
 *     =valueOf(Object...) String                          a static method, taking any number of values
 *     =MAX_VALUE: int                                     a field
 *     +collect((T) -> R) List<R>                          a method that Groovy adds
 *     ~getYear() int                                      one that should no longer be used
 *
 * Marks stand in the order `+ ~ =`. Types are in the catalogue's notation; classes that need no import, or that are in the data
 * themselves, by their simple names. `T`, `T1` and the like are type variables, `Self` is the type that the method is called on.
 */
export interface ClassText {
  readonly kind: 'class' | 'abstract' | 'interface' | 'enum';
  /** As types name it: `List`, `Map.Entry`. */
  readonly name: string;
  readonly typeParameters: readonly string[];
  /** The nearest ones of the data; what every object has comes last. */
  readonly supertypes: readonly TypeNotation[];
  /** How a closure looks that may stand for the interface. */
  readonly closure?: TypeNotation;
  readonly members: readonly Member[];
}

export interface Member {
  /** `new` for a constructor. */
  readonly name: string;
  readonly kind: 'method' | 'field' | 'constructor';
  readonly parameters: readonly TypeNotation[];
  /** Whether the last parameter may be given any number of times; its type is that of one of them. */
  readonly isVariadic: boolean;
  /** Of a field its type; of a constructor the class. */
  readonly result: TypeNotation;
  readonly isStatic: boolean;
  /** Whether Groovy adds it to a class of the JDK. */
  readonly isAdded: boolean;
  readonly isDeprecated: boolean;
}

/** Reads the text of one class. Throws when the data is damaged. */
export function readClassText(text: string): ClassText {
  const [first = '', ...lines] = text.split('\n');
  const header = /^(class|abstract|interface|enum) ([^\s<]+)(?:<([^>]*)>)?(?: : (.*?))?(?: = (.*))?$/.exec(first);
  if (!header) throw new Error(`not the first line of a class: ${first}`);
  const [, kind, name = '', typeParameters = '', supertypes = '', closure] = header;
  const self = typeParameters === '' ? name : `${name}<${typeParameters}>`;
  return {
    kind: kind as ClassText['kind'],
    name,
    typeParameters: splitTypes(typeParameters),
    supertypes: splitTypes(supertypes).map(typeOf),
    ...(closure !== undefined && { closure: typeOf(closure) }),
    members: lines.map((line) => readMember(line, self)),
  };
}

function readMember(line: string, self: string): Member {
  const match = /^(\+?)(~?)(=?)([^\s(:]+)(.*)$/.exec(line);
  if (!match) throw new Error(`not a member: ${line}`);
  const [, added, deprecated, fixed, name = '', rest = ''] = match;
  const marks = { isStatic: fixed === '=', isAdded: added === '+', isDeprecated: deprecated === '~' };
  if (rest.startsWith(':')) {
    return { name, kind: 'field', parameters: [], isVariadic: false, result: typeOf(rest.slice(1).trim()), ...marks };
  }
  const end = closingParenthesis(rest);
  const parameters = splitTypes(rest.slice(1, end));
  const isConstructor = name === 'new';
  return {
    name,
    kind: isConstructor ? 'constructor' : 'method',
    parameters: parameters.map((parameter) => typeOf(parameter.replace('...', ''))),
    isVariadic: parameters.at(-1)?.endsWith('...') ?? false,
    result: typeOf(isConstructor ? self : rest.slice(end + 1).trim()),
    ...marks,
  };
}

/** The parts of a list between commas that stand in no bracket. */
function splitTypes(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (char === '(' || char === '<') depth++;
    else if (char === ')' || (char === '>' && text[at - 1] !== '-')) depth--;
    if ((char === ',' && depth === 0) || at === text.length) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts.filter((part) => part !== '');
}

function closingParenthesis(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`no closing parenthesis: ${text}`);
}

const known = new Map<string, TypeNotation>();

/** The same few hundred types stand in thousands of lines. */
function typeOf(text: string): TypeNotation {
  const before = known.get(text);
  if (before) return before;
  const reading = readType(text);
  if ('problem' in reading) throw new Error(`${reading.problem.message} ${text}`);
  known.set(text, reading.type);
  return reading.type;
}
