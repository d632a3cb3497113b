import { queueMail } from '../access/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import { addDays } from '../shared/calendar-day.js';
import { consolePage } from '../shared/console-page.js';
import type { Statement } from '../shared/database.port.js';
import { dayWords } from '../shared/day-words.js';
import { durationWords } from '../shared/duration-words.js';
import { formatAmount } from '../shared/money.js';
import { dayIn } from '../shared/tenant-day.js';
import { type Language, languageOf } from '../shared/translations.js';
import { withoutLinks } from '../shared/without-links.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { type BusinessReport, businessReport } from './business-report.js';
import { weeklyReportTexts as text } from './weekly-report.texts.js';

const recipients: Statement = {
  name: 'weekly-report.recipients',
  text: `select u.email, u.first_name as "firstName" from membership m join app_user u on u.id = m.user_id
    where m.tenant_id = app.tenant() and m.active and u.active and u.confirmed_at is not null and m.role in ('CEO', 'ADMIN') order by u.email`,
};

/**
 * Mails the figures of the past week, from Monday to Sunday in the tenant's zone, to its CEOs and admins. Runs on Mondays at 08:00 in the
 * tenant's zone.
 */
export const sendWeeklyReport = scheduledUseCase({
  name: 'insights.send-weekly-report',
  cron: '0 8 * * 1',
  audit: notAudited('Sends figures that its readers may see at any time.'),
  async run(context, occurrence) {
    const { tx, scope, ports } = context;
    const tenant = await loadTenant(tx, scope.tenantId);
    if (!tenant.settings.reports.weekly) return;
    const today = dayIn(tenant.timezone, occurrence);
    const weekDays: [string, string] = [addDays(today, -7), addDays(today, -1)];
    const daysBefore: [string, string] = [addDays(today, -14), addDays(today, -8)];
    const week = await businessReport(tx, ...weekDays);
    const before = await businessReport(tx, ...daysBefore);
    const language = languageOf(tenant.locale);
    const [from, to] = weekDays.map(day => dayWords(language, day)) as [string, string];
    const subject = text(language, 'subject', { tenant: tenant.name, from, to });
    const figures = figuresOf(language, tenant, week, before);
    for (const { email, firstName } of await tx.query<{ email: string; firstName: string }>(recipients)) {
      const lines = [
        text(language, 'greeting', { firstName: withoutLinks(firstName) }),
        ...figures,
        text(language, 'howToStop', { link: consolePage(ports.publicUrl, 'settings/rules', scope.tenantId) }),
      ];
      await queueMail(tx, context, { to: email, subject, text: `${lines.join('\n\n')}\n` });
    }
  },
});

function figuresOf(
  language: Language,
  { currency, locale }: TenantProfile,
  week: BusinessReport,
  before: BusinessReport,
): string[] {
  const { averageFirstResponseSeconds: seconds, autonomousResolutionRate: rate } = week;
  const { messagesIn: received, messagesOut: sent, conversations } = week;
  const amountOf = ({ wonAmount }: BusinessReport) => formatAmount(wonAmount, currency, locale);
  const orderedOf = ({ ordered }: BusinessReport) => formatAmount(ordered, currency, locale);
  const share = (part: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(part);
  return [
    text(language, 'leads', { count: week.leadsCreated, before: before.leadsCreated }),
    text(language, 'won', { count: week.leadsWon, amount: amountOf(week), before: amountOf(before) }),
    ...(week.orders === 0 && before.orders === 0
      ? []
      : [
          text(language, 'orders', {
            count: week.orders,
            amount: orderedOf(week),
            before: orderedOf(before),
          }),
        ]),
    text(language, 'messages', { received, sent, conversations }),
    ...(seconds === null ? [] : [text(language, 'firstResponse', { duration: durationWords(language, seconds) })]),
    ...(rate === null ? [] : [text(language, 'autonomous', { share: share(rate) })]),
  ];
}
