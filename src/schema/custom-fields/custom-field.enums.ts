import { entityTypes, fieldTypes } from '../../domain/custom-fields/index.js';
import { enumOf } from '../enum-of.js';

export const EntityTypeEnum = enumOf('EntityType', 'What a custom field belongs to.', entityTypes, {
  LEAD: 'Leads.',
  CUSTOMER: 'Customers.',
  OPPORTUNITY: 'Opportunities.',
});

export const FieldTypeEnum = enumOf('FieldType', 'What a custom field takes.', fieldTypes, {
  TEXT: 'Any text.',
  NUMBER: 'A number.',
  DATE: 'A day, `YYYY-MM-DD`.',
  DROPDOWN: 'One of its options.',
});
