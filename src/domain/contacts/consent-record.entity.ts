import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Channel } from '../shared/channels.js';

/** CONTACT: the contact said so. VENDOR: the vendor's list says so. PERSON: a person of the business recorded it. */
export const consentSources = ['CONTACT', 'VENDOR', 'PERSON'] as const;
export type ConsentSource = (typeof consentSources)[number];

/** One change of whether a contact may be written to, with its proof. Records are only inserted, never changed. */
export const ConsentRecord = defineEntity({
  name: 'ConsentRecord',
  tableName: 'consent_record',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    optedOut: p.boolean(),
    /** Null for all channels. */
    channel: p.text().$type<Channel>().strictNullable(),
    source: p.text().$type<ConsentSource>(),
    /** What was said, word for word. */
    reason: p.text(),
    messageId: p.uuid().strictNullable(),
    userId: p.uuid().strictNullable(),
    /** The vendor's list that says so, if it is about marketing only; null if it is about all messages. */
    marketingList: p.text().strictNullable(),
    recordedAt: p.datetime(),
  },
});
export type ConsentRecord = InferEntity<typeof ConsentRecord>;
