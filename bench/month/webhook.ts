import { createHmac } from 'node:crypto';
import type { StageAccount } from '../stage/accounts.js';

const mostAttempts = 10;

/** Posts a person's message as Meta would: signed, with the second at which it was written. */
export async function postText(
  url: string,
  { phoneNumberId, path, secret }: StageAccount,
  { number, name, text, at, id }: { number: string; name: string; text: string; at: number; id: string },
): Promise<void> {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: phoneNumberId, phone_number_id: phoneNumberId },
    contacts: [{ profile: { name }, wa_id: number }],
    messages: [{ from: number, id, timestamp: String(Math.floor(at / 1_000)), type: 'text', text: { body: text } }],
  };
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: 'month', changes: [{ field: 'messages', value }] }],
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      body,
    });
    await response.arrayBuffer();
    if (response.status === 200) return;
    // A vendor repeats what was temporarily refused, for example by a busy machine.
    if (response.status !== 503 || attempt === mostAttempts)
      throw new Error(`the webhook was answered ${response.status}`);
    await new Promise(resolve => setTimeout(resolve, 1_000 * attempt));
  }
}
