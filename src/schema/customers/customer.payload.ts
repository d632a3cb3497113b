import { ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { CustomerType, InteractionType } from './customer.type.js';

@ObjectType('CreateCustomerPayload', { description: 'The answer to createCustomer.', simpleResolvers: true })
export class CreateCustomerPayload extends Payload {
  @Node(() => CustomerType, { nullable: true, description: 'The customer; null when it failed.' })
  customer!: string | null;
}

@ObjectType('UpdateCustomerPayload', { description: 'The answer to updateCustomer.', simpleResolvers: true })
export class UpdateCustomerPayload extends Payload {
  @Node(() => CustomerType, { nullable: true, description: 'The customer as it is now; null when it failed.' })
  customer!: string | null;
}

@ObjectType('LogInteractionPayload', { description: 'The answer to logInteraction.', simpleResolvers: true })
export class LogInteractionPayload extends Payload {
  @Node(() => InteractionType, { nullable: true, description: 'The interaction; null when it failed.' })
  interaction!: string | null;
}

@ObjectType('ArchiveCustomerPayload', { description: 'The answer to archiveCustomer.', simpleResolvers: true })
export class ArchiveCustomerPayload extends Payload {
  @Node(() => CustomerType, { nullable: true, description: 'The customer as it is now; null when it failed.' })
  customer!: string | null;
}
