import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityType, FieldType } from '../../domain/custom-fields/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { EntityTypeEnum, FieldTypeEnum } from './custom-field.enums.js';

@InputType('CreateCustomFieldInput', { description: 'A new field.' })
export class CreateCustomFieldInput extends RepeatableInput {
  @Field(() => EntityTypeEnum, { description: 'The kind of record that gets the field.' })
  entityType!: EntityType;

  @Field(() => String, {
    description:
      'The key of its value in `customFields`: at most 63 letters without accents, digits and `_`, starting with a small letter. It cannot be changed later.',
  })
  key!: string;

  @Field(() => String, { description: 'The label that people see, at most 120 characters.' })
  label!: string;

  @Field(() => FieldTypeEnum, { description: 'The type of its values.' })
  type!: FieldType;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether new records must have a value. Existing records may stay without one.',
  })
  required?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'The values that a DROPDOWN takes, 1 to 100.' })
  options?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The heading under which forms show it, at most 120 characters.',
  })
  section?: string | null;
}

@InputType('CustomFieldInput', { description: 'The field to act on.' })
export class CustomFieldInput {
  @Field(() => ID, { description: 'The field.' })
  customFieldId!: string;
}

@InputType('OptionReplacement', { description: 'The replacement of a removed option.' })
export class OptionReplacement {
  @Field(() => String, { description: 'An option that the field no longer has.' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'An option that the field has; null for no value.' })
  to?: string | null;
}

@InputType('UpdateCustomFieldInput', {
  description: 'What changes: omitted fields stay unchanged, null clears a field.',
})
export class UpdateCustomFieldInput extends CustomFieldInput {
  @Field(() => String, {
    nullable: true,
    description: 'The label that people see, at most 120 characters; never null.',
  })
  label?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether new records must have a value. Existing records may stay without one. Never null.',
  })
  required?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The values that a DROPDOWN takes, 1 to 100. Stored values of a removed option stay and are shown until somebody changes them; `replaceOptions` changes them all.',
  })
  options?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The options that you saw before you changed them. If they are others by now, the change is refused with `CONFLICT`, so that of two people who edit them at once none overwrites the other. Omit it to change them anyway.',
  })
  optionsBefore?: string[] | null;

  @Field(() => [OptionReplacement], {
    nullable: true,
    description:
      'The replacements of removed options, applied to all stored values by a background job within minutes.',
  })
  replaceOptions?: OptionReplacement[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The heading under which forms show it, at most 120 characters.',
  })
  section?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its position in the form, from 0; the other fields move.' })
  position?: number | null;
}
