import { defineTables, everything } from '../shared/tables.js';
import { CustomField } from './custom-field.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const customFieldTables = defineTables('custom-fields', {
  custom_field: {
    holds: 'a field that the business added',
    entity: CustomField,
    rights: 'tenant',
    grants: {
      app: everything,
      lookup: 'select(id, tenant_id, entity_type, key, type, removed_at)',
      reports: 'select(tenant_id, entity_type, key, removed_at)',
    },
    plain: 'entity_type key label type required options section position removed_at',
  },
  field_figure: {
    holds: 'a number or a day of a custom field, by which lists are filtered and sorted',
    madeByDatabase: true,
    rights: 'seller',
    grants: { app: 'select', lookup: everything },
    plain: 'thing_id field_id figure',
    derived: 'owner_id up down',
    seller: { stays: 'a trigger gives it to whoever has the thing' },
    unseen: 'it only orders the lists of the things',
  },
});
