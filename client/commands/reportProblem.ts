import { commands, env, extensions, UIKind, version, window, workspace, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { type LanguageServer } from '../languageServer';
import { type Nodes } from '../node/nodes';
import { problemReport } from '../problemReport';

const extensionId = 'sync-rules.sync-rules';

/** Opens a text with what is needed to look into a problem, for the user to read, complete and send. */
export function registerReportProblem(server: LanguageServer, nodes: Nodes, ownVersion: string): Disposable {
  return commands.registerCommand(ids.reportProblem, async () => {
    const content = problemReport({
      versions: { 'Sync Rules': ownVersion, 'VS Code': version },
      host: [env.uiKind === UIKind.Web ? 'browser' : 'desktop', env.remoteName, env.appHost].filter(Boolean).join(', '),
      languageServer: server.state,
      nodes: nodes.all,
      settings: changedSettings(),
    });
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  });
}

/** Names only: values may say something about whoever set them. */
function changedSettings(): string[] {
  const manifest = extensions.getExtension(extensionId)?.packageJSON as Manifest | undefined;
  const configuration = workspace.getConfiguration();
  return Object.keys(manifest?.contributes.configuration.properties ?? {}).filter((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  });
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: object } };
}
