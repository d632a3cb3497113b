import { createHmac, randomInt, randomUUID } from 'node:crypto';
import type { TestAccount } from './factories.js';

type Json = Record<string, unknown>;

export interface TestCustomer {
  /** Digits only; null for a customer who hides the number. */
  phone: string | null;
  /** The business-scoped id. */
  userId: string;
  name: string;
}

/** Numbers of eight digits: the first is random, so that spec files on one database differ, and none comes twice in a file. */
let lastNumber = randomInt(0, 9e7);
function aNumber(): number {
  // No divisor of the number of numbers, so that it takes all of them before it repeats one, and neighbours do not look alike.
  lastNumber = (lastNumber + 48_611_747) % 9e7;
  return 1e7 + lastNumber;
}

/** Returns a phone number of Costa Rica that has never been used, which is also valid when typed in without the country's code, 506. */
export const aPhone = (): string => `8${String(aNumber()).slice(1)}`;

/** Returns a customer who has never written before. */
export function aCustomer(more: Partial<TestCustomer> = {}): TestCustomer {
  const number = aNumber();
  return { phone: `5068${number}`, userId: `CR.${number}${randomInt(1e8, 1e9)}`, name: `Cliente ${number}`, ...more };
}

const profileOf = ({ name, phone, userId }: TestCustomer): Json => ({
  profile: { name },
  user_id: userId,
  ...(phone && { wa_id: phone }),
});

export interface TestMessage {
  id: string;
  from: TestCustomer;
  value: Json;
}

/** Returns a message from one person: a text, or any other type. WhatsApp's timestamps have only seconds. */
export function aMessage(
  from: TestCustomer,
  content: string | Json,
  { id = `wamid.${randomUUID()}`, at = new Date() }: { id?: string; at?: Date } = {},
): TestMessage {
  const part = typeof content === 'string' ? { type: 'text', text: { body: content } } : content;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return {
    id,
    from,
    value: { ...(from.phone ? { from: from.phone } : { from_user_id: from.userId }), id, timestamp, ...part },
  };
}

/** Returns a webhook change with messages to one number. */
export const messagesTo = (numberId: string, ...messages: TestMessage[]): Json =>
  changeFor(numberId, {
    contacts: messages.map(message => profileOf(message.from)),
    messages: messages.map(message => message.value),
  });

/** Returns a webhook change with delivery statuses of messages that one number sent. */
export const statusesOf = (
  numberId: string,
  ...statuses: { id: string; status: string; [more: string]: unknown }[]
): Json =>
  changeFor(numberId, {
    statuses: statuses.map(status => ({
      timestamp: String(Math.floor(Date.now() / 1000)),
      recipient_id: '50688880000',
      ...status,
    })),
  });

export const changeFor = (numberId: string, value: Json, field = 'messages'): Json => ({
  field,
  value: {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: numberId, phone_number_id: numberId },
    ...value,
  },
});

/** Returns a whole body; with `apart`, each change has an entry of its own. */
export function webhookBody(changes: unknown[], { apart = false } = {}): Buffer {
  const time = Math.floor(Date.now() / 1000);
  const entry = apart
    ? changes.map((change, n) => ({ id: `waba-${n}`, time, changes: [change] }))
    : [{ id: 'waba', time, changes }];
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
}

/** Returns a body with one text message from one person. */
export const aWhatsAppMessage = (account: TestAccount, from: TestCustomer, text: string, id?: string): Buffer =>
  webhookBody([messagesTo(account.externalId, aMessage(from, text, id ? { id } : {}))]);

export const signatureOf = (appSecret: string, body: Buffer): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;

/** Posts a body as the vendor would, signed with the account's secret unless `signature` is given (null for none). */
export async function postWebhook(
  base: string,
  account: Pick<TestAccount, 'webhookPath' | 'appSecret'>,
  body: Buffer,
  { signature, headers = {} }: { signature?: string | null; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const signed = signature === undefined ? signatureOf(account.appSecret ?? '', body) : signature;
  const response = await fetch(`${base}${account.webhookPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(signed && { 'x-hub-signature-256': signed }), ...headers },
    body: new Uint8Array(body),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/**
 * Posts a body like `postWebhook`, again while the answer is 503, as the vendor does: a busy machine may need longer than a vendor waits.
 */
export async function deliverWebhook(...posted: Parameters<typeof postWebhook>): ReturnType<typeof postWebhook> {
  for (let triesLeft = 5; ; triesLeft--) {
    const answer = await postWebhook(...posted);
    if (answer.status !== 503 || triesLeft === 1) return answer;
  }
}
