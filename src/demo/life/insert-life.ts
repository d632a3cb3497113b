import type { Transaction } from '../../domain/shared/database.port.js';
import type { LifeRows } from './rows.js';

/** Writes the rows with one statement per table. Triggers derive counters, search entries and first answers. */
export async function insertLife(tx: Transaction, rows: LifeRows): Promise<void> {
  for (const [table, list] of rows.tables) {
    const [first] = list;
    if (!first) continue;
    const columns = Object.keys(first)
      .map(name => `"${name}"`)
      .join(', ');
    await tx.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(list)],
    );
  }
  // The orders are numbered already; the next one that somebody places goes on from there.
  for (const [kind, table] of [
    ['ORDER', 'sales_order'],
    ['INVOICE', 'invoice'],
  ] as const)
    await tx.query('select app.next_number($1) from generate_series(1, $2)', [
      kind,
      rows.tables.get(table)?.length ?? 0,
    ]);
}
