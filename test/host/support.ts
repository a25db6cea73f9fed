import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type ExtensionApi } from '../../client/activate';

export const extensionId = 'sync-rules.sync-rules';

/** The running extension's interface; the extension is activated when it is not yet. */
export async function extensionApi(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(extensionId);
  assert.ok(extension, `${extensionId} is not installed`);
  return extension.activate();
}

/** A file of the sample workspace. */
export function sampleFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace. */
export async function writeText(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(sampleFile(path), new TextEncoder().encode(text));
}

/** Deletes a folder of the workspace, where it is there. */
export async function deleteFolder(path: string): Promise<void> {
  await vscode.workspace.fs.delete(sampleFile(path), { recursive: true }).then(undefined, () => undefined);
}

/** Waits until the value is there; the suite's time limit ends a wait that is in vain. */
export async function eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The diagnostics of a document that the condition holds for. */
export function diagnosticsOf(
  uri: vscode.Uri,
  holds: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return eventually(() => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'sync-rules');
    return holds(found) ? found : undefined;
  });
}

/** Closes everything, without the question whether unsaved text should be kept. */
export async function closeAllEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
