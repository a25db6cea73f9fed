import { suggest } from '../text/suggest';
import { findPlatform, platforms, suggestIds } from './catalogue';
import { type Diagnostic, sortByPlace } from './diagnostic';
import { fieldOf, type JsonNode, textOf } from './json';
import { readWithSchema, type SchemaDocument } from './readWithSchema';
import connectionSchema from './schema/connection.schema.json';
import { type Schema, type SchemaProblem } from './schemaCheck';

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
  /** False for a file of another program that is called the same: it is no business of ours. */
  readonly isMeant: boolean;
  /** Only when there is no problem at all. */
  readonly connection?: Connection;
  /** The platform of this side, known even when something else in the file is wrong. */
  readonly platform?: string;
  /** In the order of the text; all are errors, with codes beginning `connection/`. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the text of a `connection.json`. Never throws. */
export function readConnection(text: string): ConnectionReading {
  const { root, problems } = readWithSchema(text, connectionDocument);
  if (!root) return { isMeant: true, problems };
  const local = fieldOf(root, 'local');
  const platform = textOf(local, 'platform');
  return {
    isMeant: local !== undefined || fieldOf(root, 'destination') !== undefined,
    ...(problems.length === 0 && { connection: toConnection(root) }),
    ...(platform !== undefined && findPlatform(platform) && { platform }),
    problems: sortByPlace([...problems]),
  };
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

const connectionDocument: SchemaDocument = {
  schema: connectionSchema satisfies Schema,
  area: 'connection',
  called: 'connection',
  suggestChoice: (problem) =>
    isPlatformChoice(problem) ? suggestIds(problem.value, platforms) : suggest(problem.value, problem.choices),
  tell: (problem) => {
    if (isPlatformChoice(problem)) return { name: 'platform' };
    if (problem.reason !== 'unknown' || !secretNames.test(problem.name)) return {};
    const message = `'${problem.path}' does not belong here: this file goes into version control and must not hold a secret.`;
    return { message };
  },
};

function isPlatformChoice({ reason, path }: SchemaProblem): boolean {
  return reason === 'choice' && path.endsWith('.platform');
}

const secretNames = /secret|token|password|credential|apikey/i;
