import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { codesOf, type TextCodes } from '../shared/text-codes.js';
import type { CodedText } from '../shared/translations.js';

export const importKinds = ['CUSTOMER', 'LEAD', 'PRODUCT'] as const;
export type ImportKind = (typeof importKinds)[number];
export const importStatuses = ['RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** A visible sheet of a workbook: its name, and the rows below its headings as far as they were counted. */
export interface ImportSheet {
  name: string;
  rows: number;
}

/** A file whose rows were imported, or tried in a dry run. */
export const RecordImport = defineEntity({
  name: 'RecordImport',
  tableName: 'record_import',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    /** The nil UUID if an API key requested the import. */
    userId: p.uuid(),
    kind: p.text().$type<ImportKind>(),
    dryRun: p.boolean(),
    status: p.text().$type<ImportStatus>(),
    /** The stored file, kept as long as a job needs it. */
    fileId: p.uuid().strictNullable(),
    /** The sheet of the workbook that is read; null for a text file, and for the first sheet of older imports. */
    sheet: p.text().strictNullable(),
    /** The visible sheets of a workbook that has several. */
    sheets: p.json<ImportSheet[]>(),
    /** The field of each column; null for a column that is ignored. */
    columns: p.json<(string | null)[]>(),
    /** The headers of all columns, in the order of the file; empty for a column without one. */
    headings: p.array(),
    /** The headers of the ignored columns. */
    ignoredColumns: p.array(),
    /** 0 until a job has counted the rows. */
    totalRows: p.integer(),
    /** The last row that is done, numbered as in the file. */
    position: p.integer(),
    created: p.integer(),
    updated: p.integer(),
    failed: p.integer(),
    /** How many rows were left out because they hold sums and no record. */
    skipped: p.integer(),
    /** How many of the accepted rows were stored without a part of their cells. */
    incomplete: p.integer(),
    /** How many rows an undo has restored, and how many it has left as they are. */
    restored: p.integer(),
    kept: p.integer(),
    problem: p.text().strictNullable(),
    codes: p.json<TextCodes>().strictNullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().strictNullable(),
    undoneAt: p.datetime().strictNullable(),
    /** The user who requested the undo; the nil UUID if it was an API key. */
    undoneBy: p.uuid().strictNullable(),
  },
});
export type RecordImport = InferEntity<typeof RecordImport>;

/** Stores why an import, or its undo, was not finished. */
export function setProblem(imported: RecordImport, problem: CodedText): void {
  imported.problem = problem.text;
  imported.codes = codesOf({ problem });
}

/** Ends an undo before its last row. The rows that it has restored stay restored, and the next undo continues after them. */
export function stopUndo(imported: RecordImport, problem: CodedText): void {
  setProblem(imported, problem);
  imported.status = 'FAILED';
  imported.undoneAt = null;
  imported.undoneBy = null;
}

export const rowOutcomes = ['CREATED', 'UPDATED', 'REFUSED', 'SKIPPED'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];
export const rowUndos = ['RESTORED', 'KEPT'] as const;
export type RowUndo = (typeof rowUndos)[number];

/** The outcome of one row of the file. */
export const RecordImportRow = defineEntity({
  name: 'RecordImportRow',
  tableName: 'record_import_row',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    importId: p.uuid(),
    /** Row number as in a spreadsheet, from 1. */
    row: p.integer(),
    outcome: p.text().$type<RowOutcome>(),
    field: p.text().strictNullable(),
    /** All fields with an error or, of an accepted row, whose cells were stored only in part; `field` is the first of them. */
    fields: p.array(),
    message: p.text().strictNullable(),
    codes: p.json<TextCodes>().strictNullable(),
    contactId: p.uuid().strictNullable(),
    /** Id of the customer, lead or product. */
    recordId: p.uuid().strictNullable(),
    undo: p.text().$type<RowUndo>().strictNullable(),
    /** Whether the row was accepted without a part of its cells; the database derives it. */
    incomplete: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type RecordImportRow = InferEntity<typeof RecordImportRow>;
