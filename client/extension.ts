import { type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension, type ExtensionApi } from './activate';

/** Entry in a Node extension host. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server.js');
  return activateExtension(context, {
    inBrowser: false,
    createClient: (options) =>
      new LanguageClient(
        'syncRules',
        'Sync Rules',
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6010'] } },
        },
        options,
      ),
  });
}
