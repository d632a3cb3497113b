import { ID, Int } from 'type-graphql';
import { CustomField, type EntityType, type FieldType } from '../../domain/custom-fields/index.js';
import { windowOn } from '../read/window.js';
import { EntityTypeEnum, FieldTypeEnum } from './custom-field.enums.js';

const field = windowOn(CustomField);

@field.Type('CustomField', {
  description: 'Something that the tenant notes about leads, customers or opportunities, with a place in their forms.',
})
export class CustomFieldType {
  @field.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @field.Column(() => EntityTypeEnum, { description: 'What has the field.' })
  entityType!: EntityType;

  @field.Column(() => String, { description: 'Under which its value stands in `customFields`, such as `taxId`.' })
  key!: string;

  @field.Column(() => String, { description: 'What people read beside it.' })
  label!: string;

  @field.Column(() => FieldTypeEnum, { description: 'What it takes.' })
  type!: FieldType;

  @field.Column(() => Boolean, {
    description: 'Whether something new must have a value, which then cannot be cleared.',
  })
  required!: boolean;

  @field.Column(() => [String], {
    description: 'The values that a DROPDOWN takes, in their order; empty for other types.',
  })
  options!: string[];

  @field.Column(() => String, { nullable: true, description: 'Under which heading forms show it; null for none.' })
  section!: string | null;

  @field.Column(() => Int, { description: 'Its place in the form, from 0.' })
  position!: number;
}
