import { fieldTypes } from '../../domain/custom-fields/index.js';
import { viewedTypes } from '../../domain/saved-views/index.js';
import { enumOf } from '../enum-of.js';

export const EntityTypeEnum = enumOf('EntityType', 'What a custom field or a saved view belongs to.', viewedTypes, {
  LEAD: 'Leads.',
  CUSTOMER: 'Customers.',
  OPPORTUNITY: 'Opportunities.',
  CONVERSATION: 'Conversations: of saved views alone. They have no custom fields, and no file brings them in or out.',
});

export const FieldTypeEnum = enumOf('FieldType', 'What a custom field takes.', fieldTypes, {
  TEXT: 'Any text.',
  NUMBER: 'A number.',
  DATE: 'A day, `YYYY-MM-DD`.',
  DROPDOWN: 'One of its options.',
});
