import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SellerMetricsRow, SellerMetricTotalsRow } from '../../domain/insights/index.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../scalars/index.js';

const metrics = windowOnSql<SellerMetricsRow>('f');

@metrics.Type('SellerMetrics', {
  description:
    'What a seller did in a range of days, and how things stand with them now. What counts for a seller stays theirs when a conversation or lead goes on to a colleague; what the agent wrote never counts.',
})
export class SellerMetricsType {
  @metrics.Column(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @metrics.Column(() => DateScalar, { description: 'The last day, which counts too.' })
  to!: string;

  @metrics.Column(() => Int, {
    description: 'How often a conversation came to them: one that is reopened or comes back counts again.',
  })
  totalConversations!: number;

  @metrics.Column(() => Int, { description: 'Conversations that are theirs now and wait for a person or have one.' })
  activeConversations!: number;

  @metrics.Column(() => Int, { description: 'How often a conversation came to them today, whatever the range.' })
  conversationsToday!: number;

  @metrics.Column(() => Int, { description: 'Messages that they wrote.' })
  messagesSent!: number;

  @metrics.Column(() => Int, {
    description: 'Messages of customers that were theirs to answer, by when the customer began to wait.',
  })
  messagesReceived!: number;

  @metrics.Column(() => Float, {
    nullable: true,
    description:
      'How long customers waited for their first answer since a conversation came to them, in seconds of their working time, by when they answered; null without answers.',
  })
  averageFirstResponseSeconds!: number | null;

  @metrics.Column(() => Float, {
    nullable: true,
    description: 'The same over all their answers.',
  })
  averageResponseSeconds!: number | null;

  @metrics.Column(() => Float, {
    nullable: true,
    description:
      'How long a conversation was theirs until it was closed, handed back or handed over, in seconds of the clock, by when that was; null where none ended.',
  })
  averageConversationSeconds!: number | null;

  @metrics.Column(() => Int, { description: 'Leads that they were given.' })
  leadsAssigned!: number;

  @metrics.Column(() => Int, { description: 'Leads that they won, by when they were won.' })
  leadsConverted!: number;

  @metrics.Column(() => Float, {
    description: 'The share, 0 to 1, of the leads given to them in the range that they have won by now.',
  })
  conversionRate!: number;

  @metrics.Column(() => Int, { description: 'Open leads of theirs that are HOT now.' })
  hotLeads!: number;

  @metrics.Column(() => Int, { description: 'Conversations in which a customer waits for their answer now.' })
  unansweredConversations!: number;

  @metrics.Column(() => Int, { description: 'Tasks of theirs that are due now and not done.' })
  followUpsDue!: number;

  @metrics.Column(() => Int, { description: 'Opportunities of theirs that are open now.' })
  opportunitiesOpen!: number;

  @metrics.Column(() => Int, { description: 'Opportunities that they won, in the tenant’s currency.' })
  opportunitiesWon!: number;

  @metrics.Column(() => DecimalScalar, { description: 'What these are worth.' })
  wonAmount!: string;

  @metrics.Column(() => DecimalScalar, { nullable: true, description: 'What one of these is worth; null without any.' })
  averageDealSize!: string | null;

  @metrics.Column(() => Float, {
    description: 'The share, 0 to 1, of totalConversations in which the customer wrote again after their answer.',
  })
  engagementRate!: number;

  @metrics.Column(() => Float, {
    description:
      '0 to 100: messages written and leads and opportunities won, for each hour that they have worked; five an hour are 100.',
  })
  activityScore!: number;

  @metrics.Column(() => DateTimeScalar, { description: 'When these figures were read.' })
  calculatedAt!: Date;

  @metrics.One('Seller', { by: 'sellerId', description: 'Whose figures these are.' })
  seller?: unknown;
}

@ObjectType('SellerMetricTotals', {
  description: 'The figures of all sellers whom you may see, added up.',
  simpleResolvers: true,
})
export class SellerMetricTotals implements Omit<SellerMetricTotalsRow, 'from' | 'to'> {
  @Field(() => Int, { description: 'How often a conversation came to one of them.' })
  conversations!: number;

  @Field(() => Int, { description: 'Leads that they were given: one that was handed on counts for each.' })
  leadsAssigned!: number;

  @Field(() => Int, { description: 'Leads that they won.' })
  leadsConverted!: number;

  @Field(() => Float, {
    description: 'The share, 0 to 1, of the leads given in the range that were won by whom they were given to.',
  })
  conversionRate!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Over all first answers, in seconds of working time; null without any.',
  })
  averageFirstResponseSeconds!: number | null;

  @Field(() => DecimalScalar, { description: "What they won, in the tenant's currency." })
  wonAmount!: string;
}

@ObjectType('TeamMetrics', { description: 'What a team did in a range of days.', simpleResolvers: true })
export class TeamMetrics {
  @Field(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, which counts too.' })
  to!: string;

  @Field(() => SellerMetricTotals, { description: 'All together.' })
  totals!: SellerMetricTotals;

  @Field(() => [SellerMetricsType], { description: 'Each seller, by name.' })
  sellers!: SellerMetricsType[];
}

@ArgsType()
export class MetricsArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day, in the tenant's time zone; omit it for thirty days.",
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, which counts too; omit it for today.' })
  to?: string | null;
}

@ArgsType()
export class SellerMetricsArgs extends MetricsArgs {
  @Field(() => ID, { nullable: true, description: 'Only this seller’s; omit it for all whom you may see.' })
  sellerId?: string | null;
}

@ArgsType()
export class TeamMetricsArgs {
  @Field(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, which counts too.' })
  to!: string;
}
