import { aWhatsAppMessage, postWebhook, type TestAccount, type TestCustomer, until } from '../../src/testing/index.js';
import type { ConsoleSession } from './session.js';

/** Brings what a vendor tells to the webhook of an account, again if the server is too busy to take it, as vendors do. */
export async function arrives({ embudo }: ConsoleSession, account: TestAccount, body: Buffer): Promise<void> {
  await until('the message to be taken', async () => (await postWebhook(embudo.url, account, body)).status === 200);
}

/** Brings a message to the webhook of the shop. */
export const writes = (session: ConsoleSession, who: TestCustomer, text: string): Promise<void> =>
  arrives(session, session.shop.account, aWhatsAppMessage(session.shop.account, who, text));
