import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * Our own status of a template that the vendor no longer lists. Except for this one and the draft status, a status is the
 * vendor's own word.
 */
export const goneStatus = 'DELETED';
/** Our own status of a template that was not submitted to a vendor yet. */
export const draftStatus = 'DRAFT';
export const approvedStatus = 'APPROVED';

/** A template of one account, approved by the vendor or not, as it was at the last synchronisation, or a draft of one. */
export const MessageTemplate = defineEntity({
  name: 'MessageTemplate',
  tableName: 'message_template',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    channelAccountId: p.uuid(),
    /** The name of the template in requests to the vendor. */
    vendorName: p.text(),
    /** The vendor's id of the template, which webhooks use. */
    vendorId: p.text().strictNullable(),
    name: p.text(),
    language: p.text(),
    category: p.text(),
    status: p.text(),
    body: p.text(),
    /** The names of the placeholders in the body, in the order in which they are filled. */
    variables: p.array(),
    /** Why it cannot be sent from here; null if it can. */
    unusable: p.text().strictNullable(),
    statusAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type MessageTemplate = InferEntity<typeof MessageTemplate>;
