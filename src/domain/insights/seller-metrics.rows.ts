import { BadInput } from '../shared/domain-error.js';
import { type BoundRows, idOrNobody } from '../shared/keyset.js';
import { sqlOf, sqlWith } from '../shared/sql-text.js';

/** A range of whole days in the tenant's time zone, both included. Without `to` it ends today; without `from` it has thirty days. */
export interface DayRange {
  from?: string | null;
  to?: string | null;
}

export interface SellerMetricsRow {
  sellerId: string;
  from: string;
  to: string;
  totalConversations: number;
  activeConversations: number;
  conversationsToday: number;
  messagesSent: number;
  messagesReceived: number;
  averageFirstResponseSeconds: number | null;
  averageResponseSeconds: number | null;
  averageConversationSeconds: number | null;
  leadsAssigned: number;
  leadsConverted: number;
  conversionRate: number;
  hotLeads: number;
  unansweredConversations: number;
  followUpsDue: number;
  appointments: number;
  noShows: number;
  opportunitiesOpen: number;
  opportunitiesWon: number;
  /** Decimal text in the tenant's currency, as is the average below. */
  wonAmount: string;
  averageDealSize: string | null;
  engagementRate: number;
  activityScore: number;
  calculatedAt: Date;
}

export interface SellerMetricTotalsRow {
  from: string;
  to: string;
  conversations: number;
  leadsAssigned: number;
  leadsConverted: number;
  conversionRate: number;
  averageFirstResponseSeconds: number | null;
  wonAmount: string;
}

/** Activities per hour that make an activity score of 100: messages written, leads won and opportunities won. */
const busyHour = 5;
const mean = (sum: string, count: string) => `x.${sum}::float8 / nullif(x.${count}, 0)`;
const share = (part: string, whole: string) => `coalesce(${mean(part, whole)}, 0)`;

/** SQL of each figure. `x` is a row of app.seller_sums, `p` of app.appointment_sums, `g` the seller, and `t` the tenant with the range. */
const figures: Record<Exclude<keyof SellerMetricsRow, 'sellerId'>, string> = {
  from: 't.first_day::text',
  to: 't.last_day::text',
  totalConversations: 'x.turns::int',
  activeConversations: 'x.turns_now::int',
  conversationsToday: 'x.turns_today::int',
  messagesSent: 'x.sent::int',
  messagesReceived: 'x.received::int',
  averageFirstResponseSeconds: mean('first_reply_seconds', 'first_replies'),
  averageResponseSeconds: mean('reply_seconds', 'replies'),
  averageConversationSeconds: mean('ended_seconds', 'ended'),
  leadsAssigned: 'x.given::int',
  leadsConverted: 'x.leads_won::int',
  conversionRate: share('converted', 'given'),
  hotLeads: 'x.hot_now::int',
  unansweredConversations: 'x.waits_now::int',
  followUpsDue: '(select count(*)::int from to_do d where d.owner_id = g.id and not d.done and d.due_up <= now())',
  appointments: '(p.met + p.missed)::int',
  noShows: 'p.missed::int',
  opportunitiesOpen: 'x.sales_now::int',
  opportunitiesWon: 'x.won::int',
  wonAmount: 'app.money(x.won_amount, t.currency)',
  averageDealSize: 'app.money(round(x.won_amount::numeric / nullif(x.won, 0)), t.currency)',
  engagementRate: share('engaged', 'turns'),
  activityScore: `least(100, coalesce(100 * (x.sent + x.leads_won + x.won) / (${busyHour} * nullif(app.worked_hours(g.id, t.first_day, t.last_day), 0)), 0))::float8`,
  calculatedAt: 'now()',
};

/** SQL of the reader's tenant with the first and the last day of a range; either day may be null. */
export const rangeSql = (from: string, to: string) =>
  `(select n.timezone, n.currency, coalesce(${from}::date, greatest(e.last_day - 29, '0001-01-01')) as first_day, e.last_day from tenant n
      cross join lateral (select coalesce(${to}::date, greatest((now() at time zone n.timezone)::date, ${from}::date)) as last_day) e where n.id = (select app.tenant()))`;
const sumsSql = 'app.seller_sums(g.id, t.first_day, t.last_day) x';

const meetingsSql =
  'app.appointment_sums(g.id, app.day_start(t.first_day, t.timezone), app.day_start(t.last_day + 1, t.timezone)) p';

/** Returns the days of a range unchanged. Throws BadInput if the range ends before it begins. */
export const checkedDays = ({ from, to }: DayRange): [string | null, string | null] => {
  if (from && to && from > to) throw new BadInput('The range ends before it starts.', ['to']);
  return [from ?? null, to ?? null];
};

/**
 * The figures of each seller, from counters. A reader who does not see the team gets only their own figures. Former sellers are listed if
 * they have any figures.
 */
export function sellerMetricsRows(range: DayRange, sellerId: string | null = null): BoundRows {
  const one = idOrNobody(sellerId) ?? null;
  const rows = metricsOf(range);
  return {
    ...rows,
    where: [
      sqlOf(`((select app.sees_team()) or f."sellerId" = (select app.own_seller()))`),
      one === null
        ? sqlOf(
            '(f.active or f."totalConversations" + f."messagesSent" + f."leadsAssigned" + f."leadsConverted" + f."opportunitiesWon" > 0)',
          )
        : sqlWith([one], given => `f."sellerId" = ${given}::uuid`),
    ],
  };
}

/** The figures of the sellers that the statement selects; rows that the reader may not see are not counted. */
export const metricsOf = (range: DayRange): BoundRows => ({
  name: 'seller-metrics',
  from: sqlWith(
    checkedDays(range),
    (from, to) =>
      `(select g.id as "sellerId", g.active, g.display_name, ${Object.entries(figures)
        .map(([name, sql]) => `${sql} as "${name}"`)
        .join(
          ', ',
        )} from seller g cross join ${rangeSql(from, to)} t cross join lateral ${sumsSql} cross join lateral ${meetingsSql}) f`,
  ),
  alias: 'f',
  columns: ['sellerId', ...Object.keys(figures)].map(name => `f."${name}"`).join(', '),
  order: 'f.display_name, f."sellerId"',
  limit: 1000,
});

/** The totals of all sellers whom the reader sees. */
export const sellerTotalsRows = (range: DayRange): BoundRows => ({
  name: 'seller-totals',
  from: sqlWith(
    checkedDays(range),
    (
      from,
      to,
    ) => `(select t.first_day::text as "from", t.last_day::text as "to", x.turns::int as conversations, x.given::int as "leadsAssigned", x.leads_won::int as "leadsConverted",
        ${share('converted', 'given')} as "conversionRate", ${figures.averageFirstResponseSeconds} as "averageFirstResponseSeconds", app.money(x.won_amount, t.currency) as "wonAmount"
      from ${rangeSql(from, to)} t cross join lateral (
        select sum(x.turns) as turns, sum(x.given) as given, sum(x.leads_won) as leads_won, sum(x.converted) as converted, sum(x.first_reply_seconds) as first_reply_seconds,
          sum(x.first_replies) as first_replies, coalesce(sum(x.won_amount), 0) as won_amount
        from seller g cross join lateral ${sumsSql} where (select app.sees_team()) or g.id = (select app.own_seller())) x) f`,
  ),
  alias: 'f',
  columns:
    'f."from", f."to", coalesce(f.conversations, 0) as conversations, coalesce(f."leadsAssigned", 0) as "leadsAssigned", coalesce(f."leadsConverted", 0) as "leadsConverted", f."conversionRate", f."averageFirstResponseSeconds", f."wonAmount"',
  order: '1',
});
