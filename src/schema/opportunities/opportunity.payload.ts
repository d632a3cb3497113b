import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { OpportunityType } from './opportunity.type.js';

@ObjectType('CreateOpportunityPayload', { description: 'The answer to createOpportunity.', simpleResolvers: true })
export class CreateOpportunityPayload extends Payload {
  @Node(() => OpportunityType, { nullable: true, description: 'The opportunity; null when it failed.' })
  opportunity!: string | null;
}

@ObjectType('UpdateOpportunityPayload', { description: 'The answer to updateOpportunity.', simpleResolvers: true })
export class UpdateOpportunityPayload extends Payload {
  @Node(() => OpportunityType, { nullable: true, description: 'The opportunity as it is now; null when it failed.' })
  opportunity!: string | null;
}

@ObjectType('MoveOpportunityPayload', { description: 'The answer to moveOpportunity.', simpleResolvers: true })
export class MoveOpportunityPayload extends Payload {
  @Node(() => OpportunityType, { nullable: true, description: 'The opportunity as it is now; null when it failed.' })
  opportunity!: string | null;
}

@ObjectType('DeleteOpportunityPayload', { description: 'The answer to deleteOpportunity.', simpleResolvers: true })
export class DeleteOpportunityPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the deleted opportunity; null when it failed.' })
  deletedId!: string | null;
}
