import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readTeamMetrics } from '../../domain/insights/index.js';
import { type SellerMetricsType, TeamMetrics, TeamMetricsArgs } from '../../schema/insights/seller-metrics.type.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class TeamMetricsResolver {
  @Query(() => TeamMetrics, { description: 'The figures of the sellers whom you may see, one by one and combined.' })
  async teamMetrics(
    @Args(() => TeamMetricsArgs) range: TeamMetricsArgs,
    @Ctx() context: GraphContext,
  ): Promise<TeamMetrics> {
    const { totals, sellers } = await readTeamMetrics(allow(context, 'insight:read'), range);
    // Each row has the id of its seller, by which the window finds the seller.
    return { from: totals.from, to: totals.to, totals, sellers: sellers as SellerMetricsType[] };
  }
}
