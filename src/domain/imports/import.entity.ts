import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const importKinds = ['CUSTOMER', 'LEAD', 'PRODUCT'] as const;
export type ImportKind = (typeof importKinds)[number];
export const importStatuses = ['RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** A file whose rows were brought in, or tried. */
export const RecordImport = defineEntity({
  name: 'RecordImport',
  tableName: 'record_import',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** The nil UUID where an API key asked for it. */
    userId: p.uuid(),
    kind: p.text().$type<ImportKind>(),
    dryRun: p.boolean(),
    status: p.text().$type<ImportStatus>(),
    /** Its bytes, for as long as a job needs them. */
    fileId: p.uuid().strictNullable(),
    /** The field of each column, null for those that are left out. */
    columns: p.json<(string | null)[]>(),
    /** The headers of the columns that are left out. */
    ignoredColumns: p.array(),
    /** 0 until a job has counted them. */
    totalRows: p.integer(),
    /** The last row of the file that is done, as the file counts them. */
    position: p.integer(),
    created: p.integer(),
    updated: p.integer(),
    failed: p.integer(),
    /** How many rows an undo has put back, and how many it has left as they are. */
    restored: p.integer(),
    kept: p.integer(),
    problem: p.text().strictNullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().strictNullable(),
    undoneAt: p.datetime().strictNullable(),
    /** Whoever has it undone; the nil UUID where an API key does. */
    undoneBy: p.uuid().strictNullable(),
  },
});
export type RecordImport = InferEntity<typeof RecordImport>;

export const rowOutcomes = ['CREATED', 'UPDATED', 'REFUSED'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];
export const rowUndos = ['RESTORED', 'KEPT'] as const;
export type RowUndo = (typeof rowUndos)[number];

/** What became of a row of the file. */
export const RecordImportRow = defineEntity({
  name: 'RecordImportRow',
  tableName: 'record_import_row',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    importId: p.uuid(),
    /** As spreadsheets count them, from 1. */
    row: p.integer(),
    outcome: p.text().$type<RowOutcome>(),
    field: p.text().strictNullable(),
    message: p.text().strictNullable(),
    contactId: p.uuid().strictNullable(),
    /** The customer, lead or product. */
    recordId: p.uuid().strictNullable(),
    undo: p.text().$type<RowUndo>().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type RecordImportRow = InferEntity<typeof RecordImportRow>;
