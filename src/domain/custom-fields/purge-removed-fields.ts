import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';

/** Days during which a removed field can come back with its values. */
export const keptDays = 30;

/** Whether the values of a field that was removed at `removedAt` are being deleted, or will be tonight. */
export const isPastKeeping = (removedAt: Date, now: Date): boolean =>
  now.getTime() - removedAt.getTime() > keptDays * dayMs;

const expired: Statement = {
  name: 'custom-field.expired',
  text: 'select id from custom_field where tenant_id = (select app.tenant()) and removed_at < $1 order by removed_at, id',
};

/** Each night, starts jobs that delete the values of fields removed more than thirty days ago, and then the fields. */
export const purgeRemovedFields = scheduledUseCase({
  name: 'custom-fields.purge-removed',
  cron: '25 3 * * *',
  audit: notAudited('What deleteCustomField has told the log comes to its end, as the docs promise.'),
  async run({ tx, clock }) {
    const before = new Date(clock.now().getTime() - keptDays * dayMs);
    for (const { id } of await tx.query<{ id: string }>(expired, [before]))
      await tx.enqueue('custom-fields/rewrite-values', { fieldId: id });
  },
});
