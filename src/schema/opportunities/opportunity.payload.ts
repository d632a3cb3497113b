import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { OpportunityType } from './opportunity.type.js';

@ObjectType('CreateOpportunityPayload', { description: 'The answer to createOpportunity.', simpleResolvers: true })
export class CreateOpportunityPayload extends Payload {
  @Field(() => OpportunityType, { nullable: true, description: 'The opportunity; null when it failed.' })
  opportunity!: OpportunityType | null;
}

@ObjectType('UpdateOpportunityPayload', { description: 'The answer to updateOpportunity.', simpleResolvers: true })
export class UpdateOpportunityPayload extends Payload {
  @Field(() => OpportunityType, { nullable: true, description: 'The opportunity as it is now; null when it failed.' })
  opportunity!: OpportunityType | null;
}

@ObjectType('MoveOpportunityPayload', { description: 'The answer to moveOpportunity.', simpleResolvers: true })
export class MoveOpportunityPayload extends Payload {
  @Field(() => OpportunityType, { nullable: true, description: 'The opportunity as it is now; null when it failed.' })
  opportunity!: OpportunityType | null;
}
