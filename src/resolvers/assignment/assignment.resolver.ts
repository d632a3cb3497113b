import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { applyAssignmentPlan, planLeads } from '../../domain/assignment/index.js';
import {
  ApplyAssignmentPlanInput,
  ApplyAssignmentPlanPayload,
  AssignmentPlanArgs,
  AssignmentPlanType,
} from '../../schema/assignment/assignment.type.js';
import { LeadType } from '../../schema/leads/lead.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AssignmentResolver {
  @Query(() => AssignmentPlanType, {
    description: 'Who should get which leads, as things are now. Nothing is changed.',
  })
  async assignmentPlan(
    @Args(() => AssignmentPlanArgs) { leadIds }: AssignmentPlanArgs,
    @Ctx() context: GraphContext,
  ): Promise<AssignmentPlanType> {
    const { assignments, unassigned } = await planLeads(context.useCase, { leadIds });
    const left = await context.loaders.of(LeadType).loadMany(unassigned);
    return {
      assignments: assignments.map(({ leadId, sellerId, ...rest }) => ({ lead: leadId, seller: sellerId, ...rest })),
      unassigned: left.filter((lead): lead is LeadType => lead !== null && !(lead instanceof Error)),
    };
  }

  @Mutation(() => ApplyAssignmentPlanPayload, {
    description: 'Plans as assignmentPlan does, and gives the leads to whom the plan names, with their contacts.',
  })
  applyAssignmentPlan(
    @Arg('input', () => ApplyAssignmentPlanInput, { description: 'Which leads.' }) input: ApplyAssignmentPlanInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ApplyAssignmentPlanPayload> {
    return payload('assigned', () => applyAssignmentPlan(useCase, input));
  }
}
