import {
  type AuditEntry,
  type ConnectionRow,
  type ConnectionState,
  formerNameKey,
  isOpen,
  isReportDue,
  type NodeRow,
  type PairingRow,
  type RuleVersion,
  type RuleVersionHead,
  type StoredAuditEntry,
} from '../store/rows';
import { type AuditQuery, type ConnectionQuery, type StoreChange, type Transaction } from '../store/store';
import { type Sql, type SqlValue } from './driver';
import { Conflict, SqlTable, type StoredRow, type TableDefinition } from './sqlTable';

const connectionTable: TableDefinition<ConnectionRow> = {
  name: 'connections',
  columns: {
    name_key: ({ nameKey }) => nameKey,
    former_name_key: formerNameKey,
    kind: ({ kind }) => kind,
    role: ({ role }) => role,
    state: ({ state }) => state,
    is_report_due: isReportDue,
  },
};

const pairingTable: TableDefinition<PairingRow> = {
  name: 'pairings',
  columns: { is_open: isOpen },
};

const nodeTable: TableDefinition<NodeRow> = { name: 'nodes', columns: {} };

/** Reads and writes in one transaction of a database. */
export class SqlTransaction implements Transaction {
  readonly connections: SqlTable<ConnectionRow>;
  readonly pairings: SqlTable<PairingRow>;
  readonly nodes: SqlTable<NodeRow>;

  /** Why the transaction must run again, even where the work did not care. */
  conflict: Conflict | undefined;

  constructor(private readonly sql: Sql) {
    const refuse = (conflict: Conflict) => this.refuse(conflict);
    this.connections = new SqlTable(sql, connectionTable, refuse);
    this.pairings = new SqlTable(sql, pairingTable, refuse);
    this.nodes = new SqlTable(sql, nodeTable, refuse);
  }

  async connectionByNameKey(nameKey: string): Promise<ConnectionRow | undefined> {
    const text = 'SELECT row FROM connections WHERE name_key = $1';
    const [stored] = await this.sql.query<StoredRow<ConnectionRow>>(text, [nameKey]);
    return stored?.row;
  }

  async findConnections({ states, kind, role, reportDue, formerNameKey: formerKey, after, limit }: ConnectionQuery) {
    const parameters: SqlValue[] = [];
    const next = (value: SqlValue): string => `$${parameters.push(value)}`;
    const conditions = [
      states && `state IN (${['NULL', ...states.map(next)].join(', ')})`,
      kind !== undefined && `kind = ${next(kind)}`,
      role !== undefined && `role = ${next(role)}`,
      reportDue && 'is_report_due',
      formerKey !== undefined && `former_name_key = ${next(formerKey)}`,
      after !== undefined && `id > ${next(after)}`,
    ].filter((condition) => typeof condition === 'string');
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    const end = limit === undefined ? '' : ` LIMIT ${next(limit)}`;
    const text = `SELECT row FROM connections${where} ORDER BY id${end}`;
    return rowsOf(await this.sql.query<StoredRow<ConnectionRow>>(text, parameters));
  }

  async countConnections(): Promise<ReadonlyMap<ConnectionState, number>> {
    const text = 'SELECT state, count(*)::integer AS count FROM connections GROUP BY state';
    const counts = await this.sql.query<{ state: ConnectionState; count: number }>(text);
    return new Map(counts.map(({ state, count }) => [state, count]));
  }

  async openPairings(): Promise<readonly PairingRow[]> {
    return rowsOf(await this.sql.query<StoredRow<PairingRow>>('SELECT row FROM pairings WHERE is_open ORDER BY id'));
  }

  async pairingsAfter(id: string, limit: number): Promise<readonly PairingRow[]> {
    const text = 'SELECT row FROM pairings WHERE id > $1 ORDER BY id LIMIT $2';
    return rowsOf(await this.sql.query<StoredRow<PairingRow>>(text, [id, limit]));
  }

  async addRuleVersion({ outgoing, incoming, ...head }: RuleVersion): Promise<void> {
    const { connection, version } = head;
    const [newest] = await this.sql.query<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM rule_versions WHERE connection = $1',
      [connection],
    );
    if (version > (newest?.version ?? 0) + 1) throw new Error('Versions of rules have no gaps.');
    const added = await this.sql.query(
      `INSERT INTO rule_versions (connection, version, head, texts) VALUES ($1, $2, $3, $4)
        ON CONFLICT (connection, version) DO NOTHING RETURNING version`,
      [connection, version, JSON.stringify(head), JSON.stringify({ outgoing, incoming })],
    );
    if (added.length === 0) this.refuse(new Conflict(`Rules of ${connection} have a version ${version} by now.`));
  }

  async ruleVersion(connection: string, version: number): Promise<RuleVersion | undefined> {
    const [stored] = await this.sql.query<{ head: RuleVersionHead; texts: Pick<RuleVersion, 'outgoing' | 'incoming'> }>(
      'SELECT head, texts FROM rule_versions WHERE connection = $1 AND version = $2',
      [connection, version],
    );
    return stored && { ...stored.head, ...stored.texts };
  }

  async ruleVersions(connection: string): Promise<readonly RuleVersionHead[]> {
    const text = 'SELECT head FROM rule_versions WHERE connection = $1 ORDER BY version DESC';
    const stored = await this.sql.query<{ head: RuleVersionHead }>(text, [connection]);
    return stored.map(({ head }) => head);
  }

  async removeRuleVersions(connection: string): Promise<void> {
    await this.sql.query('DELETE FROM rule_versions WHERE connection = $1', [connection]);
  }

  async useNonce(kid: string, nonce: string, until: number): Promise<boolean> {
    const text =
      'INSERT INTO nonces (kid, nonce, until) VALUES ($1, $2, $3) ON CONFLICT (kid, nonce) DO NOTHING RETURNING kid';
    return (await this.sql.query(text, [kid, nonce, until])).length === 1;
  }

  async forgetNonces(now: number): Promise<void> {
    await this.sql.query('DELETE FROM nonces WHERE until < $1', [now]);
  }

  async audit(entry: AuditEntry): Promise<void> {
    const text = 'INSERT INTO audit (connection, entry) VALUES ($1, $2)';
    await this.sql.query(text, [entry.connection, JSON.stringify(entry)]);
  }

  async auditEntries({ connection, before, limit }: AuditQuery): Promise<readonly StoredAuditEntry[]> {
    const parameters: SqlValue[] = [];
    const next = (value: SqlValue): string => `$${parameters.push(value)}`;
    const conditions = [
      'true',
      ...(connection === undefined ? [] : [`connection = ${next(connection)}`]),
      ...(before === undefined ? [] : [`seq < ${next(before)}`]),
    ];
    const stored = await this.sql.query<{ seq: number; entry: AuditEntry }>(
      `SELECT seq::double precision AS seq, entry FROM audit
        WHERE ${conditions.join(' AND ')} ORDER BY audit.seq DESC LIMIT ${next(limit)}`,
      parameters,
    );
    return stored.map(({ seq, entry }) => ({ ...entry, seq }));
  }

  /** What is to be told once the transaction is kept. */
  changes(): StoreChange[] {
    const connections = [...this.connections.changed].map((id) => ({ kind: 'connection', id }) as const);
    return this.nodes.changed.size === 0 ? connections : [...connections, { kind: 'node' }];
  }

  private refuse(conflict: Conflict): never {
    this.conflict ??= conflict;
    throw conflict;
  }
}

function rowsOf<R>(stored: readonly StoredRow<R>[]): readonly R[] {
  return stored.map(({ row }) => row);
}
