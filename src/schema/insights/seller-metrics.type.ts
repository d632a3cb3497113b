import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SellerMetricsRow, SellerMetricTotalsRow } from '../../domain/insights/index.js';
import { windowOnSql } from '../read/window.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../scalars/index.js';

const metrics = windowOnSql<SellerMetricsRow>('f');

@metrics.Type('SellerMetrics', {
  description:
    'The figures of a seller for a range of days, and for the current state. Figures of the past stay with the seller when a conversation or lead moves to a colleague; messages of the agent never count.',
})
export class SellerMetricsType {
  @metrics.Column(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @metrics.Column(() => DateScalar, { description: 'The last day, inclusive.' })
  to!: string;

  @metrics.Column(() => Int, {
    description: 'How many times a conversation was assigned to them: one that is reopened or comes back counts again.',
  })
  totalConversations!: number;

  @metrics.Column(() => Int, { description: 'Their current conversations in which a person is answering or needed.' })
  activeConversations!: number;

  @metrics.Column(() => Int, {
    description: 'How many times a conversation was assigned to them today, regardless of the range.',
  })
  conversationsToday!: number;

  @metrics.Column(() => Int, { description: 'Messages that they wrote.' })
  messagesSent!: number;

  @metrics.Column(() => Int, {
    description: 'Messages of customers that they had to answer, counted by the time when the customer began to wait.',
  })
  messagesReceived!: number;

  @metrics.Column(() => Float, {
    nullable: true,
    description:
      'The mean time that customers waited for the first answer after a conversation was assigned to the seller, in seconds of the seller’s working time, counted by the time of the answer; null without answers.',
  })
  averageFirstResponseSeconds!: number | null;

  @metrics.Column(() => Float, {
    nullable: true,
    description: 'The same mean over all their answers.',
  })
  averageResponseSeconds!: number | null;

  @metrics.Column(() => Float, {
    nullable: true,
    description:
      'The mean time that a conversation was theirs until it was closed, handed back or handed over, in seconds of clock time, counted by the time of that end; null if none ended.',
  })
  averageConversationSeconds!: number | null;

  @metrics.Column(() => Int, { description: 'Leads that were assigned to them.' })
  leadsAssigned!: number;

  @metrics.Column(() => Int, { description: 'Leads that they won, counted by the time they were won.' })
  leadsConverted!: number;

  @metrics.Column(() => Float, {
    description: 'The share, 0 to 1, of the leads assigned to them in the range that they have won by now.',
  })
  conversionRate!: number;

  @metrics.Column(() => Int, { description: 'Their open leads that are HOT now.' })
  hotLeads!: number;

  @metrics.Column(() => Int, { description: 'Conversations in which a customer is waiting for their answer now.' })
  unansweredConversations!: number;

  @metrics.Column(() => Int, { description: 'Their open tasks that are due now.' })
  followUpsDue!: number;

  @metrics.Column(() => Int, {
    description: 'Appointments with them that began in the range, without cancelled ones.',
  })
  appointments!: number;

  @metrics.Column(() => Int, { description: 'Those of these to which the contact did not come.' })
  noShows!: number;

  @metrics.Column(() => Int, { description: 'Their opportunities that are open now.' })
  opportunitiesOpen!: number;

  @metrics.Column(() => Int, { description: 'Opportunities that they won, in the tenant’s currency.' })
  opportunitiesWon!: number;

  @metrics.Column(() => DecimalScalar, { description: 'The total value of these.' })
  wonAmount!: string;

  @metrics.Column(() => DecimalScalar, { nullable: true, description: 'The mean value of these; null without any.' })
  averageDealSize!: string | null;

  @metrics.Column(() => Float, {
    description: 'The share, 0 to 1, of totalConversations in which the customer wrote again after their answer.',
  })
  engagementRate!: number;

  @metrics.Column(() => Float, {
    description: '0 to 100: messages written plus leads and opportunities won, per hour worked; five per hour are 100.',
  })
  activityScore!: number;

  @metrics.Column(() => DateTimeScalar, { description: 'When these figures were computed.' })
  calculatedAt!: Date;

  @metrics.One('Seller', { by: 'sellerId', description: 'The seller.' })
  seller?: unknown;
}

@ObjectType('SellerMetricTotals', {
  description: 'The combined figures of all sellers whom you may see.',
  simpleResolvers: true,
})
export class SellerMetricTotals implements Omit<SellerMetricTotalsRow, 'from' | 'to'> {
  @Field(() => Int, { description: 'How many times a conversation was assigned to one of them.' })
  conversations!: number;

  @Field(() => Int, { description: 'Leads that were assigned to them: a reassigned lead counts for each seller.' })
  leadsAssigned!: number;

  @Field(() => Int, { description: 'Leads that they won.' })
  leadsConverted!: number;

  @Field(() => Float, {
    description:
      'The share, 0 to 1, of the leads assigned in the range that were won by the seller they were assigned to.',
  })
  conversionRate!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean over all first answers, in seconds of working time; null without any.',
  })
  averageFirstResponseSeconds!: number | null;

  @Field(() => DecimalScalar, { description: "The total value of what they won, in the tenant's currency." })
  wonAmount!: string;
}

@ObjectType('TeamMetrics', { description: 'The figures of a team for a range of days.', simpleResolvers: true })
export class TeamMetrics {
  @Field(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, inclusive.' })
  to!: string;

  @Field(() => SellerMetricTotals, { description: 'The team as a whole.' })
  totals!: SellerMetricTotals;

  @Field(() => [SellerMetricsType], { description: 'Each seller, sorted by name.' })
  sellers!: SellerMetricsType[];
}

@ArgsType()
export class MetricsArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day, in the tenant's time zone; omit it for a range of thirty days.",
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, inclusive; omit it for today.' })
  to?: string | null;
}

@ArgsType()
export class SellerMetricsArgs extends MetricsArgs {
  @Field(() => ID, { nullable: true, description: 'Only this seller; omit it for all whom you may see.' })
  sellerId?: string | null;
}

@ArgsType()
export class TeamMetricsArgs {
  @Field(() => DateScalar, { description: "The first day, in the tenant's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, inclusive.' })
  to!: string;
}
