import { l10n, window, type ExtensionContext, type Uri } from 'vscode';
import { registerArrangeConnections } from './commands/arrangeConnections';
import { registerConnectionCommands } from './commands/connectionCommands';
import { registerConnectToNode } from './commands/connectToNode';
import { registerFilterConnections } from './commands/filterConnections';
import { registerNewRule } from './commands/newRule';
import { registerOpenNodeTerminal, type CommandLine } from './commands/openNodeTerminal';
import { registerRefreshConnections } from './commands/refreshConnections';
import { registerReportProblem } from './commands/reportProblem';
import { registerRestartNode } from './commands/restartNode';
import { registerRestartServer } from './commands/restartServer';
import { registerRuleCommands } from './commands/ruleCommands';
import { registerShowFile } from './commands/showFile';
import { registerShowLog } from './commands/showLog';
import { registerStartNode } from './commands/startNode';
import { registerStopNode } from './commands/stopNode';
import { OfferPanel } from './connecting/offerPanel';
import { ReadonlyDocuments } from './connecting/readonlyDocuments';
import { PairedConnections } from './connections/pairedConnections';
import { WorkspaceConnections, type WorkspaceConnection } from './connections/workspaceConnections';
import { arrangementIn, ConnectionsView } from './connections/connectionsView';
import { type Row } from './connections/model/row';
import { setInBrowserHost } from './contextKeys';
import { followInvitationLink, registerInvitationLinks } from './invitationLinks';
import { LanguageServer, type ClientFactory, type ServerState } from './languageServer';
import { type KnownNode } from './node/nodes';
import { openNodes, type NodeLauncher } from './node/openNodes';
import { registerOpenRule } from './openRule/openRule';
import { basesIn } from './ruling/bases';
import { PartnerContracts } from './ruling/partnerContracts';
import { RuleStandings } from './ruling/ruleStandings';
import { SwitchableTalk, type Talk } from './talk/talk';
import { vscodeTalk } from './talk/vscodeTalk';
import { draftsIn } from './wizard/drafts';
import { translateBy } from './words';

/** What differs between the extension hosts. */
export interface Host {
  readonly inBrowser: boolean;
  readonly createClient: ClientFactory;
  /** Missing where no process can be started. */
  readonly nodeLauncher?: NodeLauncher;
  /** Missing where there are no terminals. */
  readonly commandLine?: CommandLine;
}

/** What other extensions, and the tests in the extension host, can ask. */
export interface ExtensionApi {
  serverState(): ServerState;
  /** The workspace's connections, read anew. */
  connections(): Promise<readonly WorkspaceConnection[]>;
  /** The nodes in use, the one that commands work with first. */
  nodes(): readonly KnownNode[];
  /** Lets another conversation stand in for questions and messages; the own one again when it is left out. */
  talkBy(talk?: Talk): void;
  /** The lines of the Connections view: the first ones, or those below one. */
  connectionRows(row?: Row): Promise<readonly Row[]>;
  /** What stands beside them. */
  connectionsSummary(): ConnectionsView['summary'];
  /** What happens when somebody opens a link to the extension. */
  openLink(uri: Uri): Promise<void>;
}

let end: () => Promise<void> = () => Promise.resolve();

/** Resolves when what was started has ended. */
export function deactivateExtension(): Promise<void> {
  return end();
}

/** The extension as a list: what exists, and what each part is given. */
export async function activateExtension(context: ExtensionContext, host: Host): Promise<ExtensionApi> {
  translateBy((message, ...values) => l10n.t(message, ...values));
  const { version } = context.extension.packageJSON as { version: string };
  const log = window.createOutputChannel('Sync Rules', { log: true });
  const server = new LanguageServer(host.createClient, log);
  const connections = new WorkspaceConnections(server, log);
  const nodes = openNodes(context, host.nodeLauncher, log, version);
  end = () => nodes.dispose();
  const paired = new PairedConnections(connections, nodes);
  const bases = basesIn(context.workspaceState);
  const standings = new RuleStandings(paired, bases);
  const view = new ConnectionsView(connections, nodes, server, arrangementIn(context.workspaceState), standings);
  const drafts = draftsIn(context.workspaceState);
  const talk = new SwitchableTalk(vscodeTalk);
  const documents = new ReadonlyDocuments();
  const offer = new OfferPanel();
  const reveal = (id: string) => view.reveal(id);
  const selected = () => view.selected;
  const connecting = { nodes, talk, drafts, documents, offer, folders: connections, paired, bases, reveal, selected };
  context.subscriptions.push(
    log,
    server,
    connections,
    paired,
    standings,
    new PartnerContracts(paired, log),
    view,
    registerArrangeConnections(view, talk),
    documents,
    registerConnectionCommands(connecting),
    registerConnectToNode({ nodes, secrets: context.secrets, talk, drafts }),
    registerFilterConnections(view, talk),
    registerInvitationLinks(talk),
    registerNewRule(server, talk),
    registerOpenNodeTerminal(connecting, host.commandLine),
    registerOpenRule(connecting, standings),
    registerRefreshConnections(connections, nodes, server),
    registerReportProblem(server, nodes, version),
    registerRestartNode(nodes, talk),
    registerRestartServer(server),
    registerRuleCommands(connecting, server),
    registerShowFile(log),
    registerShowLog(log),
    registerStartNode(nodes),
    registerStopNode(nodes, talk),
  );
  void setInBrowserHost(host.inBrowser);
  await server.start();
  return {
    serverState: () => server.state,
    connections: () => connections.refresh(),
    nodes: () => nodes.all,
    talkBy: (other) => talk.switchTo(other),
    connectionRows: (row) => view.rows(row),
    connectionsSummary: () => view.summary,
    openLink: (uri) => followInvitationLink(talk, uri),
  };
}
