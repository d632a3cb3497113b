import { readCustomFields, readRemovedKeys } from '../custom-fields/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import { codesOf } from '../shared/text-codes.js';
import type { Language } from '../shared/translations.js';
import { loadTenant } from '../tenants/index.js';
import type { RecordImport } from './import.entity.js';
import { importTexts as text } from './imports.texts.js';
import { noteNameless } from './nameless-columns.js';
import { People } from './people.js';
import { Products } from './products.js';
import { RowReader, type RowValues } from './read-row.js';
import type { RowDone } from './row-done.js';
import type { SheetRow } from './sheet.port.js';
import { refuseSplitRow } from './split-row.js';

/** How many rows one transaction imports. Other transactions that need the same records wait for it. */
export const partRows = 250;

const insertRows: Statement = {
  name: 'import.insert-rows',
  text: `insert into record_import_row (id, tenant_id, import_id, row, outcome, field, fields, message, codes, contact_id, contact_made, record_id, record_made, before, after, created_at)
    select r.id, app.tenant(), $1, r.row, r.outcome, r.field, coalesce(r.fields, '{}'), r.message, r.codes, r."contactId", coalesce(r."contactMade", false), r."recordId", coalesce(r."recordMade", false), r.before, r.after, $3
    from jsonb_to_recordset($2::jsonb) r (id uuid, row int, outcome text, field text, fields text[], message text, codes jsonb, "contactId" uuid, "contactMade" boolean, "recordId" uuid, "recordMade" boolean, before jsonb, after jsonb)`,
};

/** Writes the rows of an import, part by part. */
export class PartWriter {
  private constructor(
    private readonly reader: RowReader,
    private readonly sink: People | Products,
    private readonly language: Language,
  ) {}

  static async open(tx: Transaction, imported: RecordImport): Promise<PartWriter> {
    const { locale, language, currency } = await loadTenant(tx, tx.tenantId);
    const { kind, columns, dryRun } = imported;
    // In the time zones east of here it is the next day already.
    const latestDay = new Date(imported.createdAt.getTime() + dayMs).toISOString().slice(0, 10);
    if (kind === 'PRODUCT')
      return new PartWriter(
        new RowReader(kind, columns, [], locale, language, latestDay),
        new Products({ currency, language }, dryRun),
        language,
      );
    const custom = await readCustomFields(tx, kind);
    const removedKeys = new Set(await readRemovedKeys(tx, kind));
    const source = text(language, 'leadSource');
    return new PartWriter(
      new RowReader(kind, columns, custom, locale, language, latestDay),
      new People({ kind, custom, removedKeys, language, source }, imported.id, dryRun),
      language,
    );
  }

  /**
   * Imports the given rows, updates the import's counts and notes how far it has come. `isLast` says whether they are the last ones of the
   * file. The caller holds the lock on the import's row.
   */
  async write(
    tx: Transaction,
    imported: RecordImport,
    { rows, isLast }: { rows: readonly SheetRow[]; isLast: boolean },
    now: Date,
  ): Promise<void> {
    // Text has no columns of its own; in a workbook, a value beside the table has not moved the others.
    const headings = imported.sheet === null ? imported.columns.length : Number.POSITIVE_INFINITY;
    const read = rows.map((row, at) => {
      const above = rows[at - 1]?.number ?? imported.position;
      const standsApart = isLast && at === rows.length - 1 && row.number > above + 1;
      return this.reader.isSum(row, { standsApart })
        ? this.leaveOut(row)
        : (refuseSplitRow(row, headings, this.language) ?? this.readRow(row));
    });
    const taken = read.filter((row): row is RowValues => 'values' in row);
    const readable = new Set(taken.filter(({ unread }) => !unread).map(({ row }) => row));
    noteNameless(
      imported,
      rows.filter(({ number }) => readable.has(number)),
      this.language,
    );
    const done = [
      ...read.filter((row): row is RowDone => 'outcome' in row),
      ...(await this.sink.apply(tx, taken, now)),
    ];
    const noted = done.map(row => ({
      id: newId(),
      ...row,
      ...(row.message && { message: row.message.text, codes: codesOf({ message: row.message }) }),
      ...(imported.dryRun && { before: null, after: null }),
    }));
    if (noted.length > 0) await tx.query(insertRows, [imported.id, JSON.stringify(noted), now]);
    const count = (outcome: RowDone['outcome']) => done.filter(row => row.outcome === outcome).length;
    imported.created += count('CREATED');
    imported.updated += count('UPDATED');
    imported.failed += count('REFUSED');
    imported.skipped += count('SKIPPED');
    imported.incomplete += done.filter(row => 'before' in row && row.message).length;
    imported.position = rows.at(-1)?.number ?? imported.position;
    tx.record('import.updated', { importId: imported.id });
  }

  private leaveOut({ number }: SheetRow): RowDone {
    return { row: number, outcome: 'SKIPPED', field: null, message: text.coded(this.language, 'sums') };
  }

  /** A row without any value in the mapped columns is passed on as an empty row, so that it is refused with a message. */
  private readRow(row: SheetRow): RowValues {
    return this.reader.read(row) ?? { row: row.number, values: new Map(), customFields: {} };
  }
}
