import { commands, workspace, type Disposable } from 'vscode';
import { type ConnectingParts } from '../connecting/parts';
import { hasPartnerUrl, nameOf } from '../connections/model/connection';
import { stateOf } from '../connections/model/state';
import { type PairedFolder } from '../connections/pairedConnections';
import { commands as ids } from '../ids';
import { fileOf, scriptOf, takesRules } from '../ruling/chosenRules';
import { type RuleStandings } from '../ruling/ruleStandings';
import { standingInWords, type RulesStanding } from '../ruling/standing';
import { type Script } from '../ruling/bases';
import { l10n } from '../words';
import { alone, valueOf, type Choice } from '../wizard/ask';

const showInView = 'view';

/** Offers what makes sense for the rule in the editor, and does it. */
export function registerRuleActions(parts: ConnectingParts, standings: RuleStandings): Disposable {
  return commands.registerCommand(ids.showRuleActions, async (argument: unknown) => {
    const { talk, paired, reveal } = parts;
    const file = fileOf(argument);
    const script = file && scriptOf(file);
    const found = file && script && paired.around(file);
    if (!found) {
      const text = l10n.t(
        'This file is no rule in the folder of a connection. Open an outgoing or incoming rule first.',
      );
      void talk.tell.message('information', text);
      return;
    }
    const folder = found.folder.folder.toString();
    const choices = actionsFor(found, script, standings.wanted(folder), workspace.isTrusted);
    const { connection } = found;
    const title = `${nameOf(connection)}: ${stateOf(connection).word}`;
    const question = { placeholder: l10n.t('What shall be done?'), choices };
    const action = valueOf(await talk.ask.choice(question, alone(title)));
    if (action === undefined) return;
    if (action === showInView) await reveal(folder);
    else if (isOfConnection(action)) await commands.executeCommand(action, { connection });
    else await commands.executeCommand(action, file);
  });
}

/** Most commands are about the file; these are about the connection as a whole. */
function isOfConnection(command: string): boolean {
  return [
    ...[ids.generateInvitation, ids.copyInvitation, ids.compareDigits, ids.activateConnection],
    ...[ids.acknowledgeWarning, ids.editPartnerUrl],
  ].some((one) => one === command);
}

function actionsFor(
  { connection: { info } }: PairedFolder,
  script: Script,
  rules: RulesStanding | undefined,
  isTrusted: boolean,
): Choice[] {
  const standing = rules?.[script];
  const words = standingInWords(standing, rules?.newest ?? 0);
  const action = (isOffered: boolean, id: string, label: string, icon: string, description = ''): Choice[] =>
    isOffered ? [{ id, label, icon, ...(description !== '' && { description }) }] : [];
  const isKnown = info !== undefined && isTrusted;
  const isPublished = isKnown && info.rulesVersion > 0;
  const isOpen = isKnown && takesRules(info);
  const isBehind = standing === 'behind' || standing === 'conflict' || standing === 'differs';
  const { phase, status, role, digits, paused } = info ?? {};
  return [
    ...action(isKnown && info.alarm !== null, ids.acknowledgeWarning, l10n.t('Acknowledge Warning'), 'check'),
    ...action(
      isKnown && info.problem !== null && hasPartnerUrl(info),
      ids.editPartnerUrl,
      l10n.t('Edit URL of the Partner'),
      'globe',
    ),
    ...action(isKnown && (digits ?? null) !== null, ids.compareDigits, l10n.t('Compare Digits'), 'verified'),
    ...action(
      isKnown && phase === 'invited' && role === 'issuer',
      ids.copyInvitation,
      l10n.t('Copy Invitation'),
      'copy',
    ),
    ...action(
      isKnown && phase === 'expired' && role === 'issuer',
      ids.generateInvitation,
      l10n.t('Generate Invitation'),
      'mail',
    ),
    ...action(
      isKnown && status === 'deactivated' && (paused?.own ?? null) !== null,
      ids.activateConnection,
      l10n.t('Activate'),
      'play',
    ),
    ...action(isBehind && isPublished, ids.pullRules, l10n.t('Pull Rules into Workspace'), 'cloud-download', words),
    ...action(
      isOpen && standing !== 'same' && standing !== 'behind',
      ids.publishRules,
      l10n.t('Publish Rules'),
      'cloud-upload',
      isBehind ? '' : words,
    ),
    ...action(
      isPublished && standing !== 'same',
      ids.compareWithPublished,
      l10n.t('Compare with Published'),
      'diff',
      l10n.t('version {0}', info?.rulesVersion ?? 0),
    ),
    ...action(true, ids.openCounterpart, l10n.t('Open Counterpart'), 'arrow-swap'),
    ...action(true, showInView, l10n.t('Show in Connections View'), 'list-tree'),
    ...action(isPublished && isOpen, ids.rollBackRules, l10n.t('Roll Back Rules'), 'history'),
  ];
}
