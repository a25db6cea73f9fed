import { commands, Uri, window, workspace } from 'vscode';
import { type FolderConnection } from '../connections/model/connection';
import { languages } from '../ids';
import { type Script } from '../ruling/bases';
import { l10n } from '../words';
import { chosenConnection, type ChosenConnection } from './chosenConnection';
import { type ConnectingParts } from './parts';
import { folderOf, takeRules } from './takeRules';
import { doing } from './tellProblem';

/** Opens a rule of a connection: its file or, where the workspace has none, what was published. */
export async function openRule(
  parts: ConnectingParts,
  argument: unknown,
  direction: Script,
  title: string,
): Promise<void> {
  const known = fileOf(argument, direction);
  if (known) {
    await window.showTextDocument(known);
    return;
  }
  const chosen = await chosenConnection(parts, argument, {
    title,
    fits: () => true,
    none: l10n.t('There are no connections yet.'),
  });
  if (!chosen) return;
  const file = folderOf(parts, chosen.session, chosen.info)?.rules.find((rule) => rule.direction === direction);
  if (file?.exists) await window.showTextDocument(file.uri);
  else await offerPublished(parts, chosen, direction);
}

/** The file that a line of the view stands for, or that lies in its connection's folder. */
function fileOf(argument: unknown, direction: Script): Uri | undefined {
  const { connection } = (argument ?? {}) as { connection?: { folder?: Partial<FolderConnection> } };
  const rule = connection?.folder?.rules?.find((one) => one.direction === direction);
  return rule?.exists ? Uri.parse(rule.uri) : undefined;
}

async function offerPublished(
  parts: ConnectingParts,
  { info, session }: ChosenConnection,
  direction: Script,
): Promise<void> {
  const { talk, documents } = parts;
  const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
  const answer = await talk.tell.message(
    'information',
    l10n.t('The rules of {0} are not in this workspace. The sync node has them.', info.name),
    [
      hasFolder
        ? { id: 'pull', label: l10n.t('Write into Workspace') }
        : { id: 'folder', label: l10n.t('Open Folder') },
      { id: 'show', label: l10n.t('Only Show') },
    ],
  );
  if (answer === 'folder') await commands.executeCommand('vscode.openFolder');
  if (answer === 'pull') {
    const folder = await takeRules(parts, { session, info });
    if (folder) await window.showTextDocument(Uri.joinPath(folder, `${direction}.groovy`));
  }
  if (answer === 'show') {
    const read = await doing(talk.tell, l10n.t('Reading the rules of {0}', info.name), (signal) =>
      session.client.call('getRules', { params: { id: info.id } }, { signal }),
    );
    const name = `${info.name} ${direction}.groovy`;
    if (read) await documents.show(name, read.result[direction], { language: languages.groovy });
  }
}
