import type { Sql, Statement } from '../shared/database.port.js';

/** A conversation that changed hands, and the seller who had it; null where it was nobody's. */
export interface GivenAway {
  conversationId: string;
  sellerId: string | null;
}

/**
 * The policies already hide what has left, so they cannot say whether the reader ever saw it: only who had it can. An id is told to
 * nobody who could not see the conversation before.
 */
const left: Statement = {
  name: 'conversation.left-among',
  text: `select g.id from unnest($1::uuid[], $2::uuid[]) g (id, seller_id)
    where (g.seller_id = (select app.own_seller()) or (g.seller_id is null and (select app.sees_unassigned())))
      and not exists (select from conversation c where c.id = g.id)`,
};

/** Ids of those that the reader saw before and may not see any more. */
export async function leftAmong(read: Sql, given: readonly GivenAway[]): Promise<Set<string>> {
  const rows = await read.query<{ id: string }>(left, [
    given.map(({ conversationId }) => conversationId),
    given.map(({ sellerId }) => sellerId),
  ]);
  return new Set(rows.map(({ id }) => id));
}
