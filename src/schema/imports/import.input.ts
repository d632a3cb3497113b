import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { EntityType } from '../../domain/custom-fields/index.js';
import type { UploadedFile } from '../../domain/media/index.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { Node } from '../read/node.js';
import { RepeatableInput } from '../repeatable.input.js';
import { JsonScalar, UploadScalar } from '../scalars/index.js';
import { SinceArgs } from '../since.args.js';
import { Payload } from '../user-error.js';
import { ImportType } from './import.type.js';

@InputType('ImportProductsInput', { description: 'A file of products.' })
export class ImportProductsInput extends RepeatableInput {
  @Field(() => UploadScalar, {
    description:
      'A CSV or XLSX file whose first row has the column names in Spanish or English, or a row below a title; encoding and separator are detected.',
  })
  file!: UploadedFile;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The field of each column, for columns whose names do not tell: `{"Celular": "phone", "Giro": "customFields.sector", "Notas": null}`. Null ignores a column.',
  })
  mapping?: Record<string, unknown> | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The sheet of a workbook, one of `Import.sheets`. Omitted: the first visible sheet whose headings name fields of these rows.',
  })
  sheet?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'If true, the result of each row is only predicted, and nothing is changed.',
  })
  dryRun?: boolean | null;
}

@InputType('ImportContactsInput', { description: 'A file of customers or leads.' })
export class ImportContactsInput extends ImportProductsInput {
  @Field(() => EntityTypeEnum, {
    defaultValue: 'CUSTOMER',
    description: 'The type of its rows: CUSTOMER or LEAD.',
  })
  entityType!: EntityType;
}

@InputType('StopImportInput', { description: 'The import, or the import whose undo is stopped.' })
export class StopImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@InputType('UndoImportInput', { description: 'The import to undo.' })
export class UndoImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@ArgsType()
export class ImportUpdatedArgs extends SinceArgs {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@ObjectType('ImportContactsPayload', { description: 'The answer to importContacts.', simpleResolvers: true })
export class ImportContactsPayload extends Payload {
  @Node(() => ImportType, {
    nullable: true,
    description:
      'The import. Files of up to 250 rows are imported at once, larger ones by a background job. Null when the file was rejected.',
  })
  import!: string | null;
}

@ObjectType('ImportProductsPayload', { description: 'The answer to importProducts.', simpleResolvers: true })
export class ImportProductsPayload extends Payload {
  @Node(() => ImportType, {
    nullable: true,
    description:
      'The import. Files of up to 250 rows are imported at once, larger ones by a background job. Null when the file was rejected.',
  })
  import!: string | null;
}

@ObjectType('UndoImportPayload', { description: 'The answer to undoImport.', simpleResolvers: true })
export class UndoImportPayload extends Payload {
  @Node(() => ImportType, {
    nullable: true,
    description: 'The import. Above 250 rows a background job undoes it. Null when it failed.',
  })
  import!: string | null;
}

@ObjectType('StopImportPayload', { description: 'The answer to stopImport.', simpleResolvers: true })
export class StopImportPayload extends Payload {
  @Node(() => ImportType, {
    nullable: true,
    description:
      'The import, which is `FAILED` and says in `problem` how far it, or its undo, has come. Null when it failed.',
  })
  import!: string | null;
}
