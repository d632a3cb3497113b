import { ID, Int } from 'type-graphql';
import { CustomField, type EntityType, type FieldType } from '../../domain/custom-fields/index.js';
import { windowOn } from '../read/window.js';
import { EntityTypeEnum, FieldTypeEnum } from './custom-field.enums.js';

const field = windowOn(CustomField);

@field.Type('CustomField', {
  description: 'A field that the tenant adds to leads, customers or opportunities, shown in their forms.',
})
export class CustomFieldType {
  @field.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @field.Column(() => EntityTypeEnum, { description: 'The kind of record that has the field.' })
  entityType!: EntityType;

  @field.Column(() => String, { description: 'The key of its value in `customFields`, such as `taxId`.' })
  key!: string;

  @field.Column(() => String, { description: 'The label that people see.' })
  label!: string;

  @field.Column(() => FieldTypeEnum, { description: 'The type of its values.' })
  type!: FieldType;

  @field.Column(() => Boolean, {
    description: 'Whether new records must have a value. A required value cannot be cleared later.',
  })
  required!: boolean;

  @field.Column(() => [String], {
    description: 'The values that a DROPDOWN takes, in their order; empty for other types.',
  })
  options!: string[];

  @field.Column(() => String, { nullable: true, description: 'The heading under which forms show it; null for none.' })
  section!: string | null;

  @field.Column(() => Int, { description: 'Its position in the form, from 0.' })
  position!: number;
}
