import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ContactType } from '../contacts/contact.type.js';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';

@InputType('ContactFactInput', { description: 'The fact.' })
export class ContactFactInput {
  @Field(() => ID, { description: 'The fact.' })
  factId!: string;
}

@InputType('EnrichContactInput', { description: 'The contact.' })
export class EnrichContactInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}

const changed = { nullable: true, description: 'The contact as it is now; null when it failed.' } as const;

@ObjectType('EnrichContactPayload', { description: 'The answer to enrichContact.', simpleResolvers: true })
export class EnrichContactPayload extends Payload {
  @Node(() => ContactType, changed)
  contact!: string | null;
}

@ObjectType('AcceptContactFactPayload', { description: 'The answer to acceptContactFact.', simpleResolvers: true })
export class AcceptContactFactPayload extends Payload {
  @Node(() => ContactType, changed)
  contact!: string | null;
}

@ObjectType('DismissContactFactPayload', { description: 'The answer to dismissContactFact.', simpleResolvers: true })
export class DismissContactFactPayload extends Payload {
  @Node(() => ContactType, changed)
  contact!: string | null;
}

@ObjectType('UndoContactFactPayload', { description: 'The answer to undoContactFact.', simpleResolvers: true })
export class UndoContactFactPayload extends Payload {
  @Node(() => ContactType, changed)
  contact!: string | null;
}
