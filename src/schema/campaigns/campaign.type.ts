import { ArgsType, Field, ID, Int } from 'type-graphql';
import {
  Campaign,
  CampaignRecipient,
  type CampaignStatus,
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
import { DateTimeScalar } from '../scalars/index.js';
import '../contacts/contact.type.js';
import '../conversations/channel-account.type.js';
import '../conversations/message.type.js';
import '../conversations/message-template.type.js';

export const CampaignStatusEnum = enumOf('CampaignStatus', 'How far a campaign is.', campaignStatuses, {
  SCHEDULED: 'Its time has not come.',
  RUNNING: 'Contacts are written to, as their quiet hours and the pace of the account allow.',
  DONE: 'Everybody was written to, or left out.',
  STOPPED: 'Ended before everybody was written to; `stopReason` says why.',
});
export const CampaignStopEnum = enumOf('CampaignStop', 'Why a campaign was stopped.', stopReasons, {
  BY_PERSON: 'Somebody stopped it.',
  MANY_FAILED: 'More than half of its last messages failed: going on might cost the account.',
});
export const CampaignRecipientStatusEnum = enumOf(
  'CampaignRecipientStatus',
  'What became of a contact of a campaign.',
  recipientStatuses,
  {
    WAITING: 'Not written to yet.',
    SENT: 'Written to; the message says how far it came.',
    LEFT_OUT: 'Not written to; `reason` says why.',
  },
);

const recipient = windowOn(CampaignRecipient, { list: 'campaignRecipients', order: ['createdAt'], direction: 'ASC' });

@recipient.Type('CampaignRecipient', {
  description: 'A contact of a campaign, and what became of its message.',
  plural: 'recipients',
})
export class CampaignRecipientType {
  @recipient.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @recipient.Column(() => CampaignRecipientStatusEnum, { description: 'What became of them.' })
  status!: RecipientStatus;

  @recipient.Column(() => String, {
    nullable: true,
    description:
      'Why they were left out: a stable code and a sentence in the language of the tenant, such as `opted_out: …`; null where they were not.',
  })
  reason!: string | null;

  @recipient.Column(() => DateTimeScalar, { description: 'Not before that they are written to.' })
  notBefore!: Date;

  @recipient.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When they were written to or left out; null until then.',
  })
  decidedAt!: Date | null;

  @recipient.One('Contact', {
    by: 'contactId',
    nullable: true,
    description: 'Who it is; null where the contact has been merged into another since.',
  })
  contact?: unknown;

  @recipient.One('Message', {
    by: 'messageId',
    nullable: true,
    description: 'The message; null where there is none, or none any more.',
  })
  message?: unknown;
}

export const { Edge: CampaignRecipientEdge, Connection: CampaignRecipientConnection } = connectionOf(
  CampaignRecipientType,
  'CampaignRecipient',
);

@ArgsType()
export class CampaignRecipientsArgs extends InnerPageArgs {
  @Field(() => CampaignRecipientStatusEnum, { nullable: true, description: 'Only those that this became of.' })
  status?: RecipientStatus | null;
}

const campaign = windowOn(Campaign, { list: 'campaigns', order: ['createdAt'] });

@campaign.Type('Campaign', { description: 'A message to many contacts that somebody chose.' })
export class CampaignType {
  @campaign.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @campaign.Column(() => String, { description: 'What your people call it; contacts never see it.' })
  name!: string;

  @campaign.Column(() => CampaignStatusEnum, {
    description: 'How far it is.',
    filter: equals('Only those that are this far.'),
  })
  status!: CampaignStatus;

  @campaign.Column(() => String, { description: 'What it says, with the places that each contact fills.' })
  body!: string;

  @campaign.Column(() => [String], { description: 'What fills the places of the template, in their order.' })
  variables!: string[];

  @campaign.Column(() => Int, { description: 'How many contacts it is for.' })
  total!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('waiting'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'waiting' },
    description: 'How many of them were not written to yet.',
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
    description: 'How many messages arrived, as far as the channel tells.',
  })
  deliveredCount!: number;

  @campaign.Computed(() => Int, {
    sql: campaignFigure('read'),
    isOnDemand: true,
    shared: { row: campaignFigures, column: 'read' },
    description: 'How many of these were read, as far as the channel tells.',
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
    description: 'How many contacts wrote within seven days.',
  })
  repliedCount!: number;

  @campaign.Column(() => DateTimeScalar, { description: 'When it starts, or has started.' })
  startsAt!: Date;

  @campaign.Column(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @campaign.Column(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: Date | null;

  @campaign.Column(() => CampaignStopEnum, {
    nullable: true,
    description: 'Why it was stopped; null where it was not.',
  })
  stopReason!: StopReason | null;

  @campaign.One('ChannelAccount', { by: 'channelAccountId', description: 'The account that it is sent from.' })
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
    description: 'Whom it is for, and what became of each.',
  })
  recipients?: unknown;
}

export const { Edge: CampaignEdge, Connection: CampaignConnection } = connectionOf(CampaignType, 'Campaign');
