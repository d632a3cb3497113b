import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { planMessage, sendTemplate, setConsent, syncTemplates } from '../../domain/conversations/index.js';
import { SetConsentInput, SetConsentPayload } from '../../schema/contacts/consent.input.js';
import { ChannelAccountInput } from '../../schema/conversations/channel-account.input.js';
import {
  SendTemplateInput,
  SendTemplatePayload,
  SyncTemplatesPayload,
} from '../../schema/conversations/message-template.input.js';
import { SendPlanType } from '../../schema/conversations/send-plan.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class SendingResolver {
  @Query(() => SendPlanType, {
    description: 'Whether, how and when you may write to a contact now, and why. Nothing is sent.',
  })
  async planMessage(
    @Arg('contactId', () => ID, { description: 'The contact.' }) contactId: string,
    @Arg('channelAccountId', () => ID, {
      nullable: true,
      description: 'The account to send from; omit it for the one that fits best.',
    })
    channelAccountId: string | null,
    @Ctx() { useCase, accepted }: GraphContext,
  ): Promise<SendPlanType> {
    const asked = { contactId, channelAccountId, explainIn: accepted };
    const { account, template, ...plan } = await planMessage(useCase, asked);
    return { ...plan, channelAccount: account?.id ?? null, template: template?.id ?? null };
  }

  @Mutation(() => SendTemplatePayload, {
    description:
      'Sends an approved template, also to a contact who has never written, and takes over the conversation. In quiet hours of the contact it waits for their end.',
  })
  sendTemplate(
    @Arg('input', () => SendTemplateInput, { description: 'The recipient and the template.' }) input: SendTemplateInput,
    @Ctx() context: GraphContext,
  ): Promise<SendTemplatePayload> {
    return payload('message', () => sendTemplate(context.useCase, { ...input }));
  }

  @Mutation(() => SyncTemplatesPayload, {
    description: 'Synchronises the templates of an account with its provider.',
  })
  syncTemplates(
    @Arg('input', () => ChannelAccountInput, { description: 'The account.' }) input: ChannelAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<SyncTemplatesPayload> {
    return payload('templates', () => syncTemplates(context.useCase, { ...input }));
  }

  @Mutation(() => SetConsentPayload, {
    description:
      'Records whether a contact may be sent messages, with the reason as proof. After an opt-out, waiting messages are discarded.',
  })
  setConsent(
    @Arg('input', () => SetConsentInput, { description: 'The contact, the decision and the reason.' })
    input: SetConsentInput,
    @Ctx() context: GraphContext,
  ): Promise<SetConsentPayload> {
    return payload('contact', () => setConsent(context.useCase, { ...input }));
  }
}
