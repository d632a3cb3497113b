import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  changeFor,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesOf,
  messagesTo,
  mutate,
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

describe('a conversation on Messenger that another program of the business', () => {
  const psid = '7700000000000001';
  const text = (words: string) => ({ message: { mid: `m_${randomUUID()}`, text: words } });
  const told = (part: object, list = 'messaging', parties: object = {}) => {
    const page = shop.account.externalId;
    const event = { sender: { id: psid }, recipient: { id: page }, timestamp: Date.now(), ...part, ...parties };
    const entry = [{ id: page, time: Date.now(), [list]: [event] }];
    return arrives(Buffer.from(JSON.stringify({ object: 'page', entry })));
  };
  const pass = (to = 'ours') => told({ pass_thread_control: { new_owner_app_id: to } });
  const status = async () =>
    (await embudo.testDatabase.sql('select status from conversation where tenant_id = $1', [shop.tenant.id]))[0]
      ?.status;
  const writtenInTheirInbox = () => {
    const echo = text('Con gusto le atiendo.');
    Object.assign(echo.message, { is_echo: true, app_id: 26390203 });
    return told(echo, 'messaging', { sender: { id: shop.account.externalId }, recipient: { id: psid } });
  };
  beforeEach(async () => {
    shop = await aShop(embudo, { account: { channel: 'MESSENGER' } });
  });

  it('took is a person’s, and the agent’s again when it is given back', async () => {
    await told(text('Hola'));
    expect(await status()).toBe('BOT');
    await told({ take_thread_control: { new_owner_app_id: 26390203 } });
    expect(await status()).toBe('HUMAN');
    await told(text('¿Hay alguien?'), 'standby');
    await writtenInTheirInbox();
    await pass();
    expect(await status()).toBe('BOT');
    const before = await authors();
    expect(before.at(-1)).toBe('SELLER');
    await told(text('¿Cuánto cuesta el taladro?'));
    expect((await authors()).slice(before.length)).toEqual(['CONTACT', 'AI_AGENT']);
  });

  it('gives while its customer waits is answered, once', async () => {
    await told({ take_thread_control: {} });
    await told(text('Hola'));
    await told({ take_thread_control: {} });
    await told(text('¿Cuánto cuesta el taladro?'), 'standby');
    const before = await authors();
    expect(before.at(-1)).toBe('CONTACT');
    await pass();
    await pass();
    expect((await authors()).slice(before.length)).toEqual(['AI_AGENT']);
  });

  it('gives stays a colleague’s who wrote here', async () => {
    await told(text('Hola'));
    const { id } = (
      await embudo.testDatabase.sql('select id from conversation where tenant_id = $1', [shop.tenant.id])
    )[0]!;
    const sent = await mutate(
      gql(embudo.url, shop.admin.token),
      'sendMessage',
      { conversationId: id, body: 'Ya le llamo.' },
      'userErrors { code }',
    );
    expect(sent.userErrors).toEqual([]);
    await pass();
    expect(await status()).toBe('HUMAN');
  });

  it('gives or takes is nothing if nobody knows its contact', async () => {
    await pass();
    await told({ take_thread_control: {} });
    expect(
      await embudo.testDatabase.sql('select status, reason from inbound_event where tenant_id = $1', [shop.tenant.id]),
    ).toEqual(Array(2).fill({ status: 'PROCESSED', reason: null }));
  });
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
