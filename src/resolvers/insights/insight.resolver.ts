import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readFunnel, readLeaderboard, readStageFlow, readTimeSeries } from '../../domain/insights/index.js';
import { leadStatuses } from '../../domain/leads/index.js';
import {
  FunnelArgs,
  FunnelStage,
  LeaderboardArgs,
  LeaderboardEntry,
  PipelinePerformanceArgs,
  StageFunnel,
  TimePoint,
  TimeSeriesArgs,
} from '../../schema/insights/insight.type.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => LeaderboardEntry)
export class InsightResolver {
  @Query(() => [FunnelStage], { description: 'How many leads stand at each status, as far as you may see them.' })
  funnel(@Args(() => FunnelArgs) { range }: FunnelArgs, @Ctx() context: GraphContext): Promise<FunnelStage[]> {
    return readFunnel(allow(context, 'insight:read'), leadStatuses, range ?? {});
  }

  @Query(() => [StageFunnel], {
    description: 'How sales go through a pipeline, stage by stage; empty where there is no such pipeline.',
  })
  async pipelinePerformance(
    @Args(() => PipelinePerformanceArgs) { pipelineId, range }: PipelinePerformanceArgs,
    @Ctx() context: GraphContext,
  ): Promise<StageFunnel[]> {
    const read = allow(context, 'insight:read');
    const rows = await readStageFlow(read, pipelineId, range ?? {});
    return Promise.all(
      rows.map(async row => ({ ...row, stage: await present(context.loaders.stage.load(row.stageId)) })),
    );
  }

  @Query(() => [TimePoint], { description: 'A metric over time, the oldest point first, as far as you may see it.' })
  timeSeries(
    @Args(() => TimeSeriesArgs) { metric, range, bucket, sellerId }: TimeSeriesArgs,
    @Ctx() context: GraphContext,
  ): Promise<TimePoint[]> {
    const read = allow(context, 'insight:read');
    return readTimeSeries(read, metric, range, bucket, sellerId ?? null);
  }

  @Query(() => [LeaderboardEntry], { description: 'Sellers by a metric, the best first, as far as you may see it.' })
  async leaderboard(
    @Args(() => LeaderboardArgs) { metric, from, to, first }: LeaderboardArgs,
    @Ctx() context: GraphContext,
  ): Promise<LeaderboardEntry[]> {
    return readLeaderboard(allow(context, 'insight:read'), metric, { from, to }, first ?? 10);
  }

  @FieldResolver(() => SellerType, { description: 'The seller.' })
  seller(@Root() { sellerId }: LeaderboardEntry, @Ctx() { loaders }: GraphContext): Promise<SellerType> {
    return present(loaders.seller.load(sellerId));
  }
}
