import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import type {
  FunnelRow,
  LeaderboardRow,
  Metric,
  StageFlowRow,
  TimeBucket,
  TimePointRow,
} from '../../domain/insights/index.js';
import type { LeadStatus } from '../../domain/leads/index.js';
import { LeadStatusEnum } from '../leads/lead.enums.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import { MetricEnum, TimeBucketEnum } from './insight.enums.js';

const funnel = windowOnSql<FunnelRow<LeadStatus>>('f');

@funnel.Type('FunnelStage', { description: 'The number of leads at a status.' })
export class FunnelStage {
  @funnel.Column(() => LeadStatusEnum, { description: 'The status.' })
  status!: LeadStatus;

  @funnel.Column(() => Int, { description: 'The number of leads that have it now.' })
  count!: number;
}

const flow = windowOnSql<StageFlowRow>('f');

@flow.Type('StageFunnel', { description: 'How opportunities move through a stage.' })
export class StageFunnel {
  @flow.Column(() => Int, { description: 'How many times an opportunity entered it in the range.' })
  entered!: number;

  @flow.Column(() => Int, { description: 'How many opportunities are in it now.' })
  current!: number;

  @flow.Column(() => Float, {
    description:
      'The share, 0 to 1, of those entries in the range that have moved on: to a later open stage, or to won.',
  })
  conversionRate!: number;

  @flow.Column(() => Float, {
    nullable: true,
    description: 'The mean duration of the stays that began in the range and have ended; null when none has ended.',
  })
  averageSecondsInStage!: number | null;

  @flow.Column(() => DecimalScalar, {
    description: "The value of the opportunities that are in it now, in the tenant's currency.",
  })
  totalValue!: string;

  @flow.One('Stage', { by: 'stageId', description: 'The stage.' })
  stage?: unknown;
}

const point = windowOnSql<TimePointRow>('f');

@point.Type('TimePoint', { description: 'The value of a metric in one time interval.' })
export class TimePoint {
  @point.Column(() => DateTimeScalar, { description: 'The start of the interval.' })
  time!: Date;

  @point.Column(() => Float, {
    description: 'The value. Sums are 0 in empty intervals; for means, empty intervals are omitted.',
  })
  value!: number;
}

const entry = windowOnSql<LeaderboardRow>('f');

@entry.Type('LeaderboardEntry', { description: 'A seller’s place in a ranking.' })
export class LeaderboardEntry {
  @entry.Column(() => Int, { description: 'The rank, from 1; sellers with equal values share a rank.' })
  rank!: number;

  @entry.Column(() => Float, { description: 'The value of the metric.' })
  value!: number;

  @entry.One('Seller', { by: 'sellerId', description: 'The seller.' })
  seller?: unknown;
}

@ArgsType()
export class FunnelArgs {
  @Field(() => DateTimeRange, { nullable: true, description: 'The creation time of the leads; omit it for all.' })
  range?: DateTimeRange | null;
}

@ArgsType()
export class PipelinePerformanceArgs {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId!: string;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'The time when opportunities entered a stage; omit it for all.',
  })
  range?: DateTimeRange | null;
}

@ArgsType()
export class TimeSeriesArgs {
  @Field(() => MetricEnum, { description: 'The metric.' })
  metric!: Metric;

  @Field(() => DateTimeRange, {
    description: 'The time range; an open end means the start of the tenant, or now. At most 1000 points are returned.',
  })
  range!: DateTimeRange;

  @Field(() => TimeBucketEnum, { description: "The length of each interval, in the tenant's time zone." })
  bucket!: TimeBucket;

  @Field(() => ID, { nullable: true, description: 'Only figures of this seller; omit it for all that you may see.' })
  sellerId?: string | null;
}

@ArgsType()
export class LeaderboardArgs {
  @Field(() => MetricEnum, {
    description: 'The metric to rank sellers by. For waiting times the shortest is the best.',
  })
  metric!: Metric;

  @Field(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, inclusive.' })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'The number of ranks, 1 to 100.' })
  first!: number | null;
}
