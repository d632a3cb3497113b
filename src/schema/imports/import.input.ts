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
      'CSV or XLSX, whose first row names the columns in Spanish or English; encoding and separator are found.',
  })
  file!: UploadedFile;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Which column is which field, where the names do not say: `{"Celular": "phone", "Giro": "customFields.sector", "Notas": null}`. Null leaves a column out.',
  })
  mapping?: Record<string, unknown> | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Only say what would become of each row.',
  })
  dryRun?: boolean | null;
}

@InputType('ImportContactsInput', { description: 'A file of customers or leads.' })
export class ImportContactsInput extends ImportProductsInput {
  @Field(() => EntityTypeEnum, {
    defaultValue: 'CUSTOMER',
    description: 'What its rows are: CUSTOMER or LEAD.',
  })
  entityType!: EntityType;
}

@InputType('UndoImportInput', { description: 'Which import is undone.' })
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
    description: 'The import. Up to 250 rows it is done; above that a job does it. Null when the file was refused.',
  })
  import!: string | null;
}

@ObjectType('ImportProductsPayload', { description: 'The answer to importProducts.', simpleResolvers: true })
export class ImportProductsPayload extends Payload {
  @Node(() => ImportType, {
    nullable: true,
    description: 'The import. Up to 250 rows it is done; above that a job does it. Null when the file was refused.',
  })
  import!: string | null;
}

@ObjectType('UndoImportPayload', { description: 'The answer to undoImport.', simpleResolvers: true })
export class UndoImportPayload extends Payload {
  @Node(() => ImportType, {
    nullable: true,
    description: 'The import as it is now. Above 250 rows a job undoes it. Null when it failed.',
  })
  import!: string | null;
}
