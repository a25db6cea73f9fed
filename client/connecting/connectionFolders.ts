import { commands, FileType, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { plainLines } from '../ruling/plainLines';
import { textOf } from '../ruling/ruleFiles';
import { l10n } from '../words';
import { type Tell } from '../talk/talk';
import { connectionsFolder, type FolderFile } from './connectionFolder';

/**
 * Writes a connection's folder into the workspace. What lies there already is replaced only when the user says so.
 *
 * @param existing where the workspace has the connection already
 * @returns the folder; `undefined` where none is open or the user wants none written
 */
export async function writeConnectionFolder(
  tell: Tell,
  name: string,
  files: readonly FolderFile[],
  existing?: Uri,
): Promise<Uri | undefined> {
  if (!existing && (workspace.workspaceFolders ?? []).length === 0) {
    void offerFolder(tell);
    return undefined;
  }
  const root = await workspaceFolder();
  if (!existing && !root) return undefined;
  const first = existing ?? Uri.joinPath(root?.uri ?? Uri.file('/'), connectionsFolder, name);
  const folder = await agreedFolder(tell, first, files);
  if (!folder) return undefined;
  await workspace.fs.createDirectory(folder);
  for (const { name: file, text } of files) await writeText(Uri.joinPath(folder, file), text);
  return folder;
}

async function offerFolder(tell: Tell): Promise<void> {
  const answer = await tell.message(
    'warning',
    l10n.t('The rules are not written, as no folder is open. The sync node has them. Open a folder, then pull them.'),
    [{ id: 'open', label: l10n.t('Open Folder') }],
  );
  if (answer === 'open') await commands.executeCommand('vscode.openFolder');
}

/** The folder that new connections are written to; asked only where several could be meant. */
async function workspaceFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  const used = await Promise.all(folders.map(({ uri }) => isThere(Uri.joinPath(uri, connectionsFolder))));
  const having = folders.filter((_, at) => used[at]);
  if (having.length === 1) return having[0];
  return window.showWorkspaceFolderPick({ placeHolder: l10n.t('Which folder shall the rules be written to?') });
}

async function agreedFolder(tell: Tell, folder: Uri, files: readonly FolderFile[]): Promise<Uri | undefined> {
  const different = await differing(folder, files);
  if (different.length === 0) return folder;
  const other = await freeFolder(folder);
  const answer = await tell.message(
    'warning',
    l10n.t('The folder {0} already has files with other content.', workspace.asRelativePath(folder, false)),
    [
      { id: 'other', label: l10n.t('Write to {0}', workspace.asRelativePath(other, false)) },
      { id: 'replace', label: l10n.t('Replace Files') },
      { id: 'keep', label: l10n.t('Keep Mine, Write Nothing'), isClosing: true },
    ],
    {
      isModal: true,
      detail: l10n.t(
        'Other than at the sync node: {0}. The connection stays as it is there, whatever becomes of the files.',
        different.join(', '),
      ),
    },
  );
  if (answer === 'replace') return folder;
  return answer === 'other' ? other : undefined;
}

/** Names of files that hold something else. */
async function differing(folder: Uri, files: readonly FolderFile[]): Promise<string[]> {
  const texts = await Promise.all(files.map(({ name }) => textOf(Uri.joinPath(folder, name))));
  return files
    .filter(({ text }, at) => texts[at] !== undefined && texts[at] !== plainLines(text))
    .map(({ name }) => name);
}

/** Beside one, as names of connections that are taken go on. */
async function freeFolder(folder: Uri): Promise<Uri> {
  for (let next = 2; ; next++) {
    const offer = folder.with({ path: `${folder.path}_${next}` });
    if (!(await isThere(offer))) return offer;
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}

async function writeText(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
