import * as v from 'valibot';
import { type OperationName } from '../api/contract';
import { operationSchemas } from '../api/handler';
import { connectionSchema, ruleVersionSchema } from '../api/schemas';
import { NodeProblem } from '../problems/problem';

/** What a request holds, before it is read. */
export interface RawCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly contentType: string | undefined;
  readonly ifMatch: string | undefined;
  readonly user: string;
}

/** A call as handlers take it, whose parts are of the shapes that the schemas of the operation say. */
export interface ReadCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly user: string;
  readonly ifMatch?: number;
}

interface Schemas {
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema;
  readonly gives: v.GenericSchema;
}

/** Throws `request-unreadable`, which names the field, or `media-type-wrong`. */
export function readCall(name: OperationName, raw: RawCall): ReadCall {
  const schemas: Schemas = operationSchemas[name];
  const ifMatch = readIfMatch(raw.ifMatch);
  return {
    params: raw.params,
    user: raw.user,
    query: schemas.query && readPart(schemas.query, raw.query),
    body: schemas.body && readPart(schemas.body, readJson(raw)),
    ...(ifMatch !== undefined && { ifMatch }),
  };
}

/** The version of what an operation gives, as `ETag` says it and `If-Match` asks for it. */
export function entityTag(name: OperationName, given: unknown): string | undefined {
  const { gives }: Schemas = operationSchemas[name];
  if (gives === connectionSchema) return `"${(given as { revision: number }).revision}"`;
  if (gives === ruleVersionSchema) return `"${(given as { version: number }).version}"`;
  return undefined;
}

function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw unreadable('If-Match', 'it is a version in quotes, such as "3"');
  return Number(version);
}

function readJson({ body, contentType }: RawCall): unknown {
  if (body.length === 0) return {};
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? ''))
    throw new NodeProblem('media-type-wrong');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw unreadable('body', 'it is not JSON in UTF-8');
  }
}

function readPart(schema: v.GenericSchema, value: unknown): unknown {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw unreadable(v.getDotPath(issue) ?? 'body', wordsOf(issue));
}

function unreadable(field: string, message: string): NodeProblem {
  return new NodeProblem('request-unreadable', { field: field.slice(0, 200), message });
}

const words: Readonly<Record<string, string>> = {
  string: 'it must be a text',
  number: 'it must be a number',
  boolean: 'it must be true or false',
  array: 'it must be a list',
  object: 'it must be an object',
  record: 'it must be an object',
  integer: 'it must be a whole number',
  regex: 'it is not of the form that it must have',
};

function wordsOf({ type, expected, received, requirement }: v.BaseIssue<unknown>): string {
  if (received === 'undefined') return 'it is missing';
  switch (type) {
    case 'picklist':
    case 'literal':
    case 'variant':
      return `it must be one of ${(expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')}`;
    case 'max_length':
      return `it is too long; at most ${String(requirement)} are possible`;
    case 'min_value':
      return `it must be at least ${String(requirement)}`;
    case 'max_value':
      return `it must be at most ${String(requirement)}`;
    default:
      return words[type] ?? 'it is of another kind than it must be';
  }
}
