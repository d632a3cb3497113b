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

@funnel.Type('FunnelStage', { description: 'How many leads have come so far.' })
export class FunnelStage {
  @funnel.Column(() => LeadStatusEnum, { description: 'How far.' })
  status!: LeadStatus;

  @funnel.Column(() => Int, { description: 'How many leads stand there now.' })
  count!: number;
}

const flow = windowOnSql<StageFlowRow>('f');

@flow.Type('StageFunnel', { description: 'How sales go through a stage.' })
export class StageFunnel {
  @flow.Column(() => Int, { description: 'How often an opportunity came into it in the range.' })
  entered!: number;

  @flow.Column(() => Int, { description: 'How many opportunities stand in it now.' })
  current!: number;

  @flow.Column(() => Float, {
    description:
      'The share, 0 to 1, of those that came in within the range and have gone on: to a later open stage, or won.',
  })
  conversionRate!: number;

  @flow.Column(() => Float, {
    nullable: true,
    description:
      'How long those that came in within the range and have left stayed, in the mean; null when none has left.',
  })
  averageSecondsInStage!: number | null;

  @flow.Column(() => DecimalScalar, { description: "What stands in it now, in the tenant's currency." })
  totalValue!: string;

  @flow.One('Stage', { by: 'stageId', description: 'The stage.' })
  stage?: unknown;
}

const point = windowOnSql<TimePointRow>('f');

@point.Type('TimePoint', { description: 'A metric in one bucket of time.' })
export class TimePoint {
  @point.Column(() => DateTimeScalar, { description: 'When the bucket starts.' })
  time!: Date;

  @point.Column(() => Float, {
    description: 'The value. Sums are 0 where there was nothing; means leave such a bucket out.',
  })
  value!: number;
}

const entry = windowOnSql<LeaderboardRow>('f');

@entry.Type('LeaderboardEntry', { description: 'A seller’s place in a ranking.' })
export class LeaderboardEntry {
  @entry.Column(() => Int, { description: 'The place, from 1; equals share one.' })
  rank!: number;

  @entry.Column(() => Float, { description: 'What they are ranked by.' })
  value!: number;

  @entry.One('Seller', { by: 'sellerId', description: 'The seller.' })
  seller?: unknown;
}

@ArgsType()
export class FunnelArgs {
  @Field(() => DateTimeRange, { nullable: true, description: 'When the leads were created; omit it for all.' })
  range?: DateTimeRange | null;
}

@ArgsType()
export class PipelinePerformanceArgs {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId!: string;

  @Field(() => DateTimeRange, { nullable: true, description: 'When opportunities came into a stage; omit it for all.' })
  range?: DateTimeRange | null;
}

@ArgsType()
export class TimeSeriesArgs {
  @Field(() => MetricEnum, { description: 'What is measured.' })
  metric!: Metric;

  @Field(() => DateTimeRange, {
    description: 'From when to when; an open end is the start of the tenant, or now. At most 1000 points come.',
  })
  range!: DateTimeRange;

  @Field(() => TimeBucketEnum, { description: "How wide a point is, in the tenant's time zone." })
  bucket!: TimeBucket;

  @Field(() => ID, { nullable: true, description: 'Only what is this seller’s; omit it for all that you may see.' })
  sellerId?: string | null;
}

@ArgsType()
export class LeaderboardArgs {
  @Field(() => MetricEnum, { description: 'What sellers are ranked by. For waiting times the shortest is the best.' })
  metric!: Metric;

  @Field(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, which counts too.' })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many places, 1 to 100.' })
  first!: number | null;
}
