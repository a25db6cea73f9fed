import { type NodeContext } from '../context';
import { checkName, nameFromShortNames, nameKey, offerName } from '../names/names';
import { randomUuid } from '../ports';
import { NodeProblem } from '../problems/problem';
import { type ConnectionRow, type SideSettings } from '../store/rows';
import { addInitiated, type ConnectionChoice, type FirstRules, newRow } from './create';

export interface LocalChoice extends ConnectionChoice {
  /** What is chosen for the other end: its project among it. */
  readonly otherSettings: SideSettings;
  readonly otherContract?: string;
  readonly otherRules?: FirstRules;
}

/**
 * Connects two projects of this node's tracker: both ends are Active at once, or there is none. The second end is named the
 * other way round. Throws `name-taken`, `local-same-side`, or what `checkName` throws.
 */
export async function connectLocally(
  node: NodeContext,
  choice: LocalChoice,
): Promise<readonly [ConnectionRow, ConnectionRow]> {
  if (nameKey(choice.own) === nameKey(choice.partner)) throw new NodeProblem('local-same-side');
  const [id, otherId] = [randomUuid(node.random), randomUuid(node.random)];
  const first = localEnd(newRow(node, id, choice), otherId, id);
  const second = localEnd(newRow(node, otherId, mirrored(choice)), id, id);
  return node.store.transaction(async (transaction) => {
    const one = await addInitiated(transaction, { ...first, partnerReport: second.report }, choice.rules);
    const isTaken = async (key: string) => (await transaction.connectionByNameKey(key)) !== undefined;
    const name = checkName(await offerName(nameFromShortNames(second.own, second.partner), isTaken));
    const other = { ...second, name, nameKey: nameKey(name), partnerReport: first.report };
    return [one, await addInitiated(transaction, other, choice.otherRules)] as const;
  });
}

function localEnd(row: ConnectionRow, otherEnd: string, connectionId: string): ConnectionRow {
  return {
    ...row,
    connectionId,
    kind: 'local',
    role: 'local',
    state: 'active',
    otherEnd,
    delivered: row.report.version,
  };
}

function mirrored({ own, partner, otherSettings, otherContract, description, by }: LocalChoice): ConnectionChoice {
  return {
    own: partner,
    partner: own,
    settings: otherSettings,
    by,
    ...(description !== undefined && { description }),
    ...(otherContract !== undefined && { contract: otherContract }),
  };
}
