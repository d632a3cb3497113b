import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { shownField } from './create-custom-field.js';
import { findCustomField } from './update-custom-field.js';
import { viewsByField } from './views-by-field.js';

/**
 * Removes a custom field: forms and values no longer show it. Its values are kept for thirty days and come back if a field with the same
 * key and type is created in that time; after that a job deletes them. Throws CONFLICT while views filter or sort by the field. Returns
 * the field's id.
 */
export const deleteCustomField = useCase({
  name: 'custom-fields.delete-custom-field',
  permission: 'custom-field:delete',
  input: z.object({ customFieldId: z.string() }),
  audit: {
    'custom-field.deleted': {
      subject: 'custom-field',
      shows: shownField,
    },
  },
  async run({ tx, clock, audit }, { customFieldId }): Promise<string> {
    const field = await findCustomField(tx, customFieldId);
    const views = await viewsByField(tx, field.entityType, field.key);
    if (views.length > 0)
      throw new DomainError('CONFLICT', `Views use this field: ${views.join(', ')}. Change or delete them first.`, [
        'customFieldId',
      ]);
    audit['custom-field.deleted'].before(field);
    field.removedAt = clock.now();
    return field.id;
  },
});
