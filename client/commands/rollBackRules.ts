import { commands, type Disposable } from 'vscode';
import { askText } from '../connecting/askText';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { chosenRules, takesRules, type ChosenRules } from '../ruling/chosenRules';
import { type RulingParts } from '../ruling/parts';
import { confirmGoingBack, finishGoingBack, showChange } from '../ruling/rollBack';
import { versionChoices } from '../ruling/versions';
import { alone, valueOf } from '../wizard/ask';
import { l10n } from '../words';

/** Brings an older version of the rules back, as a new one, once the user has seen what that changes. */
export function registerRollBackRules(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.rollBackRules, async (argument: unknown) => {
    const chosen = await chosenRules(parts, argument, l10n.t('Roll Back Rules'), takesRules);
    const picked = chosen && (await pickVersion(parts, chosen));
    const going = chosen && picked && (await showChange(parts, chosen, picked.newest, picked.version));
    if (!chosen || !going) return;
    const { info, session } = chosen;
    const { tell } = parts.talk;
    const draft = `rollBack/${info.id}`;
    const note = await askText(parts, draft, {
      title: l10n.t('Roll Back Rules of {0}', info.name),
      prompt: l10n.t('Why? It stands beside the version, and may stay empty.'),
    });
    const drafts = note === undefined ? undefined : await confirmGoingBack(parts, chosen, going);
    if (note === undefined || drafts === undefined) return;
    const { newest, older } = going;
    const done = await doing(tell, l10n.t('Bringing version {0} back', older.version), () =>
      session.client.call(
        'rollBackRules',
        { params: { id: info.id }, body: { version: older.version, note } },
        { ifMatch: newest.version },
      ),
    );
    if (!done) return;
    parts.drafts.forget(draft);
    parts.published.know(info, done.result);
    await finishGoingBack(parts, chosen, done.result, drafts);
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
