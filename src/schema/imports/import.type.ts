import { ArgsType, Field, ID, Int } from 'type-graphql';
import {
  type ImportKind,
  type ImportSheet,
  importKinds,
  RecordImport,
  RecordImportRow,
  type RowOutcome,
  type RowUndo,
  rowOutcomes,
  rowUndos,
} from '../../domain/imports/index.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum-of.js';
import { InnerPageArgs } from '../page.args.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const mostErrors = 1_000;

export const ImportKindEnum = enumOf('ImportKind', 'The type of the rows of a file.', importKinds, {
  CUSTOMER: 'Customers, with their contacts.',
  LEAD: 'Leads, with their contacts.',
  PRODUCT: 'Products.',
});
export const ImportOutcomeEnum = enumOf(
  'ImportOutcome',
  'The result of a row; in a dry run, the predicted result.',
  rowOutcomes,
  {
    CREATED: 'It created something new.',
    UPDATED: 'It matched an existing record by id, phone number, e-mail address or code, which was updated.',
    REFUSED: 'It was rejected; field and message say why.',
    SKIPPED: 'It was left out because it holds the totals of the sheet and no record.',
  },
);
export const ImportUndoEnum = enumOf('ImportUndo', 'The result of undoing a row.', rowUndos, {
  RESTORED: 'Everything that the row changed is restored, and what it created is deleted.',
  KEPT: 'Something was kept: people have changed it since, or other records now refer to it.',
});

const row = windowOn(RecordImportRow, { list: 'importRows', order: ['row'], direction: 'ASC' });

@row.Type('ImportRow', { description: 'A row of a file, and its result.', plural: 'rows' })
export class ImportRowType {
  @row.Column(() => Int, { description: 'Its row number as in spreadsheets: the first row of the file is 1.' })
  row!: number;

  @row.Column(() => ImportOutcomeEnum, { description: 'The result.' })
  outcome!: RowOutcome;

  @row.Column(() => String, {
    nullable: true,
    description: 'The first of `fields`; null if the reason is not about a single field.',
  })
  field!: string | null;

  @row.Column(() => [String], {
    description: 'All fields with an error or, of an accepted row, whose cells were stored only in part.',
  })
  fields!: string[];

  @row.Text({
    nullable: true,
    description:
      'Why it was rejected, with all reasons, or what was left out of an accepted row, such as a second phone number in one cell; null if nothing was. In the language of Accept-Language, otherwise in that of the tenant.',
  })
  message!: string | null;

  @row.Column(() => ID, { nullable: true, description: 'The contact; null if there is none yet.' })
  contactId!: string | null;

  @row.Column(() => ID, {
    nullable: true,
    description: 'The customer, lead or product; null if there is none yet.',
  })
  recordId!: string | null;

  @row.Column(() => ImportUndoEnum, {
    nullable: true,
    description: 'The result of the undo; null if the import was not undone.',
  })
  undo!: RowUndo | null;

  @row.Column(() => Boolean, {
    description: 'Whether it was accepted without a part of its cells; `message` says which.',
  })
  incomplete!: boolean;
}

export const { Edge: ImportRowEdge, Connection: ImportRowConnection } = connectionOf(ImportRowType, 'ImportRow');

const fault = windowOn(RecordImportRow);

@fault.Type('ImportError', { description: 'Why a row was rejected.' })
export class ImportErrorType {
  @fault.Column(() => Int, { description: 'The row number as in spreadsheets.' })
  row!: number;

  @fault.Column(() => String, {
    nullable: true,
    description: 'The first of `fields`; null if the reason is not about a single field.',
  })
  field!: string | null;

  @fault.Column(() => [String], { description: 'All fields with an error.' })
  fields!: string[];

  @fault.Text({ description: 'The reasons, in the language of Accept-Language, otherwise in that of the tenant.' })
  message!: string;
}

@ArgsType()
export class ImportRowsArgs extends InnerPageArgs {
  @Field(() => ImportOutcomeEnum, { nullable: true, description: 'Only rows with this result.' })
  outcome?: RowOutcome | null;

  @Field(() => ImportUndoEnum, { nullable: true, description: 'Only rows with this result of an undo.' })
  undo?: RowUndo | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for the accepted rows of which something was left out, false for the others.',
  })
  incomplete?: boolean | null;
}

const imported = windowOn(RecordImport, { list: 'importHistory' });

@imported.Type('Import', { description: 'An imported file, or a dry run of an import.', plural: 'imports' })
export class ImportType {
  @imported.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @imported.Column(() => ImportKindEnum, { description: 'The type of its rows.' })
  kind!: ImportKind;

  @imported.Column(() => Boolean, { description: 'Whether it only predicts the result of each row.' })
  dryRun!: boolean;

  @imported.Column(() => String, {
    description:
      '`RUNNING`, `DONE`, `FAILED` (the import, or its undo, was not finished; `problem` says why), `UNDOING` or `UNDONE`.',
  })
  status!: RecordImport['status'];

  @imported.Column(() => Int, { description: 'The number of rows in the file; 0 until a job has counted them.' })
  totalRows!: number;

  @imported.Column(() => Int, { description: 'How many rows have created something so far.' })
  created!: number;

  @imported.Column(() => Int, { description: 'How many rows have matched an existing record so far.' })
  updated!: number;

  @imported.Column(() => Int, { description: 'How many rows were rejected so far.' })
  failed!: number;

  @imported.Column(() => Int, {
    description: 'How many rows were left out so far because they hold totals; `rows(outcome: SKIPPED)` lists them.',
  })
  skipped!: number;

  @imported.Column(() => String, {
    nullable: true,
    description: 'The sheet of the workbook that is read; null for a text file.',
  })
  sheet!: string | null;

  @imported.Column(() => JsonScalar, {
    description:
      'The visible sheets of a workbook to choose from: `[{ name, rows }]`, with the rows below the headings, of which no more than about 10,000 are counted. Empty if there is only one, and for a text file.',
  })
  sheets!: ImportSheet[];

  @imported.Column(() => Int, {
    description:
      'How many of the accepted rows so far were stored without a part of their cells; `rows(incomplete: true)` lists them.',
  })
  incomplete!: number;

  @imported.Column(() => Int, { description: 'How many rows an undo has restored.' })
  restored!: number;

  @imported.Column(() => Int, { description: 'How many rows an undo has kept; `rows(undo: KEPT)` lists them.' })
  kept!: number;

  @imported.Column(() => [String], {
    description:
      'The headings of the columns, in the order of the file; empty for a column without one. They may stand below a title.',
  })
  headings!: string[];

  @imported.Column(() => JsonScalar, {
    description:
      'The field of each column, as `mapping` names it, in the order of `headings`: `["name", null, "customFields.size"]`. Null for a column that is ignored.',
  })
  columns!: (string | null)[];

  @imported.Column(() => [String], {
    description:
      'The headings of the columns that match no field. A column with values and without a heading is named by its letter, as in `column F, without a heading`.',
  })
  ignoredColumns!: string[];

  @imported.Text({
    nullable: true,
    description:
      'Why the import, or its undo, was not finished, in the language of Accept-Language, otherwise in that of the tenant; null if it was.',
  })
  problem!: string | null;

  @imported.Many(['ImportError'], {
    order: ['row'],
    joinCondition: key => `record_import_row.import_id = ${key} and record_import_row.outcome = 'REFUSED'`,
    limit: () => mostErrors,
    description:
      'The first 1,000 rejected rows. `exportImportErrors` returns all of them as a file, with the rows of which something was left out.',
  })
  errors?: unknown;

  @imported.Page('ImportRow', {
    to: 'importId',
    args: ImportRowsArgs,
    equal: ['outcome', 'undo', 'incomplete'],
    description: 'The result of each row, in the order of the file. They are kept for eight days.',
  })
  rows?: unknown;

  @imported.One('User', {
    by: 'userId',
    nullable: true,
    description: 'Who imported the file; null if it was an API key, or if the user has left.',
  })
  user?: unknown;

  @imported.Column(() => DateTimeScalar, {
    description: 'When the file was uploaded; the import can be undone for seven days.',
  })
  createdAt!: Date;

  @imported.Column(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: Date | null;

  @imported.Column(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null until then.' })
  undoneAt!: Date | null;
}

export const { Edge: ImportEdge, Connection: ImportConnection } = connectionOf(ImportType, 'Import');
