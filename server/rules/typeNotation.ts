/**
 * The small notation in which the catalogue writes types:
 *
 * - `String`, `Issue`, `java.util.Date`: a type of the catalogue, a class of the JDK or of Groovy, or a type variable
 * - `any`: everything goes and nothing is said; `void`: no result
 * - `List<Comment>`, `Map<String, any>`: with the types of what it holds
 * - `String[]`: an array
 * - `User?`: a user or null
 * - `String | Long`: one of several
 * - `(Comment) -> any`: a closure, with what it receives and what it must give back
 * - `(String | Long)?`: parentheses say what a mark belongs to
 */
export type TypeNotation =
  | { readonly kind: 'any' }
  | { readonly kind: 'named'; readonly name: string; readonly arguments: readonly TypeNotation[] }
  | { readonly kind: 'array'; readonly element: TypeNotation }
  | { readonly kind: 'nullable'; readonly type: TypeNotation }
  | { readonly kind: 'union'; readonly types: readonly TypeNotation[] }
  | { readonly kind: 'closure'; readonly parameters: readonly TypeNotation[]; readonly result: TypeNotation };

/** Where a text stops being a type, in one sentence. */
export interface TypeNotationProblem {
  readonly message: string;
  /** Offset in the text. */
  readonly at: number;
}

export type TypeReading = { readonly type: TypeNotation } | { readonly problem: TypeNotationProblem };

/** Reads a type; never throws, whatever the text. */
export function readType(text: string): TypeReading {
  const reader = new Reader(text);
  const type = reader.union(0);
  const problem = reader.finish();
  return problem ? { problem } : { type };
}

/** Writes a type so that `readType` gives it back. */
export function printType(type: TypeNotation): string {
  switch (type.kind) {
    case 'any':
      return 'any';
    case 'named':
      return type.arguments.length === 0 ? type.name : `${type.name}<${type.arguments.map(printType).join(', ')}>`;
    case 'array':
      return `${printTight(type.element)}[]`;
    case 'nullable':
      return `${printTight(type.type)}?`;
    case 'union':
      return type.types.map((one) => (one.kind === 'union' ? `(${printType(one)})` : printMember(one))).join(' | ');
    case 'closure':
      return `(${type.parameters.map(printType).join(', ')}) -> ${printType(type.result)}`;
  }
}

/** Every name in a type, each once, in the order of the text. */
export function namesInType(type: TypeNotation): string[] {
  return [...new Set(collectNames(type))];
}

function collectNames(type: TypeNotation): string[] {
  switch (type.kind) {
    case 'any':
      return [];
    case 'named':
      return [type.name, ...type.arguments.flatMap(collectNames)];
    case 'array':
      return collectNames(type.element);
    case 'nullable':
      return collectNames(type.type);
    case 'union':
      return type.types.flatMap(collectNames);
    case 'closure':
      return [...type.parameters.flatMap(collectNames), ...collectNames(type.result)];
  }
}

/** The type with names that stand for others replaced; a name that has type arguments stands for itself. */
export function substitute(type: TypeNotation, names: ReadonlyMap<string, TypeNotation>): TypeNotation {
  if (names.size === 0) return type;
  const inside = (one: TypeNotation) => substitute(one, names);
  switch (type.kind) {
    case 'any':
      return type;
    case 'named':
      if (type.arguments.length === 0) return names.get(type.name) ?? type;
      return { ...type, arguments: type.arguments.map(inside) };
    case 'array':
      return { ...type, element: inside(type.element) };
    case 'nullable':
      return { ...type, type: inside(type.type) };
    case 'union':
      return { ...type, types: type.types.map(inside) };
    case 'closure':
      return { ...type, parameters: type.parameters.map(inside), result: inside(type.result) };
  }
}

/** A type that a suffix follows. */
function printTight(type: TypeNotation): string {
  return type.kind === 'union' || type.kind === 'closure' ? `(${printType(type)})` : printType(type);
}

/** A closure in a union would swallow what follows. */
function printMember(type: TypeNotation): string {
  return type.kind === 'closure' ? `(${printType(type)})` : printType(type);
}

/** Types nest no deeper than this; the reader works by recursion and texts may be anything. */
const deepest = 50;

const anything: TypeNotation = { kind: 'any' };

class Reader {
  private at = 0;
  private problem: TypeNotationProblem | undefined;

  constructor(private readonly text: string) {
    this.skipBlanks();
  }

  finish(): TypeNotationProblem | undefined {
    if (this.at < this.text.length) this.fail("Expected the end of the type, '|', '?' or '['.");
    return this.problem;
  }

  union(depth: number): TypeNotation {
    if (depth > deepest) return this.fail(`Expected at most ${deepest} levels.`);
    const types = [this.suffixed(depth)];
    while (this.take('|')) types.push(this.suffixed(depth));
    const [only] = types;
    return types.length === 1 && only ? only : { kind: 'union', types };
  }

  private suffixed(depth: number): TypeNotation {
    let type = this.primary(depth);
    for (;;) {
      if (this.take('?')) type = { kind: 'nullable', type };
      else if (this.take('[')) {
        if (!this.take(']')) return this.fail("Expected ']'.");
        type = { kind: 'array', element: type };
      } else return type;
    }
  }

  private primary(depth: number): TypeNotation {
    if (this.take('(')) return this.parenthesis(depth);
    const name = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*/u.exec(this.text.slice(this.at))?.[0];
    if (name === undefined) return this.fail("Expected the name of a type or '('.");
    this.at += name.length;
    this.skipBlanks();
    if (name === 'any') return anything;
    if (!this.take('<')) return { kind: 'named', name, arguments: [] };
    const given = this.list(depth);
    return this.take('>') ? { kind: 'named', name, arguments: given } : this.fail("Expected ',' or '>'.");
  }

  /** After `(`: the parameters of a closure, or a type in parentheses. */
  private parenthesis(depth: number): TypeNotation {
    let inside: TypeNotation[] = [];
    if (!this.take(')')) {
      inside = this.list(depth);
      if (!this.take(')')) return this.fail("Expected ',' or ')'.");
    }
    if (this.take('->')) return { kind: 'closure', parameters: inside, result: this.union(depth + 1) };
    const [only] = inside;
    return inside.length === 1 && only ? only : this.fail("Expected '->' and the result of the closure.");
  }

  private list(depth: number): TypeNotation[] {
    const types = [this.union(depth + 1)];
    while (this.take(',')) types.push(this.union(depth + 1));
    return types;
  }

  private take(mark: string): boolean {
    if (this.problem || !this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    this.skipBlanks();
    return true;
  }

  private skipBlanks(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  private fail(message: string): TypeNotation {
    this.problem ??= { message, at: this.at };
    return anything;
  }
}
