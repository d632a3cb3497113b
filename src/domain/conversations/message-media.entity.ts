import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const mediaStates = ['PENDING', 'STORED', 'UNAVAILABLE', 'EXPIRED', 'LINKED'] as const;

/** A file of a message. Written by inbound.sql.ts, fetch-media.sql.ts, outgoing-files.ts and queue-pictures.ts. */
export const MessageMedia = defineEntity({
  name: 'MessageMedia',
  tableName: 'message_media',
  properties: {
    id: p.uuid().primary(),
    messageId: p.uuid(),
    position: p.integer(),
    mimeType: p.text(),
    sizeBytes: p.integer().nullable(),
    fileName: p.text().nullable(),
    voice: p.boolean(),
    /** Whether its bytes are stored here. */
    state: p.enum(mediaStates),
    /** Why they are not, as a text for the users of the tenant. */
    problem: p.text().nullable(),
    /** The public address of a picture that is not stored here. */
    link: p.text().nullable(),
  },
});
export type MessageMedia = InferEntity<typeof MessageMedia>;
