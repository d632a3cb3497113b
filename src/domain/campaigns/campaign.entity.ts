import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const campaignStatuses = ['SCHEDULED', 'RUNNING', 'DONE', 'STOPPED'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];
export const stopReasons = ['BY_PERSON', 'MANY_FAILED'] as const;
export type StopReason = (typeof stopReasons)[number];

/** A message to many contacts that somebody chose. */
export const Campaign = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    name: p.text(),
    status: p.text().$type<CampaignStatus>(),
    channelAccountId: p.uuid(),
    /** Null for free text. */
    templateId: p.uuid().strictNullable(),
    /** The text, or that of the template as it was approved, with the places that each contact fills. */
    body: p.text(),
    /** What fills the places of the template, in their order; each may have places of its own that the contact fills. */
    variables: p.array(),
    total: p.integer(),
    startsAt: p.datetime(),
    /** Null where nobody stopped it. */
    stopReason: p.text().$type<StopReason>().strictNullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().strictNullable(),
  },
});
export type Campaign = InferEntity<typeof Campaign>;

export const recipientStatuses = ['WAITING', 'SENT', 'LEFT_OUT'] as const;
export type RecipientStatus = (typeof recipientStatuses)[number];

/** A contact of a campaign, and what became of its message. */
export const CampaignRecipient = defineEntity({
  name: 'CampaignRecipient',
  tableName: 'campaign_recipient',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    campaignId: p.uuid(),
    contactId: p.uuid(),
    status: p.text().$type<RecipientStatus>(),
    /** A stable code and a sentence, as messages have it; null where it was not left out. */
    reason: p.text().strictNullable(),
    messageId: p.uuid().strictNullable(),
    /** Until then it waits, such as for the end of quiet hours. */
    notBefore: p.datetime(),
    decidedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type CampaignRecipient = InferEntity<typeof CampaignRecipient>;
