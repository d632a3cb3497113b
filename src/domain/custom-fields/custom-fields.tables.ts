import { defineTables, everything } from '../shared/tables.js';
import { CustomField } from './custom-field.entity.js';

/** See src/domain/shared/tables.ts for what each line says. */
export const customFieldTables = defineTables('custom-fields', {
  custom_field: {
    holds: 'a field that the business added',
    entity: CustomField,
    rights: 'tenant',
    grants: { app: everything },
    plain: 'entity_type key label type required options section position removed_at',
  },
});
