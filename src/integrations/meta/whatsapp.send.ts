import { z } from 'zod';
import type { OutgoingMessage, SendOutcome } from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import { whatsAppVerdict } from '../whatsapp/whatsapp.codes.js';
import { whatsAppContent } from '../whatsapp/whatsapp.outgoing.js';
import { recipientOf } from '../whatsapp/whatsapp.phone.js';
import { sendToGraph } from './graph.send.js';

const acceptedSchema = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) });

/** Sends to WhatsApp through Meta's Cloud API, with Embudo's message id, which Meta returns with every status. */
export async function sendWhatsApp(
  baseUrl: string,
  { messageId, from, to, content, credentials }: OutgoingMessage,
  timeoutMs: number,
): Promise<SendOutcome> {
  const recipient = recipientOf(to);
  if (recipient === null) return refusal('no_recipient', 'The contact has no WhatsApp address.');
  return sendToGraph({
    baseUrl,
    from,
    credentials,
    timeoutMs,
    json: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...('number' in recipient ? { to: recipient.number.slice(1) } : { recipient: recipient.userId }),
      ...whatsAppContent(content),
      biz_opaque_callback_data: messageId,
    },
    idOf: json => acceptedSchema.safeParse(json).data?.messages[0]?.id ?? null,
    verdictOf: whatsAppVerdict,
  });
}
