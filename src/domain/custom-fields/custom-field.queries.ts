import type { Sql } from '../shared/database.port.js';
import type { CustomField, EntityType } from './custom-field.entity.js';

export type CustomFieldRow = Pick<CustomField, 'key' | 'label' | 'type' | 'required' | 'options'>;

/** Returns all fields of an entity type, in the order of the form. */
export const readCustomFields = (read: Sql, entityType: EntityType): Promise<CustomFieldRow[]> =>
  read.query(
    {
      name: 'custom-field.of-entity',
      text: 'select key, label, type, required, options from custom_field where tenant_id = (select app.tenant()) and entity_type = $1 and removed_at is null order by position, id',
    },
    [entityType],
  );

/** Returns the keys of removed fields, whose values are stored but not shown. */
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

/** SQL of the visible custom fields of a row: all except the removed fields, which are looked up once per statement. */
export const shownFields =
  (entityType: EntityType) =>
  (row: string): string =>
    `(${row}.custom_fields - array(select f.key from custom_field f where f.tenant_id = (select app.tenant()) and f.entity_type = '${entityType}' and f.removed_at is not null))`;
