import { findPlatform } from '../rules/catalogue';
import { type ConnectionReading } from '../rules/connection';
import { fieldOf, type JsonNode, readJson, textOf } from '../rules/json';
import { parentUri, uriPath } from '../text/uris';
import { type ConnectionSummary, type SideSummary, type WorkspaceText } from './protocol';

/** A `connection.json` of ours, read. */
export interface ReadConnectionFile extends WorkspaceText {
  readonly reading: ConnectionReading;
}

type Said = Omit<ConnectionSummary, 'uri' | 'problems' | 'name'> & { readonly name?: string };

/**
 * Sums up what `connection.json` files say. A mistake in one field takes nothing from the others, so that the folder stays with
 * its connection; while a file is no JSON at all, what it last said holds.
 */
export class SummaryMemory {
  #said = new Map<string, Said>();

  /** The files are all that there are: what others have said is forgotten. */
  of(files: readonly ReadConnectionFile[]): ConnectionSummary[] {
    const before = this.#said;
    this.#said = new Map(files.map(({ uri, text }) => [uri, saidIn(text) ?? before.get(uri) ?? {}]));
    return files.map(({ uri, reading: { problems } }) => ({
      name: uriPath(parentUri(uri)).split('/').at(-1) ?? '',
      ...this.#said.get(uri),
      uri,
      problems: problems.map(({ message }) => message),
    }));
  }
}

/** The fields that can be understood, each by itself; `undefined` for a text that is no JSON. */
function saidIn(text: string): Said | undefined {
  const json = readJson(text);
  if (!('root' in json)) return undefined;
  const { root } = json;
  const name = textOf(root, 'name');
  const type = typeOf(textOf(root, 'type'));
  const id = textOf(root, 'id');
  const description = textOf(root, 'description');
  const local = sideOf(fieldOf(root, 'local'));
  const destination = sideOf(fieldOf(root, 'destination'));
  return {
    ...(name !== undefined && name.trim() !== '' && { name }),
    ...(type && { type }),
    ...(id !== undefined && id.trim() !== '' && { id }),
    ...(local && { local }),
    ...(destination && { destination }),
    ...(description !== undefined && { description }),
  };
}

function typeOf(text: string | undefined): ConnectionSummary['type'] {
  return text === 'public' || text === 'private' || text === 'local' ? text : undefined;
}

function sideOf(side: JsonNode | undefined): SideSummary | undefined {
  const shortName = textOf(side, 'shortName');
  if (shortName === undefined) return undefined;
  const platform = textOf(side, 'platform');
  return { shortName, ...(platform !== undefined && { platform: findPlatform(platform)?.label ?? platform }) };
}
