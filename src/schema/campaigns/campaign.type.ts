import { ArgsType, Field, ID, Int } from 'type-graphql';
import {
  Campaign,
  CampaignRecipient,
  type CampaignStatus,
  type CampaignVersion,
  campaignFigure,
  campaignFigures,
  campaignStatuses,
  type RecipientStatus,
  recipientStatuses,
  type StopReason,
  stopReasons,
} from '../../domain/campaigns/index.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum-of.js';
import { InnerPageArgs } from '../page.args.js';
import { equals } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import '../contacts/contact.type.js';
import '../conversations/channel-account.type.js';
import '../conversations/message.type.js';
import '../conversations/message-template.type.js';

export const CampaignStatusEnum = enumOf('CampaignStatus', 'The state of a campaign.', campaignStatuses, {
  SCHEDULED: 'Its start time has not come yet.',
  RUNNING: 'It is sending, as the quiet hours of the contacts and the rate limit of the account allow.',
  DONE: 'Every contact was written to or left out.',
  STOPPED: 'It ended before every contact was written to; `stopReason` says why. resumeCampaign sends the rest.',
});
export const CampaignStopEnum = enumOf('CampaignStop', 'Why a campaign was stopped.', stopReasons, {
  BY_PERSON: 'A person stopped it.',
  MANY_FAILED: 'More than half of its last messages failed, and continuing could put the account at risk.',
  INTERRUPTED: 'A server problem stopped it.',
});
export const CampaignRecipientStatusEnum = enumOf(
  'CampaignRecipientStatus',
  'The state of a recipient of a campaign.',
  recipientStatuses,
  {
    WAITING: 'Not written to yet.',
    SENT: 'Written to; the message has its delivery status.',
    LEFT_OUT: 'Not written to; `reason` says why.',
  },
);

const recipient = windowOn(CampaignRecipient, { list: 'campaignRecipients', order: ['createdAt'], direction: 'ASC' });

@recipient.Type('CampaignRecipient', {
  description: 'A recipient of a campaign, and the state of its message.',
  plural: 'recipients',
})
export class CampaignRecipientType {
  @recipient.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @recipient.Column(() => CampaignRecipientStatusEnum, { description: 'The state of this recipient.' })
  status!: RecipientStatus;

  @recipient.Text({
    nullable: true,
    sentencesOf: ['planning', 'campaigns'],
    description:
      'Why the contact was left out: a stable code and a sentence in the language of Accept-Language, otherwise in that of the tenant, such as `opted_out: …`; null if it was not left out.',
  })
  reason!: string | null;

  @recipient.Column(() => DateTimeScalar, { description: 'The contact is not written to before this time.' })
  notBefore!: Date;

  @recipient.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When the contact was written to or left out; null until then.',
  })
  decidedAt!: Date | null;

  @recipient.One('Contact', {
    by: 'contactId',
    nullable: true,
    description: 'The contact; null if it has since been merged into another contact.',
  })
  contact?: unknown;

  @recipient.One('Message', {
    by: 'messageId',
    nullable: true,
    description: 'The message; null if there is none, or if it no longer exists.',
  })
  message?: unknown;
}

export const { Edge: CampaignRecipientEdge, Connection: CampaignRecipientConnection } = connectionOf(
  CampaignRecipientType,
  'CampaignRecipient',
);

@ArgsType()
export class CampaignRecipientsArgs extends InnerPageArgs {
  @Field(() => CampaignRecipientStatusEnum, { nullable: true, description: 'Only recipients in this state.' })
  status?: RecipientStatus | null;
}

const campaign = windowOn(Campaign, { list: 'campaigns', order: ['createdAt'] });

@campaign.Type('Campaign', { description: 'A message that a user sends to many contacts.' })
export class CampaignType {
  @campaign.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @campaign.Column(() => String, { description: 'The internal name; contacts never see it.' })
  name!: string;

  @campaign.Column(() => CampaignStatusEnum, {
    description: 'Its state.',
    filter: equals('Only campaigns in this state.'),
  })
  status!: CampaignStatus;

  @campaign.Column(() => String, { description: 'The text, with the placeholders that are filled for each contact.' })
  body!: string;

  @campaign.Column(() => [String], { description: 'The values of the placeholders of the template, in their order.' })
  variables!: string[];

  @campaign.Column(() => String, {
    nullable: true,
    description: 'The subject of the e-mail, with placeholders; null on channels without one.',
  })
  subject!: string | null;

  @campaign.Column(() => String, {
    nullable: true,
    description: 'The language of `body`; null if the campaign was written in one language only.',
  })
  language!: string | null;

  @campaign.Column(() => JsonScalar, {
    description:
      'The same in further languages: `[{ language, templateId, subject, body, variables }]`. Empty if there are none.',
  })
  versions!: CampaignVersion[];

  @campaign.Column(() => Int, { description: 'How many contacts it addresses.' })
  total!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('waiting'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'waiting' },
    description: 'How many of them have not been written to yet.',
  })
  waitingCount!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('left_out'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'left_out' },
    description: 'How many were left out.',
  })
  leftOutCount!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('sent'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'sent' },
    description: 'How many were written to.',
  })
  sentCount!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('delivered'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'delivered' },
    description: 'How many messages were delivered, as far as the channel reports it.',
  })
  deliveredCount!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('read'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'read' },
    description: 'How many of these were read, as far as the channel reports it.',
  })
  readCount!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('failed'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'failed' },
    description: 'How many messages failed.',
  })
  failedCount!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('replied'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'replied' },
    description: 'How many contacts replied within seven days.',
  })
  repliedCount!: number;

  @campaign.Column(() => DateTimeScalar, { description: 'When it starts or started.' })
  startsAt!: Date;

  @campaign.Computed(() => DateTimeScalar, {
    sql: campaignFigure('continues_at'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'continues_at' },
    nullable: true,
    description:
      'When it goes on, if it is `RUNNING` and no contact may be written to now, for example in their quiet hours; otherwise null.',
  })
  continuesAt!: Date | null;

  @campaign.Column(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @campaign.Column(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: Date | null;

  @campaign.Column(() => CampaignStopEnum, {
    nullable: true,
    description: 'Why it was stopped; null if it was not.',
  })
  stopReason!: StopReason | null;

  @campaign.One('ChannelAccount', { by: 'channelAccountId', description: 'The account that sends it.' })
  channelAccount?: unknown;

  @campaign.One('MessageTemplate', {
    by: 'templateId',
    nullable: true,
    description: 'The template; null for free text.',
  })
  template?: unknown;

  @campaign.Page('CampaignRecipient', {
    to: 'campaignId',
    args: CampaignRecipientsArgs,
    equal: ['status'],
    description: 'Its recipients, and the state of each.',
  })
  recipients?: unknown;
}

export const { Edge: CampaignEdge, Connection: CampaignConnection } = connectionOf(CampaignType, 'Campaign');
