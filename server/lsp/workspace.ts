import { findPlatform } from '../rules/catalogue';
import { looksLikeConnection, readConnection, type ConnectionReading } from '../rules/connection';
import { classNamesOf } from '../rules/externalClasses';
import { type RuleFile } from '../rules/identify';
import { type ConnectionFile, type ConnectionSummary, type SideSummary } from './protocol';
import { parentUri, uriPath } from './uris';

/** The connections the client last told of, by the URI of their folder. */
export class WorkspaceFolders {
  #connections = new Map<string, ConnectionReading>();
  /** URIs of the workspace's folders. */
  roots: readonly string[] = [];

  /** Names of the classes that the workspace's Groovy files bring. */
  classNames: ReadonlySet<string> = new Set();
  /** Whether the client has yet to tell of files, as it said it would. */
  awaited = false;

  /** Takes the workspace's Groovy files. */
  setScripts(uris: readonly string[]): void {
    this.classNames = classNamesOf(uris.map(uriPath));
    this.awaited = false;
  }

  /** Takes the workspace's `connection.json` files; files of that name that belong to other programs are passed over. */
  setConnectionFiles(files: readonly ConnectionFile[]): ConnectionSummary[] {
    const ours = files.filter(({ text }) => looksLikeConnection(text));
    this.#connections = new Map(ours.map(({ uri, text }) => [parentUri(uri), readConnection(text)]));
    return ours.map(({ uri }) => summarize(uri, this.#connections.get(parentUri(uri))));
  }

  /** What the place of a file says about it: the nearest folder upwards that is a connection counts. */
  contextOf(uri: string): Pick<RuleFile, 'connection' | 'amongConnections'> {
    const reading = this.#nearest(parentUri(uri));
    return {
      amongConnections: this.#connections.size > 0,
      ...(reading && { connection: reading.platform === undefined ? {} : { platform: reading.platform } }),
    };
  }

  #nearest(folder: string): ConnectionReading | undefined {
    for (let at = folder; at !== ''; at = parentUri(at)) {
      const reading = this.#connections.get(at);
      if (reading) return reading;
    }
    return undefined;
  }
}

function summarize(uri: string, reading: ConnectionReading | undefined): ConnectionSummary {
  const { connection, problems = [] } = reading ?? {};
  const folderName = uriPath(parentUri(uri)).split('/').at(-1) ?? '';
  return {
    uri,
    name: connection?.name ?? folderName,
    problems: problems.map(({ message }) => message),
    ...(connection && {
      type: connection.type,
      local: sideOf(connection.local),
      destination: sideOf(connection.destination),
      ...(connection.description !== undefined && { description: connection.description }),
    }),
  };
}

function sideOf({ shortName, platform }: { shortName: string; platform: string }): SideSummary {
  return { shortName, platform: findPlatform(platform)?.label ?? platform };
}
