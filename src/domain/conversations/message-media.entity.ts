import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A file of a message. Written by inbound.sql.ts. */
export const MessageMedia = defineEntity({
  name: 'MessageMedia',
  tableName: 'message_media',
  properties: {
    id: p.uuid().primary(),
    messageId: p.uuid(),
    position: p.integer(),
    mimeType: p.text(),
    sizeBytes: p.integer().nullable(),
  },
});
export type MessageMedia = InferEntity<typeof MessageMedia>;
