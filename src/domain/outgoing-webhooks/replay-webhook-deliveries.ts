import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

const maxIds = 1_000;
/** A delivery of an endpoint that is off would become DEAD again at once, so it is left as it is. */
const replay: Statement = {
  name: 'webhook-delivery.replay',
  text: `update webhook_delivery d set status = 'PENDING', attempts = 0, error = null, response_status = null, next_attempt_at = null, begun_at = $2
    where d.id = any ($1) and d.status <> 'PENDING'
      and exists (select from webhook_endpoint e where e.tenant_id = d.tenant_id and e.id = d.endpoint_id and e.active)
    returning d.id`,
};
const ofInactive: Statement = {
  name: 'webhook-delivery.of-inactive',
  text: `select 1 from webhook_delivery d join webhook_endpoint e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id
    where d.id = any ($1) and not e.active limit 1`,
};

/**
 * Sends deliveries again, with all their tries, under the same `webhook-id`, so that a receiver can recognise one that it already has.
 * Returns their number. Deleted deliveries, those of endpoints that are off, and those that wait for their first try are skipped.
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
    const known = ids.filter(isId);
    const replayed = await tx.query<{ id: string }>(replay, [known, clock.now()]);
    if (replayed.length === 0 && (await tx.query(ofInactive, [known])).length > 0)
      throw new DomainError('CONFLICT', 'The endpoint of these deliveries is off. Switch it on first.', ['ids']);
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
