import { ArgsType, Field, Float, ID } from 'type-graphql';
import type { Metric, MetricRow, SellerFigure } from '../../domain/insights/index.js';
import { connectionOf } from '../connection.js';
import { PageArgs } from '../page.args.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DateTimeScalar } from '../scalars/index.js';
import { MetricEnum, SellerFigureEnum } from './insight.enums.js';

const row = windowOnSql<MetricRow>('f');

@row.Type('MetricRow', { description: 'One of the items that a metric counts.' })
export class MetricRowType {
  @row.Column(() => ID, { description: 'The id of the counted item: of the lead, the message, the case and so on.' })
  id!: string;

  @row.Column(() => DateTimeScalar, { description: 'The time at which it is counted.' })
  at!: Date;

  @row.Column(() => Float, {
    description: 'Its contribution: 1 to a count, 1 or 0 to a share, its seconds, amount or rating to a mean or a sum.',
  })
  value!: number;

  @row.One('Seller', { by: 'sellerId', nullable: true, description: 'The seller that it counts for; null for none.' })
  seller?: unknown;

  @row.One('Lead', { by: 'leadId', nullable: true, description: 'The lead; null if the item has none.' })
  lead?: unknown;

  @row.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'The conversation; null if the item has none.',
  })
  conversation?: unknown;

  @row.One('Message', { by: 'messageId', nullable: true, description: 'The message; null if the item is not one.' })
  message?: unknown;

  @row.One('Opportunity', {
    by: 'opportunityId',
    nullable: true,
    description: 'The opportunity; null if the item is not one.',
  })
  opportunity?: unknown;

  @row.One('Case', { by: 'caseId', nullable: true, description: 'The case; null if the item is not one.' })
  case?: unknown;

  @row.One('FlowRun', {
    by: 'flowRunId',
    nullable: true,
    description: 'The run of the flow; null if the item is not one.',
  })
  flowRun?: unknown;

  @row.One('Task', { by: 'taskId', nullable: true, description: 'The task; null if the item is not one.' })
  task?: unknown;
}

export const { Edge: MetricRowEdge, Connection: MetricRowConnection } = connectionOf(MetricRowType, 'MetricRow');

@ArgsType()
export class MetricRowsArgs extends PageArgs {
  @Field(() => MetricEnum, { description: 'The metric.' })
  metric!: Metric;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'The time range; an omitted end is open, and without a range all items are listed.',
  })
  range?: DateTimeRange | null;

  @Field(() => ID, { nullable: true, description: 'Only items of this seller; omit it for all that you may see.' })
  sellerId?: string | null;
}

@ArgsType()
export class SellerMetricRowsArgs extends PageArgs {
  @Field(() => SellerFigureEnum, { description: 'The figure of sellerMetrics.' })
  figure!: SellerFigure;

  @Field(() => ID, {
    nullable: true,
    description: 'Only items of this seller; omit it for all sellers whom you may see.',
  })
  sellerId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day, in the tenant's time zone; omit it for a range of thirty days.",
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, inclusive; omit it for today.' })
  to?: string | null;
}
