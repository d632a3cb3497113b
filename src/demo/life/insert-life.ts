import type { Transaction } from '../../domain/shared/database.port.js';
import type { Language } from '../../domain/shared/translations.js';
import { enqueuePublication } from '../../domain/social-posts/index.js';
import { insertCases } from './insert-cases.js';
import type { LifeRows } from './rows.js';

/** What a conversation was in the hands of a seller ends with this change. */
const settleConversations = {
  name: 'demo.settle-conversations',
  text: `update conversation v set status = n.status, version = n.version, waiting_since = n.waiting_since, updated_at = n.updated_at
    from jsonb_to_recordset($1::jsonb) n (id uuid, status text, version int, waiting_since timestamptz, updated_at timestamptz) where v.id = n.id`,
};

/** Writes the rows with one statement per table. Triggers derive counters, search entries and first answers. */
export async function insertLife(tx: Transaction, rows: LifeRows, language: Language): Promise<void> {
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
  await tx.query(settleConversations, [JSON.stringify(rows.standings)]);
  await insertCases(tx, rows.cases, language);
  for (const { postId, at } of rows.planned) await enqueuePublication(tx, postId, at);
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
