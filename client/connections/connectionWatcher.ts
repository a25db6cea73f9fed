import { Disposable, FileType, workspace, type Uri } from 'vscode';

/**
 * Tells of every change in the workspace's files that can change its connections. A folder that comes or goes with
 * everything in it is told by VS Code as one change of the folder, so folders are looked at as well.
 */
export function watchConnections(known: () => readonly Uri[], onChange: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher('**');
  const changed = async (uri: Uri) => {
    if (uri.path.endsWith('/connection.json') || uri.path.endsWith('.groovy') || (await isFolder(uri))) onChange();
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void changed(uri)),
    watcher.onDidChange((uri) => {
      if (uri.path.endsWith('/connection.json')) onChange();
    }),
    watcher.onDidDelete((uri) => {
      const mayBeFolder = !/\.[^/]*$/.test(uri.path);
      if (
        mayBeFolder ||
        uri.path.endsWith('.groovy') ||
        known().some(({ path }) => `${path}/`.startsWith(`${uri.path}/`))
      )
        onChange();
    }),
    workspace.onDidChangeWorkspaceFolders(onChange),
  );
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.Directory;
  } catch {
    return false;
  }
}
