import { RelativePattern, workspace, type Uri } from 'vscode';
import { type WorkspaceText } from '../../server/lsp/protocol';

/** Files larger than this are no rules; they are not read. */
export const mostBytes = 1_000_000;

/** The workspace's files that match, each once, by path. */
export async function findInWorkspace(glob: string): Promise<Uri[]> {
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((folder) =>
      workspace.findFiles(new RelativePattern(folder, glob), '**/node_modules/**'),
    ),
  );
  const uris = [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
  return uris.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file; else in words why it cannot be had: it may have gone between being found and being read. */
export async function readTextFile(uri: Uri): Promise<WorkspaceText | { readonly reason: string }> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > mostBytes) return { reason: `${size} bytes` };
    return { uri: uri.toString(), text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { reason: String(error) };
  }
}
