import { type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { activateExtension, deactivateExtension, type ExtensionApi } from './activate';
import { commandLineEnvironment } from './desktop/commandLine';
import { launchNode } from './desktop/launchNode';
import engineFlags from './serverEngineFlags.json';

const transport = TransportKind.ipc;

/**
 * The language server's engine gets megabytes for what is young, so that trees are read without being moved again and
 * again. Only flags that every engine of VS Code knows: with one it does not know the server does not start at all.
 */
const execArgv: readonly string[] = engineFlags.atStart;

/** Entry in a Node extension host. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport, options: { execArgv: [...execArgv] } },
    debug: { module, transport, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6010'] } },
  };
  return activateExtension(context, {
    inBrowser: false,
    nodeLauncher: (data, log) => {
      const program = { file: context.asAbsolutePath('dist/node.js'), data, log };
      return (credentials) => launchNode(program, credentials);
    },
    commandLine: () => commandLineEnvironment(context.asAbsolutePath('client/bin')),
    createClient: (options) => {
      const client = new LanguageClient('syncRules', 'Sync Rules', server, options);
      return { client, end: () => void client.serverProcess?.kill() };
    },
  });
}

export function deactivate(): Promise<void> {
  return deactivateExtension();
}
