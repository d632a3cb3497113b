import { z } from 'zod';
import { type SheetFormat, sheetFormats } from '../imports/index.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { idsOfList, type KeysetList } from '../shared/keyset.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { downloadLink } from './download-link.js';
import { type ExportedType, exportedTypes } from './exported-types.js';

/** Maximum number of rows of an export. For more rows, use a copy of the database. */
export const mostExported = 100_000;

/** Returns a link to a file with a filtered list of the rows that the actor sees. */
export const exportRecords = useCase({
  name: 'exports.export-records',
  permission: 'record:export',
  input: z.object({
    entityType: z.enum(exportedTypes),
    format: text('code'),
    filter: z.record(z.string(), z.unknown()),
    /** The list with the filter, which the GraphQL layer has checked. */
    list: z.custom<KeysetList>(),
  }),
  audit: {
    'records.exported': {
      subject: 'export',
      // Only the fields of the filter are recorded, because its values may name people.
      shows: (made: { entityType: ExportedType; format: SheetFormat; rows: number; filter: object }) => ({
        entityType: made.entityType,
        format: made.format,
        rows: made.rows,
        filter: Object.keys(made.filter),
      }),
    },
  },
  async run(context, { entityType, format: asked, filter, list }): Promise<{ url: string; rows: number }> {
    const format = sheetFormats.find(each => each === asked.toLowerCase());
    if (!format) throw new DomainError('INVALID', 'The format must be csv or xlsx.', ['format']);
    const url = downloadLink(context, { kind: 'records', entityType, format, filter });
    const found = await idsOfList(context.tx, list, mostExported + 1);
    if (found.length > mostExported)
      throw new DomainError('LIMIT_REACHED', `An export can have at most ${mostExported} rows. Narrow the filter.`, [
        'filter',
      ]);
    const rows = found.length;
    context.audit['records.exported'].after({ id: newId(), entityType, format, rows, filter });
    return { url, rows };
  },
});
