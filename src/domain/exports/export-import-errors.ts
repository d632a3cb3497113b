import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { downloadLink } from './download-link.js';

const countErrors: Statement = {
  name: 'export.count-import-errors',
  text: `select (select count(*)::int from record_import_row r where r.import_id = i.id and r.message is not null) as rows from record_import i where i.id = $1`,
};

/** Returns a link to a file with the rows that an import refused and the reasons. */
export const exportImportErrors = useCase({
  name: 'exports.export-import-errors',
  permission: 'import:read',
  input: z.object({ importId: z.string() }),
  audit: notAudited('Contains only data of the imported file.'),
  async run(context, { importId }): Promise<{ url: string; rows: number }> {
    const [found] = isId(importId) ? await context.tx.query<{ rows: number }>(countErrors, [importId]) : [];
    if (!found) throw new DomainError('NOT_FOUND', 'Import not found.', ['importId']);
    return { url: downloadLink(context, { kind: 'import-errors', importId }), rows: found.rows };
  },
});
