import { type Range } from './range';

/** A value of a JSON text with its place; the places of strings include their quotes. */
export type JsonNode = JsonObject | JsonArray | JsonLiteral;

export interface JsonObject extends Range {
  readonly kind: 'object';
  /** In the order of the text; a name given twice is here twice. */
  readonly members: readonly JsonMember[];
}

export interface JsonArray extends Range {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

export interface JsonLiteral extends Range {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

export interface JsonMember {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: JsonNode;
}

/** Where a text stops being JSON, in one sentence. */
export interface JsonProblem extends Range {
  readonly message: string;
}

/** Reads a JSON text and keeps the places of everything in it. Accepts what `JSON.parse` accepts, up to 200 levels deep. */
export function readJson(text: string): { readonly root: JsonNode } | { readonly problem: JsonProblem } {
  const reader = new Reader(text);
  try {
    return { root: reader.document() };
  } catch (error) {
    if (error instanceof NotJson) return { problem: error.problem };
    throw error;
  }
}

const deepest = 200;
const whitespace = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /[\p{L}\p{N}_$.+-]+/uy;
const constants = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class NotJson extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem.message);
  }
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): JsonNode {
    this.skipBlanks();
    const root = this.value('Expected a JSON value, but the file is empty.');
    if (this.at < this.text.length) this.refuse('Expected the end of the file after the JSON value.');
    return root;
  }

  /** Reads one value and the blanks after it. */
  private value(whenMissing: string): JsonNode {
    const start = this.at;
    const c = this.text.charAt(start);
    if (c === '{' || c === '[') return this.nested(() => (c === '{' ? this.object(start) : this.array(start)));
    const value = c === '"' ? this.string() : this.numberOrConstant(whenMissing);
    const end = this.at;
    this.skipBlanks();
    return { kind: 'literal', value, start, end };
  }

  private nested(read: () => JsonNode): JsonNode {
    if (++this.depth > deepest) this.refuse(`Expected at most ${deepest} levels of brackets.`);
    this.advance(1);
    const node = read();
    this.depth--;
    return node;
  }

  private object(start: number): JsonObject {
    const members: JsonMember[] = [];
    while (!this.closes('}', members.length, "Expected ',' or '}' after the value.")) {
      const nameStart = this.at;
      if (this.text.charAt(nameStart) !== '"') this.refuse('Expected a field name in double quotes.');
      const name = this.string();
      const nameRange = { start: nameStart, end: this.at };
      this.skipBlanks();
      if (this.text.charAt(this.at) !== ':') this.refuse("Expected ':' after the field name.");
      this.advance(1);
      members.push({ name, nameRange, value: this.value("Expected a value after ':'.") });
    }
    return { kind: 'object', members, ...this.close(start) };
  }

  private array(start: number): JsonArray {
    const items: JsonNode[] = [];
    while (!this.closes(']', items.length, "Expected ',' or ']' after the value.")) {
      items.push(this.value('Expected a value.'));
    }
    return { kind: 'array', items, ...this.close(start) };
  }

  /** True at the closing bracket; else steps over the comma that must stand between two entries. */
  private closes(bracket: string, entries: number, expectation: string): boolean {
    if (this.text.charAt(this.at) === bracket) return true;
    if (entries === 0) return false;
    if (this.text.charAt(this.at) !== ',') this.refuse(expectation);
    const comma = this.at;
    this.advance(1);
    if (this.text.charAt(this.at) === bracket) {
      this.at = comma;
      this.refuse(`JSON allows no comma before '${bracket}'.`);
    }
    return false;
  }

  private close(start: number): Range {
    const end = this.at + 1;
    this.advance(1);
    return { start, end };
  }

  private string(): string {
    const start = this.at++;
    for (; this.at < this.text.length; this.at++) {
      const c = this.text.charAt(this.at);
      if (c === '"') return JSON.parse(this.text.slice(start, ++this.at)) as string;
      if (c === '\n' || c === '\r') break;
      if (c < ' ') this.refuse('Expected an escape such as \\t: a control character may not stand in JSON text.');
      if (c === '\\') {
        if (!this.matches(escape))
          this.refuse('Expected one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX.', 2);
        this.at = escape.lastIndex - 1;
      }
    }
    this.at = start;
    return this.refuse('Expected a closing double quote on the same line.');
  }

  private numberOrConstant(whenMissing: string): number | boolean | null {
    const start = this.at;
    if (this.matches(number)) {
      this.at = number.lastIndex;
      return Number(this.text.slice(start, this.at));
    }
    const constant = constants.get(this.wordHere());
    if (constant === undefined) return this.refuse(whenMissing);
    this.at = word.lastIndex;
    return constant;
  }

  private wordHere(): string {
    return this.matches(word) ? this.text.slice(this.at, word.lastIndex) : '';
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private advance(characters: number): void {
    this.at += characters;
    this.skipBlanks();
  }

  private skipBlanks(): void {
    this.matches(whitespace);
    this.at = whitespace.lastIndex;
  }

  /** Gives up at this place, or on the whole word that stands here. */
  private refuse(message: string, length?: number): never {
    const here = this.text.charAt(this.at);
    const reason =
      here === '/' ? 'JSON allows no comments.' : here === "'" ? 'JSON puts text in double quotes.' : undefined;
    const end = length === undefined && this.matches(word) ? word.lastIndex : this.at + (length ?? 1);
    const range = { start: this.at, end: Math.min(end, this.text.length) };
    throw new NotJson({ message: reason ?? message, ...range });
  }
}
