import { v5 } from 'uuid';
import { queueMail } from '../access/index.js';
import { businessReport } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import { addDays } from '../shared/calendar-day.js';
import { consolePage } from '../shared/console-page.js';
import type { Statement } from '../shared/database.port.js';
import { dayWords } from '../shared/day-words.js';
import { formatAmount } from '../shared/money.js';
import { dayIn } from '../shared/tenant-day.js';
import { inEveryLanguage, languageOf } from '../shared/translations.js';
import { withoutLinks } from '../shared/without-links.js';
import { loadTenant } from '../tenants/index.js';
import { addNotifications } from './add-notifications.js';
import { dailyReportTexts as text } from './daily-report.texts.js';

interface Recipient {
  userId: string;
  email: string;
  firstName: string;
  isConfirmed: boolean;
  wantsNotice: boolean;
}
const ceosOf: Statement = {
  name: 'daily-report.recipients',
  text: `select u.id as "userId", u.email, u.first_name as "firstName", u.confirmed_at is not null as "isConfirmed",
      coalesce('PERFORMANCE' = any (t.types), true) as "wantsNotice"
    from membership m join app_user u on u.id = m.user_id left join notification_setting t on t.user_id = m.user_id
    where m.active and u.active and m.role = 'CEO' order by u.email`,
};

interface OpenMatters {
  waiting: number;
  /** Since when the first customer has waited; null if nobody waits. */
  since: Date | null;
  tasks: number;
  appointments: number;
}
/**
 * What is to be done by the team at `$1`, in the zone `$2`: customers for a person, tasks that are due by tonight, and today's
 * appointments.
 */
const openMatters: Statement = {
  name: 'daily-report.open-matters',
  text: `select w.count as waiting, w.since, t.count as tasks, a.count as appointments
    from (select (($1::timestamptz at time zone $2)::date + 1)::timestamp at time zone $2 as tonight) d
    cross join lateral (select count(*)::int, min(v.waiting_since) as since from conversation v
      where v.waiting_up <= $1 and v.status in ('WAITING', 'HUMAN')) w
    cross join lateral (select count(*)::int from to_do o where not o.done and o.due_up < d.tonight) t
    cross join lateral (select count(*)::int from appointment p
      where p.status = 'BOOKED' and p.starts_at >= $1 and p.starts_at < d.tonight) a`,
};

/**
 * Sends the tenant's CEOs the figures of the previous day and what is to be done, by mail and as a notification, each morning at 8:00 in
 * the tenant's zone. Sends nothing if nothing happened on that day and nothing is to be done.
 */
export const sendDailyReport = scheduledUseCase({
  name: 'notifications.send-daily-report',
  cron: '0 8 * * *',
  audit: notAudited('Sends figures that its readers may see at any time.'),
  async run(context, occurrence) {
    const { tx, scope, clock, ports } = context;
    const tenant = await loadTenant(tx, scope.tenantId);
    if (!tenant.settings.reports.daily) return;
    const day = addDays(dayIn(tenant.timezone, occurrence), -1);
    const figures = await businessReport(tx, day, day);
    const [open] = await tx.query<OpenMatters>(openMatters, [occurrence, tenant.timezone]);
    if (!open) return;
    const language = languageOf(tenant.locale);
    const { leadsCreated: leads, leadsWon: won, orders, messagesIn: received, messagesOut: sent } = figures;
    const { waiting, since, tasks, appointments } = open;
    const counts = [leads, won, orders, received, sent, waiting, tasks, appointments, Number(figures.wonAmount)];
    if (counts.every(count => count === 0)) return;
    const amount = formatAmount(figures.wonAmount, tenant.currency, tenant.locale);
    const title = text.coded(language, 'subject', {
      tenant: tenant.name,
      day: inEveryLanguage(each => dayWords(each, day, { weekday: true })),
    });
    const sinceDay = inEveryLanguage(each =>
      since ? dayWords(each, dayIn(tenant.timezone, since), { weekday: true }) : '',
    );
    const body = text.coded(language, 'figures', {
      leads,
      won,
      amount,
      orders,
      ordered: formatAmount(figures.ordered, tenant.currency, tenant.locale),
      received,
      sent,
      waiting,
      since: sinceDay,
      tasks,
      appointments,
    });
    const recipients = await tx.query<Recipient>(ceosOf);
    const notice = {
      type: 'PERFORMANCE' as const,
      subjectId: v5(`DAILY_REPORT ${day}`, tx.tenantId),
      since: occurrence.toISOString(),
    };
    await addNotifications(
      tx,
      recipients
        .filter(({ wantsNotice }) => wantsNotice)
        .map(({ userId }) => ({ ...notice, userId, contactId: null, title, body, data: { day } })),
      clock.now(),
    );
    for (const { email, firstName, isConfirmed } of recipients) {
      if (!isConfirmed) continue;
      const lines = [
        text(language, 'greeting', { firstName: withoutLinks(firstName) }),
        body.text,
        text(language, 'howToStop', { link: consolePage(ports.publicUrl, 'settings/rules', scope.tenantId) }),
      ];
      await queueMail(tx, context, { to: email, subject: title.text, text: `${lines.join('\n\n')}\n` });
    }
  },
});
