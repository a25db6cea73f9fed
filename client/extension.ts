import { type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { activateExtension, type ExtensionApi } from './activate';

const transport = TransportKind.ipc;

/** Megabytes for what is young: the trees of the largest rules are read without being moved again and again. */
const room = '--max-semi-space-size=64';

/** Entry in a Node extension host. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport, options: { execArgv: [room] } },
    debug: { module, transport, options: { execArgv: [room, '--nolazy', '--inspect=6010'] } },
  };
  return activateExtension(context, {
    inBrowser: false,
    createClient: (options) => ({ client: new LanguageClient('syncRules', 'Sync Rules', server, options) }),
  });
}
