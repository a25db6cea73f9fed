import { l10n } from '../../words';
import { folderNameOf } from '../../connecting/connectionFolder';
import { error, type Remark } from '../ask';
import { type PromptStep } from '../plan';
import { type SetupDraft } from './draft';
import { checkName, isSameName } from './names';
import { type Setup } from './setup';

/** The name of the connection on this side, offered ready to be taken. */
export function nameStep(setup: Setup, offer: (draft: SetupDraft) => string): PromptStep<SetupDraft> {
  const check = (text: string): Remark | undefined => {
    const isThere = (names: readonly string[]) => names.some((name) => isSameName(name, text));
    if (isThere(setup.names)) return error(l10n.t('Another connection is called so. Take another name.'));
    if (!isThere(setup.folders)) return checkName(text) ?? folderRemark(text.trim());
    const message = l10n.t('The workspace has a connection of this name. You are asked before its rules are replaced.');
    return { severity: 'warning', message };
  };
  return {
    id: 'name',
    label: () => l10n.t('Name'),
    applies: ({ answer }) => answer !== 'decline',
    question: async (draft) => {
      await setup.loadTemplates(draft);
      return {
        kind: 'text',
        prompt: l10n.t('Name of the connection. The folder of its rules is called so too.'),
        value: draft.name ?? offer(draft),
        check,
      };
    },
    take: (draft, text) => ({ ...draft, name: text.trim() === offer(draft) ? undefined : text.trim() }),
    isStale: ({ name }) => name !== undefined && setup.names.some((one) => isSameName(one, name)),
    show: (draft) => draft.name ?? offer(draft),
    remark: (draft) => {
      const folder = folderNameOf(draft.name ?? offer(draft));
      const message =
        draft.kind === 'local'
          ? l10n.t('Two rules are written into the folder {0}, and two into one for the other end.', folder)
          : l10n.t('Two rules are written into the folder {0}.', folder);
      return { severity: 'information', message };
    },
  };
}

/** Not every character of a name can stand in the name of a folder. */
function folderRemark(name: string): Remark | undefined {
  const folder = folderNameOf(name);
  if (folder === name) return undefined;
  return { severity: 'information', message: l10n.t('The folder of its rules will be called {0}.', folder) };
}
