import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Metric, TimeBucket, TimePointRow } from '../../domain/insights/index.js';
import type { LeadStatus } from '../../domain/leads/index.js';
import { LeadStatusEnum, MetricEnum, TimeBucketEnum } from '../enums.js';
import { StageType } from '../pipelines/pipeline.type.js';
import { DateTimeRange } from '../range.input.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../scalars/index.js';

@ObjectType('FunnelStage', { description: 'How many leads have come so far.', simpleResolvers: true })
export class FunnelStage {
  @Field(() => LeadStatusEnum, { description: 'How far.' })
  status!: LeadStatus;

  @Field(() => Int, { description: 'How many leads stand there now.' })
  count!: number;
}

@ObjectType('StageFunnel', { description: 'How sales go through a stage.', simpleResolvers: true })
export class StageFunnel {
  @Field(() => StageType, { description: 'The stage.' })
  stage!: StageType;

  @Field(() => Int, { description: 'How often an opportunity came into it in the range.' })
  entered!: number;

  @Field(() => Int, { description: 'How many opportunities stand in it now.' })
  current!: number;

  @Field(() => Float, {
    description:
      'The share, 0 to 1, of those that came in within the range and have gone on: to a later open stage, or won.',
  })
  conversionRate!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'How long those that came in within the range and have left stayed, in the mean; null when none has left.',
  })
  averageSecondsInStage!: number | null;

  @Field(() => DecimalScalar, { description: "What stands in it now, in the tenant's currency." })
  totalValue!: string;
}

@ObjectType('TimePoint', { description: 'A metric in one bucket of time.', simpleResolvers: true })
export class TimePoint implements TimePointRow {
  @Field(() => DateTimeScalar, { description: 'When the bucket starts.' })
  time!: Date;

  @Field(() => Float, { description: 'The value. Sums are 0 where there was nothing; means leave such a bucket out.' })
  value!: number;
}

@ObjectType('LeaderboardEntry', { description: 'A seller’s place in a ranking.', simpleResolvers: true })
export class LeaderboardEntry {
  sellerId!: string;

  @Field(() => Int, { description: 'The place, from 1; equals share one.' })
  rank!: number;

  @Field(() => Float, { description: 'What they are ranked by.' })
  value!: number;
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
