import type { Transaction } from '../shared/database.port.js';
import { lazy } from '../shared/lazy.js';
import { giveMessagesStatement } from '../shared/table-statements.js';

const giveStatement = lazy(giveMessagesStatement);

/** Assigns messages, which the caller has locked, and their related rows to a seller. */
export function giveMessages(tx: Transaction, messages: readonly { id: string }[], sellerId: string | null): void {
  if (messages.length > 0) tx.send(giveStatement(), [messages.map(({ id }) => id), sellerId]);
}
