import { Disposable, Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { setNodeStatus } from '../contextKeys';
import { settings } from '../ids';
import { type LaunchNode, readLogLine } from './nodeProcess';
import { Nodes } from './nodes';

/** Makes the launcher of the built-in node; missing in the browser. */
export type NodeLauncher = (dataFolder: string, log: (line: string) => void) => LaunchNode;

const wantedKey = 'node.isWanted';

/** The nodes, as VS Code's settings, secrets and trust have them. */
export function openNodes(
  context: ExtensionContext,
  launcher: NodeLauncher | undefined,
  log: LogOutputChannel,
  version: string,
): Nodes {
  const { secrets, globalState, globalStorageUri, subscriptions } = context;
  const writeLine = (line: string) => {
    const { level, text } = readLogLine(line);
    log[level](text);
  };
  const nodes = new Nodes({
    version,
    secrets,
    log,
    ...(launcher && { launch: launcher(`${globalStorageUri.fsPath}/node`, writeLine) }),
    setDataAside: async () => {
      const aside = Uri.joinPath(globalStorageUri, `node-${new Date().toISOString().replace(/[^\dT]/g, '-')}`);
      await workspace.fs.rename(Uri.joinPath(globalStorageUri, 'node'), aside);
      return aside.fsPath;
    },
    urlSetting: () => workspace.getConfiguration().get<string>(settings.nodeUrl, '').trim().replace(/\/+$/, ''),
    isTrusted: () => workspace.isTrusted,
    wanted: {
      get: () => globalState.get(wantedKey, false),
      set: (value) => void globalState.update(wantedKey, value),
    },
  });
  const tellStatus = () => void setNodeStatus(nodes.current?.status ?? 'none');
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
