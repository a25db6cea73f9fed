import { commands, Uri, window } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { needNode } from '../commands/needNode';
import { chosenConnection, type ChoosingConnection, type ChosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { type FolderConnection } from '../connections/model/connection';
import { type WorkspaceConnection } from '../connections/workspaceConnections';
import { commands as ids } from '../ids';
import { l10n } from '../words';
import { type Script } from './bases';

export interface ChosenRules extends ChosenConnection {
  /** Where the workspace has the connection. */
  readonly folder?: WorkspaceConnection;
  /** The rule that the command was called at. */
  readonly script?: Script;
}

/** Rules whose drafts are in the workspace. */
export interface ChosenDrafts extends ChosenRules {
  readonly folder: WorkspaceConnection;
}

/**
 * The rules that a command is about: of the editor or line that it was called at, of the rule that is being edited, else of
 * the connection that the user picks. One that does not fit has ended. `undefined`: none, which was told.
 */
export async function chosenRules(
  parts: ConnectingParts,
  argument: unknown,
  title: string,
  fits: ChoosingConnection['fits'] = () => true,
): Promise<ChosenRules | undefined> {
  const chosen = await anyChosenRules(parts, argument, title, fits);
  if (!chosen || fits(chosen.info)) return chosen;
  void parts.talk.tell.message('information', l10n.t('The connection {0} has ended.', chosen.info.name));
  return undefined;
}

/** Only who picks a connection is kept from one that does not fit. */
async function anyChosenRules(
  parts: ConnectingParts,
  argument: unknown,
  title: string,
  fits: ChoosingConnection['fits'],
): Promise<ChosenRules | undefined> {
  // A line of the view says which node is meant, too.
  const file = isKnown(argument) ? undefined : fileOf(argument);
  const around = file && parts.paired.around(file)?.folder;
  if (around) return rulesOfFolder(parts, around, scriptOf(file) ?? scriptOfRow(argument));
  const chosen = await chosenConnection(parts, argument instanceof Uri ? undefined : argument, {
    title,
    fits,
    none: l10n.t('All connections have ended.'),
  });
  if (!chosen) return undefined;
  const isChosen = ({ info, session }: ChosenRules) => info.id === chosen.info.id && session === chosen.session;
  const folder = pairs(parts).find(isChosen)?.folder;
  const script = scriptOfRow(argument);
  return { ...chosen, ...(folder && { folder }), ...(script && { script }) };
}

/** The same where drafts are needed; without any it offers to write them. */
export async function chosenDrafts(
  parts: ConnectingParts,
  argument: unknown,
  title: string,
  fits?: ChoosingConnection['fits'],
): Promise<ChosenDrafts | undefined> {
  const chosen = await chosenRules(parts, argument, title, fits);
  if (!chosen) return undefined;
  const { folder, info } = chosen;
  if (folder) return { ...chosen, folder };
  const answer = await parts.talk.tell.message(
    'information',
    l10n.t('The rules of {0} are not in this workspace. The sync node has them.', info.name),
    [{ id: 'pull', label: l10n.t('Write into Workspace') }],
  );
  if (answer === 'pull') await commands.executeCommand(ids.pullRules, info.id);
  return undefined;
}

/** Whether rules can still be published: those of a connection that has ended can only be read. */
export function takesRules({ status }: Pick<ConnectionInfo, 'status'>): boolean {
  return status !== 'ended';
}

/** The file of a rule in a connection's folder. */
export function ruleFileOf({ folder }: WorkspaceConnection, script: Script): Uri {
  return Uri.joinPath(folder, `${script}.groovy`);
}

/** The file that a command was called at, or that is being edited; `undefined` for a connection that only a node has. */
export function fileOf(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  if (typeof argument === 'string') return undefined;
  if (argument === undefined || argument === null) return window.activeTextEditor?.document.uri;
  const { uri, connection } = argument as { uri?: unknown; connection?: { folder?: Partial<FolderConnection> } };
  const of = typeof uri === 'string' ? uri : connection?.folder?.uri;
  return of === undefined ? undefined : Uri.parse(of);
}

export function scriptOf(file: Uri): Script | undefined {
  return /\/(outgoing|incoming)\.groovy$/.exec(file.path)?.[1] as Script | undefined;
}

async function rulesOfFolder(
  parts: ConnectingParts,
  folder: WorkspaceConnection,
  script: Script | undefined,
): Promise<ChosenDrafts | undefined> {
  const current = await needNode(parts.nodes);
  if (!current) return undefined;
  if (!current.connections) await current.refresh();
  const found = pairs(parts).find((pair) => pair.folder?.file.toString() === folder.file.toString());
  if (found) return { info: found.info, session: found.session, folder, ...(script && { script }) };
  const answer = await parts.talk.tell.message(
    'warning',
    l10n.t('The sync node knows no connection {0}. Initiate it, or connect to the node that has it.', folder.name),
    [
      { id: ids.initiateConnection, label: l10n.t('Initiate Connection') },
      { id: ids.connectToNode, label: l10n.t('Connect to a Node') },
    ],
  );
  if (answer !== undefined) await commands.executeCommand(answer);
  return undefined;
}

/** The connections of all nodes that can be asked, each with its folder. */
function pairs({ paired }: ConnectingParts): ChosenRules[] {
  return paired.all.flatMap(({ connection: { info }, node: { session }, folder }) =>
    info && session ? [{ info, session, ...(folder && { folder }) }] : [],
  );
}

function isKnown(argument: unknown): boolean {
  return ((argument ?? {}) as { connection?: { info?: unknown } }).connection?.info !== undefined;
}

function scriptOfRow(argument: unknown): Script | undefined {
  const { kind, context = [] } = (argument ?? {}) as { kind?: unknown; context?: readonly unknown[] };
  if (kind !== 'rule') return undefined;
  return context.includes('outgoing') ? 'outgoing' : 'incoming';
}
