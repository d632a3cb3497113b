import { v5 } from 'uuid';
import { raiseAlertAgain, tenantAlert } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { notificationTexts } from './notifications.texts.js';

/** Threshold of notifications per hour: nobody reads more than one a minute. */
const manyInAnHour = 60;

/** Reads the index for one hour per member, so a week of notifications costs nothing extra. */
const busiest: Statement = {
  name: 'notification.busiest-reader',
  text: `select told.count from membership m
    cross join lateral (select count(*)::int as count from notification n where n.user_id = m.user_id and n.created_at > $1::timestamptz - interval '1 hour') told
    where m.active and told.count > ${manyInAnHour} order by told.count desc, m.user_id limit 1`,
};
const raise = tenantAlert('notification.raise-volume', raiseAlertAgain, {
  kind: 'NOTIFICATION_VOLUME',
  severity: 'INFO',
});

/**
 * Raises, every hour, an alert for users who see the whole tenant if a user gets more notifications than anybody can read, because
 * important ones are then overlooked.
 */
export const watchNotificationVolume = scheduledUseCase({
  name: 'notifications.watch-volume',
  cron: '0 * * * *',
  audit: notAudited('The alert records it.'),
  async run({ tx, scope, clock }) {
    const [most] = await tx.query<{ count: number }>(busiest, [clock.now()]);
    if (!most) return;
    const { language } = await loadTenant(tx, scope.tenantId);
    const title = notificationTexts.coded(language, 'highVolume', { count: most.count });
    // The subject is all of the tenant's notifications.
    const subjectId = v5('NOTIFICATION_VOLUME', scope.tenantId);
    await raise(tx, { title, details: most, subjectId });
  },
});
