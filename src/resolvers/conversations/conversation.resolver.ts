import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readConversations } from '../../domain/conversations/index.js';
import type { Connection } from '../../schema/connection.js';
import { ContactType } from '../../schema/contacts/contact.type.js';
import { ConversationsArgs, MessagesArgs } from '../../schema/conversations/conversation.input.js';
import { ConversationConnection, ConversationType } from '../../schema/conversations/conversation.type.js';
import { MessageConnection, MessageType } from '../../schema/conversations/message.type.js';
import { CustomerType } from '../../schema/customers/customer.type.js';
import { LeadType } from '../../schema/leads/lead.type.js';
import { RoutingDecisionType } from '../../schema/routing/routing-decision.type.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => ConversationType)
export class ConversationResolver {
  @Query(() => ConversationConnection, {
    description: 'Conversations that you may see, the one with the newest message first.',
  })
  async conversations(
    @Args(() => ConversationsArgs) { filter, ...page }: ConversationsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<ConversationType>> {
    return toConnection(await readConversations(allow(context, 'conversation:read'), filter ?? {}, page));
  }

  @Query(() => ConversationType, {
    nullable: true,
    description: 'One conversation; null where there is none that you may see.',
  })
  conversation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<ConversationType | null> {
    allow(context, 'conversation:read');
    return context.loaders.conversation.load(id);
  }

  @FieldResolver(() => ContactType, { description: 'With whom it is.' })
  contact(@Root() conversation: ConversationType, @Ctx() { loaders }: GraphContext): Promise<ContactType> {
    return present(loaders.contact.load(conversation.contactId));
  }

  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The lead that it is about; null where there is none.',
  })
  lead(@Root() { leadId }: ConversationType, @Ctx() { loaders }: GraphContext): Promise<LeadType | null> | null {
    return leadId ? loaders.lead.load(leadId) : null;
  }

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: 'The customer that its contact is; null while they are none that you may see.',
  })
  customer(@Root() { contactId }: ConversationType, @Ctx() { loaders }: GraphContext): Promise<CustomerType | null> {
    return loaders.customerOfContact.load(contactId);
  }

  @FieldResolver(() => SellerType, {
    nullable: true,
    description: 'The seller it belongs to; null while it is nobody’s.',
  })
  seller(@Root() { sellerId }: ConversationType, @Ctx() { loaders }: GraphContext): Promise<SellerType | null> | null {
    return sellerId ? loaders.seller.load(sellerId) : null;
  }

  @FieldResolver(() => MessageType, { nullable: true, description: 'The newest message; null before the first.' })
  lastMessage(
    @Root() { lastMessageId }: ConversationType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<MessageType | null> | null {
    return lastMessageId ? loaders.message.load(lastMessageId) : null;
  }

  @FieldResolver(() => MessageConnection, {
    description: 'The thread, oldest first; with neither first nor last, the last 50.',
  })
  async messages(
    @Root() conversation: ConversationType,
    @Args(() => MessagesArgs) { first, after, last, before }: MessagesArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Connection<MessageType>> {
    return toConnection(await loaders.thread({ first, after, last, before }).load(conversation.id));
  }

  @FieldResolver(() => RoutingDecisionType, {
    nullable: true,
    description: 'Where its newest message was routed, and why; null before the first.',
  })
  routing(
    @Root() conversation: ConversationType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<RoutingDecisionType | null> {
    return loaders.routing.load(conversation.id);
  }
}

export const ConversationTotalCountResolver = totalCountOf(ConversationConnection);
export const MessageTotalCountResolver = totalCountOf(MessageConnection);
