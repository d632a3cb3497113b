/** What is counted; the view `counted` says row by row what each counter counts. */
export const counterNames = [
  'LEADS_CREATED',
  'LEADS_WON',
  'LEAD_STATUS',
  'CONVERSATIONS',
  'MESSAGES_IN',
  'MESSAGES_OUT',
  'FIRST_RESPONSE',
  'ROUTED',
  'WON',
  'STAGE_ENTERED',
  'STAGE_LEFT',
] as const;
export type CounterName = (typeof counterNames)[number];

export interface CountedBetween {
  /** SQL of the subjects as a list of text. */
  subjects: string;
  /** SQL of a list of sellers, or of null: all whose rows the reader sees. */
  sellers?: string;
  /** SQL of instants; the second is not part of the stretch. */
  from: string;
  to: string;
  /** The largest piece that may come: no larger than what the pieces are put together to. */
  largest: 'HOUR' | 'DAY' | 'MONTH';
}
/** SQL of the subjects of what is counted as a whole. */
export const whole = `array['']`;

/**
 * SQL of what a counter counted in a stretch of time, in pieces, some of them negative: rows of subject, seller_id, at, count
 * and amount, to be summed. It costs the hours, days and months at the ends of the stretch and the rows of half an hour at
 * each, and is exact for any two instants. Amounts in another currency than the tenant's are left out.
 */
export const countedBetween = (
  name: CounterName,
  { subjects, sellers = 'null', from, to, largest }: CountedBetween,
): string => `app.counted_between('${name}', ${subjects}, ${sellers}, ${from}, ${to}, '${largest}')`;

/** SQL of the ends of a stretch whose instants may be left open. */
export const openStart = (value: string) => `coalesce(${value}::timestamptz, '-infinity')`;
export const openEnd = (value: string) => `coalesce(${value}::timestamptz, 'infinity')`;

/**
 * What stands now, one row for each kind of thing: kept for the whole tenant for whoever sees it all, by seller for
 * others, and what has not been folded yet.
 */
const standing = (condition: (row: string) => string): string =>
  `select n.subject, n.currency, n.count, n.amount from tenant_counter n where n.name = 'STAGE' and n.grain = 'ALL'${condition('n')} and (select app.sees_team())
    union all select n.subject, n.currency, n.count, n.amount from counter n where n.name = 'STAGE' and n.grain = 'ALL'${condition('n')} and not (select app.sees_team()) and n.seller_id = (select app.own_seller())
    union all select n.subject, n.currency, n.count, n.amount from counter n where n.name = 'STAGE' and n.grain = 'ALL'${condition('n')} and not (select app.sees_team()) and n.seller_id is null
    union all select n.subject, n.currency, n.count, n.amount from counter_delta n where n.name = 'STAGE'${condition('n')}`;

/** Where what stands in each stage now comes from, by currency. Ask for stages by `y.subject`: the condition reaches the counters. */
export const stageTotals = `(select p.subject, p.currency, sum(p.count)::int as count, app.money(sum(p.amount), p.currency) as value
    from (${standing(() => '')}) p group by 1, 2 having sum(p.count) <> 0) y`;

/**
 * What has been counted in the stage of that alias. Its id becomes text before the counters are asked: inside the condition
 * the cast would keep the index from being used, since under row-level security only what cannot leak comes first.
 */
const standingIn = (stage: string): string =>
  `(select ${stage}.id::text as subject offset 0) k cross join lateral (${standing(row => ` and ${row}.subject = k.subject`)}) n`;

/** SQL of how many opportunities stand in the stage of that alias, in any currency. */
export const stageCount = (stage: string): string =>
  `(select coalesce(sum(n.count), 0)::int from ${standingIn(stage)})`;

/** SQL of what stands in the stage of that alias in the tenant's currency. */
export const stageValue = (stage: string): string =>
  `(select app.money(coalesce((select sum(n.amount) from ${standingIn(stage)} where n.currency = t.currency), 0), t.currency)
    from tenant t where t.id = (select app.tenant()))`;
