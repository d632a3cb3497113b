import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aProduct,
  aShop,
  gql,
  jobsDone,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
  shop = await aShop(embudo);
  customer = aCustomer();
});

const write = (text: string, part: Record<string, unknown>) =>
  postWebhook(
    embudo.url,
    shop.account,
    webhookBody([
      messagesTo(shop.account.externalId, aMessage(customer, { type: 'text', text: { body: text }, ...part })),
    ]),
  );

it('shows whoever reads a message what brought its sender, and the product that is asked about by its name', async () => {
  const [product] = await embudo.testDatabase.sql<{ sku: string; name: string }>(
    'select sku, name from product where tenant_id = $1 order by name limit 1',
    [shop.tenant.id],
  );
  const url = 'https://fb.me/3cr4Wqqkv';
  const ad = { source_type: 'ad', source_id: '120', source_url: url, headline: 'Taladros -20 %', body: 'Hoy' };
  await write('¡Hola! Quiero más información.', { referral: ad });
  const asked = (sku?: string) => ({ context: { referred_product: { catalog_id: '1', product_retailer_id: sku } } });
  await write('¿Sigue disponible?', asked(product?.sku));
  await write('¿Y este otro?', asked('NOT-HERE'));
  await write('Gracias', {});
  await jobsDone(embudo);
  // As Twilio's messages without an advertisement were stored before.
  await embudo.testDatabase.sql(`update message set referral = $2 where tenant_id = $1 and body = 'Gracias'`, [
    shop.tenant.id,
    { referralNumMedia: '0' },
  ]);

  const { data, errors } = await gql(
    embudo.url,
    shop.ceo.token,
  )('{ conversations { nodes { messages { nodes { direction body origin } } } } }');
  expect(errors).toEqual([]);
  const { conversations } = data as {
    conversations: { nodes: { messages: { nodes: { direction: string; body: string; origin: unknown }[] } }[] };
  };
  const received = conversations.nodes.flatMap(({ messages }) => messages.nodes).filter(m => m.direction === 'INBOUND');
  expect(Object.fromEntries(received.map(({ body, origin }) => [body, origin]))).toEqual({
    '¡Hola! Quiero más información.': { kind: 'AD', title: 'Taladros -20 %', text: 'Hoy', url },
    '¿Sigue disponible?': { kind: 'PRODUCT', product: product?.sku, productName: product?.name },
    '¿Y este otro?': { kind: 'PRODUCT', product: 'NOT-HERE' },
    Gracias: null,
  });
});

it('is answered about the product from which a customer writes', async () => {
  const name = 'Lijadora orbital 300 W';
  const { id } = await aProduct(embudo, shop.tenant, { name, priceMinor: 3_250_000 });
  const [product] = await embudo.testDatabase.sql<{ sku: string }>('select sku from product where id = $1', [id]);
  const context = { referred_product: { catalog_id: '1', product_retailer_id: product?.sku } };
  const asking = aCustomer();
  const message = aMessage(asking, { type: 'text', text: { body: '¿Cuánto cuesta este?' }, context });
  await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, message)]));
  await jobsDone(embudo);
  const answers = await embudo.testDatabase.sql<{ body: string }>(
    `select a.body from message a join message m on m.id = a.answers_id where m.provider_message_id = $1`,
    [message.id],
  );
  expect(answers).toEqual([{ body: expect.stringMatching(/Lijadora orbital 300 W.*32.?500/s) }]);
});

it('shows what is ordered from the catalogue of WhatsApp by the names that the products have here', async () => {
  const name = 'Cepillo eléctrico 82 mm';
  const { id } = await aProduct(embudo, shop.tenant, { name, priceMinor: 5_400_000 });
  const [product] = await embudo.testDatabase.sql<{ sku: string }>('select sku from product where id = $1', [id]);
  const ordered = (sku: string | undefined, quantity: number) => ({
    product_retailer_id: sku,
    quantity,
    item_price: 54_000,
    currency: 'CRC',
  });
  const order = {
    catalog_id: '1',
    text: 'Para el sábado',
    product_items: [ordered(product?.sku, 2), ordered('NOT-HERE', 1)],
  };
  const message = aMessage(aCustomer(), { type: 'order', order });
  await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, message)]));
  await jobsDone(embudo);
  const [stored] = await embudo.testDatabase.sql<{ kind: string; body: string; answer: string }>(
    `select m.kind, m.body, (select a.body from message a where a.answers_id = m.id) as answer from message m where m.provider_message_id = $1`,
    [message.id],
  );
  expect(stored).toEqual({
    kind: 'order',
    body: `Para el sábado\n2 × ${name} (${product?.sku}) — 54000 CRC\n1 × NOT-HERE — 54000 CRC`,
    answer: expect.stringContaining(name),
  });
});

it.each<[string, object, object]>([
  [
    'Messenger',
    { source: 'ADS', ads_context_data: { ad_title: 'Pisos' }, ref: 'x' },
    { kind: 'AD', title: 'Pisos', ref: 'x' },
  ],
  ['a product on Instagram', { product: { id: '99' } }, { kind: 'PRODUCT', product: '99' }],
  ['a story', { story: { id: '1', url: 'https://x.example/1' } }, { kind: 'STORY', url: 'https://x.example/1' }],
  ['Twilio', { referralSourceType: 'post', referralBody: 'Pisos' }, { kind: 'POST', text: 'Pisos' }],
  ['a web form', { page: '/pisos', utm_campaign: 'mayo' }, { kind: 'LINK', url: '/pisos', ref: 'mayo' }],
])('knows the names of %s', async (_, referral, origin) => {
  const [message] = await embudo.testDatabase.sql<{ id: string }>(
    `update message set referral = $2 where id = (select id from message where tenant_id = $1 and body = 'Gracias') returning id`,
    [shop.tenant.id, JSON.stringify(referral)],
  );
  const { data, errors } = await gql(
    embudo.url,
    shop.ceo.token,
  )('{ conversations { nodes { messages { nodes { id origin } } } } }');
  expect(errors).toEqual([]);
  const { conversations } = data as {
    conversations: { nodes: { messages: { nodes: { id: string; origin: unknown }[] } }[] };
  };
  const [found] = conversations.nodes.flatMap(({ messages }) => messages.nodes).filter(({ id }) => id === message?.id);
  expect(found?.origin).toEqual(origin);
});
