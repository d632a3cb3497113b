import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { assignLead } from '../../domain/assignment/index.js';
import { classifyLead, convertLead, createLead, updateLead } from '../../domain/leads/index.js';
import {
  AssignLeadPayload,
  ClassifyLeadPayload,
  ConvertLeadPayload,
  CreateLeadPayload,
  UpdateLeadPayload,
} from '../../schema/leads/lead.payload.js';
import {
  AssignLeadInput,
  ClassifyLeadInput,
  ConvertLeadInput,
  CreateLeadInput,
  UpdateLeadInput,
} from '../../schema/leads/lead-change.input.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class LeadChangeResolver {
  @Mutation(() => CreateLeadPayload, {
    description:
      'Adds a lead to a known or a new contact, and classifies it by its message. If the contact already has an open lead that a channel opened, the message is added to that lead instead.',
  })
  createLead(
    @Arg('input', () => CreateLeadInput, { description: 'The lead.' }) input: CreateLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateLeadPayload> {
    return payload('lead', () => createLead(context.useCase, input));
  }

  @Mutation(() => UpdateLeadPayload, {
    description:
      'Changes a lead; omitted fields stay unchanged. The contact of a lead that is set to WON becomes a customer.',
  })
  updateLead(
    @Arg('input', () => UpdateLeadInput, { description: 'What changes.' }) input: UpdateLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateLeadPayload> {
    return payload('lead', () => updateLead(context.useCase, input));
  }

  @Mutation(() => ClassifyLeadPayload, { description: 'Classifies a lead again by everything that is known about it.' })
  classifyLead(
    @Arg('input', () => ClassifyLeadInput, { description: 'The lead.' }) input: ClassifyLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<ClassifyLeadPayload> {
    return payload('classification', () => classifyLead(context.useCase, input));
  }

  @Mutation(() => AssignLeadPayload, {
    description: 'Assigns a lead, with its contact, conversations and open opportunities, to a seller.',
  })
  assignLead(
    @Arg('input', () => AssignLeadInput, { description: 'The lead and the seller.' }) input: AssignLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<AssignLeadPayload> {
    return payload('lead', () => assignLead(context.useCase, input));
  }

  @Mutation(() => ConvertLeadPayload, {
    description: 'Marks a lead as won and makes its contact a customer. Repeating it changes nothing.',
  })
  convertLead(
    @Arg('input', () => ConvertLeadInput, { description: 'The lead.' }) input: ConvertLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<ConvertLeadPayload> {
    return payload('customer', () => convertLead(context.useCase, input));
  }
}
