import { type ConnectionInfo } from '../../../server/node/api/contract';

/** A side of a connection as people call it. */
export interface SideName {
  readonly shortName: string;
  /** The platform's name for people. */
  readonly platform?: string;
}

/** One of a connection's two rule files. */
export interface FolderRule {
  readonly direction: 'outgoing' | 'incoming';
  readonly uri: string;
  readonly exists: boolean;
}

/** A connection as a folder of the workspace has it. */
export interface FolderConnection {
  /** Of its `connection.json`. */
  readonly uri: string;
  readonly name: string;
  readonly type?: ConnectionInfo['kind'];
  readonly local?: SideName;
  readonly destination?: SideName;
  readonly description?: string;
  /** What is wrong with its `connection.json`, in words. */
  readonly problems: readonly string[];
  readonly rules: readonly FolderRule[];
}

/** A connection as a whole: what the workspace has of it, what the node knows of it, or both. */
export interface Connection {
  readonly folder?: FolderConnection;
  readonly info?: ConnectionInfo;
  /** Id of the node that knows it. */
  readonly node?: string;
}

export function nameOf({ folder, info }: Connection): string {
  return info?.name ?? folder?.name ?? '';
}

/**
 * The connections of a node, each with its folder, and the folders that belong to none of them. A folder is a connection's
 * when the names are equal, else when it is the only one that names the same two sides.
 */
export function merge(
  node: string,
  infos: readonly ConnectionInfo[],
  folders: readonly FolderConnection[],
): { readonly connections: Connection[]; readonly left: FolderConnection[] } {
  const byName = groupBy(folders, ({ name }) => name);
  const bySides = groupBy(folders, ({ local, destination }) => sidesKey(local?.shortName, destination?.shortName));
  const taken = new Set<FolderConnection>();
  const byNameFirst = infos.map((info) => ({ info, folder: take(byName.get(info.name), taken) }));
  const connections = byNameFirst.map(({ info, folder: named }) => {
    const folder = named ?? takeOnly(bySides.get(sidesKey(info.own.shortName, info.partner.shortName)), taken);
    return { node, info, ...(folder && { folder }) };
  });
  return { connections, left: folders.filter((folder) => !taken.has(folder)) };
}

function take(found: FolderConnection[] | undefined, taken: Set<FolderConnection>): FolderConnection | undefined {
  const folder = found?.find((one) => !taken.has(one));
  if (folder) taken.add(folder);
  return folder;
}

function takeOnly(found: FolderConnection[] | undefined, taken: Set<FolderConnection>): FolderConnection | undefined {
  const free = found?.filter((one) => !taken.has(one)) ?? [];
  return free.length === 1 ? take(free, taken) : undefined;
}

function sidesKey(own = '', partner = ''): string {
  return JSON.stringify([own, partner]);
}

function groupBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
