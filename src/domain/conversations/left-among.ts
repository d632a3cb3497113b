import type { Sql, Statement } from '../shared/database.port.js';

/** A conversation that changed its seller, and the previous seller; null if it had none. */
export interface ReassignedConversation {
  conversationId: string;
  sellerId: string | null;
}

/**
 * The policies already hide these conversations, so they cannot tell whether the reader ever saw them; the previous seller can.
 * An id is never returned to a reader who could not see the conversation before.
 */
const left: Statement = {
  name: 'conversation.left-among',
  text: `select g.id from unnest($1::uuid[], $2::uuid[]) g (id, seller_id)
    where (g.seller_id = (select app.own_seller()) or (g.seller_id is null and (select app.sees_unassigned())))
      and not exists (select from conversation c where c.id = g.id)`,
};

/** Returns the ids of the conversations that the reader saw before and may no longer see. */
export async function findHiddenConversations(
  read: Sql,
  given: readonly ReassignedConversation[],
): Promise<Set<string>> {
  const rows = await read.query<{ id: string }>(left, [
    given.map(({ conversationId }) => conversationId),
    given.map(({ sellerId }) => sellerId),
  ]);
  return new Set(rows.map(({ id }) => id));
}
