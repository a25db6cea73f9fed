import { type Uri } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { folderAmong } from '../connections/model/connection';
import { folderConnection } from '../connections/pairedConnections';
import { type WorkspaceConnection } from '../connections/workspaceConnections';
import { type NodeSession } from '../node/nodeSession';
import { l10n } from '../words';
import { folderFiles, folderNameOf, readFolderContent } from './connectionFolder';
import { writeConnectionFolder } from './connectionFolders';
import { type ConnectingParts } from './parts';
import { doing } from './tellProblem';

export interface TakenRules {
  readonly session: NodeSession;
  readonly info: ConnectionInfo;
  /** Said by the user, as long as the other side has not said it. */
  readonly partnerPlatform?: string;
}

/** Writes the newest rules of a connection, and of its other end if it is local, into the workspace. */
export async function takeRules(parts: ConnectingParts, taken: TakenRules): Promise<Uri | undefined> {
  const { client } = taken.session;
  const folder = await takeOne(parts, taken);
  if (!folder || taken.info.otherEnd === null) return folder;
  const read = await doing(parts.talk.tell, l10n.t('Reading the other end'), (signal) =>
    client.call('getConnection', { params: { id: taken.info.otherEnd ?? '' } }, { signal }),
  );
  if (read) await takeOne(parts, { ...taken, info: read.result });
  return folder;
}

async function takeOne(
  parts: ConnectingParts,
  { session, info, partnerPlatform }: TakenRules,
): Promise<Uri | undefined> {
  const { talk, folders, bases } = parts;
  const written = await doing(talk.tell, l10n.t('Writing the rules of {0}', info.name), async (signal) => {
    const content = await readFolderContent(session, info, signal);
    const { node, rules } = content;
    const project = await placeOf(session, info, info.own.platform ?? node.platform);
    const files = folderFiles({
      ...content,
      ...(partnerPlatform !== undefined && { partnerPlatform }),
      ...(project !== undefined && { project }),
    });
    const existing = folderOf(parts, session, info)?.folder;
    const folder = await writeConnectionFolder(talk.tell, folderNameOf(info.name), files, existing);
    if (folder) bases.keep(folder.toString(), info.id, rules.version, rules);
    return folder;
  });
  await folders.refresh();
  return written?.result;
}

/** The folder of the workspace that belongs to a connection of a node. */
export function folderOf(
  { nodes, folders }: Pick<ConnectingParts, 'nodes' | 'folders'>,
  session: NodeSession,
  info: ConnectionInfo,
): WorkspaceConnection | undefined {
  const node = nodes.all.find((one) => one.session === session)?.id ?? '';
  const uri = folderAmong(nodes.all, folders.all.map(folderConnection), { node, info })?.uri;
  return folders.all.find(({ file }) => file.toString() === uri);
}

/** What was said for the place that records are made in. */
async function placeOf(
  { client }: NodeSession,
  { own }: ConnectionInfo,
  platform: string | null,
): Promise<string | undefined> {
  if (platform === null || own.template === null) return undefined;
  const { templates } = await client.call('listTemplates', { query: { platform } });
  const place = templates.find(({ id }) => id === own.template)?.parameters.find((one) => one.place);
  return place && own.parameters[place.id];
}
