import { z } from 'zod';
import type { InboundContent } from '../../domain/conversations/channel.port.js';
import type { Json } from '../channel-wire/json.js';
import { ignored } from '../channel-wire/put-aside.js';
import { readContent } from './whatsapp.content.js';

const editSchema = z.object({
  original_message_id: z.string().min(1),
  message: z.looseObject({ type: z.string().min(1) }),
});
const revokeSchema = z.object({ original_message_id: z.string().min(1) });

/**
 * Reads an edit or a withdrawal; returns null for any other message. They have their own ids and name the message that they change. `at` is
 * the vendor's time, if there is one.
 */
export function readCorrection(type: string | undefined, message: Json, at: () => Date | null): InboundContent | null {
  if (type === 'revoke') {
    const revoke = revokeSchema.safeParse(message.revoke);
    return revoke.success
      ? { type: 'revoke', originalMessageId: revoke.data.original_message_id }
      : ignored('unreadable:revoke');
  }
  if (type !== 'edit') return null;
  const edit = editSchema.safeParse(message.edit);
  if (!edit.success) return ignored('unreadable:edit');
  const content = readContent(edit.data.message.type, edit.data.message);
  if (typeof content === 'string') return ignored(`edit:${content}`);
  return { type: 'edit', originalMessageId: edit.data.original_message_id, body: content.body, at: at() };
}
