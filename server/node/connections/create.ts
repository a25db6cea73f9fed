import { type NodeContext, secondsOf } from '../context';
import { checkName, nameFromShortNames, nameKey, offerName } from '../names/names';
import { randomUuid } from '../ports';
import { NodeProblem } from '../problems/problem';
import { type ConnectionRow, type Report, type SideSettings } from '../store/rows';
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
  /** Who does it. */
  readonly by: string;
}

export interface Initiation extends ConnectionChoice {
  readonly kind: 'public' | 'private';
  /** The URL of the other side, already tried; needed for a public connection, if its node shall be the only one to accept. */
  readonly partnerUrl?: string;
}

/**
 * A connection that nobody was invited to yet. Throws `url-needed`, `name-taken` with an offer, or what `checkName` throws.
 */
export async function draftConnection(node: NodeContext, choice: Initiation): Promise<ConnectionRow> {
  if (node.block.url === null) throw new NodeProblem('url-needed');
  const partnerUrl = choice.partnerUrl === undefined ? null : node.guard.check(choice.partnerUrl).href;
  const id = randomUuid(node.random);
  const row = { ...newRow(node, id, choice), kind: choice.kind, partnerUrl };
  return node.store.transaction(async (transaction) => addRow(transaction, row));
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

/** Adds a row whose name nobody else has. */
export async function addRow(transaction: Transaction, row: ConnectionRow): Promise<ConnectionRow> {
  if (row.nameKey !== null && (await transaction.connectionByNameKey(row.nameKey))) {
    const isTaken = async (key: string) => (await transaction.connectionByNameKey(key)) !== undefined;
    throw new NodeProblem('name-taken', { name: row.name, offer: await offerName(row.name, isTaken) });
  }
  return transaction.connections.put(row);
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
