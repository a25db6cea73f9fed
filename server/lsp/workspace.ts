import { findPlatform } from '../rules/catalogue';
import { readConnection, type ConnectionReading } from '../rules/connection';
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
    const ours = files.map(({ uri, text }) => ({ uri, reading: readConnection(text) })).filter(isMeant);
    this.#connections = new Map(ours.map(({ uri, reading }) => [parentUri(uri), reading]));
    return ours.map(({ uri, reading }) => summarize(uri, reading));
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

function isMeant({ reading }: { readonly reading: ConnectionReading }): boolean {
  return reading.isMeant;
}

function summarize(uri: string, { connection, problems }: ConnectionReading): ConnectionSummary {
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
