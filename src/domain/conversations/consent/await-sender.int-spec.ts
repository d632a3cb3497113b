import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  changeFor,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: ReturnType<typeof aCustomer>;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
  customer = aCustomer({ phone: '50688887766' });
});

/** Tells what the customer chose in WhatsApp about marketing, some seconds ago. */
async function prefers(value: string, secondsAgo = 0): Promise<void> {
  const timestamp = Math.floor(Date.now() / 1_000) - secondsAgo;
  const preference = { wa_id: customer.phone, category: 'marketing_messages', value, timestamp };
  const contacts = [{ wa_id: customer.phone, user_id: customer.userId }];
  const change = changeFor(shop.account.externalId, { contacts, user_preferences: [preference] }, 'user_preferences');
  await postWebhook(embudo.url, shop.account, webhookBody([change]));
  await jobsDone(embudo);
}
async function isEnteredBySeller(): Promise<void> {
  const { userErrors } = await mutate(
    gql(embudo.url, shop.admin.token),
    'createLead',
    { name: customer.name, phone: `+${customer.phone}`, source: 'Feria' },
    'lead { id } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  await jobsDone(embudo);
}
async function writes(): Promise<void> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'Hola'));
  await jobsDone(embudo);
}
const stopped = async () => {
  const rows = await embudo.testDatabase.sql<{ stopped: boolean }>(
    `select 'WHATSAPP' = any (no_marketing_channels) as stopped from contact where tenant_id = $1`,
    [shop.tenant.id],
  );
  return rows.map(row => row.stopped);
};

describe('somebody who stopped marketing before the business knew them', () => {
  it('gets none after a seller enters their number', async () => {
    await prefers('stop');
    await isEnteredBySeller();
    expect(await stopped()).toEqual([true]);
  });

  it('gets none after they write', async () => {
    await prefers('stop');
    await writes();
    expect(await stopped()).toEqual([true]);
  });

  it('gets it if they resumed since', async () => {
    await prefers('resume');
    await prefers('stop', 60);
    await writes();
    expect(await stopped()).toEqual([false]);
  });

  it('is somebody else than the next contact', async () => {
    await prefers('stop');
    customer = aCustomer();
    await writes();
    expect(await stopped()).toEqual([false]);
  });
});
