import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { applyAssignmentPlan, planLeads } from '../../domain/assignment/index.js';
import {
  ApplyAssignmentPlanInput,
  ApplyAssignmentPlanPayload,
  AssignmentPlanArgs,
  AssignmentPlanType,
} from '../../schema/assignment/assignment.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AssignmentResolver {
  @Query(() => AssignmentPlanType, {
    description: 'Who should get which leads, as things are now. Nothing is changed.',
  })
  async assignmentPlan(
    @Args(() => AssignmentPlanArgs) { leadIds }: AssignmentPlanArgs,
    @Ctx() { useCase }: GraphContext,
  ): Promise<AssignmentPlanType> {
    const { assignments, unassigned } = await planLeads(useCase, { leadIds });
    return {
      assignments: assignments.map(({ leadId, sellerId, ...rest }) => ({ lead: leadId, seller: sellerId, ...rest })),
      unassigned,
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
