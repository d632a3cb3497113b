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
    description: 'A plan of which sellers should get which leads now. Nothing is changed.',
  })
  async assignmentPlan(
    @Args(() => AssignmentPlanArgs) { leadIds }: AssignmentPlanArgs,
    @Ctx() { useCase, accepted }: GraphContext,
  ): Promise<AssignmentPlanType> {
    const { assignments, unassigned } = await planLeads(useCase, { leadIds, explainIn: accepted });
    return {
      assignments: assignments.map(({ leadId, sellerId, ...rest }) => ({ lead: leadId, seller: sellerId, ...rest })),
      unassigned,
    };
  }

  @Mutation(() => ApplyAssignmentPlanPayload, {
    description:
      'Makes a plan as assignmentPlan does, and assigns the leads and their contacts to the sellers of the plan.',
  })
  applyAssignmentPlan(
    @Arg('input', () => ApplyAssignmentPlanInput, { description: 'The leads.' }) input: ApplyAssignmentPlanInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ApplyAssignmentPlanPayload> {
    return payload('assigned', () => applyAssignmentPlan(useCase, input));
  }
}
