import { z } from 'zod';
import type { Cell } from '../imports/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { type TextCodes, textFor } from '../shared/text-codes.js';
import { languages } from '../shared/translations.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { chunk, type DownloadedFile, fileOfRows } from './downloaded-file.js';
import { exportTexts as text } from './exports.texts.js';

const refusedRows: Statement = {
  name: 'export.refused-rows',
  text: `select row, coalesce(nullif(array_to_string(fields, ', '), ''), field) as field, message, codes from record_import_row where import_id = $1 and message is not null and row > $2 order by row limit ${chunk}`,
};

/** Returns a file with the rows that an import refused, or of which it left something out. */
export const downloadImportErrors = longUseCase({
  name: 'exports.download-import-errors',
  permission: 'import:read',
  /** `accepted` is the language that the reader asks for; null if they name none. */
  input: z.object({ importId: z.uuid(), accepted: z.enum(languages).nullable() }),
  audit: notAudited('Contains only data of the imported file.'),
  async run({ read, ports, scope }, { importId, accepted }): Promise<DownloadedFile> {
    const { language: own, locale } = await loadTenant(read, scope.tenantId);
    const language = accepted ?? own;
    async function* rows(): AsyncGenerator<Cell[]> {
      yield [text(language, 'row'), text(language, 'field'), text(language, 'problem')];
      for await (const { row, field, message, codes } of refused(read, importId))
        yield [row, field, message && textFor(accepted, message, codes?.message)];
    }
    return fileOfRows(ports.sheetWriter, { name: text(language, 'errors'), format: 'csv', locale }, rows());
  },
});

interface RefusedRow {
  row: number;
  field: string | null;
  message: string | null;
  codes: TextCodes | null;
}

async function* refused(read: Sql, importId: string): AsyncGenerator<RefusedRow> {
  let last = 0;
  for (;;) {
    const found = await read.query<RefusedRow>(refusedRows, [importId, last]);
    yield* found;
    last = found.at(-1)?.row ?? last;
    if (found.length < chunk) return;
  }
}
