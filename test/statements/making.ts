import { newId } from '../../src/domain/shared/id.js';
import type { TestEmbudo, TestTenant } from '../../src/testing/index.js';

export type Row = Record<string, unknown>;
export type Kept = Row & { id: string };

/** Inserts rows of one tenant in batches. */
export class Making {
  private readonly first = new Map<string, string>();

  constructor(
    readonly sql: TestEmbudo['testDatabase']['sql'],
    readonly tenant: TestTenant,
    /** The number of objects of each kind. */
    readonly count: number,
  ) {}

  insert = async (table: string, howMany: number, row: (index: number) => Row): Promise<Kept[]> => {
    const made = Array.from({ length: howMany }, (_, index) => ({
      id: newId(),
      tenant_id: this.tenant.id,
      ...row(index),
    }));
    const columns = Object.keys(made[0] ?? {}).map(name => `"${name}"`);
    await this.sql(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(made)],
    );
    if (made[0]) this.first.set(table, made[0].id);
    return made;
  };

  each = (table: string, row: (index: number) => Row): Promise<Kept[]> => this.insert(table, this.count, row);

  /** Inserts one child row for each of `count` parents, and for the first parent so many that it has `count`. */
  below = (table: string, row: (parent: number, index: number) => Row): Promise<Kept[]> =>
    this.insert(table, this.count * 2 - 1, index => row(index < this.count ? index : 0, index));

  /** Returns the time of a row. The children of the first parent are the oldest, so that the newest rows all have different parents. */
  time = (index: number): string =>
    new Date(Date.UTC(2026, 10, 3) + (index < this.count ? index : -index) * 60_000).toISOString();

  /** Returns the id of the first row that was inserted into a table; for a table without rows, an id that does not exist. */
  idOf = (table: string): string => this.first.get(table) ?? newId();
}

export const at = (rows: Kept[], index: number): string | undefined => rows[index % rows.length]?.id;
