import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Ours for one that the vendor lists no more. Every other status is the vendor's own word. */
export const goneStatus = 'DELETED';
/** Ours for one that no vendor has been shown yet. */
export const draftStatus = 'DRAFT';
export const approvedStatus = 'APPROVED';

/** A text of one account that a vendor has approved or not, as it was when last synchronised, or a draft of one. */
export const MessageTemplate = defineEntity({
  name: 'MessageTemplate',
  tableName: 'message_template',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    channelAccountId: p.uuid(),
    /** What a send names it by at the vendor. */
    vendorName: p.text(),
    /** The vendor's id of it, by which webhooks name it. */
    vendorId: p.text().strictNullable(),
    name: p.text(),
    language: p.text(),
    category: p.text(),
    status: p.text(),
    body: p.text(),
    /** The names of the places in the body, in the order in which they are filled. */
    variables: p.array(),
    /** Why it cannot be sent from here; null where it can. */
    unusable: p.text().strictNullable(),
    statusAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type MessageTemplate = InferEntity<typeof MessageTemplate>;
