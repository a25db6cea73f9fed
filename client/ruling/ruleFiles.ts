import { Range, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import { type Scripts } from '../../server/node/api/contract';
import { type WorkspaceConnection } from '../connections/workspaceConnections';
import { l10n } from '../words';
import { scripts } from './bases';
import { plainLines } from './plainLines';
import { ruleFileOf } from './chosenRules';

export interface FileText {
  readonly uri: Uri;
  readonly text: string;
}

/** What the editor has unsaved, else what lies on the disk; `undefined` where there is no such file. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return plainLines(open.getText());
  try {
    return plainLines(await workspace.decode(await workspace.fs.readFile(uri), { uri }));
  } catch {
    return undefined;
  }
}

/** The drafts of a connection's folder, unsaved changes too. Rejects in words where one is missing. */
export async function draftsOf(folder: WorkspaceConnection): Promise<Scripts> {
  const [outgoing, incoming] = await Promise.all(scripts.map((script) => textOf(ruleFileOf(folder, script))));
  if (outgoing !== undefined && incoming !== undefined) return { outgoing, incoming };
  const missing = ruleFileOf(folder, outgoing === undefined ? 'outgoing' : 'incoming');
  throw new Error(
    l10n.t(
      'The file {0} is missing. Write the rules into the workspace again, or bring it back.',
      workspace.asRelativePath(missing),
    ),
  );
}

/** The same after what is unsaved of them was saved. */
export async function savedDraftsOf(folder: WorkspaceConnection): Promise<Scripts> {
  const files = scripts.map((script) => ruleFileOf(folder, script).toString());
  for (const document of workspace.textDocuments) {
    if (!files.includes(document.uri.toString()) || !document.isDirty) continue;
    await save(document);
  }
  return draftsOf(folder);
}

/** Puts texts in the place of what the files have, as one change that can be undone; files that are missing are made. */
export async function replaceTexts(files: readonly FileText[], isSaved: boolean): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { uri, text } of files) {
    if ((await textOf(uri)) === undefined) {
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      continue;
    }
    const document = await workspace.openTextDocument(uri);
    edit.replace(uri, new Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
  }
  if (edit.size > 0 && !(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('The files could not be changed. Somebody else may be changing them; try again.'));
  if (!isSaved) return;
  for (const { uri } of files) await save(await workspace.openTextDocument(uri));
}

/** Rejects in words where the file is another one on the disk, or cannot be written. */
async function save(document: TextDocument): Promise<void> {
  if (document.isDirty && !(await document.save()))
    throw new Error(l10n.t('{0} could not be saved. Save it and try again.', workspace.asRelativePath(document.uri)));
}
