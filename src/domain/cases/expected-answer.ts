import type { Sql } from '../shared/database.port.js';
import { dateFormat } from '../shared/date-format.js';
import { dayMs } from '../shared/durations.js';
import { batchableStatement } from '../shared/for-several.js';
import { agreeWithHour } from '../shared/hour-article.js';
import type { Language } from '../shared/translations.js';
import type { TenantProfile } from '../tenants/index.js';
import type { CaseRow } from './case.sql.js';
import { customerTexts } from './case-customer.texts.js';
import { chooseAgent } from './choose-agent.js';
import { businessShifts, nextOpening } from './working-hours.js';

/** The fields of a case that decide when its customer may expect an answer. */
export type CaseToTell = Pick<CaseRow, 'sellerId' | 'department' | 'conversationId'>;

/** The median answer time of the last fifty cases answered in the last 30 days. Fewer than five cases are too few to predict from. */
const usualStatement = batchableStatement(
  'case.usual-answer',
  { now: 'timestamptz' },
  `usual as (select i.call, u.* from input i cross join lateral (
    select case when count(*) >= 5 then ceil(extract(epoch from percentile_disc(0.5) within group (order by k.answered_at - k.opened_at)) / 60)::int end as minutes
    from (select answered_at, opened_at from support_case where answered_at > i.now - interval '30 days' order by answered_at desc, id limit 50) k) u)
    select * from usual`,
);
const presentStatement = batchableStatement(
  'case.seller-present',
  { seller_id: 'uuid', now: 'timestamptz' },
  `present as (select i.call from input i join seller s on s.id = i.seller_id where s.active and s.available and app.works_at(s.id, i.now))
    select * from present`,
);

/** Returns the minutes within which half of the recent cases were answered; null if there are too few cases. */
async function usualMinutes(read: Sql, now: Date): Promise<number | null> {
  const [row] = await read.query<{ minutes: number | null }>(usualStatement, [now]);
  return row?.minutes ?? null;
}

const isSomebodyThere = async (read: Sql, found: CaseToTell, language: Language, now: Date): Promise<boolean> =>
  found.sellerId === null
    ? (await chooseAgent(read, found, language, now)) !== null
    : (await read.query(presentStatement, [found.sellerId, now])).length > 0;

/**
 * Returns the text for a customer who is handed over: the usual time until an answer, or when people are back. `isTold` says that the
 * agent's last answer has announced a person. Null if there is nothing to add.
 */
export async function expectedAnswer(
  read: Sql,
  found: CaseToTell,
  tenant: TenantProfile,
  language: Language,
  now: Date,
  isTold: boolean,
): Promise<string | null> {
  const told = isTold ? 'yes' : 'no';
  const { timezone } = tenant;
  const { workingHours, closedDays } = tenant.settings.cases;
  const opensAt = nextOpening(businessShifts(workingHours, closedDays), timezone, now);
  if (opensAt > now)
    return agreeWithHour(customerTexts(language, 'closed', { told, ...momentIn(language, timezone, opensAt, now) }));
  if (!(await isSomebodyThere(read, found, tenant.language, now))) return customerTexts(language, 'busy', { told });
  const minutes = await usualMinutes(read, now);
  if (minutes === null) return isTold ? null : customerTexts(language, 'handedOver');
  const isLong = minutes > 90;
  return isLong
    ? customerTexts(language, 'withinHours', { told, hours: Math.ceil(minutes / 60) })
    : customerTexts(language, 'withinMinutes', { told, minutes: Math.max(1, minutes) });
}

/** A weekday alone says which day is meant only within the next six days. */
const momentIn = (language: Language, timeZone: string, at: Date, now: Date): { day: string; time: string } => ({
  day: dateFormat(language, {
    timeZone,
    weekday: 'long',
    ...(at.getTime() - now.getTime() > 6 * dayMs && { day: 'numeric', month: 'long' }),
  }).format(at),
  time: dateFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
});
