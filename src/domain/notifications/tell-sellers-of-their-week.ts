import { v5 } from 'uuid';
import { metricsOf, type SellerMetricsRow } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import { addDays } from '../shared/calendar-day.js';
import type { Statement } from '../shared/database.port.js';
import { readRows } from '../shared/keyset.js';
import { dayIn } from '../shared/tenant-day.js';
import { type Language, languageOf } from '../shared/translations.js';
import { loadTenant } from '../tenants/index.js';
import { addNotifications, type NewNotice } from './add-notifications.js';
import { ownWeekTexts as text } from './own-week.texts.js';

const weeksBefore = 4;
/** The smallest relative difference from the usual that is reported. */
const notable = 0.25;

/** Active sellers who want notifications of this type. */
const sellersToTell: Statement = {
  name: 'own-week.sellers',
  text: `select s.id as "sellerId", s.user_id as "userId" from seller s
      join membership m on m.user_id = s.user_id and m.active join app_user u on u.id = s.user_id and u.active
      left join notification_setting t on t.user_id = s.user_id
    where s.active and coalesce('PERFORMANCE' = any (t.types), true) order by s.id`,
};

/** Returns the number of activities: messages written, leads and opportunities won. */
const done = ({ messagesSent, leadsConverted, opportunitiesWon }: SellerMetricsRow): number =>
  messagesSent + leadsConverted + opportunitiesWon;

/**
 * Notifies, on Mondays at 8:00 in the tenant's zone, each seller whose past week was a quarter busier or quieter than the mean of their own
 * four weeks before. Sellers are not compared with each other, and a seller without activity in those weeks gets no notification.
 */
export const tellSellersOfTheirWeek = scheduledUseCase({
  name: 'notifications.tell-sellers-of-their-week',
  cron: '0 8 * * 1',
  audit: notAudited('Tells sellers figures of their own, which they may see at any time.'),
  async run({ tx, scope, clock }, occurrence) {
    const tenant = await loadTenant(tx, scope.tenantId);
    const today = dayIn(tenant.timezone, occurrence);
    const from = addDays(today, -7);
    const to = addDays(today, -1);
    const figuresOf = async (range: { from: string; to: string }) =>
      new Map((await readRows<SellerMetricsRow>(tx, metricsOf(range))).map(row => [row.sellerId, row]));
    const week = await figuresOf({ from, to });
    const before = await figuresOf({ from: addDays(from, -7 * weeksBefore), to: addDays(from, -1) });
    const language = languageOf(tenant.locale);
    const notices = (await tx.query<{ sellerId: string; userId: string }>(sellersToTell)).flatMap(
      ({ sellerId, userId }) => {
        const [now, then] = [week.get(sellerId), before.get(sellerId)];
        const worded = now && then ? wordWeek(language, now, then) : null;
        if (!worded) return [];
        const subjectId = v5(`OWN_WEEK ${from}`, sellerId);
        const since = occurrence.toISOString();
        return [
          { userId, type: 'PERFORMANCE' as const, subjectId, since, contactId: null, ...worded, data: { from, to } },
        ];
      },
    );
    await addNotifications(tx, notices, clock.now());
  },
});

/** The mean of a week, with one decimal. */
const usually = (inAll: number): number => Math.round((inAll / weeksBefore) * 10) / 10;

/** Returns null if the week was about as usual. */
function wordWeek(
  language: Language,
  week: SellerMetricsRow,
  before: SellerMetricsRow,
): Pick<NewNotice, 'title' | 'body'> | null {
  const usual = done(before) / weeksBefore;
  const change = usual === 0 ? 0 : done(week) / usual - 1;
  if (Math.abs(change) < notable) return null;
  const percent = Math.round(Math.abs(change) * 100);
  const {
    messagesSent: sent,
    leadsConverted: won,
    opportunitiesWon: sales,
    averageFirstResponseSeconds: seconds,
  } = week;
  const minutes = seconds === null ? 'none' : String(Math.round(seconds / 60));
  return {
    title: text.coded(language, change > 0 ? 'busier' : 'quieter', { percent }),
    // Everything that the percentage counts, so that it can be checked.
    body: text.coded(language, 'figures', {
      sent,
      sentUsually: Math.round(before.messagesSent / weeksBefore),
      won,
      wonUsually: usually(before.leadsConverted),
      sales,
      salesUsually: usually(before.opportunitiesWon),
      minutes,
    }),
  };
}
