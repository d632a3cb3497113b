import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  aWhatsAppMessage,
  changeFor,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

const angry = 'Es una vergüenza, quiero hablar con una persona';
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

beforeAll(async () => {
  const model = new FakeLanguageModel();
  model.judges(angry, { wantsHuman: true });
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
});

async function write(text: string): Promise<void> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
const sql = <Row extends Record<string, unknown>>(text: string) => embudo.testDatabase.sql<Row>(text, [shop.tenant.id]);
const status = async () => (await sql('select status from lead where tenant_id = $1')).map(each => each.status);

describe('a new lead', () => {
  it('is contacted once the agent answers, and the counts of leads follow', async () => {
    await write('¿Cuánto cuesta el taladro?');
    expect(await status()).toEqual(['CONTACTED']);
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
    )('{ leads(filter: { status: [CONTACTED] }) { totalCount } }');
    expect(data).toEqual({ leads: { totalCount: 1 } });
  });

  it('stays new while its contact waits for a person, and is contacted once the person writes', async () => {
    await write(angry);
    expect(await status()).toEqual(['NEW']);
    const [talk] = await sql<{ id: string }>('select id from conversation where tenant_id = $1');
    const input = { conversationId: talk?.id, body: 'Le ayudo', idempotencyKey: 'one' };
    await mutate(gql(embudo.url, shop.seller.token), 'sendMessage', input, 'userErrors { code }');
    await jobsDone(embudo);
    expect(await status()).toEqual(['CONTACTED']);
  });

  describe('that waits for a person is contacted once the person', () => {
    const arrives = async (value: Parameters<typeof changeFor>[1], field: string) => {
      await postWebhook(embudo.url, shop.account, webhookBody([changeFor(shop.account.externalId, value, field)]));
      await jobsDone(embudo);
    };
    beforeEach(() => write(angry));

    it('writes in the app of the channel', async () => {
      const echo = { ...aMessage(customer, 'Ya le ayudo').value, from: shop.account.externalId, to: customer.phone };
      await arrives({ message_echoes: [echo] }, 'smb_message_echoes');
      expect(await status()).toEqual(['CONTACTED']);
    });

    it('answers a call', async () => {
      const call = {
        id: 'wacid.1',
        event: 'terminate',
        direction: 'USER_INITIATED',
        from: customer.phone,
        duration: 9,
      };
      await arrives({ calls: [call] }, 'calls');
      expect(await status()).toEqual(['CONTACTED']);
    });
  });

  it('that is further stays where it is', async () => {
    await write('Hola');
    await sql(`update lead set status = 'QUALIFIED' where tenant_id = $1`);
    await write('¿Cuánto cuesta el taladro?');
    expect(await status()).toEqual(['QUALIFIED']);
  });
});
