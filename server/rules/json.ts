import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Range } from '../text/range';

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
  const tooDeep = levelBeyond(text, deepest);
  if (tooDeep !== undefined) {
    const message = `Expected at most ${deepest} levels of brackets.`;
    return { problem: { message, start: tooDeep, end: tooDeep + 1 } };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) return { problem: problemOf(text, error) };
  // Only an empty text has neither an error nor a root.
  return root ? { root: toNode(root) } : { problem: { message: emptyText, start: text.length, end: text.length } };
}

/** What `JSON.parse` makes of the same text. */
export function valueOf(node: JsonNode): unknown {
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'array') return node.items.map(valueOf);
  return Object.fromEntries(node.members.map(({ name, value }) => [name, valueOf(value)]));
}

/** The value of a field, the last one where it stands twice, as in JavaScript. */
export function fieldOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined;
  return node.members.findLast((member) => member.name === name)?.value;
}

/** The text of a field; nothing when it is missing or something else than a text. */
export function textOf(node: JsonNode | undefined, name: string): string | undefined {
  const field = fieldOf(node, name);
  return field?.kind === 'literal' && typeof field.value === 'string' ? field.value : undefined;
}

/** The items of a list; none when it is missing or something else than a list. */
export function itemsOf(node: JsonNode | undefined, name: string): readonly JsonNode[] {
  const field = fieldOf(node, name);
  return field?.kind === 'array' ? field.items : [];
}

const deepest = 200;

const emptyText = 'Expected a JSON value, but the file is empty.';

/** What the library's codes, by their names, mean to somebody who is typing. */
const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Expected text in double quotes, a number, true, false or null.',
  InvalidNumberFormat: 'Expected a number such as 12, -3 or 1.5.',
  PropertyNameExpected: 'Expected a field name in double quotes.',
  ValueExpected: 'Expected a value here.',
  ColonExpected: "Expected ':' after the field name.",
  CommaExpected: "Expected ',' before the next entry.",
  CloseBraceExpected: "Expected ',' or '}' after the value.",
  CloseBracketExpected: "Expected ',' or ']' after the value.",
  EndOfFileExpected: 'Expected the end of the file after the JSON value.',
  InvalidCommentToken: 'JSON allows no comments.',
  UnexpectedEndOfComment: 'JSON allows no comments.',
  UnexpectedEndOfString: 'Expected a closing double quote on the same line.',
  UnexpectedEndOfNumber: 'Expected another digit.',
  InvalidUnicode: 'Expected four hexadecimal digits after \\u.',
  InvalidEscapeCharacter: 'Expected one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX.',
  InvalidCharacter: 'Expected an escape such as \\t: a control character may not stand in JSON text.',
};

function problemOf(text: string, { error, offset, length }: ParseError): JsonProblem {
  const range = { start: offset, end: Math.min(offset + length, text.length) };
  if (text.trim() === '') return { message: emptyText, ...range };
  if (text.charAt(offset) === "'") return { message: 'JSON puts text in double quotes.', ...range };
  const comma = commaBefore(text, offset);
  if (comma !== undefined) {
    return { message: `JSON allows no comma before '${text.charAt(offset)}'.`, start: comma, end: comma + 1 };
  }
  return { message: messages[printParseErrorCode(error)] ?? 'Expected JSON.', ...range };
}

/** The place of a comma that only blanks part from a closing bracket at the offset. */
function commaBefore(text: string, offset: number): number | undefined {
  if (!'}]'.includes(text.charAt(offset) || ' ')) return undefined;
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') ? before.length - 1 : undefined;
}

function toNode(node: Node): JsonNode {
  const range = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === 'object') return { kind: 'object', members: children.map(toMember), ...range };
  if (node.type === 'array') return { kind: 'array', items: children.map(toNode), ...range };
  return { kind: 'literal', value: node.value as JsonLiteral['value'], ...range };
}

function toMember(property: Node): JsonMember {
  const [name, value] = property.children ?? [];
  if (!name || !value) throw new Error('a JSON property without a name or value in a text without errors');
  return {
    name: name.value as string,
    nameRange: { start: name.offset, end: name.offset + name.length },
    value: toNode(value),
  };
}

/** Where brackets go deeper than allowed; the library reads by recursion and must not be asked to. */
function levelBeyond(text: string, limit: number): number | undefined {
  let level = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:\\.|[^"\\\n])*"|[[{\]}]/g)) {
    if (found === '[' || found === '{') level++;
    else if (found === ']' || found === '}') level--;
    if (level > limit) return index;
  }
  return undefined;
}
