import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createCustomer, logInteraction, readCustomers, updateCustomer } from '../../domain/customers/index.js';
import { UserType } from '../../schema/access/user.type.js';
import type { Connection } from '../../schema/connection.js';
import { ContactType } from '../../schema/contacts/contact.type.js';
import { ConversationConnection, type ConversationType } from '../../schema/conversations/conversation.type.js';
import {
  CreateCustomerInput,
  CustomersArgs,
  LogInteractionInput,
  UpdateCustomerInput,
} from '../../schema/customers/customer.input.js';
import {
  CreateCustomerPayload,
  LogInteractionPayload,
  UpdateCustomerPayload,
} from '../../schema/customers/customer.payload.js';
import {
  CustomerConnection,
  CustomerType,
  InteractionConnection,
  InteractionType,
} from '../../schema/customers/customer.type.js';
import { InnerPageArgs, PageArgs } from '../../schema/page.args.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Query(() => CustomerConnection, { description: 'Customers that you may see, the newest first.' })
  async customers(
    @Args(() => CustomersArgs) { filter, ...page }: CustomersArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<CustomerType>> {
    return toConnection(await readCustomers(allow(context, 'customer:read'), filter ?? {}, page));
  }

  @Query(() => CustomerType, {
    nullable: true,
    description: 'One customer; null where there is none that you may see.',
  })
  customer(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<CustomerType | null> {
    allow(context, 'customer:read');
    return context.loaders.customer.load(id);
  }

  @FieldResolver(() => ContactType, { description: 'Who it is.' })
  contact(@Root() { contactId }: CustomerType, @Ctx() { loaders }: GraphContext): Promise<ContactType> {
    return present(loaders.contact.load(contactId));
  }

  @FieldResolver(() => InteractionConnection, { description: 'How the business met them, the last noted first.' })
  async interactions(
    @Root() customer: CustomerType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Connection<InteractionType>> {
    return toConnection(await loaders.interactions({ first, after }).load(customer.id));
  }

  @FieldResolver(() => ConversationConnection, { description: 'Their conversations, the most recent first.' })
  async conversations(
    @Root() { contactId }: CustomerType,
    @Args(() => InnerPageArgs) { first, after }: InnerPageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Connection<ConversationType>> {
    return toConnection(await loaders.conversationsOfContact({ first, after }).load(contactId));
  }

  @Mutation(() => CreateCustomerPayload, {
    description: 'Makes a customer of somebody new, or of a contact who is known.',
  })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'The customer.' }) input: CreateCustomerInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateCustomerPayload> {
    return payload('customer', async () => context.loaders.customer.load(await createCustomer(context.useCase, input)));
  }

  @Mutation(() => UpdateCustomerPayload, { description: 'Changes a customer; what is omitted stays.' })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, { description: 'What changes.' }) {
      status,
      ...input
    }: UpdateCustomerInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateCustomerPayload> {
    const change = { ...input, ...(status !== undefined && { status: status as 'ACTIVE' | 'INACTIVE' | null }) };
    return payload('customer', async () =>
      context.loaders.customer.load(await updateCustomer(context.useCase, change)),
    );
  }

  @Mutation(() => LogInteractionPayload, { description: 'Notes how the business met a customer.' })
  logInteraction(
    @Arg('input', () => LogInteractionInput, { description: 'What happened.' }) input: LogInteractionInput,
    @Ctx() context: GraphContext,
  ): Promise<LogInteractionPayload> {
    return payload('interaction', async () =>
      context.loaders.interaction.load(await logInteraction(context.useCase, input)),
    );
  }
}

@Resolver(() => InteractionType)
export class InteractionResolver {
  @FieldResolver(() => UserType, { nullable: true, description: 'Who met them; null where no user did.' })
  user(@Root() { userId }: InteractionType, @Ctx() { loaders }: GraphContext): Promise<UserType | null> | null {
    return userId ? loaders.user.load(userId) : null;
  }
}

export const CustomerTotalCountResolver = totalCountOf(CustomerConnection);
export const InteractionTotalCountResolver = totalCountOf(InteractionConnection);
