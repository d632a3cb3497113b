import { createHash } from 'node:crypto';
import type { BoundRows, KeysetList } from '../shared/keyset.js';
import { Placeholders, sqlOfAll, sqlWith } from '../shared/sql-text.js';
import type { EntityType } from './custom-field.entity.js';
import { fieldStands, mostFieldValues } from './standing-field.sql.js';

export interface FieldCountRow {
  /** Null for records without a value. */
  value: string | null;
  count: number;
}

/**
 * Returns how many rows of a list have each value of a custom field, the most frequent first; none for the key of no field. Texts that
 * differ only in case or accents are one value, in the way in which it is written most often.
 */
export function fieldCountRows(entityType: EntityType, key: string, { alias, from, where }: KeysetList): BoundRows {
  const value = sqlWith([key], name => `${alias}.custom_fields ->> ${name}::text`);
  const stands = fieldStands(entityType, value.values[0]);
  const counts = sqlOfAll(
    [value, stands, from, ...where],
    ([own, isField, rows, ...conditions]) =>
      `(select mode() within group (order by c.value) as value, count(*)::int as count
        from (select ${own} as value from ${rows} where ${[`${alias}.tenant_id = (select app.tenant())`, isField, ...conditions].join(' and ')}) c
        group by app.fold(c.value), c.value is null offset 0) f`,
  );
  return {
    // Rows of one name have one text, which here depends on the filter.
    name: `field-counts ${createHash('sha256').update(counts.write(new Placeholders())).digest('hex').slice(0, 24)}`,
    isVaried: true,
    from: counts,
    alias: 'f',
    columns: 'f.value, f.count',
    order: 'f.count desc, f.value nulls last',
    limit: mostFieldValues,
  };
}
