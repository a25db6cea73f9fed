import { Disposable, Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { setNodeConnections, setNodeStatus } from '../contextKeys';
import { settings } from '../ids';
import { type LaunchNode, readLogLine } from './nodeProcess';
import { Nodes } from './nodes';

/** Makes the launcher of the built-in node; missing in the browser. */
export type NodeLauncher = (dataFolder: string, log: (line: string) => void) => LaunchNode;

const wantedKey = 'node.isWanted';
/** In the workspace's state: whether it has a built-in node of its own. */
const ownKey = 'node.isOwn';

/** The nodes, as VS Code's settings, secrets and trust have them. */
export function openNodes(
  context: ExtensionContext,
  launcher: NodeLauncher | undefined,
  log: LogOutputChannel,
  version: string,
): Nodes {
  const { secrets, globalState, workspaceState, globalStorageUri, storageUri, subscriptions } = context;
  const isOwn = () => storageUri !== undefined && workspaceState.get<boolean>(ownKey, false);
  const storage = () => (isOwn() ? (storageUri ?? globalStorageUri) : globalStorageUri);
  const state = () => (isOwn() ? workspaceState : globalState);
  const writeLine = (line: string) => {
    const { level, text } = readLogLine(line);
    log[level](text);
  };
  const nodes = new Nodes({
    version,
    secrets,
    log,
    ...(launcher && {
      launch: (credentials) => launcher(`${storage().fsPath}/node`, writeLine)(credentials),
    }),
    ...(storageUri && { own: { get: isOwn, set: (value) => void workspaceState.update(ownKey, value) } }),
    setDataAside: async () => {
      const aside = Uri.joinPath(storage(), `node-${new Date().toISOString().replace(/[^\dT]/g, '-')}`);
      await workspace.fs.rename(Uri.joinPath(storage(), 'node'), aside);
      return aside.fsPath;
    },
    urlSetting: () => workspace.getConfiguration().get<string>(settings.nodeUrl, '').trim().replace(/\/+$/, ''),
    isTrusted: () => workspace.isTrusted,
    wanted: {
      get: () => state().get(wantedKey, false),
      set: (value) => void state().update(wantedKey, value),
    },
  });
  const tellStatus = () => {
    void setNodeStatus(nodes.current?.status ?? 'none');
    const isAny = (fits: (connection: ConnectionInfo) => boolean) =>
      nodes.all.some(({ connections = [] }) => connections.some(fits));
    const isActive = isAny(({ status }) => status === 'active');
    void setNodeConnections(isActive ? 'active' : isAny(() => true) ? 'some' : 'none');
  };
  subscriptions.push(
    Disposable.from(nodes.onChange(tellStatus)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(settings.nodeUrl)) void nodes.readSettings();
    }),
    secrets.onDidChange(({ key }) => {
      if (key.startsWith('node/token/')) void nodes.readSettings();
    }),
    workspace.onDidGrantWorkspaceTrust(() => void nodes.begin()),
  );
  tellStatus();
  void nodes.begin();
  return nodes;
}
