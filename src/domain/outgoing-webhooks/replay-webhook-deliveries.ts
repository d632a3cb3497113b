import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

const maxIds = 1_000;
const replay: Statement = {
  name: 'webhook-delivery.replay',
  text: `update webhook_delivery set status = 'PENDING', attempts = 0, error = null, response_status = null, next_attempt_at = null, begun_at = $2
    where id = any ($1) and status <> 'PENDING' returning id`,
};

/**
 * Sends deliveries again, with all their tries, under the same `webhook-id`, so that a receiver can recognise one that it already has.
 * Returns their number. Deleted deliveries and those that wait for their first try are skipped.
 */
export const replayWebhookDeliveries = useCase({
  name: 'outgoing-webhooks.replay',
  permission: 'webhook-delivery:replay',
  input: z.object({
    ids: z.array(z.string()).min(1).max(maxIds, `You can replay at most ${maxIds} deliveries at a time.`),
  }),
  audit: {
    'webhook-deliveries.replayed': { subject: 'tenant', shows: ({ ids }: { id: string; ids: string[] }) => ({ ids }) },
  },
  async run({ tx, clock, audit }, { ids }): Promise<number> {
    const replayed = await tx.query<{ id: string }>(replay, [ids.filter(isId), clock.now()]);
    if (replayed.length === 0)
      throw new DomainError(
        'NOT_FOUND',
        'None of these deliveries can be replayed: they no longer exist or are already pending.',
        ['ids'],
      );
    for (const { id } of replayed)
      await tx.enqueue('outgoing-webhooks/deliver', { deliveryId: id }, { jobKey: `webhook:${id}` });
    audit['webhook-deliveries.replayed'].after({ id: tx.tenantId, ids: replayed.map(({ id }) => id) });
    return replayed.length;
  },
});
