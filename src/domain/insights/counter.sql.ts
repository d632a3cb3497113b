/** The names of the counters. The view `counted` defines row by row what each of them counts. */
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
  'CASES',
  'SATISFACTION',
  'FOLLOW_UPS',
  'SENTIMENT',
] as const;
export type CounterName = (typeof counterNames)[number];

export interface CountedBetween {
  /** SQL of a text array of subjects. */
  subjects: string;
  /** SQL of an array of sellers; null for all sellers whose rows the reader sees. */
  sellers?: string;
  /** SQL of the start of the period and of its exclusive end. */
  from: string;
  to: string;
  /** The largest piece that may be returned: at most as large as the buckets into which the caller sums the pieces. */
  largest: 'HOUR' | 'DAY' | 'MONTH';
}
/**
 * SQL of a counter's sum over a period, in pieces that the caller adds up: rows of subject, seller_id, at, count and amount, some of them
 * negative. It is exact for any two instants. It reads the sums of hours, days and months, and at each end of the period the single rows of
 * half an hour. Amounts in other currencies than the tenant's are left out.
 */
export const countedBetween = (
  name: CounterName,
  { subjects, sellers = 'null', from, to, largest }: CountedBetween,
): string => `app.counted_between('${name}', ${subjects}, ${sellers}, ${from}, ${to}, '${largest}')`;

/** SQL of a period's start and end; a null value means an open end. */
export const openStart = (value: string) => `coalesce(${value}::timestamptz, '-infinity')`;
export const openEnd = (value: string) => `coalesce(${value}::timestamptz, 'infinity')`;

/**
 * SQL of the current counts, including deltas that are not folded yet: by tenant for readers who see the whole tenant, by seller for all
 * other readers.
 */
const currentCounts = (condition: (row: string) => string): string =>
  `select n.subject, n.currency, n.count, n.amount from tenant_counter n where n.name = 'STAGE' and n.grain = 'ALL'${condition('n')} and (select app.sees_team())
    union all select n.subject, n.currency, n.count, n.amount from counter n where n.name = 'STAGE' and n.grain = 'ALL'${condition('n')} and not (select app.sees_team()) and n.seller_id = (select app.own_seller())
    union all select n.subject, n.currency, n.count, n.amount from counter n where n.name = 'STAGE' and n.grain = 'ALL'${condition('n')} and not (select app.sees_team()) and n.seller_id is null
    union all select n.subject, n.currency, n.count, n.amount from counter_delta n where n.name = 'STAGE'${condition('n')}`;

/** The same for readers whose role sees the whole tenant: the statement then omits the counters by seller. */
const standingOfAll = (condition: (row: string) => string): string =>
  `select n.subject, n.currency, n.count, n.amount from tenant_counter n where n.name = 'STAGE' and n.grain = 'ALL'${condition('n')}
    union all select n.subject, n.currency, n.count, n.amount from counter_delta n where n.name = 'STAGE'${condition('n')}`;

/**
 * SQL of a table `y` with the current counts of each stage by currency. Filter by `y.subject`, so that the condition reaches the counters.
 */
export const stageTotals = `(select p.subject, p.currency, sum(p.count)::int as count, app.money(sum(p.amount), p.currency) as value
    from (${currentCounts(() => '')}) p group by 1, 2 having sum(p.count) <> 0) y`;

/**
 * The counts of the stage with this alias. The stage's id is cast to text in a subquery: within the condition the cast would
 * prevent the use of the index, because row-level security evaluates only leakproof functions first.
 */
const standingIn = (stage: string, seesAll: boolean): string =>
  `(select ${stage}.id::text as subject offset 0) k cross join lateral (${(seesAll ? standingOfAll : currentCounts)(row => ` and ${row}.subject = k.subject`)}) n`;

/** SQL of the number of opportunities in the stage with this alias, in any currency. */
export const stageCount = (stage: string, seesAll = false): string =>
  `(select coalesce(sum(n.count), 0)::int from ${standingIn(stage, seesAll)})`;

/**
 * SQL of the amount in the stage with this alias, in the tenant's currency. The sum is a column before it is passed to app.money: Postgres
 * does not inline a function whose argument is a sub-select, and the call costs ten times as much.
 */
export const stageValue = (stage: string, seesAll = false): string =>
  `(select app.money(v.amount, t.currency) from tenant t
    cross join lateral (select coalesce(sum(n.amount), 0) as amount from ${standingIn(stage, seesAll)} where n.currency = t.currency offset 0) v
    where t.id = (select app.tenant()))`;

/** SQL of one row with both, `count` and `value`, so that a reader of both looks up the counters once. */
export const stageSums = (stage: string, seesAll = false): string =>
  `select v.count, app.money(v.amount, t.currency) as value from tenant t
    cross join lateral (select coalesce(sum(n.count), 0)::int as count, coalesce(sum(n.amount) filter (where n.currency = t.currency), 0) as amount
      from ${standingIn(stage, seesAll)} offset 0) v
    where t.id = (select app.tenant())`;
