import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';

/**
 * The due reminder of each appointment; if several are due, the latest one. A reminder that was due before the time was chosen is not sent:
 * a person who books for the same afternoon needs none. A waiting reminder is tried again when its wait is over.
 */
const due: Statement = {
  name: 'agenda.due-reminders',
  text: `select a.id as "appointmentId", min(h) as hours from appointment a cross join unnest($2::int[]) h
    where a.status = 'BOOKED' and a.starts_at > $1 and a.starts_at <= $1::timestamptz + make_interval(hours => $3)
      and a.starts_at - make_interval(hours => h) <= $1 and a.starts_at - make_interval(hours => h) >= a.timed_at
      and not exists (select from appointment_reminder r where r.appointment_id = a.id and r.starts_at = a.starts_at and r.hours <= h
        and (r.outcome <> 'WAITING' or r.hours < h or r.until > $1))
    group by a.id order by a.id limit 5000`,
};

/** Starts jobs every five minutes that remind contacts of their appointments. */
export const scheduleReminders = scheduledUseCase({
  name: 'agenda.schedule-reminders',
  cron: '*/5 * * * *',
  audit: notAudited('Starts jobs that write to contacts.'),
  async run({ tx, scope, clock }) {
    const { remindBefore } = (await loadTenant(tx, scope.tenantId)).settings.agenda;
    if (remindBefore.length === 0) return;
    const values = [clock.now(), remindBefore, Math.max(...remindBefore)];
    for (const reminder of await tx.query<{ appointmentId: string; hours: number }>(due, values))
      await tx.enqueue('agenda/remind', reminder, { jobKey: `remind:${reminder.appointmentId}` });
  },
});
