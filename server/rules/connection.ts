import { type JsonNode, readJson } from './json';
import { didYouMean, suggest } from '../text/suggest';
import { findPlatform, platforms, suggestIds } from './catalogue';
import { type Diagnostic, sortByPlace } from './diagnostic';
import connectionSchema from './schema/connection.schema.json';
import { checkSchema, describeSchemaProblem, fieldOf, type Schema, type SchemaProblem, textOf } from './schemaCheck';

/** The name of the file that makes a folder a connection. */
export const connectionFileName = 'connection.json';

/** What `connection.json` holds; its schema describes each field. */
export interface Connection {
  readonly name: string;
  readonly type: 'public' | 'private' | 'local';
  readonly id?: string;
  readonly description?: string;
  readonly local: ConnectionSide;
  readonly destination: ConnectionSide;
  readonly template?: string;
}

export interface ConnectionSide {
  readonly shortName: string;
  /** Id of a platform of the catalogue. */
  readonly platform: string;
  readonly project?: string;
  readonly url?: string;
}

export interface ConnectionReading {
  /** Only when there is no problem at all. */
  readonly connection?: Connection;
  /** The platform of this side, known even when something else in the file is wrong. */
  readonly platform?: string;
  /** In the order of the text; all are errors, with codes beginning `connection/`. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the text of a `connection.json`. Never throws. */
export function readConnection(text: string): ConnectionReading {
  const json = readJson(text);
  if ('problem' in json) return { problems: [{ ...json.problem, code: 'connection/json', severity: 'error' }] };
  const schema: Schema = connectionSchema;
  const problems = checkSchema(json.root, schema).map(toDiagnostic);
  const platform = textOf(fieldOf(json.root, 'local'), 'platform');
  return {
    ...(problems.length === 0 && { connection: toConnection(json.root) }),
    ...(platform !== undefined && findPlatform(platform) && { platform }),
    problems: sortByPlace(problems),
  };
}

/** Whether a JSON file of that name is meant as a connection at all: other programs have files called so, too. */
export function looksLikeConnection(text: string): boolean {
  const json = readJson(text);
  if ('problem' in json) return true;
  return fieldOf(json.root, 'local') !== undefined || fieldOf(json.root, 'destination') !== undefined;
}

function toConnection(root: JsonNode): Connection {
  const { name = '', type, ...optional } = texts(root, ['name', 'type', 'id', 'description', 'template']);
  return {
    name,
    type: type as Connection['type'],
    ...optional,
    local: toSide(fieldOf(root, 'local')),
    destination: toSide(fieldOf(root, 'destination')),
  };
}

function toSide(side: JsonNode | undefined): ConnectionSide {
  return { shortName: '', platform: '', ...texts(side, ['shortName', 'platform', 'project', 'url']) };
}

/** The named fields that hold a text. */
function texts<Name extends string>(node: JsonNode | undefined, names: readonly Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = textOf(node, name);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

function toDiagnostic(problem: SchemaProblem): Diagnostic {
  const { start, end } = problem;
  const suggestions = suggestFor(problem);
  const [only, another] = suggestions;
  const fix = only !== undefined &&
    another === undefined && { title: `Change to '${only}'`, text: JSON.stringify(only) };
  return {
    code: isPlatformChoice(problem) ? 'connection/platform' : 'connection/field',
    severity: 'error',
    message: describe(problem, suggestions.length > 0) + didYouMean(suggestions),
    start,
    end,
    ...(fix && { fix: { start, end, ...fix } }),
  };
}

function suggestFor(problem: SchemaProblem): string[] {
  if (problem.reason === 'unknown') return suggest(problem.name, problem.known, 1);
  if (problem.reason !== 'choice') return [];
  return isPlatformChoice(problem) ? suggestIds(problem.value, platforms) : suggest(problem.value, problem.choices);
}

function isPlatformChoice({ reason, path }: SchemaProblem): boolean {
  return reason === 'choice' && path.endsWith('.platform');
}

function describe(problem: SchemaProblem, hasSuggestion: boolean): string {
  return problem.reason === 'unknown' && secretNames.test(problem.name)
    ? `'${problem.path}' does not belong here: this file goes into version control and must not hold a secret.`
    : describeSchemaProblem(problem, 'connection', hasSuggestion);
}

const secretNames = /secret|token|password|credential|apikey/i;
