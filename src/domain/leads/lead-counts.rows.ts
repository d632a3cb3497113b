import { createHash } from 'node:crypto';
import type { BoundRows, KeysetList } from '../shared/keyset.js';
import { Placeholders, sqlOfAll } from '../shared/sql-text.js';

export const leadGroupings = ['SOURCE', 'SELLER', 'CITY', 'STATUS', 'TEMPERATURE', 'WEEK', 'MONTH'] as const;
export type LeadGrouping = (typeof leadGroupings)[number];

export interface LeadCountRow {
  /**
   * The source, the id of the seller, the city, the first day of the week and so on; null for leads without one, and for all leads
   * together.
   */
  value: string | null;
  /** The name of the seller. */
  label: string | null;
  count: number;
  won: number;
  lost: number;
  /** The share of these leads that are won by now; null if there are none. */
  conversionRate: number | null;
}

const mostGroups = 1_000;
const inZone = `l.created_at at time zone (select t.timezone from tenant t where t.id = (select app.tenant()))`;
/** What leads are grouped by: the text that all of a group share, by which it is told apart, and the text that is shown. */
const groups: Record<LeadGrouping, { key: string; value: string }> = {
  SOURCE: { key: 'l.source', value: 'l.source' },
  SELLER: { key: 'l.seller_id::text', value: 'l.seller_id::text' },
  CITY: { key: `nullif(c.city_key, '')`, value: 'c.city' },
  STATUS: { key: 'l.status', value: 'l.status' },
  TEMPERATURE: { key: 'l.temperature', value: 'l.temperature' },
  WEEK: {
    key: `to_char(date_trunc('week', ${inZone}), 'YYYY-MM-DD')`,
    value: `to_char(date_trunc('week', ${inZone}), 'YYYY-MM-DD')`,
  },
  MONTH: { key: `to_char(${inZone}, 'YYYY-MM')`, value: `to_char(${inZone}, 'YYYY-MM')` },
};

/**
 * Returns how many leads of a list there are and how many of them are won and lost, as one row or for each group, the largest first. Cities
 * that differ only in case or accents are one, in the way in which it is written most often.
 */
export function leadCountRows(by: LeadGrouping | null, { alias, from, where }: KeysetList): BoundRows {
  const { key, value } = by === null ? { key: 'null::text', value: 'null::text' } : groups[by];
  const own = (text: string) => text.replaceAll(/\bl\./g, `${alias}.`);
  const city = by === 'CITY' ? `left join contact c on c.id = ${alias}.contact_id` : '';
  const shown =
    by === null ? 'null::text' : 'case when r.key is not null then mode() within group (order by r.value) end';
  const label = by === 'SELLER' ? '(select g.display_name from seller g where g.id::text = r.key)' : 'null::text';
  const counts = sqlOfAll(
    [from, ...where],
    ([rows, ...conditions]) =>
      `(select ${shown} as value, ${label} as label, count(*)::int as count,
          (count(*) filter (where r.status = 'WON'))::int as won, (count(*) filter (where r.status = 'LOST'))::int as lost,
          avg((r.status = 'WON')::int)::float8 as "conversionRate"
        from (select ${own(key)} as key, ${own(value)} as value, ${alias}.status from ${rows} ${city}
          where ${[`${alias}.tenant_id = (select app.tenant())`, ...conditions].join(' and ')}) r
        ${by === null ? '' : 'group by r.key'} offset 0) f`,
  );
  return {
    // Rows of one name have one text, which here depends on the filter.
    name: `lead-counts ${createHash('sha256').update(counts.write(new Placeholders())).digest('hex').slice(0, 24)}`,
    isVaried: true,
    from: counts,
    alias: 'f',
    columns: 'f.value, f.label, f.count, f.won, f.lost, f."conversionRate"',
    order: by === 'WEEK' || by === 'MONTH' ? 'f.value' : 'f.count desc, f.value nulls last',
    limit: mostGroups,
  };
}
