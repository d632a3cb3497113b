import { z } from 'zod';
import { UploadedFile } from '../media/index.js';
import { jsonObject } from '../shared/json-values.js';
import { idempotencyKey } from '../shared/once.js';
import { longUseCase } from '../shared/use-case.js';
import { beginImport, importAudit } from './begin-import.js';

/** Imports products from a file. A known product code changes that product; any other row creates a new one. */
export const importProducts = longUseCase({
  name: 'imports.import-products',
  permission: 'import:create',
  input: z.object({
    file: z.instanceof(UploadedFile),
    mapping: jsonObject().nullish(),
    sheet: z.string().nullish(),
    dryRun: z.boolean().nullish(),
    idempotencyKey,
  }),
  audit: importAudit,
  run: (context, { file, mapping, sheet, dryRun, idempotencyKey: key }): Promise<string> =>
    beginImport(context, {
      kind: 'PRODUCT',
      file,
      mapping: mapping ?? {},
      sheet,
      dryRun: dryRun ?? false,
      idempotencyKey: key,
    }),
});
