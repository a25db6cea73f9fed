import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension, type ExtensionApi } from './activate';

/** Entry in the browser's extension host: the same extension, its server in a worker. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const server = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  return activateExtension(context, {
    inBrowser: true,
    createClient: (options) => new LanguageClient('syncRules', 'Sync Rules', new Worker(server), options),
  });
}
