import { z } from 'zod';
import { entityTypes } from '../custom-fields/index.js';
import { UploadedFile } from '../media/index.js';
import { DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { idempotencyKey } from '../shared/once.js';
import { longUseCase } from '../shared/use-case.js';
import { beginImport, importAudit } from './begin-import.js';

/**
 * Brings customers or leads in from a file. Who has a row's phone number, e-mail address or id is changed by what the row says;
 * whoever nobody knows is made. A dry run only says what would become of each row.
 */
export const importContacts = longUseCase({
  name: 'imports.import-contacts',
  permission: 'import:create',
  input: z.object({
    file: z.instanceof(UploadedFile),
    entityType: z.enum(entityTypes),
    mapping: jsonObject().nullish(),
    dryRun: z.boolean().nullish(),
    idempotencyKey,
  }),
  audit: importAudit,
  async run(context, { file, entityType, mapping, dryRun, idempotencyKey: key }): Promise<string> {
    if (entityType === 'OPPORTUNITY')
      throw new DomainError('INVALID', 'Files bring customers or leads; opportunities are made of these.', [
        'entityType',
      ]);
    return beginImport(context, {
      kind: entityType,
      file,
      mapping: mapping ?? {},
      dryRun: dryRun ?? false,
      idempotencyKey: key,
    });
  },
});
