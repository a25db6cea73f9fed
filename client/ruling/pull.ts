import { Uri } from 'vscode';
import { folderFiles, readFolderContent, type FolderFile } from '../connecting/connectionFolder';
import { doing } from '../connecting/tellProblem';
import { workspaceFileNames } from '../../server/lsp/protocol';
import { l10n } from '../words';
import { changedScripts, scripts } from './bases';
import { plainLines } from './plainLines';
import { ruleFileOf, type ChosenDrafts } from './chosenRules';
import { closeComparisons, keepEditing, openDiff } from './comparisons';
import { keepingOwnMembers } from './connectionFile';
import { type RulingParts } from './parts';
import { draftsOf, replaceTexts, textOf } from './ruleFiles';

/** Brings a folder up to date. Changes that are not published are shown before they are replaced. */
export async function pullInto(parts: RulingParts, chosen: ChosenDrafts): Promise<void> {
  const { info, folder, session } = chosen;
  const { tell } = parts.talk;
  const read = await doing(tell, l10n.t('Reading the rules of {0}', info.name), (signal) =>
    readFolderContent(session, info, signal),
  );
  if (!read) return;
  const newest = read.result.rules;
  const changes = await changesIn(folder.folder, folderFiles(read.result));
  const base = () => parts.bases.keep(folder.folder.toString(), info.id, newest.version, newest);
  if (changes.length === 0) {
    base();
    await closeComparisons(scripts.map((script) => ruleFileOf(folder, script)));
    tell.done(l10n.t('The rules in the workspace are version {0}, the newest.', newest.version));
    return;
  }
  const untouched = await untouchedFiles(parts, chosen);
  const inDanger = changes.filter(({ name, old }) => old !== undefined && !untouched.includes(name));
  if (inDanger.length > 0 && !(await agree(parts, chosen, inDanger))) return;
  const done = await doing(tell, l10n.t('Writing the rules of {0}', info.name), async () => {
    await replaceTexts(changes, true);
    await parts.folders.refresh();
  });
  if (!done) return;
  base();
  // Also those with versions that were the newest before.
  const drafts = scripts.map((script) => ruleFileOf(folder, script));
  await closeComparisons([...drafts, ...changes.map(({ uri }) => uri)]);
  tell.done(l10n.t('Version {0} of the rules of {1} is in the workspace.', newest.version, info.name));
}

interface Change extends FolderFile {
  readonly uri: Uri;
  /** Missing where there is no such file yet. */
  readonly old?: string;
}

async function changesIn(folder: Uri, files: readonly FolderFile[]): Promise<Change[]> {
  const changes = await Promise.all(
    files.map(async ({ name, text }): Promise<Change> => {
      const uri = Uri.joinPath(folder, name);
      const old = await textOf(uri);
      const isConnection = name === workspaceFileNames.connection && old !== undefined;
      const wanted = isConnection ? keepingOwnMembers(old, text) : text;
      return { name, uri, text: wanted, ...(old !== undefined && { old }) };
    }),
  );
  return changes.filter(({ text, old }) => plainLines(text) !== old);
}

/** Names of the files that hold nothing of the user's own: what the other side said, and rules as they were published. */
async function untouchedFiles({ bases }: RulingParts, { info, session, folder }: ChosenDrafts): Promise<string[]> {
  const known = bases.find(folder.folder.toString(), info.id);
  const generated = [workspaceFileNames.partnerContract];
  const drafts = await draftsOf(folder).catch(() => undefined);
  if (known === undefined || !drafts) return generated;
  const published = await session.client
    .call('getRuleVersion', { params: { id: info.id, version: String(known) } })
    .catch(() => undefined);
  if (!published) return generated;
  const changed = changedScripts(drafts, published);
  return [...generated, ...scripts.filter((script) => !changed.includes(script)).map((script) => `${script}.groovy`)];
}

async function agree(
  { published, talk, comparisons }: RulingParts,
  { info }: ChosenDrafts,
  changes: readonly Change[],
): Promise<boolean> {
  return comparisons.ask({
    asked: 'replace',
    files: changes.map(({ uri }) => uri),
    open: async () => {
      for (const { name, uri, text } of changes) {
        const fresh = published.keep(info, l10n.t('from the node'), name, text);
        await openDiff(fresh, uri, l10n.t('{0} of {1}: sync node ↔ workspace', name, info.name));
      }
    },
    tell: () =>
      talk.tell.message(
        'warning',
        l10n.t('Files of {0} in the workspace differ from the sync node. Shall they be replaced?', info.name),
        [
          { id: 'replace', label: l10n.t('Replace Mine') },
          { id: keepEditing, label: l10n.t('Keep Editing') },
        ],
      ),
  });
}
