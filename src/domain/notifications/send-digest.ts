import { nextAwake } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { untold } from './mail-digest.js';
import type { NotificationQuietHours } from './notification-settings.js';

const recipients: Statement = {
  name: 'notification-setting.digest-recipients',
  text: `select t.user_id as "userId", t.quiet_hours as "quietHours" from notification_setting t
    where t.email and exists (select from notification n where ${untold('$1')}) order by t.user_id`,
};

/**
 * Mails each user who asked for it the unread notifications since the last such mail, each morning in the tenant's zone, after their quiet
 * hours. A missed morning is covered by the next mail.
 */
export const sendNotificationDigest = scheduledUseCase({
  name: 'notifications.send-digest',
  cron: '0 8 * * *',
  audit: notAudited('Sends what its reader may see at any time.'),
  async run({ tx, scope, clock }, occurrence) {
    const found = await tx.query<{ userId: string; quietHours: NotificationQuietHours | null }>(recipients, [
      occurrence,
    ]);
    if (found.length === 0) return;
    const { timezone } = await loadTenant(tx, scope.tenantId);
    for (const { userId, quietHours } of found)
      await tx.enqueue(
        'notifications/mail-digest',
        { userId, until: occurrence.toISOString() },
        { runAt: nextAwake([timezone], quietHours, clock.now()) },
      );
  },
});
