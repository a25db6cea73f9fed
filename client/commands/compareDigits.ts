import { commands, type Disposable } from 'vscode';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';
import { alone, valueOf, type ChoiceQuestion } from '../wizard/ask';

const timeoutMs = 60_000;

/** Says whether both sides see the same six digits, where the invitation asked for that. */
export function registerCompareDigits(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.compareDigits, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Compare Digits'),
      fits: ({ digits }) => digits !== null,
      none: l10n.t('No connection waits for its digits to be compared.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const { ask, tell } = parts.talk;
    if (info.digits === null) {
      void tell.message('information', l10n.t('{0} has no digits to compare, or not yet.', info.name));
      return;
    }
    const answer = valueOf(await ask.choice(question(info.digits), alone(l10n.t('Compare Digits of {0}', info.name))));
    if (answer === undefined || answer === 'later') return;
    const body = { same: answer === 'same' };
    const done = await doing(tell, l10n.t('Telling the sync node'), () =>
      session.client.call('compareDigits', { params: { id: info.id }, body }, { timeoutMs }),
    );
    if (done) session.keep(done.result);
  });
}

/** What Enter takes at first answers nothing: a hasty key neither approves nor ends a connection. */
function question(digits: string): ChoiceQuestion {
  return {
    placeholder: l10n.t('Does the other side see {0}, too?', digits),
    choices: [
      {
        id: 'later',
        label: l10n.t('Not compared yet'),
        detail: l10n.t(
          'The digits here are {0}. Ask the other side for its digits, by telephone or in person.',
          digits,
        ),
        icon: 'clock',
      },
      {
        id: 'same',
        label: l10n.t('Same'),
        detail: l10n.t('The other side sees {0}, too. The connection is active when both sides have said so.', digits),
        icon: 'check',
      },
      {
        id: 'different',
        label: l10n.t('Different'),
        detail: l10n.t('Somebody may be in between: nothing is connected, and the connection ends.'),
        icon: 'error',
      },
    ],
    isFoundElsewhere: true,
  };
}
