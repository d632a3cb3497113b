import { Field, InputType } from 'type-graphql';
import type { EntityType, FieldType } from '../../domain/custom-fields/index.js';
import { EntityTypeEnum, FieldTypeEnum } from '../enums.js';
import { RepeatableInput } from '../repeatable.input.js';

@InputType('CreateCustomFieldInput', { description: 'A new field.' })
export class CreateCustomFieldInput extends RepeatableInput {
  @Field(() => EntityTypeEnum, { description: 'What gets the field.' })
  entityType!: EntityType;

  @Field(() => String, {
    description:
      'Under which its value stands in `customFields`: a small letter first, at most 63 letters without accents, digits and `_`. It cannot change later.',
  })
  key!: string;

  @Field(() => String, { description: 'What people read beside it, at most 120 characters.' })
  label!: string;

  @Field(() => FieldTypeEnum, { description: 'What it takes.' })
  type!: FieldType;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether something new must have a value. What stands already may go on without one.',
  })
  required?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'The values that a DROPDOWN takes, 1 to 100.' })
  options?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Under which heading forms show it, at most 120 characters.' })
  section?: string | null;
}
