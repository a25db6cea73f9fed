import { type ConnectionInfo, type NodeInfo, type RuleVersion, type Scripts } from '../../server/node/api/contract';
import { type NodeSession } from '../node/nodeSession';

export interface FolderFile {
  readonly name: string;
  readonly text: string;
}

/** Folder that new connections lie in, below a workspace folder. */
export const connectionsFolder = 'connections';

const longestFolder = 100;
/** Names that Windows keeps for devices. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A connection's name as a folder can be called on every system. */
export function folderNameOf(name: string): string {
  const plain = Array.from(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_'))
    .slice(0, longestFolder)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return '_';
  return deviceNames.test(plain) ? `_${plain}` : plain;
}

export interface FolderContent {
  readonly info: ConnectionInfo;
  readonly node: NodeInfo;
  readonly rules: Scripts;
  /** What the other side says, as the text of its file. */
  readonly contract?: string | null;
  /** Said by the user, as long as the other side has not said it. */
  readonly partnerPlatform?: string;
  /** The place of this side, such as a project. */
  readonly project?: string;
}

/** What the node has for a connection's folder. */
export async function readFolderContent(
  { client }: NodeSession,
  info: ConnectionInfo,
  signal: AbortSignal,
): Promise<FolderContent & { readonly rules: RuleVersion }> {
  const params = { id: info.id };
  const [node, rules, { partner }] = await Promise.all([
    client.call('getNode', {}, { signal }),
    client.call('getRules', { params }, { signal }),
    client.call('getContracts', { params }, { signal }),
  ]);
  return { info, node, rules, contract: partner };
}

/** The files of a connection's folder; there is no secret in them. */
export function folderFiles({ info, node, rules, contract, partnerPlatform, project }: FolderContent): FolderFile[] {
  const { name, kind, description, own, partner, otherEnd } = info;
  const isLocal = kind === 'local';
  const ownPlatform = own.platform ?? node.platform;
  const otherPlatform = isLocal ? ownPlatform : (partner.platform ?? partnerPlatform);
  const otherUrl = isLocal ? node.trackerUrl : partner.trackerUrl;
  const connection = {
    name,
    type: kind,
    // Both ends of a local connection are one connection.
    id: [info.id, ...(otherEnd === null ? [] : [otherEnd])].sort()[0],
    ...(description !== '' && { description }),
    local: {
      shortName: own.shortName,
      ...(ownPlatform !== null && { platform: ownPlatform }),
      ...(project !== undefined && { project }),
      ...urlOf(node.trackerUrl),
    },
    destination: {
      shortName: partner.shortName,
      ...(typeof otherPlatform === 'string' && { platform: otherPlatform }),
      ...urlOf(otherUrl),
    },
    ...(own.template !== null && { template: own.template }),
  };
  return [
    { name: 'connection.json', text: `${JSON.stringify(connection, undefined, 2)}\n` },
    { name: 'outgoing.groovy', text: rules.outgoing },
    { name: 'incoming.groovy', text: rules.incoming },
    ...(typeof contract === 'string' ? [{ name: 'partner.contract.json', text: contract }] : []),
  ];
}

function urlOf(url: string | null): { url?: string } {
  return url !== null && /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/.test(url) ? { url } : {};
}
