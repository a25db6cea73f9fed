import { Disposable } from 'vscode';
import { type ConnectingParts } from '../connecting/parts';
import { type RuleStandings } from '../ruling/ruleStandings';
import { ConnectionStatus } from './connectionStatus';
import { registerRuleActions } from './ruleActions';
import { RuleDecorations } from './ruleDecorations';

/** What ties rules in the Explorer and in the editor to their connection. */
export function registerOpenRule(parts: ConnectingParts, standings: RuleStandings): Disposable {
  return Disposable.from(
    new RuleDecorations(parts.paired, standings),
    new ConnectionStatus(parts.paired, standings),
    registerRuleActions(parts, standings),
  );
}
