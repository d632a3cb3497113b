import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  agentAnswers,
  aProduct,
  aShop,
  customerWrites,
  gql,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestCustomer,
  type TestShop,
} from '../../testing/index.js';

const embudo = await startTestEmbudo({ http: true, worker: true });
let shop: TestShop;
let customer: TestCustomer;
let saws: string;
let gloves: string;

beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
  ({ id: saws } = await aProduct(embudo, shop.tenant, { name: 'Sierra de banco', priceMinor: 8_200_000, stock: 9 }));
  ({ id: gloves } = await aProduct(embudo, shop.tenant, { name: 'Guantes de cuero', priceMinor: 450_000, stock: 9 }));
});

/** Sends what the customer writes and returns the agent's answer. */
async function says(text: string): Promise<string> {
  await customerWrites(embudo, shop, customer, text);
  const told = await agentAnswers(embudo, shop);
  return (told.at(-1)?.body ?? '').replace(/\s/gu, ' ');
}

const ordered = () =>
  embudo.testDatabase.sql<{ product: string; quantity: number }>(
    `select p.name as product, l.quantity from sales_order o join order_line l on l.order_id = o.id join product p on p.id = l.product_id where o.tenant_id = $1 order by l.position`,
    [shop.tenant.id],
  );

async function sellerSets(lines: { productId: string; quantity: number }[]): Promise<void> {
  const [cart] = await embudo.testDatabase.sql<{ id: string }>(
    'select contact_id as id from cart where tenant_id = $1',
    [shop.tenant.id],
  );
  const input = { contactId: cart?.id, lines };
  const { userErrors } = await mutate(gql(embudo.url, shop.ceo.token), 'setCart', input, 'userErrors { code message }');
  expect(userErrors).toEqual([]);
}

async function conversation(): Promise<string> {
  const [row] = await embudo.testDatabase.sql<{ id: string }>('select id from conversation where tenant_id = $1', [
    shop.tenant.id,
  ]);
  return row?.id ?? '';
}

async function onConversation(verb: string, input: object): Promise<void> {
  const type = verb === 'sendMessage' ? undefined : 'ConversationInput';
  const client = gql(embudo.url, shop.ceo.token);
  expect((await mutate(client, verb, input, 'userErrors { code message }', type)).userErrors).toEqual([]);
  await jobsDone(embudo);
}

describe('a yes to the total', () => {
  it('orders the list that was shown, once', async () => {
    expect(await says('Quiero 2 sierras de banco')).toMatch(/2 × Sierra de banco/u);
    expect(await says('sí, confirmo')).toMatch(/pedido/iu);
    expect(await ordered()).toEqual([{ product: 'Sierra de banco', quantity: 2 }]);
    await says('gracias');
    expect(await ordered()).toHaveLength(1);
  });

  it('orders nothing if a seller has changed the cart since: the customer is shown the new list, and a yes orders that', async () => {
    await says('Quiero 2 sierras de banco');
    await sellerSets([
      { productId: saws, quantity: 3 },
      { productId: gloves, quantity: 1 },
    ]);
    const shown = await says('sí, confirmo');
    expect(await ordered()).toEqual([]);
    expect(shown).toMatch(/Su lista cambió desde que la vimos/u);
    expect(shown).toMatch(/3 × Sierra de banco/u);
    expect(shown).toMatch(/1 × Guantes de cuero/u);
    expect(shown).toMatch(/Total: ₡250 500,00/u);
    await says('sí, confirmo');
    expect(await ordered()).toEqual([
      { product: 'Sierra de banco', quantity: 3 },
      { product: 'Guantes de cuero', quantity: 1 },
    ]);
  });

  it('orders nothing after a seller has written: it may answer the seller, so the list is shown again', async () => {
    await says('Quiero 2 sierras de banco');
    const conversationId = await conversation();
    await onConversation('takeOverConversation', { conversationId });
    await onConversation('sendMessage', { conversationId, body: '¿Le parece si mañana le escribimos?' });
    await onConversation('handBackConversation', { conversationId });
    const shown = await says('sí');
    expect(await ordered()).toEqual([]);
    expect(shown).toMatch(/2 × Sierra de banco/u);
    await says('sí, confirmo');
    expect(await ordered()).toEqual([{ product: 'Sierra de banco', quantity: 2 }]);
  });

  it('orders nothing at a price that was not shown', async () => {
    await says('Quiero 2 sierras de banco');
    await embudo.testDatabase.sql('update product set price_minor = 9000000 where id = $1', [saws]);
    expect(await says('sí, confirmo')).toMatch(/Total: ₡180 000,00/u);
    expect(await ordered()).toEqual([]);
  });
});
