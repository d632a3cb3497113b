import { customFieldOrder, customFieldRows, type EntityType } from '../../domain/custom-fields/index.js';
import { interactionTypeOrder, interactionTypeRows } from '../../domain/customers/index.js';
import { type Reads, rows } from './define-reads.js';

/** What a tenant has set up for its forms. */
export const fieldReads: Reads = {
  types: {
    CustomField: { rows: customFieldRows },
    InteractionType: { rows: interactionTypeRows },
  },
  roots: {
    customFields: {
      permission: 'custom-field:read',
      read: rows(({ entityType }: { entityType: EntityType }) => ({
        where: ['f.entity_type = $1'],
        values: [entityType],
        order: customFieldOrder,
      })),
    },
    interactionTypes: {
      permission: 'customer:read',
      read: rows(() => ({ where: ['y.active'], order: interactionTypeOrder })),
    },
  },
};
