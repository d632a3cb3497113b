import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';

const mostAtOnce = 500;

const mend: Statement = {
  name: 'channel-account.mend',
  text: `update channel_account set broken_at = null, last_error = null where id = $1 returning paused_at is null as sends`,
};
const take: Statement = {
  name: 'channel-account.take-held',
  text: `delete from held_conversation where conversation_id = any (array(
      select h.conversation_id from held_conversation h
      where h.account_id = $1 and exists (select from channel_account a where a.id = $1 and a.paused_at is null and a.broken_at is null)
      order by h.created_at, h.conversation_id limit $2 for update skip locked))
    returning message_id as "messageId"`,
};

/** Records that the vendor accepts an account again, and wakes the conversations that wait for it, unless it is also paused. */
export async function mendAccount(tx: Transaction, accountId: string): Promise<void> {
  const [account] = await tx.query<{ sends: boolean }>(mend, [accountId]);
  if (account?.sends) await wakeHeld(tx, accountId);
}

/** Enqueues the job that continues the conversations that found the account closed. */
export const wakeHeld = (tx: Transaction, accountId: string): Promise<void> =>
  tx.enqueue('conversations/wake-held', { accountId }, { jobKey: `wake-held:${accountId}` });

/**
 * Enqueues the first message of each of these conversations, some hundred at a time; each message then enqueues the next one of
 * its conversation.
 */
export const wakeHeldConversations = useCase({
  name: 'conversations.wake-held',
  permission: 'message:deliver',
  input: z.object({ accountId: z.uuid() }),
  audit: notAudited('Each message records when it was sent.'),
  async run({ tx }, { accountId }) {
    const woken = await tx.query<{ messageId: string }>(take, [accountId, mostAtOnce]);
    for (const { messageId } of woken)
      await tx.enqueue('conversations/deliver', { messageId }, { jobKey: `deliver:${messageId}` });
    if (woken.length === mostAtOnce) await wakeHeld(tx, accountId);
  },
});
