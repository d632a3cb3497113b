import { z } from 'zod';
import { readCustomFields } from '../custom-fields/index.js';
import type { Cell } from '../imports/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { idsOfList, type KeysetList } from '../shared/keyset.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import type { Download } from './download-link.js';
import { chunk, type DownloadedFile, fileOfRows } from './downloaded-file.js';
import { columnsOf, exportStatements } from './export-columns.js';
import { mostExported } from './export-records.js';
import { isSale } from './exported-types.js';
import { exportTexts as text } from './exports.texts.js';

/** Returns a list as a file, read with the actor's current rights. */
export const downloadRecords = longUseCase({
  name: 'exports.download-records',
  permission: 'record:export',
  input: z.object({
    what: z.custom<Extract<Download, { kind: 'records' }>>(),
    list: z.custom<KeysetList>(),
  }),
  audit: notAudited('The link that leads here has an entry.'),
  async run({ read, ports, scope }, { what: { entityType, format }, list }): Promise<DownloadedFile> {
    const { language, locale } = await loadTenant(read, scope.tenantId);
    const custom = isSale(entityType) ? [] : await readCustomFields(read, entityType);
    const columns = columnsOf(entityType, custom, language);
    async function* rows(): AsyncGenerator<Cell[]> {
      yield columns.map(({ header }) => header);
      const found = await idsOfList(read, list, mostExported);
      // Ids begin with the time, so this order is newest first.
      const ids = found.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));
      for (let at = 0; at < ids.length; at += chunk) {
        const values = [ids.slice(at, at + chunk)];
        for (const row of await read.query<Record<string, unknown>>(exportStatements[entityType], values))
          yield columns.map(({ cell }) => cell(row));
      }
    }
    return fileOfRows(ports.sheetWriter, { name: text(language, entityType), format, locale }, rows());
  },
});
