import type { Sql, Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { loadTenant } from '../tenants/index.js';
import type { Rhythm } from './best-times.js';
import { hoursOfWeek } from './hours-of-week.js';

/** How far back conversations are counted. Habits change with seasons and school terms. */
const weeksBack = 8;
/** After as many weeks a conversation counts half. */
const halfLifeWeeks = 3;

/**
 * Conversations per hour of the week of the tenant's clock: each counts once per hour, however much is written in it. Those of other
 * accounts count half, because they show the habits of the same market but are not read by the same people.
 */
const countHours: Statement = {
  name: 'social-posts.count-hours',
  text: `select (extract(isodow from h.hour)::int - 1) * 24 + extract(hour from h.hour)::int as place, count(*)::int as conversations,
      sum(case when h.own then 1 else 0.5 end * power(0.5, extract(epoch from $2::timestamptz - h.at) / ${halfLifeWeeks * 7 * 86_400}))::float8 as weighted
    from (select m.conversation_id, date_trunc('hour', m.sent_at at time zone $3) as hour, min(m.sent_at) as at, bool_or(m.channel_account_id = $4) as own
      from message m where m.tenant_id = (select app.tenant()) and m.sent_at >= $1 and m.sent_at < $2 and m.direction = 'INBOUND' group by 1, 2) h
    group by 1`,
};
/** Posts are taken into account a week back, the longest spacing. */
const takenTimes: Statement = {
  name: 'social-posts.taken-times',
  text: `select coalesce(published_at, scheduled_at) as at from social_post
    where channel_account_id = $1 and id is distinct from $3 and status in ('SCHEDULED', 'PUBLISHING', 'PUBLISHED') and scheduled_down >= $2`,
};

/** Returns when the tenant's contacts write, and when else something is published on the account, without the post itself. */
export async function readRhythm(
  sql: Sql,
  tenantId: string,
  channelAccountId: string,
  now: Date,
  postId: string | null = null,
): Promise<Rhythm> {
  const { timezone, settings } = await loadTenant(sql, tenantId);
  const since = new Date(now.getTime() - weeksBack * 7 * dayMs);
  const counted = await sql.query<{ place: number; conversations: number; weighted: number }>(countHours, [
    since,
    now,
    timezone,
    channelAccountId,
  ]);
  const lastWeek = new Date(now.getTime() - 7 * dayMs);
  const taken = await sql.query<{ at: Date }>(takenTimes, [channelAccountId, lastWeek, postId]);
  const [weighted, conversations] = [new Array<number>(hoursOfWeek).fill(0), new Array<number>(hoursOfWeek).fill(0)];
  for (const hour of counted) {
    weighted[hour.place] = hour.weighted;
    conversations[hour.place] = hour.conversations;
  }
  return {
    timezone,
    weighted,
    conversations,
    taken: taken.map(({ at }) => at),
    spacingHours: settings.socialPosts.spacingHours,
  };
}
