import { createHash } from 'node:crypto';
import type { BoundRows, KeysetList } from '../shared/keyset.js';
import { Placeholders, type SqlText, sqlOf, sqlOfAll, sqlWith } from '../shared/sql-text.js';
import type { EntityType } from './custom-field.entity.js';
import { fieldStands, mostFieldValues } from './standing-field.sql.js';

export interface FieldSumRow {
  /** The value of the field by which records are grouped; null for records without one, and if they are not grouped. */
  value: string | null;
  count: number;
  /** How many of these records have a number. */
  numbers: number;
  /** Null if none of these records has a number. */
  sum: number | null;
  average: number | null;
}

/**
 * Returns what a list's numbers of a custom field come to, as one row or for each value of the field `by`, the largest sum first. Nothing
 * is returned for a key of no NUMBER field, and for `by` a key of no field.
 */
export function fieldSumRows(
  entityType: EntityType,
  { key, by }: { key: string; by: string | null },
  { alias, from, where }: KeysetList,
): BoundRows {
  const own = sqlWith([key], name => `${alias}.custom_fields -> ${name}::text`);
  const group: SqlText =
    by === null ? sqlOf('null::text') : sqlWith([by], name => `${alias}.custom_fields ->> ${name}::text`);
  const fields = [
    fieldStands(entityType, own.values[0], 'NUMBER'),
    ...(by === null ? [] : [fieldStands(entityType, group.values[0])]),
  ];
  const sums = sqlOfAll(
    [own, group, from, ...fields, ...where],
    ([number, value, rows, ...conditions]) =>
      `(select mode() within group (order by c.value) as value, count(*)::int as count, count(c.number)::int as numbers,
          sum(c.number)::float8 as sum, avg(c.number)::float8 as average
        from (select ${value} as value, case when jsonb_typeof(${number}) = 'number' then (${number})::numeric end as number
          from ${rows} where ${[`${alias}.tenant_id = (select app.tenant())`, ...conditions].join(' and ')}) c
        group by app.fold(c.value), c.value is null offset 0) f`,
  );
  return {
    // Rows of one name have one text, which here depends on the filter.
    name: `field-sums ${createHash('sha256').update(sums.write(new Placeholders())).digest('hex').slice(0, 24)}`,
    isVaried: true,
    from: sums,
    alias: 'f',
    columns: 'f.value, f.count, f.numbers, f.sum, f.average',
    order: 'f.sum desc nulls last, f.value nulls last',
    limit: mostFieldValues,
  };
}
