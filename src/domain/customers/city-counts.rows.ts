import { createHash } from 'node:crypto';
import type { BoundRows, KeysetList } from '../shared/keyset.js';
import { Placeholders, sqlOfAll } from '../shared/sql-text.js';

export interface CityCountRow {
  /** Null for customers without a city. */
  city: string | null;
  count: number;
}

/** Returns how many customers of a list live in each city, the most first. Cities that differ only in case or accents are one. */
export function cityCountsOf({ alias, from, where }: KeysetList): BoundRows {
  const counts = sqlOfAll(
    [from, ...where],
    ([rows, ...conditions]) =>
      `(select mode() within group (order by r.city) filter (where r.city_key <> '') as city, count(*)::int as count
        from (select c.city, coalesce(c.city_key, '') as city_key from ${rows} left join contact c on c.id = ${alias}.contact_id
          where ${[`${alias}.tenant_id = (select app.tenant())`, ...conditions].join(' and ')}) r
        group by r.city_key offset 0) f`,
  );
  return {
    // Rows of one name have one text, which here depends on the filter.
    name: `customer-cities ${createHash('sha256').update(counts.write(new Placeholders())).digest('hex').slice(0, 24)}`,
    isVaried: true,
    from: counts,
    alias: 'f',
    columns: 'f.city, f.count',
    order: 'f.count desc, f.city nulls last',
    limit: 1_000,
  };
}
