import { createHash } from 'node:crypto';
import type { BoundRows, KeysetList } from '../shared/keyset.js';
import { Placeholders, sqlOf, sqlOfAll } from '../shared/sql-text.js';

export interface SourceCountRow {
  source: string;
  count: number;
}
const maxSources = 1_000;

/** The sources of the leads that the reader sees, the most frequent first. */
export const sourceCountRows: BoundRows = {
  name: 'lead-sources',
  from: sqlOf(
    '(select l.source, count(*)::int as count from lead l where l.tenant_id = (select app.tenant()) group by 1 offset 0) f',
  ),
  alias: 'f',
  columns: 'f.source, f.count',
  order: 'f.count desc, f.source',
  limit: maxSources,
};

/** Returns the sources of the leads of a list, the most frequent first. */
export function sourceCountsOf({ alias, from, where }: KeysetList): BoundRows {
  const counts = sqlOfAll(
    [from, ...where],
    ([rows, ...conditions]) =>
      `(select ${alias}.source, count(*)::int as count from ${rows}
        where ${[`${alias}.tenant_id = (select app.tenant())`, ...conditions].join(' and ')} group by 1 offset 0) f`,
  );
  return {
    ...sourceCountRows,
    // Rows of one name have one text, which here depends on the filter.
    name: `lead-sources ${createHash('sha256').update(counts.write(new Placeholders())).digest('hex').slice(0, 24)}`,
    isVaried: true,
    from: counts,
  };
}
