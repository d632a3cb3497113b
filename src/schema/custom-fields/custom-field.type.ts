import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CustomFieldRow, EntityType, FieldType } from '../../domain/custom-fields/index.js';
import { EntityTypeEnum, FieldTypeEnum } from '../enums.js';

@ObjectType('CustomField', {
  description: 'Something that the tenant notes about leads, customers or opportunities, with a place in their forms.',
  simpleResolvers: true,
})
export class CustomFieldType implements CustomFieldRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => EntityTypeEnum, { description: 'What has the field.' })
  entityType!: EntityType;

  @Field(() => String, { description: 'Under which its value stands in `customFields`, such as `taxId`.' })
  key!: string;

  @Field(() => String, { description: 'What people read beside it.' })
  label!: string;

  @Field(() => FieldTypeEnum, { description: 'What it takes.' })
  type!: FieldType;

  @Field(() => Boolean, { description: 'Whether something new must have a value, which then cannot be cleared.' })
  required!: boolean;

  @Field(() => [String], { description: 'The values that a DROPDOWN takes, in their order; empty for other types.' })
  options!: string[];

  @Field(() => String, { nullable: true, description: 'Under which heading forms show it; null for none.' })
  section!: string | null;

  @Field(() => Int, { description: 'Its place in the form, from 0.' })
  position!: number;
}
