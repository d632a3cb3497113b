import type { Sql } from '../shared/database.port.js';
import type { CustomField, EntityType } from './custom-field.entity.js';

export type CustomFieldRow = Pick<CustomField, 'key' | 'label' | 'type' | 'required' | 'options'>;

/** All fields of a kind of thing, in the order of their form. */
export const readCustomFields = (read: Sql, entityType: EntityType): Promise<CustomFieldRow[]> =>
  read.query(
    {
      name: 'custom-field.of-entity',
      text: 'select key, label, type, required, options from custom_field where tenant_id = (select app.tenant()) and entity_type = $1 and removed_at is null order by position, id',
    },
    [entityType],
  );

/** The keys of removed fields, whose values are kept and not shown. */
export const readRemovedKeys = async (read: Sql, entityType: EntityType): Promise<string[]> =>
  (
    await read.query<{ key: string }>(
      {
        name: 'custom-field.removed-keys',
        text: 'select key from custom_field where tenant_id = (select app.tenant()) and entity_type = $1 and removed_at is not null',
      },
      [entityType],
    )
  ).map(({ key }) => key);

/** SQL of what a row's custom fields show: everything but what belongs to removed fields, which are looked up once a statement. */
export const shownFields =
  (entityType: EntityType) =>
  (row: string): string =>
    `(${row}.custom_fields - array(select f.key from custom_field f where f.tenant_id = (select app.tenant()) and f.entity_type = '${entityType}' and f.removed_at is not null))`;
