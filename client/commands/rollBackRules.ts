import { commands, type Disposable } from 'vscode';
import { askText } from '../connecting/askText';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { chosenRules, type ChosenRules } from '../ruling/chosenRules';
import { type RulingParts } from '../ruling/parts';
import { offerRestored, showChange } from '../ruling/rollBack';
import { versionChoices } from '../ruling/versions';
import { alone, valueOf } from '../wizard/ask';
import { l10n } from '../words';

/** Brings an older version of the rules back, as a new one, once the user has seen what that changes. */
export function registerRollBackRules(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.rollBackRules, async (argument: unknown) => {
    const chosen = await chosenRules(parts, argument, l10n.t('Roll Back Rules'));
    const picked = chosen && (await pickVersion(parts, chosen));
    if (!chosen || !picked || !(await showChange(parts, chosen, picked.newest, picked.version))) return;
    const { info, session } = chosen;
    const { tell } = parts.talk;
    const answer = await tell.message(
      'warning',
      l10n.t('Shall version {0} of the rules of {1} be brought back?', picked.version, info.name),
      [{ id: 'yes', label: l10n.t('Roll Back') }],
      {
        isModal: true,
        detail: l10n.t(
          'It becomes version {0} and counts at once. Version {1} is kept.',
          picked.newest + 1,
          picked.newest,
        ),
      },
    );
    if (answer !== 'yes') return;
    const draft = `rollBack/${info.id}`;
    const note = await askText(parts, draft, {
      title: l10n.t('Roll Back Rules of {0}', info.name),
      prompt: l10n.t('Why? It stands beside the version, and may stay empty.'),
    });
    if (note === undefined) return;
    const done = await doing(tell, l10n.t('Bringing version {0} back', picked.version), () =>
      session.client.call(
        'rollBackRules',
        { params: { id: info.id }, body: { version: picked.version, note } },
        { ifMatch: picked.newest },
      ),
    );
    if (!done) return;
    parts.drafts.forget(draft);
    parts.published.know(info, done.result);
    await offerRestored(parts, chosen, done.result);
  });
}

async function pickVersion(
  parts: RulingParts,
  chosen: ChosenRules,
): Promise<{ readonly version: number; readonly newest: number } | undefined> {
  const { info, session } = chosen;
  const { ask, tell } = parts.talk;
  const read = await doing(tell, l10n.t('Reading the versions of {0}', info.name), (signal) =>
    session.client.call('listRuleVersions', { params: { id: info.id } }, { signal }),
  );
  if (!read) return undefined;
  const newest = Math.max(0, ...read.result.versions.map(({ version }) => version));
  const choices = versionChoices(read.result.versions);
  if (choices.length === 0) {
    void tell.message('information', l10n.t('The rules of {0} have no older version to go back to.', info.name));
    return undefined;
  }
  const answer = await ask.choice(
    {
      placeholder: l10n.t('Which version shall be brought back? Version {0} counts now.', newest),
      choices,
      more: {
        label: l10n.t('Compare with the Newest'),
        icon: 'diff',
        show: async (id) => {
          await showChange(parts, chosen, newest, Number(id));
        },
      },
    },
    alone(l10n.t('Roll Back Rules of {0}', info.name)),
  );
  const version = valueOf(answer);
  return version === undefined ? undefined : { version: Number(version), newest };
}
