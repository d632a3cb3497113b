import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { readLeads } from '../../domain/leads/index.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import { AgentProfileType } from '../../schema/assistant/agent-profile.type.js';
import type { Connection } from '../../schema/connection.js';
import { ContactType } from '../../schema/contacts/contact.type.js';
import { ConversationConnection, type ConversationType } from '../../schema/conversations/conversation.type.js';
import { CustomerType } from '../../schema/customers/customer.type.js';
import { ClassificationsArgs, LeadsArgs } from '../../schema/leads/lead.input.js';
import { LeadConnection, LeadType } from '../../schema/leads/lead.type.js';
import { LeadClassificationType } from '../../schema/leads/lead-classification.type.js';
import { LeadOpportunitiesArgs } from '../../schema/opportunities/opportunity.input.js';
import { OpportunityConnection, type OpportunityType } from '../../schema/opportunities/opportunity.type.js';
import { InnerPageArgs } from '../../schema/page.args.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => LeadType)
export class LeadResolver {
  @Query(() => LeadConnection, { description: 'Leads that you may see, the newest first unless told.' })
  async leads(
    @Args(() => LeadsArgs) { filter, orderBy, ...page }: LeadsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<LeadType>> {
    const read = allow(context, 'lead:read');
    return toConnection(
      await readLeads(read, filter ?? {}, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }, page),
    );
  }

  @Query(() => LeadType, { nullable: true, description: 'One lead; null where there is none that you may see.' })
  lead(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<LeadType | null> {
    allow(context, 'lead:read');
    return context.loaders.lead.load(id);
  }

  @FieldResolver(() => ContactType, { description: 'Whose lead it is.' })
  contact(@Root() lead: LeadType, @Ctx() { loaders }: GraphContext): Promise<ContactType> {
    return present(loaders.contact.load(lead.contactId));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The chance that it is won, 0 to 1: by the best stage of its open opportunities, else by its temperature, each as far as the tenant’s own history bears it out. Null where nothing can be said yet.',
  })
  async closeProbability(@Root() lead: LeadType, @Ctx() { loaders }: GraphContext): Promise<number | null> {
    return (await loaders.closeProbability.load(lead.id))?.probability ?? null;
  }

  @FieldResolver(() => SellerType, {
    nullable: true,
    description: 'The seller it belongs to; null while it is nobody’s.',
  })
  seller(@Root() { sellerId }: LeadType, @Ctx() { loaders }: GraphContext): Promise<SellerType | null> | null {
    return sellerId ? loaders.seller.load(sellerId) : null;
  }

  @FieldResolver(() => AgentProfileType, {
    nullable: true,
    description: 'The AI agent that serves it; null for the tenant’s usual one.',
  })
  agent(
    @Root() { agentProfileId }: LeadType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<AgentProfileType | null> | null {
    return agentProfileId ? loaders.agentProfile.load(agentProfileId) : null;
  }

  @FieldResolver(() => LeadClassificationType, {
    nullable: true,
    description: 'The newest classification; null before the first.',
  })
  async classification(
    @Root() lead: LeadType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<LeadClassificationType | null> {
    return (await loaders.classifications(1).load(lead.id))[0] ?? null;
  }

  @FieldResolver(() => [LeadClassificationType], { description: 'How the score came about, the newest first.' })
  classifications(
    @Root() lead: LeadType,
    @Args(() => ClassificationsArgs) { first }: ClassificationsArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<LeadClassificationType[]> {
    const most = first ?? 10;
    if (most < 1 || most > 100) throw new BadInput(`first is between 1 and 100; you asked for ${most}.`, ['first']);
    return loaders.classifications(most).load(lead.id);
  }

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: 'The customer that its contact is; null while they are none that you may see.',
  })
  customer(@Root() { contactId }: LeadType, @Ctx() { loaders }: GraphContext): Promise<CustomerType | null> {
    return loaders.customerOfContact.load(contactId);
  }

  @FieldResolver(() => OpportunityConnection, { description: 'What may be sold to it, the newest first.' })
  async opportunities(
    @Root() lead: LeadType,
    @Args(() => LeadOpportunitiesArgs) { first, after, status }: LeadOpportunitiesArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Connection<OpportunityType>> {
    return toConnection(await loaders.opportunitiesOfLead({ first, after, status }).load(lead.id));
  }

  @FieldResolver(() => ConversationConnection, { description: 'Its conversations, the most recent first.' })
  async conversations(
    @Root() lead: LeadType,
    @Args(() => InnerPageArgs) { first, after }: InnerPageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Connection<ConversationType>> {
    return toConnection(await loaders.conversationsOfLead({ first, after }).load(lead.id));
  }
}

export const LeadTotalCountResolver = totalCountOf(LeadConnection);
