import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { causesOfTime, keptDays, recipientsOfCause } from './causes.sql.js';
import { refreshAllNotifications } from './settle-notifications.js';

/** The oldest first; the rest is left to the next check. */
const dueAtOnce = 500;
const due: Statement = {
  name: 'notification.due',
  text: `select c.subject_id as id from (${causesOfTime('$1')}) c
    where c.since > $1::timestamptz - interval '${keptDays} days'
      and exists (select from (${recipientsOfCause}) r where not exists (
        select from notification n where n.subject_id = c.subject_id and n.type = c.type and n.since = c.since and n.user_id = r.user_id))
    order by c.since, c.subject_id limit ${dueAtOnce}`,
};

/**
 * Notifies, every five minutes, of due tasks, of unpaid invoices and of conversations that have waited an hour for an answer, and removes
 * notifications whose cause is gone. An existing row prevents a second notification; rows are kept longer than causes are searched for.
 */
export const checkNotifications = scheduledUseCase({
  name: 'notifications.check',
  cron: '*/5 * * * *',
  interval: 'notificationChecks',
  audit: notAudited('The notifications record who was notified.'),
  async run({ tx, clock }) {
    const now = clock.now();
    const found = await tx.query<{ id: string }>(due, [now]);
    await refreshAllNotifications(
      tx,
      found.map(({ id }) => id),
      now,
    );
  },
});
