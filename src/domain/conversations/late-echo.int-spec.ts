import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  changeFor,
  conversationsOf,
  FakeLanguageModel,
  jobsDone,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
  shop = await aShop(embudo, { settings: { answering: { enabled: false } } });
});

const minute = 60_000;
const now = Math.floor(Date.now() / 1_000) * 1_000;
const ago = (minutes: number) => new Date(now - minutes * minute);

it('a message from the vendor’s app that is reported late answers only what the contact wrote before it', async () => {
  const customer = aCustomer();
  const writes = (text: string, minutes: number) =>
    postWebhook(
      embudo.url,
      shop.account,
      webhookBody([messagesTo(shop.account.externalId, aMessage(customer, text, { at: ago(minutes) }))]),
    );
  const ownerWrote = async (minutes: number) => {
    const message = {
      ...aMessage(customer, 'Sí hay', { at: ago(minutes) }).value,
      from: '50640000001',
      to: customer.phone,
    };
    const change = changeFor(shop.account.externalId, { message_echoes: [message] }, 'smb_message_echoes');
    await postWebhook(embudo.url, shop.account, webhookBody([change]));
    await jobsDone(embudo);
  };
  const state = async () => {
    const [id] = await conversationsOf(embudo, shop.tenant.id);
    const [row] = await embudo.testDatabase.sql(
      'select status, unread_count as unread, waiting_since as since from conversation where id = $1',
      [id?.id],
    );
    return row;
  };

  await writes('¿Tienen taladros?', 9);
  await writes('¿Y sierras?', 5);
  await writes('¿Me oyen?', 4);
  await jobsDone(embudo);
  await ownerWrote(7);
  expect(await state()).toEqual({ status: 'HUMAN', unread: 2, since: ago(5) });
  await ownerWrote(2);
  expect(await state()).toEqual({ status: 'HUMAN', unread: 0, since: null });
});
