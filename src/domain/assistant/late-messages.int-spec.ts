import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  conversationsOf,
  FakeLanguageModel,
  jobsDone,
  messagesOf,
  messagesTo,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  webhookBody,
} from '../../testing/index.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});

const hour = 3_600_000;
/** Returns what happens to a message that the vendor delivers this many hours after it was written. */
async function arrivedAfter(hours: number) {
  const shop = await aShop(embudo);
  const socket = openSocket(embudo.url, shop.seller.token);
  const updates = socket.subscribe('subscription { conversationUpdated { status } }');
  await socket.settled();
  const message = aMessage(aCustomer(), '¿Tienen taladros?', { at: new Date(Date.now() - hours * hour) });
  const body = webhookBody([messagesTo(shop.account.externalId, message)]);
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
  await jobsDone(embudo);
  const [conversation] = await conversationsOf(embudo, shop.tenant.id);
  const authors = (await messagesOf(embudo, shop.tenant.id)).map(({ author }) => author);
  return { status: conversation?.status, authors, updates, close: () => socket.close() };
}

describe('a message that comes late', () => {
  it('is answered within the 24 hours in which WhatsApp takes free text', async () => {
    const { status, authors, close } = await arrivedAfter(23);
    expect([status, authors]).toEqual(['BOT', ['CONTACT', 'AI_AGENT']]);
    close();
  });

  it('waits for a person after them, and the seller’s screen shows it: what the agent wrote would be refused', async () => {
    const { status, authors, updates, close } = await arrivedAfter(30);
    expect([status, authors]).toEqual(['WAITING', ['CONTACT']]);
    await updates.event(({ conversationUpdated }) => Object(conversationUpdated).status === 'WAITING');
    close();
  });
});
