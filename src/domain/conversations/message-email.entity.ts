import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SenderCheck } from './email.port.js';

/** The parts of an incoming e-mail besides those of every message. Written by inbound.sql.ts. */
export const MessageEmail = defineEntity({
  name: 'MessageEmail',
  tableName: 'message_email',
  properties: {
    id: p.uuid().primary(),
    messageId: p.uuid(),
    subject: p.text(),
    sender: p.text(),
    text: p.text(),
    html: p.text().nullable(),
    senderCheck: p.text().$type<SenderCheck>(),
    spf: p.text().nullable(),
    dkim: p.text().nullable(),
  },
});
export type MessageEmail = InferEntity<typeof MessageEmail>;
