import { randomInt, randomUUID } from 'node:crypto';
import type { Credentials } from '../../domain/conversations/inbound-gate.port.js';
import type { VendorSimulator } from '../../domain/conversations/provider.port.js';
import { simulatedTemplates } from '../whatsapp/whatsapp.templates.js';
import { signMetaBody } from './meta.signature.js';

/** Creates a WhatsApp text message as Meta would send it. `from` is the customer's number, digits only. */
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

/** Creates a text message to a page or an Instagram account, as Meta would send it. `from` is the customer's id for that account. */
function messagingText(object: 'page' | 'instagram', account: string, from: string, text: string, mid: string) {
  const timestamp = Date.now();
  const event = { sender: { id: from }, recipient: { id: account }, timestamp, message: { mid, text } };
  return Buffer.from(JSON.stringify({ object, entry: [{ id: account, time: timestamp, messaging: [event] }] }));
}

/**
 * Creates the webhook of a submitted advertisement form, as Meta would send it. It also contains the answers that would be
 * requested from Meta.
 */
export function leadForm(page: string, leadId: string, answers: Record<string, string>): Buffer {
  const seconds = Math.floor(Date.now() / 1000);
  const value = {
    leadgen_id: leadId,
    page_id: page,
    form_id: '990000000000001',
    created_time: seconds,
    campaign_id: '120000000000001',
    campaign_name: 'Demo',
    field_data: Object.entries(answers).map(([name, answer]) => ({ name, values: [answer] })),
  };
  return Buffer.from(
    JSON.stringify({ object: 'page', entry: [{ id: page, time: seconds, changes: [{ field: 'leadgen', value }] }] }),
  );
}

/** Prefixes that turn the demo number into ids as long as Meta's. */
const idsBegin = { MESSENGER: '6', INSTAGRAM: '17' };

/** Creates webhooks as Meta would send them. */
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
    return { providerMessageId: id, url: webhookUrl, headers: signed(body, credentials), body };
  },
  adForm({ externalId, webhookUrl, credentials }, { number, name }, text) {
    const answers = { full_name: name, phone_number: `+${number}`, message: text };
    const body = leadForm(externalId, `${Date.now()}${randomInt(100, 999)}`, answers);
    return { url: webhookUrl, headers: signed(body, credentials), body };
  },
};

const signed = (body: Buffer, { appSecret = '' }: Credentials): Record<string, string> => ({
  'content-type': 'application/json',
  'x-hub-signature-256': signMetaBody(body, appSecret),
});
