import { z } from 'zod';
import { entityTypes } from '../custom-fields/index.js';
import { UploadedFile } from '../media/index.js';
import { DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { idempotencyKey } from '../shared/once.js';
import { longUseCase } from '../shared/use-case.js';
import { beginImport, importAudit } from './begin-import.js';

/**
 * Imports customers or leads from a file. A row whose phone number, e-mail address or id is known changes that person; any other row
 * creates a new one. A dry run only reports what would happen to each row.
 */
export const importContacts = longUseCase({
  name: 'imports.import-contacts',
  permission: 'import:create',
  input: z.object({
    file: z.instanceof(UploadedFile),
    entityType: z.enum(entityTypes),
    mapping: jsonObject().nullish(),
    sheet: z.string().nullish(),
    dryRun: z.boolean().nullish(),
    idempotencyKey,
  }),
  audit: importAudit,
  async run(context, { file, entityType, mapping, sheet, dryRun, idempotencyKey: key }): Promise<string> {
    if (entityType === 'OPPORTUNITY')
      throw new DomainError('INVALID', 'Only customers and leads can be imported. Create deals from them.', [
        'entityType',
      ]);
    return beginImport(context, {
      kind: entityType,
      file,
      mapping: mapping ?? {},
      sheet,
      dryRun: dryRun ?? false,
      idempotencyKey: key,
    });
  },
});
