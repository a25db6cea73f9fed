import { commands, type Disposable } from 'vscode';
import { openRule } from '../connecting/openRule';
import { type ConnectingParts } from '../connecting/parts';
import { commands as ids } from '../ids';
import { l10n } from '../words';

export function registerOpenOutgoingRule(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.openOutgoingRule, (row: unknown) =>
    openRule(parts, row, 'outgoing', l10n.t('Open Outgoing Rule')),
  );
}
