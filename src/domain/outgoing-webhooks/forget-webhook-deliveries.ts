import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';

const keptDays = 30;
const remove: Statement = {
  name: 'webhook-delivery.forget',
  text: `delete from webhook_delivery where created_at < $1 and status in ('DELIVERED', 'DEAD')`,
};

/** Deletes, every night, deliveries older than thirty days, unless they are still to be tried. */
export const forgetWebhookDeliveries = scheduledUseCase({
  name: 'outgoing-webhooks.forget',
  cron: '40 3 * * *',
  audit: notAudited('old deliveries are forgotten as the docs promise'),
  async run({ tx }, occurrence) {
    await tx.query(remove, [new Date(occurrence.getTime() - keptDays * dayMs)]);
  },
});
