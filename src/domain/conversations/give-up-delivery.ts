import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { tenantProblem } from '../tenants/index.js';
import type { ChannelProvider } from './channel.port.js';
import * as sql from './delivery.sql.js';
import { reconcileLater } from './reconcile-later.js';

/**
 * Settles a message after its last attempt, or if sending it ended the process each time, so that later messages of the conversation do not
 * wait for ever. The failed job records the cause.
 */
export const giveUpDelivery = useCase({
  name: 'conversations.give-up-delivery',
  permission: 'message:deliver',
  input: z.object({ messageId: z.uuid() }),
  audit: notAudited('The status of the message is its record.'),
  async run(context, { messageId }) {
    const { tx } = context;
    const [settled] = await tx.query<{
      conversationId: string;
      sellerId: string | null;
      failed: boolean;
      provider: ChannelProvider;
    }>(sql.giveUpSend, [
      messageId,
      await tenantProblem(tx, 'not_sent: it could not be sent; an administrator finds the cause among the failed jobs'),
      await tenantProblem(tx, 'unknown: the last attempt broke off, so it may have been sent'),
    ]);
    if (settled) {
      const { failed, provider, ...place } = settled;
      tx.record('message.updated', { messageId, ...place });
      if (failed) tx.record('message.failed', { messageId, ...place });
      else await reconcileLater(context, tx, { id: messageId, provider });
    }
    await enqueueNext(tx, messageId);
  },
});

/** Enqueues the next message of the conversation, after this one was settled. */
export async function enqueueNext(tx: Transaction, messageId: string): Promise<void> {
  const [turn] = await tx.query<{ next: string | null }>(sql.nextInTurn, [messageId]);
  if (turn?.next)
    await tx.enqueue('conversations/deliver', { messageId: turn.next }, { jobKey: `deliver:${turn.next}` });
}
