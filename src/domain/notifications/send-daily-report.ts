import { v5 } from 'uuid';
import { queueMail } from '../access/index.js';
import { type TenantReportRow, tenantReport } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import { addDays } from '../shared/calendar-day.js';
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

/** Tells the tenant's CEOs the figures of the previous day, by mail and as a notification, each morning at 8:00 in the tenant's zone. */
export const sendDailyReport = scheduledUseCase({
  name: 'notifications.send-daily-report',
  cron: '0 8 * * *',
  audit: notAudited('Sends figures that its readers may see at any time.'),
  async run(context, occurrence) {
    const { tx, scope, clock, ports } = context;
    const tenant = await loadTenant(tx, scope.tenantId);
    if (!tenant.settings.reports.daily) return;
    const day = addDays(dayIn(tenant.timezone, occurrence), -1);
    const [figures] = await tx.query<TenantReportRow>(tenantReport, [day, day]);
    if (!figures) return;
    const language = languageOf(tenant.locale);
    const { leadsCreated: leads, leadsWon: won, messagesIn: received, messagesOut: sent } = figures;
    const amount = formatAmount(figures.wonAmount, tenant.currency, tenant.locale);
    const title = text.coded(language, 'subject', {
      tenant: tenant.name,
      day: inEveryLanguage(each => dayWords(each, day, { weekday: true })),
    });
    const body = text.coded(language, 'figures', { leads, won, amount, received, sent });
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
        text(language, 'howToStop', { link: `${ports.publicUrl}/settings/rules` }),
      ];
      await queueMail(tx, context, { to: email, subject: title.text, text: `${lines.join('\n\n')}\n` });
    }
  },
});
