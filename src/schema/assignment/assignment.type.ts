import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LeadType } from '../leads/lead.type.js';
import { Node } from '../read/node.js';
import { SellerType } from '../sellers/seller.type.js';
import { Payload } from '../user-error.js';

@ObjectType('PlannedAssignment', {
  description: 'A lead, and the seller whom a plan gives it to.',
  simpleResolvers: true,
})
export class PlannedAssignmentType {
  @Node(() => LeadType, { description: 'The lead.' })
  lead!: string;

  @Node(() => SellerType, { description: 'Who gets it.' })
  seller!: string;

  @Field(() => Float, { description: 'How well they suit it, 0 to 1.' })
  score!: number;

  @Field(() => [String], { description: 'Why, in the language of the tenant.' })
  reasons!: string[];
}

@ObjectType('AssignmentPlan', {
  description: 'The best plan for a number of leads: as many as there is room for, with the best scores together.',
  simpleResolvers: true,
})
export class AssignmentPlanType {
  @Field(() => [PlannedAssignmentType], { description: 'Which lead goes to whom.' })
  assignments!: PlannedAssignmentType[];

  @Node(() => [LeadType], { description: 'Leads for which nobody has room.' })
  unassigned!: string[];
}

@ArgsType()
export class AssignmentPlanArgs {
  @Field(() => [ID], {
    nullable: true,
    description: 'The leads, at most 1000; closed ones are left out. Omit it for all open ones that nobody has.',
  })
  leadIds?: string[] | null;
}

@InputType('ApplyAssignmentPlanInput', { description: 'Which leads are given to sellers.' })
export class ApplyAssignmentPlanInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'The leads, at most 1000; omit it for all open ones that nobody has.',
  })
  leadIds?: string[] | null;
}

@ObjectType('ApplyAssignmentPlanPayload', { description: 'The answer to applyAssignmentPlan.', simpleResolvers: true })
export class ApplyAssignmentPlanPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many leads were given; null when it failed.' })
  assigned!: number | null;
}
