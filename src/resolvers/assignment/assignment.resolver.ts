import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { applyAssignmentPlan, planLeads } from '../../domain/assignment/index.js';
import {
  ApplyAssignmentPlanInput,
  ApplyAssignmentPlanPayload,
  AssignmentPlanArgs,
  AssignmentPlanType,
} from '../../schema/assignment/assignment.type.js';
import { LeadType } from '../../schema/leads/lead.type.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
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
    const [leads, sellers] = [context.loaders.of(LeadType), context.loaders.of(SellerType)];
    // Loaded at once, whatever is asked for of them. One that was erased meanwhile is left out.
    const shown = await Promise.all(
      assignments.map(async ({ leadId, sellerId, ...rest }) => {
        const [lead, seller] = await Promise.all([leads.load(leadId), sellers.load(sellerId)]);
        return lead && seller ? [{ lead, seller, ...rest }] : [];
      }),
    );
    const left = await Promise.all(unassigned.map(id => leads.load(id)));
    return { assignments: shown.flat(), unassigned: left.filter(lead => lead !== null) };
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
