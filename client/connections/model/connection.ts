import { type ConnectionInfo } from '../../../server/node/api/contract';
import { type Script } from '../../ruling/bases';
import { type RulesStanding } from '../../ruling/standing';

/** A side of a connection as people call it. */
export interface SideName {
  readonly shortName: string;
  /** The platform's name for people. */
  readonly platform?: string;
}

/** One of a connection's two rule files. */
export interface FolderRule {
  readonly direction: Script;
  readonly uri: string;
  readonly exists: boolean;
}

/** A connection as a folder of the workspace has it. */
export interface FolderConnection {
  /** Of its `connection.json`. */
  readonly uri: string;
  readonly name: string;
  /** What the node knows the connection by, where the file says it. */
  readonly id?: string;
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
  /** How the drafts stand to what is published, where somebody has looked. */
  readonly rules?: RulesStanding;
}

export function nameOf({ folder, info }: Connection): string {
  return info?.name ?? folder?.name ?? '';
}

/** Whether this side's node calls the partner's, and its URL can be corrected. */
export function hasPartnerUrl({ status, kind, partner }: ConnectionInfo): boolean {
  return (status === 'active' || status === 'deactivated') && kind !== 'local' && partner.url !== null;
}

/** The URI of the folder itself. */
export function folderUriOf({ uri }: Pick<FolderConnection, 'uri'>): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The connections of several nodes, each with its folder, and the folders that belong to none of them. */
export function mergeAll<Node extends { readonly id: string; readonly connections?: readonly ConnectionInfo[] }>(
  nodes: readonly Node[],
  folders: readonly FolderConnection[],
): { readonly sections: { readonly node: Node; readonly connections: Connection[] }[]; readonly rest: Connection[] } {
  let left = folders;
  const sections = nodes.map((node) => {
    const merged = merge(node.id, node.connections ?? [], left);
    left = merged.left;
    return { node, connections: merged.connections };
  });
  return { sections, rest: left.map((folder) => ({ folder })) };
}

/**
 * The folder of a connection that a node has, perhaps since a moment ago, among all that the nodes are known to have: a
 * folder that belongs to another connection is not offered.
 */
export function folderAmong(
  nodes: readonly { readonly id: string; readonly connections?: readonly ConnectionInfo[] }[],
  folders: readonly FolderConnection[],
  { node, info }: { readonly node: string; readonly info: ConnectionInfo },
): FolderConnection | undefined {
  const own = nodes.find(({ id }) => id === node)?.connections ?? [];
  const asKnown = own.some(({ id }) => id === info.id)
    ? own.map((one) => (one.id === info.id ? info : one))
    : [...own, info];
  const others = nodes.filter(({ id }) => id !== node);
  const { sections } = mergeAll([{ id: node, connections: asKnown }, ...others], folders);
  return sections[0]?.connections.find((one) => one.info === info)?.folder;
}

/**
 * The connections of a node, each with its folder, and the folders that belong to none of them. A folder that says an id
 * belongs to the connection of that id and of that side, and to no other; one that says none is a connection's when the names
 * are equal and it is not the other side's. The same two sides are not enough: they can have several connections.
 */
export function merge(
  node: string,
  infos: readonly ConnectionInfo[],
  folders: readonly FolderConnection[],
): { readonly connections: Connection[]; readonly left: FolderConnection[] } {
  const withoutId = folders.filter(({ id }) => id === undefined);
  const byId = groupBy(
    folders.filter(({ id }) => id !== undefined),
    ({ id = '' }) => id,
  );
  const byName = groupBy(withoutId, ({ name }) => name);
  const taken = new Set<FolderConnection>();
  const byIdFirst = infos.map((info) => ({ info, folder: takeById(byId, info, taken) }));
  const connections = byIdFirst.map(({ info, folder: found }) => {
    const sameName = byName.get(info.name)?.filter((one) => !isOtherSide(one, info));
    const folder = found ?? take(sameName, taken);
    return { node, info, ...(folder && { folder }) };
  });
  return { connections, left: folders.filter((folder) => !taken.has(folder)) };
}

/** Both sides of a connection have the same id, and so have both ends of a local one: the short names tell them apart. */
function takeById(
  byId: ReadonlyMap<string, FolderConnection[]>,
  { id, otherEnd, own, partner }: ConnectionInfo,
  taken: Set<FolderConnection>,
): FolderConnection | undefined {
  const found = [...(byId.get(id) ?? []), ...(otherEnd === null ? [] : (byId.get(otherEnd) ?? []))];
  const same = found.filter(({ local }) => local?.shortName === own.shortName);
  return (
    take(same, taken) ??
    takeOnly(
      found.filter(({ local }) => local?.shortName !== partner.shortName),
      taken,
    )
  );
}

/** Both sides may call a connection the same, and have their folders from one repository. */
function isOtherSide({ local, destination }: FolderConnection, { own, partner }: ConnectionInfo): boolean {
  if (local === undefined || own.shortName === partner.shortName) return false;
  return local.shortName === partner.shortName && (destination?.shortName ?? own.shortName) === own.shortName;
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

function groupBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
