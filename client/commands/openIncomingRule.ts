import { commands, type Disposable } from 'vscode';
import { openRule } from '../connecting/openRule';
import { type ConnectingParts } from '../connecting/parts';
import { commands as ids } from '../ids';
import { l10n } from '../words';

export function registerOpenIncomingRule(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.openIncomingRule, (row: unknown) =>
    openRule(parts, row, 'incoming', l10n.t('Open Incoming Rule')),
  );
}
