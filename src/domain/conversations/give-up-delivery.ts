import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { tenantProblem } from '../tenants/index.js';
import * as sql from './delivery.sql.js';

/**
 * Settles a message after its last attempt, or if sending it ended the process each time, so that later messages of the conversation do not
 * wait for ever. The failed job records the cause.
 */
export const giveUpDelivery = useCase({
  name: 'conversations.give-up-delivery',
  permission: 'message:deliver',
  input: z.object({ messageId: z.uuid() }),
  audit: notAudited('The status of the message is its record.'),
  async run({ tx }, { messageId }) {
    const [settled] = await tx.query<{ conversationId: string; sellerId: string | null; failed: boolean }>(
      sql.giveUpSend,
      [
        messageId,
        await tenantProblem(
          tx,
          'not_sent: it could not be sent; an administrator finds the cause among the failed jobs',
        ),
      ],
    );
    if (settled) {
      const { failed, ...place } = settled;
      tx.record('message.updated', { messageId, ...place });
      if (failed) tx.record('message.failed', { messageId, ...place });
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
