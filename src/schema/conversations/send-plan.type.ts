import { Field, ObjectType } from 'type-graphql';
import {
  type SendPlanCode,
  type SendPlanKind,
  sendPlanCodes,
  sendPlanKinds,
} from '../../domain/conversations/index.js';
import { enumOf } from '../enum-of.js';
import { Node } from '../read/node.js';
import { DateTimeScalar } from '../scalars/index.js';
import { ChannelAccountType } from './channel-account.type.js';
import { MessageTemplateType } from './message-template.type.js';

const SendPlanKindEnum = enumOf('SendPlanKind', 'What may be sent to a contact.', sendPlanKinds, {
  TEXT: 'Free text, now.',
  TEMPLATE: 'Only an approved template, now.',
  OTHER_CHANNEL:
    'Nothing through the account that was requested or that the contact uses, but it is possible through another account.',
  WAIT: 'Nothing yet: `nextAllowedAt` says when; if it is null, somebody has to do something first.',
  NOT_ALLOWED: 'Nothing.',
});

const SendPlanCodeEnum = enumOf('SendPlanCode', 'The reason for a plan; a stable code for programs.', sendPlanCodes, {
  WINDOW_OPEN: 'The contact has written recently.',
  NO_WINDOW: 'The channel accepts free text at any time.',
  PERSON_WINDOW: 'Only a person may still write; the agent may not.',
  TEMPLATE_NEEDED: 'The contact has not written recently, and an approved template can be sent.',
  TEMPLATE_CHOSEN: 'The requested template can be sent.',
  OTHER_CHANNEL: 'It is possible through another account.',
  QUIET_HOURS: 'It is within the quiet hours of the contact’s time zone.',
  DAILY_CAP: 'The contact has received as many messages in 24 hours as the settings allow.',
  ACCOUNT_LIMITED: 'The provider currently limits the account.',
  NO_CONTACT: 'There is no such contact, or you may not see it.',
  OPTED_OUT: 'The contact has opted out on all channels.',
  CHANNEL_OPTED_OUT: 'The contact has opted out on this channel.',
  MARKETING_OPTED_OUT: 'The contact wants no marketing on this channel; other messages can be sent.',
  NO_ACCOUNT: 'There is no such account, or no account at all.',
  ACCOUNT_PAUSED: 'The account is paused.',
  ACCOUNT_BROKEN: 'The provider refuses the account.',
  ACCOUNT_LOST: 'Another business has proven that it owns the number.',
  UNCONFIRMED: 'Nothing is sent until the e-mail address of the user who registered is confirmed.',
  RECEIVES_ONLY: 'The channel is receive-only.',
  NO_ADDRESS: 'The contact has no address on the channel.',
  ADDRESS_REFUSED:
    'The provider reported that the address on the channel does not exist, and the contact has not written since.',
  REPLY_WINDOW_CLOSED: 'The reply window is closed, and there is no template.',
  TEMPLATE_UNUSABLE:
    'The template is not approved, has changed since the message was written, or cannot be sent from here.',
});

@ObjectType('SendPlan', {
  description:
    'Whether, how and when a person may write to a contact, and why. Queued messages are checked again when they are sent.',
  simpleResolvers: true,
})
export class SendPlanType {
  @Field(() => SendPlanKindEnum, { description: 'What may be sent.' })
  kind!: SendPlanKind;

  @Field(() => SendPlanCodeEnum, { description: 'The reason; a stable code for programs.' })
  code!: SendPlanCode;

  @Field(() => String, {
    description: 'The reason, as a sentence in the language of Accept-Language, otherwise in that of the tenant.',
  })
  reason!: string;

  @Node(() => ChannelAccountType, {
    nullable: true,
    description: 'The account to send from; null if there is none, or if you may not see accounts.',
  })
  channelAccount!: string | null;

  @Node(() => MessageTemplateType, {
    nullable: true,
    description: 'The approved template that fits best; null if free text or nothing may be sent.',
  })
  template!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The next time at which it may be sent; null if that is now or cannot be foreseen.',
  })
  nextAllowedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The price category of the provider: `SERVICE` for answers on channels with templates, the category of a template, `SMS`, `EMAIL` or `FREE`; null if nothing may be sent.',
  })
  priceClass!: string | null;
}
