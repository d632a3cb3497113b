import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { CustomFieldType } from './custom-field.type.js';

@ObjectType('CreateCustomFieldPayload', { description: 'The answer to createCustomField.', simpleResolvers: true })
export class CreateCustomFieldPayload extends Payload {
  @Field(() => CustomFieldType, { nullable: true, description: 'The field; null when it failed.' })
  customField!: CustomFieldType | null;
}
