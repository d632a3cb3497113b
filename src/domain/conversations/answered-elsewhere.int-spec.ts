import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  changeFor,
  FakeLanguageModel,
  jobsDone,
  messagesOf,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

/** What the agent must leave alone: another program of the business has the conversation, or a form that is for a person. */
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
});

const picture = { type: 'image', image: { id: '111', mime_type: 'image/jpeg' } };
async function arrives(body: Buffer): Promise<void> {
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
  await jobsDone(embudo);
}
const authors = async () => (await messagesOf(embudo, shop.tenant.id)).map(({ author }) => author);

it.each<[string, Parameters<typeof aMessage>[1]]>([
  ['a text', '¿Cuánto cuesta el taladro?'],
  ['a picture', picture],
])('%s on WhatsApp while Meta’s own agent has the conversation is shown without an answer', async (_, part) => {
  const message = aMessage(customer, part);
  const contacts = [{ profile: { name: customer.name }, wa_id: customer.phone }];
  await arrives(webhookBody([changeFor(shop.account.externalId, { contacts, messages: [message.value] }, 'standby')]));
  expect(await authors()).toEqual(['CONTACT']);
  await arrives(webhookBody([messagesTo(shop.account.externalId, aMessage(customer, '¿Cuánto cuesta?'))]));
  expect(await authors()).toEqual(['CONTACT', 'CONTACT', 'AI_AGENT']);
});

it('a picture on Messenger while another program has the conversation is shown without an answer', async () => {
  shop = await aShop(embudo, { account: { channel: 'MESSENGER' } });
  const attachments = [{ type: 'image', payload: { url: 'https://scontent.xx.fbcdn.net/a.jpg' } }];
  const standby = [
    {
      sender: { id: '7700000000000001' },
      recipient: { id: shop.account.externalId },
      timestamp: Date.now(),
      message: { mid: `m_${randomUUID()}`, attachments },
    },
  ];
  const entry = [{ id: shop.account.externalId, time: Date.now(), standby }];
  await arrives(Buffer.from(JSON.stringify({ object: 'page', entry })));
  expect(await authors()).toEqual(['CONTACT']);
});

it('a completed form with a picture waits for a person, like one without', async () => {
  const chosen = { file_name: 'golpe.jpg', mime_type: 'image/jpeg', id: '790' };
  const response_json = JSON.stringify({ fotos: [chosen] });
  const form = { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { response_json } } };
  await arrives(webhookBody([messagesTo(shop.account.externalId, aMessage(customer, form))]));
  expect(await messagesOf(embudo, shop.tenant.id)).toMatchObject([
    { author: 'CONTACT', body: 'fotos: golpe.jpg' },
    { author: 'SYSTEM' },
  ]);
  const [row] = await embudo.testDatabase.sql<{ waits: boolean }>(
    'select waiting_since is not null as waits from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  expect(row).toEqual({ waits: true });
});
