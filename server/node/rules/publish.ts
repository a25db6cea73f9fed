import { type RuleVersion as RuleVersionInfo } from '../api/contract';
import { rowOf, wrongState } from '../connections/create';
import { putContract } from '../connections/reports';
import { type NodeContext, secondsOf } from '../context';
import { NodeProblem } from '../problems/problem';
import { type AuditEntry, type ConnectionRow, isFailedForGood, type RuleVersion } from '../store/rows';
import { type Transaction } from '../store/store';
import { contractOfRules, type RuleTexts } from './contractOfRules';

export interface Publication extends RuleTexts {
  readonly by: string;
  readonly note: string;
  /** The version that the texts were made from, when somebody might overwrite a newer one. */
  readonly basedOn?: number | undefined;
  /** The version whose texts these are. */
  readonly restores?: number;
}

/**
 * Makes a new version of this side's rules; the partner is told what they send and read with the next report. The same texts
 * as the newest version's give that one. Throws `rules-conflict` with the member `newest`, `wrong-state`, `connection-unknown`.
 */
export async function publishRules(node: NodeContext, id: string, publication: Publication): Promise<RuleVersion> {
  const { own } = await node.store.transaction((transaction) => rowOf(transaction, id));
  const contract = contractOfRules(own, publication);
  return node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    if (row.state === 'closed' || row.state === 'declined' || isFailedForGood(row)) refuseEnded(row);
    const newest = await transaction.ruleVersion(id, row.rulesVersion);
    refuseConflict(row, newest, publication.basedOn);
    if (newest?.outgoing === publication.outgoing && newest.incoming === publication.incoming) return newest;
    const version = versionOf(node, row, publication);
    await transaction.addRuleVersion(version);
    await transaction.audit(auditEntryOf(version));
    await putContract(transaction, { ...row, rulesVersion: version.version }, contract);
    return version;
  });
}

function auditEntryOf({ connection, version, at, by, note, restores }: RuleVersion): AuditEntry {
  const detail = [`version ${version}`, note].filter((word) => word !== '').join(': ');
  const event = restores === null ? 'rules-published' : 'rules-restored';
  return { at, event, connection, by, detail, rules: { version, restores, note } };
}

/** A version as clients see it. */
export function ruleVersionInfo(rules: RuleVersion): RuleVersionInfo {
  const { version, at, by, note, restores, outgoing, incoming } = rules;
  return { version, at, by, note, restores, outgoing, incoming };
}

/** A version of the rules; throws `rules-unknown`. */
export async function ruleVersionOf(
  transaction: Transaction,
  { id, name }: ConnectionRow,
  version: number,
): Promise<RuleVersion> {
  const found = await transaction.ruleVersion(id, version);
  if (!found) throw new NodeProblem('rules-unknown', { name, version });
  return found;
}

/** The one who invited may do so again, so only the accepting side's rules have no use any more. */
function refuseEnded(row: ConnectionRow): void {
  if (row.state === 'closed' || row.role === 'acceptor') throw wrongState(row, 'given other rules');
}

function refuseConflict(row: ConnectionRow, newest: RuleVersion | undefined, basedOn: number | undefined): void {
  if (basedOn === undefined || basedOn === row.rulesVersion) return;
  if (!newest) throw new NodeProblem('rules-unknown', { name: row.name, version: basedOn });
  const facts = { newest: newest.version, by: newest.by };
  throw new NodeProblem('rules-conflict', facts, { newest: ruleVersionInfo(newest) });
}

function versionOf(node: NodeContext, row: ConnectionRow, { outgoing, incoming, by, note, restores }: Publication) {
  const version = row.rulesVersion + 1;
  const at = secondsOf(node);
  return { connection: row.id, version, outgoing, incoming, at, by, note, restores: restores ?? null };
}
