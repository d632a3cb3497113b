import type { Sql } from '../shared/database.port.js';
import type { RowSource } from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import type { EntityType, FieldType } from './custom-field.entity.js';

export interface CustomFieldRow {
  id: string;
  entityType: EntityType;
  key: string;
  label: string;
  type: FieldType;
  required: boolean;
  options: string[];
  section: string | null;
  position: number;
}

export const customFieldRows: RowSource = {
  from: 'custom_field f',
  columns: 'f.id, f.entity_type as "entityType", f.key, f.label, f.type, f.required, f.options, f.section, f.position',
};
/** As a form shows them. Two that were made at the same moment may have the same position: their ids tell them apart. */
export const customFieldOrder = 'f.position, f.id';

/** All fields of a kind of thing, in their order; there are few, so the list does not page. */
export const readCustomFields = (read: Sql, entityType: EntityType): Promise<CustomFieldRow[]> =>
  read.query(
    {
      name: 'custom-field.of-entity',
      text: `select ${customFieldRows.columns} from ${customFieldRows.from} where f.tenant_id = (select app.tenant()) and f.entity_type = $1 order by ${customFieldOrder}`,
    },
    [entityType],
  );

export const readCustomFieldsByIds = (read: Sql, ids: readonly string[]): Promise<CustomFieldRow[]> =>
  readRowsBy(read, 'custom-field.by-ids', customFieldRows, 'f.id', ids);
