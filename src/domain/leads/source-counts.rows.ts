import type { BoundRows } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';

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
