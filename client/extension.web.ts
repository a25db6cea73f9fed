import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension, deactivateExtension, type ExtensionApi } from './activate';

/** Entry in the browser's extension host: the same extension, its server in a worker. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const server = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  return activateExtension(context, {
    inBrowser: true,
    createClient: (options) => {
      const worker = new Worker(server);
      const broken = new Promise<never>((_, reject) => {
        worker.addEventListener('error', ({ message }) => {
          options.outputChannel?.appendLine(message);
          reject(new Error(message || server));
        });
      });
      return {
        client: new LanguageClient('syncRules', 'Sync Rules', worker, options),
        broken,
        end: () => worker.terminate(),
      };
    },
  });
}

export function deactivate(): Promise<void> {
  return deactivateExtension();
}
