import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import type { CustomField } from './custom-field.entity.js';
import { findCustomField } from './update-custom-field.js';

/**
 * Removes a custom field: forms and values no longer show it. Its values are kept for thirty days, and come back when a field of
 * the same key and type is created; then a job deletes them. Gives its id.
 */
export const deleteCustomField = useCase({
  name: 'custom-fields.delete-custom-field',
  permission: 'custom-field:delete',
  input: z.object({ customFieldId: z.string() }),
  audit: {
    'custom-field.deleted': {
      subject: 'custom-field',
      shows: ({ entityType, key, label, type, required, options }: CustomField) => ({
        entityType,
        key,
        label,
        type,
        required,
        options,
      }),
    },
  },
  async run({ tx, clock, audit }, { customFieldId }): Promise<string> {
    const field = await findCustomField(tx, customFieldId);
    audit['custom-field.deleted'].before(field);
    field.removedAt = clock.now();
    return field.id;
  },
});
