import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityType, FieldType } from '../../domain/custom-fields/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { EntityTypeEnum, FieldTypeEnum } from './custom-field.enums.js';

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

@InputType('CustomFieldInput', { description: 'Which field.' })
export class CustomFieldInput {
  @Field(() => ID, { description: 'The field.' })
  customFieldId!: string;
}

@InputType('OptionReplacement', { description: 'What takes the place of an option that goes.' })
export class OptionReplacement {
  @Field(() => String, { description: 'An option that the field no longer has.' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'One that it has; null for no value.' })
  to?: string | null;
}

@InputType('UpdateCustomFieldInput', { description: 'What changes: what is omitted stays, null clears.' })
export class UpdateCustomFieldInput extends CustomFieldInput {
  @Field(() => String, {
    nullable: true,
    description: 'What people read beside it, at most 120 characters; never null.',
  })
  label?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether something new must have a value. What stands already may go on without one. Never null.',
  })
  required?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The values that a DROPDOWN takes, 1 to 100. Values of an option that goes stay and show until somebody changes them; `replaceOptions` changes them all.',
  })
  options?: string[] | null;

  @Field(() => [OptionReplacement], {
    nullable: true,
    description: 'What takes the place of options that go, in every value; a job does it within minutes.',
  })
  replaceOptions?: OptionReplacement[] | null;

  @Field(() => String, { nullable: true, description: 'Under which heading forms show it, at most 120 characters.' })
  section?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the form, from 0; the others make room.' })
  position?: number | null;
}
