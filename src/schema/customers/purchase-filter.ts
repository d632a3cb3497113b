import { assertForward } from '../../domain/shared/forward-range.js';
import { type SqlText, sqlWith } from '../../domain/shared/sql-text.js';
import { DateTimeRange } from '../range.input.js';
import type { Filter, FinderCondition } from '../read/filter.js';

interface Time {
  from?: Date | null;
  to?: Date | null;
}

const column = 'last_purchase_at';
const finder = (op: '>=' | '<', value: Date): FinderCondition => ({ op, column, type: 'timestamptz', value });
const between = (alias: string, from: Date | null, to: Date): SqlText =>
  sqlWith(
    [from, to],
    (first, last) =>
      `app.bought_between(${alias}.id, ${alias}.contact_id, coalesce(${first}::timestamptz, '-infinity'), ${last}::timestamptz)`,
  );
const everBought = new Date(0);

/**
 * Matches customers with a purchase in a time. If the time has no end, the last purchase decides. Otherwise the purchases are searched, of
 * customers whose last one is not before the time.
 */
export const boughtIn: Filter = {
  name: 'boughtAt',
  type: () => DateTimeRange,
  description:
    'Only those who bought in this time, from inclusive, to exclusive, as in `lastPurchaseAt`. An empty range: those who ever bought.',
  conditionsFor({ from = null, to = null }: Time, { alias }) {
    assertForward(from, to, ['boughtAt']);
    const since = from ?? everBought;
    const isSince = { sql: sqlWith([since], start => `${alias}.${column} >= ${start}`), finder: [finder('>=', since)] };
    return to === null ? [isSince] : [isSince, { sql: between(alias, from, to), finder: [] }];
  },
};

/** Matches customers without a purchase in a time, among them those who never bought. */
export const notBoughtIn: Filter = {
  name: 'notBoughtAt',
  type: () => DateTimeRange,
  description:
    'Only those who did not buy in this time, from inclusive, to exclusive, as in `lastPurchaseAt`; among them are those who never bought. An empty range: only those.',
  conditionsFor({ from = null, to = null }: Time, { alias }) {
    assertForward(from, to, ['notBoughtAt']);
    if (to !== null) return [{ sql: between(alias, from, to).within(sql => `not ${sql}`), finder: [] }];
    const since = from ?? everBought;
    return [
      {
        sql: sqlWith([since], start => `(${alias}.${column} is null or ${alias}.${column} < ${start})`),
        finder: [{ op: 'any', of: [{ op: 'null', column }, finder('<', since)] }],
      },
    ];
  },
};
