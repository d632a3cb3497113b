import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aPhone,
  aProduct,
  aShop,
  gql,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestShop,
} from '../../testing/index.js';

const embudo = await startTestEmbudo({ http: true, worker: true });
const twilio = embudo.ports.providers.TWILIO!;
let shop: TestShop;
let account: Parameters<typeof twilio.simulator.textMessage>[0];

beforeEach(async () => {
  shop = await aShop(embudo);
  await aProduct(embudo, shop.tenant, { name: 'Sierra de banco', priceMinor: 8_200_000, stock: 9 });
  const credentials = twilio.simulator.credentials({ secret: 'a-token-0123456789', verifyToken: '' }, embudo.url);
  const sms = await aChannelAccount(embudo, shop.tenant, {
    provider: 'TWILIO',
    channel: 'SMS',
    externalId: `+506${aPhone()}`,
  });
  await embudo.testDatabase.sql('update channel_account set credentials = $2 where id = $1', [
    sms.id,
    embudo.ports.secrets.seal(JSON.stringify(credentials)),
  ]);
  const webhookUrl = `${embudo.url}${sms.webhookPath}`;
  account = { channel: 'SMS', externalId: sms.externalId, webhookUrl, credentials };
});

/** Sends an SMS of the customer, and returns the agent's answer. */
async function texts(said: string) {
  const { url, headers, body } = twilio.simulator.textMessage(account, { number: '50688881111', name: 'Ana' }, said);
  expect((await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) })).status).toBe(200);
  await jobsDone(embudo);
  const [answer] = await embudo.testDatabase.sql<{ body: string; buttons: string[] }>(
    `select body, quick_replies as buttons from message where tenant_id = $1 and author = 'AI_AGENT' order by sequence desc limit 1`,
    [shop.tenant.id],
  );
  return answer;
}
const ordered = () =>
  embudo.testDatabase.sql<{ quantity: number }>(
    'select l.quantity from sales_order o join order_line l on l.order_id = o.id where o.tenant_id = $1',
    [shop.tenant.id],
  );
const conversation = async () => {
  const [row] = await embudo.testDatabase.sql<{ id: string; status: string }>(
    'select id, status from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  return row;
};

describe('by SMS, which has no buttons,', () => {
  it('the answer numbers what it offers, is stored as it is sent, and a number is read as that choice', async () => {
    const cart = await texts('Quiero 2 sierras de banco');
    expect(cart).toMatchObject({ body: expect.stringMatching(/\n\n1\. .+\n2\. .+\n3\. .+$/u), buttons: [] });
    expect(await ordered()).toEqual([]);
    await texts('1');
    expect(await ordered()).toEqual([{ quantity: 2 }]);
  });

  it('the number of "talk to a person" calls one', async () => {
    await texts('Quiero 2 sierras de banco');
    await texts('La tercera, por favor');
    expect(await conversation()).toMatchObject({ status: 'WAITING' });
  });

  it('a number after something else was sent is no choice any more', async () => {
    await texts('Quiero 2 sierras de banco');
    const conversationId = (await conversation())?.id;
    const asAdmin = gql(embudo.url, shop.admin.token);
    await mutate(asAdmin, 'sendMessage', { conversationId, body: '¿Cuántas quería?' }, 'userErrors { code }');
    await mutate(asAdmin, 'handBackConversation', { conversationId }, 'userErrors { code }', 'ConversationInput');
    await texts('3');
    expect(await conversation()).toMatchObject({ status: 'BOT' });
    expect(await ordered()).toEqual([]);
  });
});
