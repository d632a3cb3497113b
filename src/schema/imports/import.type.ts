import { ArgsType, Field, ID, Int } from 'type-graphql';
import {
  type ImportKind,
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
import { DateTimeScalar } from '../scalars/index.js';

const mostErrors = 1_000;

export const ImportKindEnum = enumOf('ImportKind', 'What the rows of a file are.', importKinds, {
  CUSTOMER: 'Customers, with their contacts.',
  LEAD: 'Leads, with their contacts.',
  PRODUCT: 'Products.',
});
export const ImportOutcomeEnum = enumOf('ImportOutcome', 'What became of a row, or in a dry run would.', rowOutcomes, {
  CREATED: 'Something new was made of it.',
  UPDATED: 'It was known by its id, phone number, e-mail address or code, and has what the row says.',
  REFUSED: 'It was not taken; field and message say why.',
});
export const ImportUndoEnum = enumOf('ImportUndo', 'What an undo has done with a row.', rowUndos, {
  RESTORED: 'All that it had changed is as it was before, and what it had made is gone.',
  KEPT: 'Something stays as it is: people have changed it since, or something refers to it by now.',
});

const row = windowOn(RecordImportRow, { list: 'importRows', order: ['row'], direction: 'ASC' });

@row.Type('ImportRow', { description: 'A row of a file, and what became of it.', plural: 'rows' })
export class ImportRowType {
  @row.Column(() => Int, { description: 'Its number, as spreadsheets count rows: the first of all is 1.' })
  row!: number;

  @row.Column(() => ImportOutcomeEnum, { description: 'What became of it.' })
  outcome!: RowOutcome;

  @row.Column(() => String, { nullable: true, description: 'The field that is at fault; null where none is alone.' })
  field!: string | null;

  @row.Column(() => String, {
    nullable: true,
    description: 'Why it was refused, in the language of the tenant; null where it was taken.',
  })
  message!: string | null;

  @row.Column(() => ID, { nullable: true, description: 'The contact; null where there is none yet.' })
  contactId!: string | null;

  @row.Column(() => ID, {
    nullable: true,
    description: 'The customer, lead or product; null where there is none yet.',
  })
  recordId!: string | null;

  @row.Column(() => ImportUndoEnum, { nullable: true, description: 'What an undo has done; null before it.' })
  undo!: RowUndo | null;
}

export const { Edge: ImportRowEdge, Connection: ImportRowConnection } = connectionOf(ImportRowType, 'ImportRow');

const fault = windowOn(RecordImportRow);

@fault.Type('ImportError', { description: 'Why a row was not taken.' })
export class ImportErrorType {
  @fault.Column(() => Int, { description: 'The number of the row, as spreadsheets count.' })
  row!: number;

  @fault.Column(() => String, { nullable: true, description: 'The field that is at fault; null where none is alone.' })
  field!: string | null;

  @fault.Computed(() => String, {
    description: 'Why, in the language of the tenant.',
    sql: alias => `coalesce(${alias}.message, '')`,
  })
  message!: string;
}

@ArgsType()
export class ImportRowsArgs extends InnerPageArgs {
  @Field(() => ImportOutcomeEnum, { nullable: true, description: 'Only rows that this became of.' })
  outcome?: RowOutcome | null;

  @Field(() => ImportUndoEnum, { nullable: true, description: 'Only rows that an undo did this with.' })
  undo?: RowUndo | null;
}

const imported = windowOn(RecordImport);

@imported.Type('Import', { description: 'A file whose rows are brought in, or tried by a dry run.' })
export class ImportType {
  @imported.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @imported.Column(() => ImportKindEnum, { description: 'What its rows are.' })
  kind!: ImportKind;

  @imported.Column(() => Boolean, { description: 'Whether it only says what would become of the rows.' })
  dryRun!: boolean;

  @imported.Column(() => String, {
    description:
      '`RUNNING`, `DONE`, `FAILED` (the file could not be read to its end; `problem` says why), `UNDOING` or `UNDONE`.',
  })
  status!: RecordImport['status'];

  @imported.Column(() => Int, { description: 'How many rows the file has; 0 until a job has counted them.' })
  totalRows!: number;

  @imported.Column(() => Int, { description: 'How many rows have made something new so far.' })
  created!: number;

  @imported.Column(() => Int, { description: 'How many rows have been found to be known so far.' })
  updated!: number;

  @imported.Column(() => Int, { description: 'How many rows were refused so far.' })
  failed!: number;

  @imported.Column(() => Int, { description: 'How many rows an undo has put back.' })
  restored!: number;

  @imported.Column(() => Int, { description: 'How many rows an undo has left; `rows(undo: KEPT)` are these.' })
  kept!: number;

  @imported.Column(() => [String], { description: 'The headers of the columns that no field was found for.' })
  ignoredColumns!: string[];

  @imported.Column(() => String, {
    nullable: true,
    description: 'Why the file could not be read to its end, in the language of the tenant; null where it could.',
  })
  problem!: string | null;

  @imported.Many(['ImportError'], {
    order: ['row'],
    joinCondition: key => `record_import_row.import_id = ${key} and record_import_row.outcome = 'REFUSED'`,
    limit: () => mostErrors,
    description: 'The first 1,000 rows that were refused. `exportImportErrors` gives all of them as a file.',
  })
  errors?: unknown;

  @imported.Page('ImportRow', {
    to: 'importId',
    args: ImportRowsArgs,
    equal: ['outcome', 'undo'],
    description: 'What became of each row, in the order of the file. They are kept for eight days.',
  })
  rows?: unknown;

  @imported.Column(() => DateTimeScalar, { description: 'When the file came; it can be undone for seven days.' })
  createdAt!: Date;

  @imported.Column(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: Date | null;

  @imported.Column(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null until then.' })
  undoneAt!: Date | null;
}
