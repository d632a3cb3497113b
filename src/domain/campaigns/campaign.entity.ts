import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const campaignStatuses = ['SCHEDULED', 'RUNNING', 'DONE', 'STOPPED'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];
export const stopReasons = ['BY_PERSON', 'MANY_FAILED', 'INTERRUPTED'] as const;
export type StopReason = (typeof stopReasons)[number];

/** What a campaign says to contacts of a further language. */
export interface CampaignVersion {
  language: string;
  templateId: string | null;
  body: string;
  variables: string[];
  subject: string | null;
}

/** A message to many contacts chosen by a user. */
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
    /** The text, or the approved text of the template, with placeholders that are filled for each contact. */
    body: p.text(),
    /** The values of the template's variables, in order. A value may itself contain placeholders that are filled for each contact. */
    variables: p.array(),
    /** The subject of an e-mail, with placeholders as in the text; null on channels without one. */
    subject: p.text().strictNullable(),
    /** The language of the above; null if the campaign says it in one language only. */
    language: p.text().strictNullable(),
    /** The same in further languages. */
    versions: p.json<CampaignVersion[]>(),
    total: p.integer(),
    startsAt: p.datetime(),
    /** Null if the campaign was not stopped. */
    stopReason: p.text().$type<StopReason>().strictNullable(),
    /** When it was last resumed; null if it never was. */
    resumedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().strictNullable(),
  },
});
export type Campaign = InferEntity<typeof Campaign>;

export const recipientStatuses = ['WAITING', 'SENT', 'LEFT_OUT'] as const;
export type RecipientStatus = (typeof recipientStatuses)[number];

/** A contact of a campaign, and the result for its message. */
export const CampaignRecipient = defineEntity({
  name: 'CampaignRecipient',
  tableName: 'campaign_recipient',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    campaignId: p.uuid(),
    contactId: p.uuid(),
    status: p.text().$type<RecipientStatus>(),
    /** A stable code and a sentence, in the same format as for messages; null if the contact was not left out. */
    reason: p.text().strictNullable(),
    messageId: p.uuid().strictNullable(),
    /** Not sent before this time, for example the end of quiet hours. */
    notBefore: p.datetime(),
    decidedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type CampaignRecipient = InferEntity<typeof CampaignRecipient>;
