import { randomUUID } from 'node:crypto';
import type { VendorSimulator } from '../../domain/conversations/provider.port.js';
import { simulatedTemplates } from '../whatsapp/whatsapp.templates.js';
import { signMetaBody } from './meta.signature.js';

/** A WhatsApp text message as Meta would send it. `from` is the customer's number, digits alone. */
export function whatsAppText(numberId: string, from: string, name: string, text: string, id: string): Buffer {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: numberId, phone_number_id: numberId },
    contacts: [{ profile: { name }, wa_id: from }],
    messages: [{ from, id, timestamp: String(Math.floor(Date.now() / 1000)), type: 'text', text: { body: text } }],
  };
  return Buffer.from(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: 'demo', changes: [{ field: 'messages', value }] }],
    }),
  );
}

/** A text message to a page or an Instagram account, as Meta would send it. `from` is the id that the customer has for it. */
export function messagingText(object: 'page' | 'instagram', account: string, from: string, text: string, mid: string) {
  const timestamp = Date.now();
  const event = { sender: { id: from }, recipient: { id: account }, timestamp, message: { mid, text } };
  return Buffer.from(JSON.stringify({ object, entry: [{ id: account, time: timestamp, messaging: [event] }] }));
}

/** Ids as long as Meta's are made of the number's. */
const idsBegin = { MESSENGER: '6', INSTAGRAM: '17' };

/** Webhooks as Meta would send them. */
export const metaSimulator: VendorSimulator = {
  templates: channel => (channel === 'WHATSAPP' ? simulatedTemplates() : []),
  externalId: (channel, { numberId }) =>
    channel === 'MESSENGER' || channel === 'INSTAGRAM' ? `${idsBegin[channel]}${numberId}` : numberId,
  credentials: ({ secret, verifyToken }) => ({ appSecret: secret, verifyToken }),
  textMessage({ channel, externalId, webhookUrl, credentials }, { number, name }, text) {
    const onWhatsApp = channel !== 'MESSENGER' && channel !== 'INSTAGRAM';
    const id = `${onWhatsApp ? 'wamid.' : 'm_'}demo-${randomUUID()}`;
    const body = onWhatsApp
      ? whatsAppText(externalId, number, name, text, id)
      : messagingText(channel === 'MESSENGER' ? 'page' : 'instagram', externalId, number, text, id);
    return {
      providerMessageId: id,
      url: webhookUrl,
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': signMetaBody(body, credentials.appSecret ?? ''),
      },
      body,
    };
  },
};
