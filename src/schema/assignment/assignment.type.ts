import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LeadType } from '../leads/lead.type.js';
import { Node } from '../read/node.js';
import { SellerType } from '../sellers/seller.type.js';
import { Payload } from '../user-error.js';

@ObjectType('PlannedAssignment', {
  description: 'A lead, and the seller to whom a plan assigns it.',
  simpleResolvers: true,
})
export class PlannedAssignmentType {
  @Node(() => LeadType, { description: 'The lead.' })
  lead!: string;

  @Node(() => SellerType, { description: 'The seller who gets it.' })
  seller!: string;

  @Field(() => Float, { description: 'How well the seller suits the lead, 0 to 1.' })
  score!: number;

  @Field(() => [String], {
    description: 'The reason, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  reasons!: string[];
}

@ObjectType('AssignmentPlan', {
  description:
    'The best plan for a set of leads: it assigns as many as the sellers have capacity for, with the highest total score.',
  simpleResolvers: true,
})
export class AssignmentPlanType {
  @Field(() => [PlannedAssignmentType], { description: 'The assignments of leads to sellers.' })
  assignments!: PlannedAssignmentType[];

  @Node(() => [LeadType], { description: 'Leads for which no seller has capacity.' })
  unassigned!: string[];
}

@ArgsType()
export class AssignmentPlanArgs {
  @Field(() => [ID], {
    nullable: true,
    description: 'The leads, at most 1000; closed ones are left out. Omit it for all open leads without a seller.',
  })
  leadIds?: string[] | null;
}

@InputType('ApplyAssignmentPlanInput', { description: 'The leads to assign to sellers.' })
export class ApplyAssignmentPlanInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'The leads, at most 1000; omit it for all open leads without a seller.',
  })
  leadIds?: string[] | null;
}

@ObjectType('ApplyAssignmentPlanPayload', { description: 'The answer to applyAssignmentPlan.', simpleResolvers: true })
export class ApplyAssignmentPlanPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many leads were assigned; null when it failed.' })
  assigned!: number | null;
}
