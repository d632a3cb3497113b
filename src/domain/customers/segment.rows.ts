import type { BoundRows } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';
import { type Segment, segments } from './customer.entity.js';

export interface SegmentCountRow {
  segment: Segment;
  count: number;
  /** Decimal text in the tenant's currency. */
  lifetimeValue: string;
}

const list = `'{${segments.join()}}'::text[]`;

/** The number of active customers of each segment and the total of their purchases, one row per segment. */
export const segmentRows: BoundRows = {
  name: 'segments',
  from: sqlOf(`(select w.segment, w.place, coalesce(k.count, 0)::int as count, app.money(coalesce(k.minor, 0), t.currency) as "lifetimeValue"
    from tenant t cross join unnest(${list}) with ordinality w (segment, place)
      left join (select c.segment, count(*) as count, sum(c.purchased_minor) as minor from customer c where c.status = 'ACTIVE' and c.segment = any (${list}) group by 1) k on k.segment = w.segment
    where t.id = (select app.tenant()) offset 0) f`),
  alias: 'f',
  columns: 'f.segment, f.count, f."lifetimeValue"',
  order: 'f.place',
};
