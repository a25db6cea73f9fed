import { commands, window } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { needNode } from '../commands/needNode';
import { tellTrouble } from '../commands/tellTrouble';
import { stateOf } from '../connections/model/state';
import { type PairedFolder } from '../connections/pairedConnections';
import { commands as ids } from '../ids';
import { type NodeSession } from '../node/nodeSession';
import { NodeNotReady, type KnownNode, type Nodes } from '../node/nodes';
import { l10n } from '../words';
import { alone, valueOf, type Choice } from '../wizard/ask';
import { type ConnectingParts } from './parts';
import { tellProblem } from './tellProblem';

export interface ChosenConnection {
  readonly info: ConnectionInfo;
  readonly session: NodeSession;
}

export interface ChoosingConnection {
  /** The command's title. */
  readonly title: string;
  /** Whether the command makes sense for it. */
  readonly fits: (info: ConnectionInfo) => boolean;
  /** Why there is nothing to choose from, though there are connections. */
  readonly none: string;
}

/**
 * The connection of the line that a command was called at; else of the rule that is being edited, the only one there is, or the
 * one that the user picks. `undefined`: none.
 */
export async function chosenConnection(
  parts: ConnectingParts,
  argument: unknown,
  choosing: ChoosingConnection,
): Promise<ChosenConnection | undefined> {
  const { nodes, talk } = parts;
  const known = calledAt(nodes, argument);
  if (known) return unlessIncompatible(nodes, known);
  const session = await needNode(nodes);
  if (!session) return undefined;
  if (isRow(argument) || typeof argument === 'string') {
    // The node was away until now, or has not told yet of what it has made.
    await session.refresh();
    const called = calledAt(nodes, argument);
    if (called) return unlessIncompatible(nodes, called);
    await tellProblem(talk.tell, new Error(l10n.t('The sync node no longer knows this connection. Refresh the list.')));
    return undefined;
  }
  if (!session.connections) await session.refresh();
  const all = nodes.all.flatMap(({ session: one }) =>
    (one?.connections ?? []).flatMap((info) => (one ? [{ info, session: one }] : [])),
  );
  const fitting = all.filter(({ info }) => choosing.fits(info));
  if (fitting.length === 0) {
    await tellNone(parts, all.length === 0 ? l10n.t('There are no connections yet.') : choosing.none);
    return undefined;
  }
  const inFront = pairedInFront(parts);
  const taken = fitting.find(
    ({ info, session: one }) => info.id === inFront?.connection.info?.id && one === inFront.node?.session,
  );
  const [first, another] = fitting;
  return taken ?? (another ? pick(parts, fitting, choosing.title) : first);
}

/** The connection whose folder the file in front lies in, with what a node knows of it. */
function pairedInFront({ paired }: ConnectingParts): PairedFolder | undefined {
  const file = window.activeTextEditor?.document.uri;
  return file && paired.around(file);
}

/** A line of the Connections view, as far as it says which connection it belongs to. */
interface CalledRow {
  readonly connection: { readonly info: { readonly id: string }; readonly node?: string };
}

function isRow(argument: unknown): argument is CalledRow {
  const { connection } = (argument ?? {}) as { connection?: { info?: { id?: unknown } } };
  return typeof connection?.info?.id === 'string';
}

interface CalledConnection extends ChosenConnection {
  readonly node: KnownNode;
}

/** A node of another version could misunderstand what it is asked to do; that is told. */
function unlessIncompatible(nodes: Nodes, { info, session, node }: CalledConnection): ChosenConnection | undefined {
  const trouble = session.state.kind === 'incompatible' ? node.trouble : undefined;
  if (!trouble) return { info, session };
  void tellTrouble(new NodeNotReady(trouble), nodes);
  return undefined;
}

function calledAt({ all }: Nodes, argument: unknown): CalledConnection | undefined {
  const id = typeof argument === 'string' ? argument : isRow(argument) ? argument.connection.info.id : undefined;
  const place = isRow(argument) ? argument.connection.node : undefined;
  if (id === undefined) return undefined;
  for (const node of all) {
    const { session } = node;
    const info = place === undefined || place === node.id ? session?.connection(id) : undefined;
    if (session && info) return { info, session, node };
  }
  return undefined;
}

async function pick(
  { talk }: ConnectingParts,
  connections: readonly ChosenConnection[],
  title: string,
): Promise<ChosenConnection | undefined> {
  const sorted = [...connections].sort((a, b) => a.info.name.localeCompare(b.info.name));
  const choices = sorted.map(({ info }, at): Choice => ({
    id: String(at),
    label: info.name,
    description: `${stateOf({ info }).word} · ${info.partner.shortName}`,
    ...(info.description !== '' && { detail: info.description }),
    icon: 'plug',
  }));
  const at = valueOf(await talk.ask.choice({ placeholder: l10n.t('Which connection?'), choices }, alone(title)));
  return at === undefined ? undefined : sorted[Number(at)];
}

async function tellNone({ talk }: ConnectingParts, text: string): Promise<void> {
  const answer = await talk.tell.message('information', text, [
    { id: ids.initiateConnection, label: l10n.t('Initiate Connection') },
    { id: ids.acceptInvitation, label: l10n.t('Accept Invitation') },
  ]);
  if (answer !== undefined) await commands.executeCommand(answer);
}
