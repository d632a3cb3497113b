import { type CustomFieldRow, readCustomFields } from '../custom-fields/index.js';
import { keepFile, sweepFilesSoon, type UploadedFile } from '../media/index.js';
import type { AuditTrail } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { repeatReturnsIdIn, runOnce } from '../shared/once.js';
import { inEveryLanguage } from '../shared/translations.js';
import type { ScopedContext } from '../shared/use-case.js';
import { type ChosenSheet, chooseSheet } from './choose-sheet.js';
import { headerAt } from './find-header.js';
import { type ImportKind, RecordImport } from './import.entity.js';
import { type ColumnPlan, fieldNamed, headingOf, planColumns, withoutForeignIds } from './import-fields.js';
import { PartWriter, partRows } from './import-part.js';
import { importTexts as text } from './imports.texts.js';
import './sheet.port.js';
import { isFilled, type SheetRow, type SheetSource, UnreadableSheet } from './sheet.port.js';

const lasting = repeatReturnsIdIn('record_import');

/** How many rows of a file the request reads at most, empty ones included; a file with more rows is left to a job. */
const maxRowsRead = 2_000;
/** Delay after which a job looks for a file whose bytes are not stored yet: the process that received it has died. */
const abandonedMs = 5 * 60_000;

const attachFile: Statement = {
  name: 'import.attach-file',
  text: 'update record_import set file_id = $2 where id = $1',
};

/** What the audit log records about an import. The contacts that it brought are listed in its rows. */
export const importAudit = {
  'import.made': {
    subject: 'import',
    shows: ({ kind, dryRun, columns }: RecordImport) => ({
      kind,
      dryRun,
      fields: columns.filter(name => name !== null),
    }),
  },
};

export interface NewImport {
  kind: ImportKind;
  file: UploadedFile;
  mapping: Record<string, unknown>;
  /** The sheet of a workbook; without one, the first that looks like the kind. */
  sheet: string | null | undefined;
  dryRun: boolean;
  idempotencyKey: string | null | undefined;
}

/**
 * Starts an import and returns its id. A file of few rows is imported in this request, with the outcome in the answer; a larger one is
 * imported by a job. Throws INVALID at once if something is wrong with the file or its first row.
 */
export async function beginImport(context: ScopedContext<typeof importAudit>, given: NewImport): Promise<string> {
  const { file, kind, mapping } = given;
  const { received } = file;
  try {
    const holder = `begin ${context.scope.tenantId}`;
    const source = { holder, sizeBytes: received.sizeBytes, open: async () => received.open() };
    const custom = kind === 'PRODUCT' ? [] : await readCustomFields(context.read, kind);
    const known = fieldNamed(kind, custom);
    const chosen = await readable(() => chooseSheet(context.ports.sheets, source, given.sheet, known, mapping));
    const beginning = await readable(() => readBeginning(context, { ...source, sheet: chosen.sheet }));
    const { header, rows, more } = withHeader(beginning, headerAt(beginning.rows, known, mapping));
    const plan = planFor(given, custom, header, rows);
    const { id, isNew } = await makeImport(context, given, plan, { chosen, header, rows: more ? null : rows });
    if (more && isNew) await keepForJob(context, id, given);
    return id;
  } finally {
    await received.discard();
  }
}

const planFor = (
  { kind, mapping }: NewImport,
  custom: CustomFieldRow[],
  header: SheetRow,
  rows: SheetRow[],
): ColumnPlan =>
  withoutForeignIds(
    planColumns(kind, custom, header.cells, mapping),
    header.cells,
    rows.map(({ cells }) => cells),
    mapping,
  );

interface Beginning {
  /** The first filled rows, with what is above the headings, and the headings. */
  rows: SheetRow[];
  /** Whether there are more rows than one transaction takes. */
  more: boolean;
}

async function readBeginning(context: ScopedContext, source: SheetSource): Promise<Beginning> {
  const rows: SheetRow[] = [];
  let looked = 0;
  let more = false;
  for await (const row of context.ports.sheets.rows(source)) {
    looked += 1;
    more = rows.length > partRows || looked > maxRowsRead;
    if (more) break;
    if (isFilled(row)) rows.push(row);
  }
  return { rows, more };
}

/** Throws INVALID with the reason if the file cannot be read. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    const { reason, row } = error;
    throw new DomainError(
      'INVALID',
      inEveryLanguage(language => text(language, reason, { row: row ?? 0 })),
      ['file'],
    );
  }
}

/** Returns the headings and the rows below them. Throws INVALID if there are none. */
function withHeader({ rows, more }: Beginning, at: number): Beginning & { header: SheetRow } {
  const header = rows[at];
  if (!header || (rows.length === at + 1 && !more))
    throw new DomainError(
      'INVALID',
      inEveryLanguage(language => text(language, 'EMPTY')),
      ['file'],
    );
  return { header, rows: rows.slice(at + 1), more };
}

/**
 * Creates the import; a small file's rows are written in the same transaction. A repeat with the same idempotency key returns the existing
 * import.
 */
function makeImport(
  context: ScopedContext<typeof importAudit>,
  given: NewImport,
  plan: ColumnPlan,
  { chosen, header, rows }: { chosen: ChosenSheet; header: SheetRow; rows: SheetRow[] | null },
): Promise<{ id: string; isNew: boolean }> {
  const { kind, mapping, dryRun, file, sheet, idempotencyKey } = given;
  const said = { kind, mapping, dryRun, sha256: file.received.sha256, idempotencyKey, ...(sheet && { sheet }) };
  return context.transaction(async (tx, audit) => {
    let isNew = false;
    const id = await runOnce({ tx, actor: context.actor }, 'imports.begin', said, lasting, async () => {
      isNew = true;
      const made = await insertImport(context, tx, audit, { kind, dryRun, plan, header, chosen });
      if (rows) await finishAtOnce(context, tx, made, rows);
      else {
        const runAt = new Date(context.clock.now().getTime() + abandonedMs);
        await tx.enqueue('imports/run', { importId: made.id }, { jobKey: jobKeyOf(made.id), runAt });
      }
      return made.id;
    });
    return { id, isNew };
  });
}

async function insertImport(
  { clock, scope }: ScopedContext,
  tx: Transaction,
  audit: AuditTrail<typeof importAudit>,
  {
    kind,
    dryRun,
    plan,
    header,
    chosen,
  }: { kind: ImportKind; dryRun: boolean; plan: ColumnPlan; header: SheetRow; chosen: ChosenSheet },
): Promise<RecordImport> {
  const made = tx.em.create(RecordImport, {
    id: newId(),
    tenantId: scope.tenantId,
    userId: scope.userId,
    kind,
    dryRun,
    status: 'RUNNING',
    fileId: null,
    ...chosen,
    columns: plan.columns,
    headings: header.cells.map(headingOf),
    ignoredColumns: plan.ignored,
    totalRows: 0,
    position: header.number,
    created: 0,
    updated: 0,
    failed: 0,
    skipped: 0,
    incomplete: 0,
    restored: 0,
    kept: 0,
    problem: null,
    codes: null,
    createdAt: clock.now(),
    finishedAt: null,
    undoneAt: null,
    undoneBy: null,
  });
  await tx.em.flush();
  audit['import.made'].after(made);
  return made;
}

async function finishAtOnce(
  { clock }: ScopedContext,
  tx: Transaction,
  made: RecordImport,
  rows: SheetRow[],
): Promise<void> {
  const writer = await PartWriter.open(tx, made);
  made.totalRows = rows.length;
  await writer.write(tx, made, { rows, isLast: true }, clock.now());
  made.status = 'DONE';
  made.finishedAt = clock.now();
}

async function keepForJob(context: ScopedContext, importId: string, { file }: NewImport): Promise<void> {
  await keepFile(
    context,
    { received: file.received, mimeType: file.mimeType.slice(0, 200) || 'application/octet-stream' },
    {
      async refer(tx, kept) {
        await tx.query(attachFile, [importId, kept.id]);
      },
      stored: tx => tx.enqueue('imports/run', { importId }, { jobKey: jobKeyOf(importId) }),
    },
  );
}

/** Key of the import's job. There is one job per import: enqueueing it again replaces the waiting one. */
export const jobKeyOf = (importId: string): string => `import ${importId}`;

const letGo: Statement = { name: 'import.let-file-go', text: 'update record_import set file_id = null where id = $1' };

/** Releases the import's file once no job needs it. */
export async function releaseFile(tx: Transaction, imported: RecordImport): Promise<void> {
  if (imported.fileId === null) return;
  await tx.query(letGo, [imported.id]);
  await sweepFilesSoon(tx);
}
