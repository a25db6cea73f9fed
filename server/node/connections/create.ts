import { type NodeContext, secondsOf } from '../context';
import { checkName, nameFromShortNames, nameKey, offerName } from '../names/names';
import { randomUuid } from '../ports';
import { NodeProblem } from '../problems/problem';
import { type ConnectionRow, type Report, type RuleVersion, type SideSettings } from '../store/rows';
import { type Transaction } from '../store/store';

/** What a user chooses for a new connection. */
export interface ConnectionChoice {
  /** Made from the short names when it is not given. */
  readonly name?: string;
  readonly own: string;
  readonly partner: string;
  readonly description?: string;
  readonly settings?: SideSettings;
  /** What this side's rules send and read, as the text of a contract file. */
  readonly contract?: string;
  readonly rules?: FirstRules;
  /** Who does it. */
  readonly by: string;
}

/** The first version of this side's rules. */
export type FirstRules = Pick<RuleVersion, 'outgoing' | 'incoming' | 'note'>;

export interface Initiation extends ConnectionChoice {
  readonly kind: 'public' | 'private';
  /** The URL of the other side, already tried; needed for a public connection, if its node shall be the only one to accept. */
  readonly partnerUrl?: string;
}

/** The row of a new connection, still to be added. Throws `url-needed`, or what `checkName` and the URL guard throw. */
export function draftRow(node: NodeContext, choice: Initiation): ConnectionRow {
  if (node.block.url === null) throw new NodeProblem('url-needed');
  const partnerUrl = choice.partnerUrl === undefined ? null : node.guard.check(choice.partnerUrl).href;
  return { ...newRow(node, randomUuid(node.random), choice), kind: choice.kind, partnerUrl };
}

/** Adds a row that was made here, and says so in the audit log. Throws `name-taken` with an offer. */
export async function addInitiated(
  transaction: Transaction,
  row: ConnectionRow,
  rules?: FirstRules,
): Promise<ConnectionRow> {
  const { createdAt, id, name, report } = row;
  await transaction.audit({ at: createdAt, event: 'initiated', connection: id, by: report.by, detail: name });
  return addRow(transaction, row, rules);
}

/** A row with everything that is chosen, for a role and kind to be filled in. */
export function newRow(node: NodeContext, id: string, choice: ConnectionChoice): ConnectionRow {
  const own = checkName(choice.own, 'short name');
  const partner = checkName(choice.partner, 'short name');
  const name = checkName(choice.name ?? nameFromShortNames(own, partner));
  return {
    id,
    revision: 0,
    connectionId: id,
    name,
    nameKey: nameKey(name),
    kind: 'public',
    role: 'issuer',
    state: 'draft',
    own,
    partner,
    description: choice.description ?? '',
    settings: choice.settings ?? { template: null, parameters: {} },
    rulesVersion: 0,
    createdAt: secondsOf(node),
    partnerUrl: null,
    jti: null,
    otherEnd: null,
    pinned: null,
    report: firstReport(choice, secondsOf(node)),
    delivered: 0,
    partnerReport: null,
    alarm: null,
    failure: null,
    ended: null,
    clockOffset: 0,
    lastContact: null,
  };
}

/** Adds a row whose name nobody else has, with the first version of its rules. */
export async function addRow(transaction: Transaction, row: ConnectionRow, rules?: FirstRules): Promise<ConnectionRow> {
  await refuseTakenName(transaction, row);
  if (!rules) return transaction.connections.put(row);
  const { id, createdAt, report } = row;
  await transaction.addRuleVersion({
    ...{ connection: id, version: 1, at: createdAt, by: report.by, restores: null },
    ...{ outgoing: rules.outgoing, incoming: rules.incoming, note: rules.note },
  });
  return transaction.connections.put({ ...row, rulesVersion: 1 });
}

/** Throws `name-taken`, with a name that is free, when another connection is called so. */
export async function refuseTakenName(
  transaction: Transaction,
  { id, name, nameKey: key }: ConnectionRow,
): Promise<void> {
  const holder = key === null ? undefined : await transaction.connectionByNameKey(key);
  if (!holder || holder.id === id) return;
  const isTaken = async (one: string) => (await transaction.connectionByNameKey(one)) !== undefined;
  throw new NodeProblem('name-taken', { name, offer: await offerName(name, isTaken) });
}

/** The row of a connection; throws `connection-unknown`. */
export async function rowOf(transaction: Transaction, id: string): Promise<ConnectionRow> {
  const row = await transaction.connections.get(id);
  if (!row) throw new NodeProblem('connection-unknown');
  return row;
}

/** Removes a row and the rules that were kept for it. */
export async function removeRow(transaction: Transaction, row: ConnectionRow): Promise<void> {
  await transaction.removeRuleVersions(row.id);
  await transaction.connections.remove(row);
}

/** The refusal of what a state does not allow. */
export function wrongState({ name, state }: ConnectionRow, action: string): NodeProblem {
  return new NodeProblem('wrong-state', { name, state, action });
}

function firstReport({ by, contract }: ConnectionChoice, at: number): Report {
  return { version: 1, state: 'active', by, why: '', at, contract: contract ?? null };
}
