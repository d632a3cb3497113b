import type { Sql } from '../shared/database.port.js';
import type { CustomField, EntityType } from './custom-field.entity.js';

export type CustomFieldRow = Pick<CustomField, 'key' | 'label' | 'type' | 'required' | 'options'>;

/** All fields of a kind of thing, in the order of their form. */
export const readCustomFields = (read: Sql, entityType: EntityType): Promise<CustomFieldRow[]> =>
  read.query(
    {
      name: 'custom-field.of-entity',
      text: 'select key, label, type, required, options from custom_field where tenant_id = (select app.tenant()) and entity_type = $1 order by position, id',
    },
    [entityType],
  );
