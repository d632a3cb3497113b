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
      'Adds a lead to a contact who is known, or to a new one, and classifies it by its message. Where a channel has an open lead of theirs already, it is that one, with the message added.',
  })
  createLead(
    @Arg('input', () => CreateLeadInput, { description: 'The lead.' }) input: CreateLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateLeadPayload> {
    return payload('lead', () => createLead(context.useCase, input));
  }

  @Mutation(() => UpdateLeadPayload, { description: 'Changes a lead; what is omitted stays.' })
  updateLead(
    @Arg('input', () => UpdateLeadInput, { description: 'What changes.' }) input: UpdateLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateLeadPayload> {
    return payload('lead', () => updateLead(context.useCase, input));
  }

  @Mutation(() => ClassifyLeadPayload, { description: 'Judges a lead anew, by all that is known of it.' })
  classifyLead(
    @Arg('input', () => ClassifyLeadInput, { description: 'Which lead.' }) input: ClassifyLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<ClassifyLeadPayload> {
    return payload('classification', () => classifyLead(context.useCase, input));
  }

  @Mutation(() => AssignLeadPayload, {
    description: 'Gives a lead, with its contact, conversations and open opportunities, to a seller.',
  })
  assignLead(
    @Arg('input', () => AssignLeadInput, { description: 'Which lead, and to whom.' }) input: AssignLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<AssignLeadPayload> {
    return payload('lead', () => assignLead(context.useCase, input));
  }

  @Mutation(() => ConvertLeadPayload, {
    description: 'The lead has bought: it is won, and its contact is a customer. Repeating it changes nothing.',
  })
  convertLead(
    @Arg('input', () => ConvertLeadInput, { description: 'Which lead.' }) input: ConvertLeadInput,
    @Ctx() context: GraphContext,
  ): Promise<ConvertLeadPayload> {
    return payload('customer', () => convertLead(context.useCase, input));
  }
}
