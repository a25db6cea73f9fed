import { Disposable, FileType, workspace, type Uri } from 'vscode';
import { sampleFolderName, workspaceFileNames } from '../../server/lsp/protocol';

/** What to do about changes in the workspace's files. */
export interface WatcherActions {
  /** Files or whole folders came, went or were renamed, or what makes a folder a connection changed. */
  readonly onFilesChanged: () => void;
  /** Only what stands in a file changed. */
  readonly onTextChanged: (uri: Uri) => void;
}

/**
 * Tells of every change in the workspace's files that can matter to its connections and rules. A folder that comes or goes
 * with everything in it is told by VS Code as one change of the folder, so folders are looked at as well.
 */
export function watchConnections(known: () => readonly Uri[], actions: WatcherActions): Disposable {
  const watcher = workspace.createFileSystemWatcher('**');
  const created = async (uri: Uri) => {
    if (isOurs(uri) || (await isFolder(uri))) actions.onFilesChanged();
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void created(uri)),
    watcher.onDidChange((uri) => {
      if (isListed(uri)) actions.onFilesChanged();
      else if (isOurs(uri)) actions.onTextChanged(uri);
    }),
    watcher.onDidDelete((uri) => {
      const mayBeFolder = !/\.[^/]*$/.test(uri.path);
      const holdsConnections = known().some(({ path }) => `${path}/`.startsWith(`${uri.path}/`));
      if (mayBeFolder || isOurs(uri) || holdsConnections) actions.onFilesChanged();
    }),
    workspace.onDidChangeWorkspaceFolders(actions.onFilesChanged),
  );
}

/** Files that are sent with the list of all files. */
function isListed({ path }: Uri): boolean {
  return [workspaceFileNames.connection, workspaceFileNames.catalogue].some((name) => path.endsWith(`/${name}`));
}

function isOurs(uri: Uri): boolean {
  return (
    isListed(uri) ||
    /\.(?:groovy|gvy)$/i.test(uri.path) ||
    uri.path.endsWith(`/${workspaceFileNames.partnerContract}`) ||
    new RegExp(`/${sampleFolderName}/[^/]+\\.json$`).test(uri.path)
  );
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.Directory;
  } catch {
    return false;
  }
}
