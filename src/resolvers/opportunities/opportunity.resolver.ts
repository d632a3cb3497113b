import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readOpportunities } from '../../domain/opportunities/index.js';
import { UserType } from '../../schema/access/user.type.js';
import type { Connection } from '../../schema/connection.js';
import { CustomerType } from '../../schema/customers/customer.type.js';
import { LeadType } from '../../schema/leads/lead.type.js';
import { OpportunitiesArgs } from '../../schema/opportunities/opportunity.input.js';
import {
  OpportunityConnection,
  OpportunityType,
  StageChangeType,
} from '../../schema/opportunities/opportunity.type.js';
import { PipelineType, StageType } from '../../schema/pipelines/pipeline.type.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => OpportunityType)
export class OpportunityResolver {
  @Query(() => OpportunityConnection, { description: 'Opportunities that you may see, the newest first.' })
  async opportunities(
    @Args(() => OpportunitiesArgs) { filter, ...page }: OpportunitiesArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<OpportunityType>> {
    return toConnection(await readOpportunities(allow(context, 'opportunity:read'), filter ?? {}, page));
  }

  @Query(() => OpportunityType, {
    nullable: true,
    description: 'One opportunity; null where there is none that you may see.',
  })
  opportunity(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<OpportunityType | null> {
    allow(context, 'opportunity:read');
    return context.loaders.opportunity.load(id);
  }

  @FieldResolver(() => PipelineType, { description: 'The pipeline that it goes through.' })
  pipeline(@Root() { pipelineId }: OpportunityType, @Ctx() { loaders }: GraphContext): Promise<PipelineType> {
    return present(loaders.pipeline.load(pipelineId));
  }

  @FieldResolver(() => StageType, { description: 'The stage that it stands in.' })
  stage(@Root() { stageId }: OpportunityType, @Ctx() { loaders }: GraphContext): Promise<StageType> {
    return present(loaders.stage.load(stageId));
  }

  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The lead that it comes from; null where there is none that you may see.',
  })
  lead(@Root() { leadId }: OpportunityType, @Ctx() { loaders }: GraphContext): Promise<LeadType | null> | null {
    return leadId ? loaders.lead.load(leadId) : null;
  }

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: 'The customer who may buy; null where there is none that you may see.',
  })
  customer(
    @Root() { customerId }: OpportunityType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<CustomerType | null> | null {
    return customerId ? loaders.customer.load(customerId) : null;
  }

  @FieldResolver(() => SellerType, {
    nullable: true,
    description: 'The seller whose it is; null while it is nobody’s.',
  })
  owner(@Root() { ownerId }: OpportunityType, @Ctx() { loaders }: GraphContext): Promise<SellerType | null> | null {
    return ownerId ? loaders.seller.load(ownerId) : null;
  }

  @FieldResolver(() => [StageChangeType], { description: 'How it came here, the newest step first.' })
  history(@Root() opportunity: OpportunityType, @Ctx() { loaders }: GraphContext): Promise<StageChangeType[]> {
    return loaders.stageChanges.load(opportunity.id);
  }
}

@Resolver(() => StageChangeType)
export class StageChangeResolver {
  @FieldResolver(() => StageType, { nullable: true, description: 'The stage that it left; null for the first step.' })
  from(@Root() { fromId }: StageChangeType, @Ctx() { loaders }: GraphContext): Promise<StageType | null> | null {
    return fromId ? loaders.stage.load(fromId) : null;
  }

  @FieldResolver(() => StageType, { description: 'The stage that it came into.' })
  to(@Root() { toId }: StageChangeType, @Ctx() { loaders }: GraphContext): Promise<StageType> {
    return present(loaders.stage.load(toId));
  }

  @FieldResolver(() => UserType, { nullable: true, description: 'Who moved it; null where no user did.' })
  changedBy(
    @Root() { changedById }: StageChangeType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<UserType | null> | null {
    return changedById ? loaders.user.load(changedById) : null;
  }
}

export const OpportunityTotalCountResolver = totalCountOf(OpportunityConnection);
