import { type Row } from '../store/rows';
import { type Table } from '../store/store';
import { type Sql, type SqlValue } from './driver';

/** Somebody else has written the row: the transaction must run again. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** A table of rows, and what its other columns hold. */
export interface TableDefinition<R extends Row> {
  readonly name: string;
  readonly columns: Readonly<Record<string, (row: R) => SqlValue>>;
}

export interface StoredRow<R> {
  readonly row: R;
}

/** Rows of one kind in one transaction. */
export class SqlTable<R extends Row> implements Table<R> {
  /** Ids of rows that were written or removed. */
  readonly changed = new Set<string>();

  constructor(
    private readonly sql: Sql,
    private readonly definition: TableDefinition<R>,
    private readonly refuse: (conflict: Conflict) => never,
  ) {}

  async get(id: string): Promise<R | undefined> {
    // No row has such an id, and the database refuses the character.
    if (id.includes('\0')) return undefined;
    const [stored] = await this.sql.query<StoredRow<R>>(`SELECT row FROM ${this.definition.name} WHERE id = $1`, [id]);
    return stored?.row;
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, R>> {
    if (ids.length === 0) return new Map();
    const text = `SELECT id, row FROM ${this.definition.name} WHERE id IN (SELECT json_array_elements_text($1::json))`;
    const stored = await this.sql.query<StoredRow<R> & { readonly id: string }>(text, [JSON.stringify(ids)]);
    return new Map(stored.map(({ id, row }) => [id, row]));
  }

  async all(): Promise<readonly R[]> {
    const stored = await this.sql.query<StoredRow<R>>(`SELECT row FROM ${this.definition.name} ORDER BY id`);
    return stored.map(({ row }) => row);
  }

  async put<One extends R>(row: One): Promise<One> {
    const next = { ...row, revision: row.revision + 1 };
    const text = JSON.stringify(next);
    const statement = row.revision === 0 ? this.insertion() : this.replacement();
    const others = Object.values(this.definition.columns).map((valueOf) => valueOf(row));
    const written = await this.sql.query(statement, [row.id, next.revision, text, ...others]);
    this.note(row, written);
    return JSON.parse(text) as One;
  }

  async remove(row: R): Promise<void> {
    const statement = `DELETE FROM ${this.definition.name} WHERE id = $1 AND revision = $2 RETURNING id`;
    this.note(row, await this.sql.query(statement, [row.id, row.revision]));
  }

  private insertion(): string {
    const { name, columns } = this.definition;
    const names = ['id', 'revision', 'row', ...Object.keys(columns)];
    const values = names.map((_, at) => `$${at + 1}`);
    return `INSERT INTO ${name} (${names.join(', ')}) VALUES (${values.join(', ')}) ON CONFLICT (id) DO NOTHING RETURNING id`;
  }

  private replacement(): string {
    const { name, columns } = this.definition;
    const changes = ['revision', 'row', ...Object.keys(columns)].map((column, at) => `${column} = $${at + 2}`);
    return `UPDATE ${name} SET ${changes.join(', ')} WHERE id = $1 AND revision = $2 - 1 RETURNING id`;
  }

  private note({ id, revision }: R, written: readonly unknown[]): void {
    if (written.length === 0) {
      this.refuse(new Conflict(`${this.definition.name} ${id} is not of revision ${revision} any more.`));
    }
    this.changed.add(id);
  }
}
