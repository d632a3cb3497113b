import type { BoundRows } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';

export interface TagCountRow {
  tag: string;
  count: number;
}
const maxTags = 1_000;

/** The tags of the leads that the reader sees, the most frequent first. */
export const tagCountRows: BoundRows = {
  name: 'lead-tags',
  from: sqlOf(
    '(select t.tag, count(*)::int as count from lead l cross join unnest(l.tags) t (tag) where l.tenant_id = (select app.tenant()) group by 1 offset 0) f',
  ),
  alias: 'f',
  columns: 'f.tag, f.count',
  order: 'f.count desc, f.tag',
  limit: maxTags,
};
