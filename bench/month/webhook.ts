import { createHmac } from 'node:crypto';
import type { By, Person } from './record.js';

/** An account of the shop whose webhooks can be signed. */
export interface HookAccount {
  /** The vendor's id of the number, the page or the account. */
  id: string;
  path: string;
  secret: string;
}

const mostAttempts = 10;

/** Creates a person's message on WhatsApp as Meta would send it, with the second at which it was written. */
export function whatsAppHook(
  { id: account }: HookAccount,
  { number, name, text, at, id }: { number: string; name: string; text: string; at: number; id: string },
): object {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: account, phone_number_id: account },
    contacts: [{ profile: { name }, wa_id: number }],
    messages: [{ from: number, id, timestamp: String(Math.floor(at / 1_000)), type: 'text', text: { body: text } }],
  };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: 'month', changes: [{ field: 'messages', value }] }],
  };
}

/** Creates a person's message on a network, or their comment below the shop's post, as Meta would send it. */
export function socialHook(
  { id: account }: HookAccount,
  { channel, id: from }: NonNullable<Person['social']>,
  { by, name, text, at, id }: { by: By; name: string; text: string; at: number; id: string },
): object {
  const object = channel === 'MESSENGER' ? 'page' : 'instagram';
  const entry = (part: object) => ({ object, entry: [{ id: account, time: at, ...part }] });
  if (by !== 'comment')
    return entry({
      messaging: [
        { sender: { id: from }, recipient: { id: account }, timestamp: at, message: { mid: `m_${id}`, text } },
      ],
    });
  // The vendor of the month reads the author from the comment's id, whose first part is the post.
  const commentId = `1${String(at).slice(0, -3)}_${from}`;
  const value =
    channel === 'MESSENGER'
      ? {
          item: 'comment',
          verb: 'add',
          comment_id: commentId,
          post_id: `${account}_1`,
          from: { id: from, name },
          message: text,
          created_time: Math.floor(at / 1_000),
        }
      : { id: commentId, media: { id: '18000000000001' }, from: { id: from, username: name }, text };
  return entry({ changes: [{ field: channel === 'MESSENGER' ? 'feed' : 'comments', value }] });
}

/** Posts a webhook as Meta would: signed, and again if it was refused for the moment. */
export async function postHook(url: string, { path, secret }: HookAccount, hook: object): Promise<void> {
  const body = JSON.stringify(hook);
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
