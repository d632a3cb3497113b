import { ArgsType, Field, Float, ID } from 'type-graphql';
import type { Metric, MetricRow, SellerFigure } from '../../domain/insights/index.js';
import { connectionOf } from '../connection.js';
import { PageArgs } from '../page.args.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DateTimeScalar } from '../scalars/index.js';
import { MetricEnum, SellerFigureEnum } from './insight.enums.js';

const row = windowOnSql<MetricRow>('f');

@row.Type('MetricRow', { description: 'One of the things that a metric counts.' })
export class MetricRowType {
  @row.Column(() => ID, { description: 'The id of what is counted: of the lead, the message, the case and so on.' })
  id!: string;

  @row.Column(() => DateTimeScalar, { description: 'The time by which it counts.' })
  at!: Date;

  @row.Column(() => Float, {
    description: 'What it adds: 1 to a number, 1 or 0 to a share, its seconds, amount or rating to a mean or a sum.',
  })
  value!: number;

  @row.One('Seller', { by: 'sellerId', nullable: true, description: 'For whom it counts; null for nobody.' })
  seller?: unknown;

  @row.One('Lead', { by: 'leadId', nullable: true, description: 'The lead; null where it is about none.' })
  lead?: unknown;

  @row.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'The conversation; null where it is about none.',
  })
  conversation?: unknown;

  @row.One('Message', { by: 'messageId', nullable: true, description: 'The message; null where it is none.' })
  message?: unknown;

  @row.One('Opportunity', {
    by: 'opportunityId',
    nullable: true,
    description: 'The opportunity; null where it is none.',
  })
  opportunity?: unknown;

  @row.One('Case', { by: 'caseId', nullable: true, description: 'The case; null where it is none.' })
  case?: unknown;

  @row.One('FlowRun', { by: 'flowRunId', nullable: true, description: 'The run of the flow; null where it is none.' })
  flowRun?: unknown;

  @row.One('Task', { by: 'taskId', nullable: true, description: 'The task; null where it is none.' })
  task?: unknown;
}

export const { Edge: MetricRowEdge, Connection: MetricRowConnection } = connectionOf(MetricRowType, 'MetricRow');

@ArgsType()
export class MetricRowsArgs extends PageArgs {
  @Field(() => MetricEnum, { description: 'What is measured.' })
  metric!: Metric;

  @Field(() => DateTimeRange, { nullable: true, description: 'From when to when; omit it, or an end, for all.' })
  range?: DateTimeRange | null;

  @Field(() => ID, { nullable: true, description: 'Only what is this seller’s; omit it for all that you may see.' })
  sellerId?: string | null;
}

@ArgsType()
export class SellerMetricRowsArgs extends PageArgs {
  @Field(() => SellerFigureEnum, { description: 'The figure of sellerMetrics.' })
  figure!: SellerFigure;

  @Field(() => ID, { nullable: true, description: 'Only this seller’s; omit it for all whom you may see.' })
  sellerId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day, in the tenant's time zone; omit it for thirty days.",
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, which counts too; omit it for today.' })
  to?: string | null;
}
