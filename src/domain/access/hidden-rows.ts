import type { Sql, Statement } from '../shared/database.port.js';

/** A row that was given to another seller or deleted, and the seller before; null if it had none. */
export interface FormerRow {
  id: string;
  sellerId: string | null;
}

/**
 * The policies already hide these rows, so they cannot tell whether the reader ever saw them; the previous seller can. An id is never
 * returned to a reader who could not see the row before.
 */
const hiddenOf = (table: 'conversation' | 'opportunity'): Statement => ({
  name: `access.hidden-${table}`,
  text: `select g.id from unnest($1::uuid[], $2::uuid[]) g (id, seller_id)
    where ((select app.sees_team()) or g.seller_id = (select app.own_seller()) or (g.seller_id is null and (select app.sees_unassigned())))
      and not exists (select from ${table} t where t.id = g.id)`,
});
const hidden = { conversation: hiddenOf('conversation'), opportunity: hiddenOf('opportunity') };

/** Returns the ids of the rows that the reader saw before and may no longer see. */
export async function findHiddenRows(
  read: Sql,
  table: keyof typeof hidden,
  given: readonly FormerRow[],
): Promise<Set<string>> {
  const rows = await read.query<{ id: string }>(hidden[table], [
    given.map(({ id }) => id),
    given.map(({ sellerId }) => sellerId),
  ]);
  return new Set(rows.map(({ id }) => id));
}
