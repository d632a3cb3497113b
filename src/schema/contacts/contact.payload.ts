import { ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { ContactType } from './contact.type.js';

@ObjectType('UpdateContactPayload', { description: 'The answer to updateContact.', simpleResolvers: true })
export class UpdateContactPayload extends Payload {
  @Node(() => ContactType, { nullable: true, description: 'The contact as it is now; null when it failed.' })
  contact!: string | null;
}
