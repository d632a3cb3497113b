import { createHmac, randomUUID } from 'node:crypto';

/** A WhatsApp text message as Meta would send it. `from` is the customer's number, digits alone. */
export function whatsAppText(
  phoneNumberId: string,
  from: string,
  name: string,
  text: string,
  id = `wamid.demo-${randomUUID()}`,
): Buffer {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: phoneNumberId, phone_number_id: phoneNumberId },
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

/** Posts a webhook with its signature; gives the status of the answer. Throws where none comes in time. */
export async function postSigned(url: string, appSecret: string, body: Buffer, timeoutMs = 10_000): Promise<number> {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.arrayBuffer();
  return response.status;
}
