import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { noteChangesAs } from '../contacts/index.js';
import { storageKey } from '../media/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { Postponed } from '../shared/postponed.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { jobKeyOf, releaseFile } from './begin-import.js';
import { RecordImport, setProblem } from './import.entity.js';
import { PartWriter, partRows } from './import-part.js';
import { importTexts as text } from './imports.texts.js';
import { isFilled, type SheetRow, type SheetSource, SheetsBusy, UnreadableSheet } from './sheet.port.js';
import { undoPart } from './undo-part.js';

/** Limit of rows in one file; a larger file must be split. */
const mostRows = 200_000;
/** How long a job runs before it makes room for other jobs and enqueues itself again. */
const sliceMs = 15_000;
/** How long a job waits if other workbooks take the memory. */
const busyForMs = 5_000;

const fileSize: Statement = {
  name: 'import.file-size',
  text: 'select size_bytes as "sizeBytes" from stored_file where id = $1 and stored_at is not null',
};
const forgetRows: Statement = {
  name: 'import.forget-rows',
  text: 'delete from record_import_row where import_id = $1',
};

/** The job that carries out an import or its undo. It is safe to repeat: each part notes in its own transaction how far it has come. */
export const runImport = longUseCase({
  name: 'imports.run-import',
  permission: 'import:run',
  input: z.object({ importId: z.uuid() }),
  audit: notAudited('Carries out an import or undo, which has an entry of its own.'),
  async run(context, { importId }) {
    const imported = await context.transaction(tx => tx.em.findOne(RecordImport, { id: importId }));
    if (imported?.status === 'RUNNING') await bringIn(context, imported);
    else if (imported?.status === 'UNDOING') await undo(context, importId);
  },
});

async function bringIn(context: ScopedContext, found: RecordImport): Promise<void> {
  const source = await sourceOf(context, found);
  if (!source) return end(context, found.id, 'BROKEN');
  try {
    let imported = found;
    if (imported.totalRows === 0) {
      const total = await count(context, source, imported.position);
      if (total > mostRows) return await end(context, found.id, 'TOO_LONG');
      imported = await update(context, found.id, async (_tx, row) => {
        row.totalRows = total;
      });
    } else if (imported.dryRun) imported = await startAgain(context, imported);
    await bringRows(context, imported, source);
  } catch (error) {
    if (error instanceof SheetsBusy)
      throw new Postponed(new Date(context.clock.now().getTime() + busyForMs), error.message);
    if (!(error instanceof UnreadableSheet)) throw error;
    await end(context, found.id, error.reason, error.row);
  }
}

/** Resets a dry run: its results so far were only in memory, so it starts again. */
const startAgain = (context: ScopedContext, { id, position }: RecordImport): Promise<RecordImport> =>
  update(context, id, async (tx, row) => {
    if (row.created + row.updated + row.failed + row.skipped === 0) return;
    const [first] = await tx.query<{ row: number }>(firstRow, [id]);
    await tx.query(forgetRows, [id]);
    row.position = (first?.row ?? position + 1) - 1;
    row.created = 0;
    row.updated = 0;
    row.failed = 0;
    row.skipped = 0;
    row.incomplete = 0;
  });
const firstRow: Statement = {
  name: 'import.first-row',
  text: 'select min(row) as row from record_import_row where import_id = $1',
};

async function bringRows(context: ScopedContext, imported: RecordImport, source: SheetSource): Promise<void> {
  const startedAt = performance.now();
  const writer = await context.transaction(tx => PartWriter.open(tx, imported));
  let { position } = imported;
  let part: SheetRow[] = [];
  const write = async (isLast: boolean): Promise<boolean> => {
    const rows = part;
    const from = position;
    part = [];
    position = rows.at(-1)?.number ?? position;
    return context.transaction(async tx => {
      const row = await locked(tx, imported.id);
      // Another job continues this import.
      if (row?.status !== 'RUNNING' || row.position !== from) return false;
      if (rows.length > 0) {
        await noteChangesAs(tx, row.userId);
        await writer.write(tx, row, { rows, isLast }, context.clock.now());
      }
      if (isLast) await finish(context, tx, row);
      return true;
    });
  };
  for await (const row of context.ports.sheets.rows(source)) {
    if (row.number <= position || !isFilled(row)) continue;
    // A full part waits for the next row, so that the last part holds the last row.
    if (part.length === partRows) {
      if (!(await write(false))) return;
      // A dry run keeps its results in memory, so another job could not continue it.
      if (!imported.dryRun && performance.now() - startedAt > sliceMs) return goOn(context, imported.id);
    }
    part.push(row);
  }
  await write(true);
}

async function undo(context: ScopedContext, importId: string): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    const more = await context.transaction(async tx => {
      const imported = await locked(tx, importId);
      if (imported?.status !== 'UNDOING') return false;
      await noteChangesAs(tx, imported.undoneBy ?? imported.userId);
      return undoPart(tx, imported, context.clock.now());
    });
    if (!more) return;
    if (performance.now() - startedAt > sliceMs) return goOn(context, importId);
  }
}

async function sourceOf(
  { read, ports, scope }: ScopedContext,
  { fileId, sheet }: RecordImport,
): Promise<SheetSource | null> {
  const [file] = fileId ? await read.query<{ sizeBytes: number }>(fileSize, [fileId]) : [];
  if (!file || !fileId) return null;
  return {
    // A tenant may begin an import while a job carries out another.
    holder: `run ${scope.tenantId}`,
    sizeBytes: file.sizeBytes,
    sheet,
    async open() {
      const bytes = await ports.files.open(storageKey(scope.tenantId, fileId));
      if (!bytes) throw new UnreadableSheet('BROKEN');
      return bytes;
    },
  };
}

/** Returns the number of rows after the header. Reading the whole file also finds errors in it before anything is written. */
async function count({ ports }: ScopedContext, source: SheetSource, header: number): Promise<number> {
  let total = 0;
  for await (const row of ports.sheets.rows(source)) {
    if (row.number > header && isFilled(row)) total += 1;
    if (total > mostRows) break;
  }
  return total;
}

const goOn = (context: ScopedContext, importId: string): Promise<void> =>
  context.transaction(tx => tx.enqueue('imports/run', { importId }, { jobKey: jobKeyOf(importId) }));

const locked = (tx: Transaction, id: string): Promise<RecordImport | null> =>
  tx.em.findOne(RecordImport, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

function update(
  context: ScopedContext,
  id: string,
  change: (tx: Transaction, imported: RecordImport) => Promise<void>,
): Promise<RecordImport> {
  return context.transaction(async tx => {
    const imported = await locked(tx, id);
    if (!imported) throw new Error('the import is gone');
    await change(tx, imported);
    tx.record('import.updated', { importId: id });
    return imported;
  });
}

async function finish({ clock }: ScopedContext, tx: Transaction, imported: RecordImport): Promise<void> {
  imported.status = 'DONE';
  imported.finishedAt = clock.now();
  await releaseFile(tx, imported);
  tx.record('import.updated', { importId: imported.id });
}

async function end(
  context: ScopedContext,
  id: string,
  why: 'TOO_LONG' | UnreadableSheet['reason'],
  row: number | null = null,
): Promise<void> {
  const { language } = await loadTenant(context.read, context.scope.tenantId);
  await update(context, id, async (tx, imported) => {
    // The user who stopped it has removed the file, so the reason that was stored then stays.
    if (imported.status !== 'RUNNING') return;
    imported.status = 'FAILED';
    setProblem(imported, text.coded(language, why, { most: mostRows, row: row ?? 0 }));
    imported.finishedAt = context.clock.now();
    await releaseFile(tx, imported);
  });
}
