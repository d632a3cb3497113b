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
  OTHER_CHANNEL: 'Not through the account that was asked for or that they use, but through another one.',
  WAIT: 'Not yet: `nextAllowedAt` says when, and null that somebody has to do something first.',
  NOT_ALLOWED: 'Nothing.',
});

const SendPlanCodeEnum = enumOf('SendPlanCode', 'Why a plan is what it is; stable, for programs.', sendPlanCodes, {
  WINDOW_OPEN: 'The contact has written lately.',
  NO_WINDOW: 'The channel takes free text at any time.',
  PERSON_WINDOW: 'Only a person may still write; the agent may not.',
  TEMPLATE_NEEDED: 'The contact has not written lately, and an approved template can be sent.',
  TEMPLATE_CHOSEN: 'A template that was asked for can be sent.',
  OTHER_CHANNEL: 'It works through another account.',
  QUIET_HOURS: 'It is quiet time where the contact is.',
  DAILY_CAP: 'The contact has had as many messages in 24 hours as the settings allow.',
  ACCOUNT_LIMITED: 'The provider limits the account for now.',
  NO_CONTACT: 'There is no such contact that you may see.',
  OPTED_OUT: 'The contact wants no messages.',
  CHANNEL_OPTED_OUT: 'The contact wants none on this channel.',
  NO_ACCOUNT: 'There is no such account, or none at all.',
  ACCOUNT_PAUSED: 'The account is paused.',
  ACCOUNT_BROKEN: 'The provider refuses the account.',
  ACCOUNT_LOST: 'Another business has shown that the number is its own.',
  UNCONFIRMED: 'Nothing leaves before the e-mail address of who registered is confirmed.',
  RECEIVES_ONLY: 'Nothing can be sent on the channel.',
  NO_ADDRESS: 'The contact has no address on the channel.',
  REPLY_WINDOW_CLOSED: 'The contact has not written for too long, and there is no template.',
  TEMPLATE_UNUSABLE: 'The template is not approved, or cannot be sent from here.',
});

@ObjectType('SendPlan', {
  description: 'How, when and why a person may write to a contact. What is queued is looked at again when it leaves.',
  simpleResolvers: true,
})
export class SendPlanType {
  @Field(() => SendPlanKindEnum, { description: 'What may be sent.' })
  kind!: SendPlanKind;

  @Field(() => SendPlanCodeEnum, { description: 'Why; stable, for programs.' })
  code!: SendPlanCode;

  @Field(() => String, { description: 'Why, as a sentence in the language of the tenant.' })
  reason!: string;

  @Node(() => ChannelAccountType, {
    nullable: true,
    description: 'The account to send from; null where there is none, and for those who may not see accounts.',
  })
  channelAccount!: string | null;

  @Node(() => MessageTemplateType, {
    nullable: true,
    description: 'The approved template that fits best; null where free text may be sent, or nothing.',
  })
  template!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The next moment at which it may be sent; null where that is now, or cannot be foreseen.',
  })
  nextAllowedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the provider charges it as: `SERVICE` for answers where templates exist, the category of a template, `SMS`, `EMAIL` or `FREE`; null where nothing may be sent.',
  })
  priceClass!: string | null;
}
