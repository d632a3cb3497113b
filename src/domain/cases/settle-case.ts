import { moveConversation } from '../conversations/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { type CaseRow, closeStatement, openCaseOf } from './case.sql.js';

const closeConversation: Statement = {
  name: 'case.close-conversation',
  text: moveConversation('$1', `'CLOSED'`, `status <> 'CLOSED'`, { waitingSince: 'null' }),
};
const rateStatement: Statement = {
  name: 'case.rate',
  text: `update support_case k set satisfaction = $2, updated_at = $3
    where k.id = (select n.id from support_case n where n.conversation_id = $1 and n.satisfaction_asked_at is not null order by n.satisfaction_asked_at desc, n.id limit 1)`,
};
const claimRating: Statement = {
  name: 'case.claim-rating',
  text: `update support_case k set satisfaction_asked_at = $2, updated_at = $2
    where k.id = (select n.id from support_case n where n.conversation_id = $1 order by n.opened_at desc, n.id desc limit 1)
      and k.status = 'CLOSED' and k.satisfaction_asked_at is null returning k.id`,
};

interface Outcome {
  resolution: string;
  now: Date;
  sellerId: string | null;
}

/** Closes a case that the caller has locked, and leaves its conversation unchanged. A job then assigns waiting cases. */
export async function closeCaseOnly(
  tx: Transaction,
  { id, conversationId }: CaseRow,
  { resolution, now, sellerId }: Outcome,
): Promise<void> {
  await tx.query(closeStatement, [id, resolution, now]);
  await tx.enqueue('cases/give-waiting', {}, { jobKey: 'give-waiting-cases' });
  tx.record('case.closed', { caseId: id, conversationId, sellerId });
}

/** Closes a case that the caller has locked, and its conversation. A job then assigns waiting cases. */
export async function closeCaseAndConversation(tx: Transaction, found: CaseRow, outcome: Outcome): Promise<void> {
  const { conversationId } = found;
  await closeCaseOnly(tx, found, outcome);
  await tx.query(closeConversation, [conversationId]);
  tx.record('conversation.updated', { conversationId, sellerId: outcome.sellerId });
}

/** Closes the open case of a conversation, if it has one, for automatic callers. The caller holds the conversation's lock. */
export async function settleCaseOf(
  tx: Transaction,
  { conversationId, ...outcome }: Outcome & { conversationId: string },
): Promise<void> {
  const open = await openCaseOf(tx, conversationId);
  if (open) await closeCaseAndConversation(tx, open, outcome);
}

/**
 * Marks the conversation's latest case as asked, and returns whether the customer may be asked for a rating: true once for each
 * closed case.
 */
export const claimSatisfactionQuestion = async (tx: Transaction, conversationId: string, now: Date): Promise<boolean> =>
  (await tx.query(claimRating, [conversationId, now])).length > 0;

/** Stores the customer's rating, from 1 to 5, in the case about which they were asked last. */
export const rateCase = async (tx: Transaction, conversationId: string, rating: number, now: Date): Promise<void> => {
  await tx.query(rateStatement, [conversationId, rating, now]);
};
