import { type JsonLiteral, type JsonNode, type JsonObject } from './json';
import { type Range } from '../text/range';
import { listWords } from '../text/suggest';

/** The part of JSON Schema that `checkSchema` knows: objects with fixed fields, lists, texts, and true or false. */
export interface Schema {
  readonly type?: string;
  /** `#/definitions/NAME` */
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  /** Of every item of a list. */
  readonly items?: Schema;
  readonly enum?: readonly string[];
  /** In characters, a surrogate pair being one. */
  readonly maxLength?: number;
  readonly pattern?: string;
  /** What to say when the pattern does not match: VS Code's addition to JSON Schema. */
  readonly patternErrorMessage?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** One thing that does not fit, at its place. `path` is dotted, and empty for the document itself. */
export type SchemaProblem = Range & { readonly path: string } & (
    | { readonly reason: 'type'; readonly expected: string }
    | { readonly reason: 'missing' }
    | { readonly reason: 'unknown'; readonly name: string; readonly known: readonly string[] }
    | { readonly reason: 'twice' }
    | { readonly reason: 'choice'; readonly value: string; readonly choices: readonly string[] }
    | { readonly reason: 'length'; readonly most: number }
    | { readonly reason: 'pattern'; readonly explanation: string }
  );

/** Holds a document against a schema. Every object of the schema is closed: a field it does not list is a problem. */
export function checkSchema(root: JsonNode, schema: Schema): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  checkNode(root, schema, '');
  return problems;

  function checkNode(node: JsonNode, given: Schema, path: string): void {
    const wanted = resolve(given);
    const kind = wanted.type ?? 'string';
    if (kind === 'object' && node.kind === 'object') checkObject(node, wanted, path);
    else if (kind === 'array' && node.kind === 'array') {
      node.items.forEach((item, at) => checkNode(item, wanted.items ?? {}, `${path}[${at}]`));
    } else if (kind === 'string' && isText(node)) checkText(node.value, wanted, { path, ...rangeOf(node) });
    else if (kind !== 'boolean' || node.kind !== 'literal' || typeof node.value !== 'boolean') {
      problems.push({ reason: 'type', expected: expectations[kind] ?? kind, path, ...rangeOf(node) });
    }
  }

  function checkObject(node: JsonObject, wanted: Schema, path: string): void {
    const fields = wanted.properties ?? {};
    const seen = new Set<string>();
    for (const { name, nameRange, value } of node.members) {
      const fieldPath = join(path, name);
      if (seen.has(name)) problems.push({ reason: 'twice', path: fieldPath, ...nameRange });
      seen.add(name);
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field) checkNode(value, field, fieldPath);
      else problems.push({ reason: 'unknown', path: fieldPath, name, known: Object.keys(fields), ...nameRange });
    }
    for (const name of wanted.required ?? []) {
      const brace = { start: node.start, end: node.start + 1 };
      if (!seen.has(name)) problems.push({ reason: 'missing', path: join(path, name), ...brace });
    }
  }

  function checkText(value: string, wanted: Schema, place: Range & { path: string }): void {
    if (wanted.enum && !wanted.enum.includes(value)) {
      problems.push({ reason: 'choice', value, choices: wanted.enum, ...place });
    }
    if (wanted.maxLength !== undefined && Array.from(value).length > wanted.maxLength) {
      problems.push({ reason: 'length', most: wanted.maxLength, ...place });
    }
    if (wanted.pattern !== undefined && !new RegExp(wanted.pattern, 'u').test(value)) {
      problems.push({ reason: 'pattern', explanation: wanted.patternErrorMessage ?? '', ...place });
    }
  }

  function resolve(given: Schema): Schema {
    const name = given.$ref?.replace('#/definitions/', '');
    return (name === undefined ? undefined : schema.definitions?.[name]) ?? given;
  }
}

/** What is wrong, in whole sentences. `document` says what the whole is (`connection`); a suggestion may follow. */
export function describeSchemaProblem(problem: SchemaProblem, document: string, hasSuggestion: boolean): string {
  const what = problem.path === '' ? `The ${document}` : `'${problem.path}'`;
  switch (problem.reason) {
    case 'type':
      return `${what} must be ${problem.expected}.`;
    case 'missing':
      return `${what} is missing.`;
    case 'twice':
      return `${what} stands here a second time. Keep one of the two.`;
    case 'unknown':
      return `${what} is no field of a ${document}.`;
    case 'choice':
      return hasSuggestion
        ? `${what} cannot be '${problem.value}'.`
        : `${what} cannot be '${problem.value}'. Choose ${listWords(problem.choices, 'or')}.`;
    case 'length':
      return `${what} may have at most ${problem.most} characters.`;
    case 'pattern':
      return `${what} cannot be used. ${problem.explanation}`;
  }
}

const expectations: Readonly<Record<string, string>> = {
  object: 'an object in braces',
  array: 'a list in square brackets',
  string: 'a text in double quotes',
  boolean: 'true or false',
};

function isText(node: JsonNode): node is JsonLiteral & { readonly value: string } {
  return node.kind === 'literal' && typeof node.value === 'string';
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
