import {
  funnelRows,
  leaderboardRows,
  metricRowsOf,
  sellerFigureRows,
  sellerMetricsRows,
  stageFlowRows,
  timeSeriesRows,
  tooManyPoints,
} from '../../domain/insights/index.js';
import { leadStatuses } from '../../domain/leads/index.js';
import { closeReasonRows, forecastRows } from '../../domain/opportunities/index.js';
import { cohortRowsOfDays } from '../../domain/orders/index.js';
import {
  FunnelArgs,
  FunnelStage,
  LeaderboardArgs,
  LeaderboardEntry,
  PipelinePerformanceArgs,
  StageFunnel,
  TimePoint,
  TimeSeriesArgs,
} from '../insights/insight.type.js';
import { MetricRowConnection, MetricRowsArgs, SellerMetricRowsArgs } from '../insights/metric-row.type.js';
import { SellerMetricsArgs, SellerMetricsType } from '../insights/seller-metrics.type.js';
import { CloseReason, CloseReasonsArgs, ForecastArgs, ForecastMonth } from '../opportunities/outlook.type.js';
import { CustomerCohortMonth, CustomerCohortsArgs } from '../orders/cohort.type.js';
import { boundRows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

const permission = 'insight:read';

/** The figures of dashboards, each read from counters. */
export const insightRoots: Record<string, Root> = {
  funnel: allOf(
    FunnelStage,
    boundRows(({ range }: FunnelArgs) => funnelRows(leadStatuses, range ?? {})),
    { permission, description: 'The number of leads at each status that you may see.', args: FunnelArgs },
  ),
  pipelinePerformance: allOf(
    StageFunnel,
    boundRows(({ pipelineId, range }: PipelinePerformanceArgs) => stageFlowRows(pipelineId, range ?? {})),
    {
      permission,
      description:
        'The movement of opportunities through a pipeline, stage by stage; empty if the pipeline does not exist.',
      args: PipelinePerformanceArgs,
    },
  ),
  timeSeries: allOf(
    TimePoint,
    boundRows(({ metric, range, bucket, sellerId }: TimeSeriesArgs) =>
      timeSeriesRows(metric, range, bucket, sellerId ?? null),
    ),
    {
      permission,
      description: 'A metric over time, oldest point first, as far as you may see it.',
      args: TimeSeriesArgs,
      verify: ({ time }: { time: Date | null }) => {
        if (time === null) throw tooManyPoints();
      },
    },
  ),
  metricRows: {
    permission,
    description: 'The items that a metric counts, newest first, as far as you may see them.',
    type: () => MetricRowConnection,
    args: MetricRowsArgs,
    read: {
      kind: 'page',
      list: ({ metric, range, sellerId }: MetricRowsArgs) => metricRowsOf(metric, range ?? {}, sellerId ?? null),
    },
  },
  forecast: allOf(
    ForecastMonth,
    boundRows(({ pipelineId, months }: ForecastArgs) => forecastRows(pipelineId ?? null, months ?? 12)),
    {
      permission,
      description: 'The expected value of open opportunities that you may see, month by month.',
      args: ForecastArgs,
    },
  ),
  closeReasons: allOf(
    CloseReason,
    boundRows(({ status, pipelineId, range }: CloseReasonsArgs) =>
      closeReasonRows(status ?? 'LOST', pipelineId ?? null, range ?? {}),
    ),
    {
      permission,
      description: 'Why opportunities that you may see were lost or won, most frequent reason first.',
      args: CloseReasonsArgs,
    },
  ),
  customerCohorts: allOf(
    CustomerCohortMonth,
    boundRows(({ from, to }: CustomerCohortsArgs) => cohortRowsOfDays(from ?? null, to ?? null)),
    {
      permission,
      description:
        'How many customers of each month of first orders ordered again in each later month, as far as you may see them. Cancelled orders do not count.',
      args: CustomerCohortsArgs,
    },
  ),
  sellerMetrics: allOf(
    SellerMetricsType,
    boundRows(({ sellerId, ...range }: SellerMetricsArgs) => sellerMetricsRows(range, sellerId ?? null)),
    {
      permission,
      description: 'The figures of each seller for a range of days, by name. A SELLER sees only their own.',
      args: SellerMetricsArgs,
    },
  ),
  sellerMetricRows: {
    permission,
    description: 'The items that a figure of sellerMetrics counts, newest first.',
    type: () => MetricRowConnection,
    args: SellerMetricRowsArgs,
    read: {
      kind: 'page',
      list: ({ figure, sellerId, from, to }: SellerMetricRowsArgs) =>
        sellerFigureRows(figure, { from: from ?? null, to: to ?? null }, sellerId ?? null),
    },
  },
  leaderboard: allOf(
    LeaderboardEntry,
    boundRows(({ metric, from, to, first }: LeaderboardArgs) => leaderboardRows(metric, { from, to }, first ?? 10)),
    {
      permission,
      description: 'Sellers ranked by a metric, best first, as far as you may see it.',
      args: LeaderboardArgs,
    },
  ),
};
