import type { Statement } from '../shared/database.port.js';
import type { ScopedContext } from '../shared/use-case.js';

const rowsInABatch = 5_000;
const batchesInARun = 40;

/**
 * Empties the bodies of the next rows by age. A row that was not processed yet is quarantined as `body_expired`, since it can no
 * longer be processed. The row of `ledger_sweep` is locked first, so that two runs take turns.
 */
const emptyStatement: Statement = {
  name: 'ledger.empty',
  text: `with mark as materialized (
      select received_at, event_id from ledger_sweep where tenant_id = app.tenant() for update),
    due as materialized (
      select e.id, e.received_at from inbound_event e
      where e.tenant_id = app.tenant() and e.received_at < $1
        and (e.received_at, e.id) > (coalesce((select received_at from mark), '-infinity'), coalesce((select event_id from mark), '00000000-0000-0000-0000-000000000000'))
      order by e.received_at, e.id limit $2 for no key update),
    emptied as (
      update inbound_event e set body = '', processed_at = coalesce(e.processed_at, now()),
        status = case e.status when 'RECEIVED' then 'QUARANTINED' else e.status end,
        reason = case e.status when 'RECEIVED' then 'body_expired' else e.reason end
      where e.id in (select id from due) and e.body <> '' returning e.reason),
    moved as (
      insert into ledger_sweep (tenant_id, received_at, event_id)
      select app.tenant(), d.received_at, d.id from due d order by d.received_at desc, d.id desc limit 1
      on conflict (tenant_id) do update set received_at = excluded.received_at, event_id = excluded.event_id)
    select (select count(*)::int from due) as seen, (select count(*)::int from emptied) as emptied,
      (select count(*)::int from emptied where reason = 'body_expired') as unprocessed`,
};

/**
 * Empties the raw bodies of ledger rows that were received before a time, in a limited number of transactions of some thousand
 * rows. The rows themselves stay as a record, and so that redeliveries are recognised. Returns true if more rows are left.
 */
export async function emptyLedger({ log, transaction }: ScopedContext, before: Date): Promise<boolean> {
  let unprocessed = 0;
  let more = true;
  for (let batch = 0; more && batch < batchesInARun; batch++) {
    const [row] = await transaction(tx =>
      tx.query<{ seen: number; unprocessed: number }>(emptyStatement, [before, rowsInABatch]),
    );
    unprocessed += row?.unprocessed ?? 0;
    more = row?.seen === rowsInABatch;
  }
  if (unprocessed > 0)
    log.warn({ unprocessed }, 'ledger: rows that were never processed have lost their bodies by age: body_expired');
  return more;
}
