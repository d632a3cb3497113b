import { fieldTypes } from '../../domain/custom-fields/index.js';
import { viewedTypes } from '../../domain/saved-views/index.js';
import { enumOf } from '../enum-of.js';

export const EntityTypeEnum = enumOf(
  'EntityType',
  'The kind of record that a custom field or a saved view belongs to.',
  viewedTypes,
  {
    LEAD: 'Leads.',
    CUSTOMER: 'Customers.',
    OPPORTUNITY: 'Opportunities.',
    ORDER: 'Orders: for saved views and exports. They have no custom fields and cannot be imported.',
    PAYMENT: 'Payments: for saved views and exports. They have no custom fields and cannot be imported.',
    CONVERSATION:
      'Conversations: only for saved views. They have no custom fields, and cannot be imported or exported.',
  },
);

export const FieldTypeEnum = enumOf('FieldType', 'The type of a custom field.', fieldTypes, {
  TEXT: 'Any text.',
  NUMBER: 'A number.',
  DATE: 'A day, `YYYY-MM-DD`.',
  DROPDOWN: 'One of its options.',
});
