import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { CustomerType, InteractionType } from './customer.type.js';

@ObjectType('CreateCustomerPayload', { description: 'The answer to createCustomer.', simpleResolvers: true })
export class CreateCustomerPayload extends Payload {
  @Field(() => CustomerType, { nullable: true, description: 'The customer; null when it failed.' })
  customer!: CustomerType | null;
}

@ObjectType('UpdateCustomerPayload', { description: 'The answer to updateCustomer.', simpleResolvers: true })
export class UpdateCustomerPayload extends Payload {
  @Field(() => CustomerType, { nullable: true, description: 'The customer as it is now; null when it failed.' })
  customer!: CustomerType | null;
}

@ObjectType('LogInteractionPayload', { description: 'The answer to logInteraction.', simpleResolvers: true })
export class LogInteractionPayload extends Payload {
  @Field(() => InteractionType, { nullable: true, description: 'The interaction; null when it failed.' })
  interaction!: InteractionType | null;
}
