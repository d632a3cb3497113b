import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { archiveCustomer, createCustomer, logInteraction, updateCustomer } from '../../domain/customers/index.js';
import {
  CreateCustomerInput,
  CustomerInput,
  LogInteractionInput,
  UpdateCustomerInput,
} from '../../schema/customers/customer.input.js';
import {
  ArchiveCustomerPayload,
  CreateCustomerPayload,
  LogInteractionPayload,
  UpdateCustomerPayload,
} from '../../schema/customers/customer.payload.js';
import { CustomerType } from '../../schema/customers/customer.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Mutation(() => CreateCustomerPayload, {
    description: 'Creates a customer from a new person or from a known contact.',
  })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'The customer.' }) input: CreateCustomerInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateCustomerPayload> {
    return payload('customer', () => createCustomer(context.useCase, input));
  }

  @Mutation(() => UpdateCustomerPayload, { description: 'Changes a customer; omitted fields stay unchanged.' })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, { description: 'What changes.' }) {
      status,
      ...input
    }: UpdateCustomerInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateCustomerPayload> {
    const change = { ...input, ...(status !== undefined && { status: status as 'ACTIVE' | 'INACTIVE' | null }) };
    return payload('customer', () => updateCustomer(context.useCase, change));
  }

  @Mutation(() => ArchiveCustomerPayload, {
    description:
      'Archives a customer: it becomes INACTIVE, and no longer counts in segments or as at risk. A customer who buys again (an order, a won sale, a converted lead) becomes ACTIVE again.',
  })
  archiveCustomer(
    @Arg('input', () => CustomerInput, { description: 'The customer.' }) input: CustomerInput,
    @Ctx() context: GraphContext,
  ): Promise<ArchiveCustomerPayload> {
    return payload('customer', () => archiveCustomer(context.useCase, input));
  }

  @Mutation(() => LogInteractionPayload, { description: 'Records an interaction with a customer.' })
  logInteraction(
    @Arg('input', () => LogInteractionInput, { description: 'The interaction.' }) input: LogInteractionInput,
    @Ctx() context: GraphContext,
  ): Promise<LogInteractionPayload> {
    return payload('interaction', () => logInteraction(context.useCase, input));
  }
}
