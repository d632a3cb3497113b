import type { Transaction } from '../shared/database.port.js';
import { giveMessagesStatement, lazy } from '../shared/table-statements.js';

const giveStatement = lazy(giveMessagesStatement);

/** Gives messages, which the caller has locked, with all that hangs on them to a seller. */
export async function giveMessages(
  tx: Transaction,
  messages: readonly { id: string }[],
  sellerId: string | null,
): Promise<void> {
  if (messages.length > 0) await tx.query(giveStatement(), [messages.map(({ id }) => id), sellerId]);
}
