import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ExportedType } from '../../domain/exports/index.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

@InputType('ExportRecordsInput', { description: 'The list to export as a file.' })
export class ExportRecordsInput {
  @Field(() => EntityTypeEnum, { description: 'Leads, customers, opportunities, orders or payments.' })
  entityType!: ExportedType;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The filter of that list, as the list itself takes it; without one, all rows that you may see.',
  })
  filter?: Record<string, unknown> | null;

  @Field(() => String, { defaultValue: 'csv', description: '`csv` or `xlsx`.' })
  format!: string;
}

@InputType('ExportImportErrorsInput', { description: 'The import whose rejected rows are exported.' })
export class ExportImportErrorsInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@ObjectType('ExportRecordsPayload', { description: 'The answer to exportRecords.', simpleResolvers: true })
export class ExportRecordsPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The URL of the file, valid for fifteen minutes; send your own token. Null when it failed.',
  })
  url!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of rows; null when it failed.' })
  rows!: number | null;
}

@ObjectType('ExportImportErrorsPayload', { description: 'The answer to exportImportErrors.', simpleResolvers: true })
export class ExportImportErrorsPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The URL of the file, valid for fifteen minutes; send your own token. Null when it failed.',
  })
  url!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of rows; null when it failed.' })
  rows!: number | null;
}
