import { createHash } from 'node:crypto';
import type { BoundRows, KeysetList } from '../shared/keyset.js';
import { Placeholders, type SqlText, sqlOf, sqlOfAll, sqlWith } from '../shared/sql-text.js';
import type { EntityType } from './custom-field.entity.js';
import { fieldStands, mostFieldValues } from './standing-field.sql.js';

/** What a record is worth in the tenant's currency; null in another one. */
const amounts: Partial<Record<EntityType, (alias: string) => string>> = {
  OPPORTUNITY: alias =>
    `case when ${alias}.currency = (select t.currency from tenant t where t.id = (select app.tenant())) then app.money(${alias}.value_minor, ${alias}.currency)::numeric end`,
};

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
 * is returned for a key of no NUMBER field, and for `by` a key of no field. Without a key they are the amounts of the records, if these
 * have any.
 */
export function fieldSumRows(
  entityType: EntityType,
  { key, by }: { key: string | null; by: string | null },
  { alias, from, where }: KeysetList,
): BoundRows {
  const own = key === null ? null : sqlWith([key], name => `${alias}.custom_fields -> ${name}::text`);
  const amount = amounts[entityType]?.(alias);
  const number =
    own?.within(json => `case when jsonb_typeof(${json}) = 'number' then (${json})::numeric end`) ??
    sqlOf(amount ?? 'null::numeric');
  const group: SqlText =
    by === null ? sqlOf('null::text') : sqlWith([by], name => `${alias}.custom_fields ->> ${name}::text`);
  const fields = [
    ...(own ? [fieldStands(entityType, own.values[0], 'NUMBER')] : amount ? [] : [sqlOf('false')]),
    ...(by === null ? [] : [fieldStands(entityType, group.values[0])]),
  ];
  const sums = sqlOfAll(
    [number, group, from, ...fields, ...where],
    ([figure, value, rows, ...conditions]) =>
      `(select mode() within group (order by c.value) as value, count(*)::int as count, count(c.number)::int as numbers,
          sum(c.number)::float8 as sum, avg(c.number)::float8 as average
        from (select ${value} as value, ${figure} as number
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
