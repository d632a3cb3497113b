import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { CustomFieldType } from './custom-field.type.js';

@ObjectType('CreateCustomFieldPayload', { description: 'The answer to createCustomField.', simpleResolvers: true })
export class CreateCustomFieldPayload extends Payload {
  @Node(() => CustomFieldType, { nullable: true, description: 'The field; null when it failed.' })
  customField!: string | null;
}

@ObjectType('UpdateCustomFieldPayload', { description: 'The answer to updateCustomField.', simpleResolvers: true })
export class UpdateCustomFieldPayload extends Payload {
  @Node(() => CustomFieldType, { nullable: true, description: 'The field as it is now; null when it failed.' })
  customField!: string | null;
}

@ObjectType('DeleteCustomFieldPayload', { description: 'The answer to deleteCustomField.', simpleResolvers: true })
export class DeleteCustomFieldPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the deleted field; null when it failed.' })
  deletedId!: string | null;
}
