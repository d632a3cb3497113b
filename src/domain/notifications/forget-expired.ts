import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { tellRemoved } from './tell-removed.js';

const remove: Statement = {
  name: 'notification.forget-expired',
  text: `delete from notification where expires_at <= $1 returning user_id as "userId"`,
};

/** Deletes, every hour, notifications older than a week, read or not. */
export const forgetExpiredNotifications = scheduledUseCase({
  name: 'notifications.forget-expired',
  cron: '0 * * * *',
  interval: 'cleanUp',
  audit: notAudited('Deletes notifications after a week, as the docs say.'),
  async run({ tx }, occurrence) {
    tellRemoved(tx, await tx.query<{ userId: string }>(remove, [occurrence]));
  },
});
