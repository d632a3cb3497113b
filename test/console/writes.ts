import { aWhatsAppMessage, postWebhook, type TestCustomer, until } from '../../src/testing/index.js';
import type { ConsoleSession } from './session.js';

/** Brings a message to the webhook of the shop, again if the server is too busy to take it, as WhatsApp does. */
export async function writes({ embudo, shop }: ConsoleSession, who: TestCustomer, text: string): Promise<void> {
  const body = aWhatsAppMessage(shop.account, who, text);
  await until(
    'the message to be taken',
    async () => (await postWebhook(embudo.url, shop.account, body)).status === 200,
  );
}
