import { Uri } from 'vscode';
import { folderFiles, readFolderContent, type FolderFile } from '../connecting/connectionFolder';
import { doing } from '../connecting/tellProblem';
import { workspaceFileNames } from '../../server/lsp/protocol';
import { l10n } from '../words';
import { changedScripts, scripts, type Script } from './bases';
import { plainLines } from './plainLines';
import { ruleFileOf, type ChosenDrafts } from './chosenRules';
import { closeComparisons, keepEditing, openDiff } from './comparisons';
import { withOwnMembers } from './connectionFile';
import { type RulingParts } from './parts';
import { draftsOf, replaceTexts, textOf } from './ruleFiles';

const ruleNameOf = (script: Script) => `${script}.groovy`;
const ruleNames: readonly string[] = scripts.map(ruleNameOf);

/** Brings a folder up to date. Changes that are not published are shown before they are replaced. */
export async function pullInto(parts: RulingParts, chosen: ChosenDrafts): Promise<void> {
  const { info, folder, session } = chosen;
  const { tell } = parts.talk;
  const read = await doing(tell, l10n.t('Reading the rules of {0}', info.name), (signal) =>
    readFolderContent(session, info, signal),
  );
  if (!read) return;
  const newest = read.result.rules;
  const files = folderFiles(read.result);
  let changes = await changesIn(folder.folder, files);
  const base = () => parts.bases.keep(folder.folder.toString(), info.id, newest.version, newest);
  if (changes.length === 0) {
    base();
    await closeComparisons(scripts.map((script) => ruleFileOf(folder, script)));
    const text = l10n.t('The rules in the workspace are version {0}, the newest.', newest.version);
    void tell.message('information', text);
    return;
  }
  const agreed = new Set<string>();
  for (;;) {
    const inDanger = await changesInDanger(parts, chosen, changes);
    const unseen = inDanger.filter(({ name }) => !agreed.has(name));
    if (unseen.length === 0) break;
    if (!(await agree(parts, chosen, unseen))) return;
    for (const { name } of unseen) agreed.add(name);
    // What was not asked about may have been edited meanwhile.
    changes = await changesIn(folder.folder, files);
  }
  const done = await doing(tell, l10n.t('Writing the rules of {0}', info.name), async () => {
    await replaceTexts(changes, true);
    await parts.folders.refresh();
  });
  if (!done) return;
  base();
  // Also those with versions that were the newest before.
  const drafts = scripts.map((script) => ruleFileOf(folder, script));
  await closeComparisons([...drafts, ...changes.map(({ uri }) => uri)]);
  const text = l10n.t(
    'Version {0} of the rules of {1} is in the workspace. Updated: {2}.',
    ...[newest.version, info.name, namesOf(changes)],
  );
  void tell.message('information', text);
}

interface Change extends FolderFile {
  readonly uri: Uri;
  /** Missing where there is no such file yet. */
  readonly old?: string;
  /** Whether it says only what the node says; what a user has added to it stays in it. */
  readonly isGenerated: boolean;
}

/** The rules first. */
async function changesIn(folder: Uri, files: readonly FolderFile[]): Promise<Change[]> {
  const isRule = ({ name }: FolderFile) => ruleNames.includes(name);
  const rulesFirst = [...files.filter(isRule), ...files.filter((file) => !isRule(file))];
  const changes = await Promise.all(
    rulesFirst.map(async ({ name, text }): Promise<Change> => {
      const uri = Uri.joinPath(folder, name);
      const old = await textOf(uri);
      const merged =
        name === workspaceFileNames.connection && old !== undefined ? withOwnMembers(old, text) : undefined;
      const isGenerated = merged !== undefined || name === workspaceFileNames.partnerContract;
      return { name, uri, text: merged ?? text, isGenerated, ...(old !== undefined && { old }) };
    }),
  );
  return changes.filter(({ text, old }) => plainLines(text) !== old);
}

function namesOf(files: readonly FolderFile[]): string {
  return files.map(({ name }) => name).join(', ');
}

/** Those that would overwrite something of the user's own. */
async function changesInDanger(
  parts: RulingParts,
  chosen: ChosenDrafts,
  changes: readonly Change[],
): Promise<Change[]> {
  const untouched = await untouchedFiles(parts, chosen);
  return changes.filter(({ old, isGenerated, name }) => old !== undefined && !isGenerated && !untouched.includes(name));
}

/** Names of the rules that hold nothing of the user's own: they are as they were published. */
async function untouchedFiles({ bases }: RulingParts, { info, session, folder }: ChosenDrafts): Promise<string[]> {
  const known = bases.find(folder.folder.toString(), info.id);
  const drafts = await draftsOf(folder).catch(() => undefined);
  if (known === undefined || !drafts) return [];
  const published = await session.client
    .call('getRuleVersion', { params: { id: info.id, version: String(known) } })
    .catch(() => undefined);
  if (!published) return [];
  const changed = changedScripts(drafts, published);
  return scripts.filter((script) => !changed.includes(script)).map(ruleNameOf);
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
        l10n.t(
          'Shall {0} of {1} be replaced by what the sync node has? What is not published of it would be overwritten.',
          ...[namesOf(changes), info.name],
        ),
        [
          { id: 'replace', label: l10n.t('Replace Mine') },
          { id: keepEditing, label: l10n.t('Keep Editing') },
        ],
      ),
  });
}
