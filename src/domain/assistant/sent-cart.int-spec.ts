import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  customerWrites,
  gql,
  mutate,
  startTestEmbudo,
  type TestCustomer,
  type TestShop,
} from '../../testing/index.js';

const embudo = await startTestEmbudo({ http: true, worker: true });
let shop: TestShop;
let customer: TestCustomer;
let planes: string;
let papers: string;

const codeOf = async (name: string) => {
  const { id } = await aProduct(embudo, shop.tenant, { name, priceMinor: 5_400_000, stock: 900 });
  const [row] = await embudo.testDatabase.sql<{ sku: string }>('select sku from product where id = $1', [id]);
  return row?.sku ?? '';
};
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
  // Names of which the text alone does not tell which is meant.
  planes = await codeOf('Cepillo 82 mm');
  papers = await codeOf('Lija 80');
  await codeOf('Lija 80 para cepillo 82 mm');
});

async function send(part: Record<string, unknown>): Promise<string> {
  await customerWrites(embudo, shop, customer, part);
  const [answer] = await embudo.testDatabase.sql<{ body: string }>(
    `select body from message where tenant_id = $1 and author = 'AI_AGENT' order by sequence desc limit 1`,
    [shop.tenant.id],
  );
  return (answer?.body ?? '').replace(/\s/gu, ' ');
}
const sendCart = (items: Record<string, number | string>, text?: string) =>
  send({
    type: 'order',
    order: {
      catalog_id: '1',
      ...(text && { text }),
      product_items: Object.entries(items).map(([id, quantity]) => ({
        product_retailer_id: id,
        quantity,
        item_price: 54_000,
        currency: 'CRC',
      })),
    },
  });
const says = (text: string) => send({ type: 'text', text: { body: text } });
const cart = () =>
  embudo.testDatabase.sql<{ name: string; quantity: number }>(
    `select p.name, l.quantity from cart k join order_line l on l.cart_id = k.id join product p on p.id = l.product_id
     where k.tenant_id = $1 order by l.position`,
    [shop.tenant.id],
  );
const orders = () =>
  embudo.testDatabase.sql<{ lines: number }>(
    'select (select count(*)::int from order_line l where l.order_id = o.id) as lines from sales_order o where o.tenant_id = $1',
    [shop.tenant.id],
  );

describe('a cart that a customer sends from the catalogue of WhatsApp', () => {
  it('is theirs by the codes of its products, and is ordered by a yes', async () => {
    const answer = await sendCart({ [papers.toLowerCase()]: 10, [planes]: '2' });
    expect(answer).toMatch(/10 × Lija 80: .*2 × Cepillo 82 mm: .*Total: /u);
    expect(await cart()).toEqual([
      { name: 'Lija 80', quantity: 10 },
      { name: 'Cepillo 82 mm', quantity: 2 },
    ]);
    await says('Sí');
    expect(await orders()).toEqual([{ lines: 2 }]);
  });

  it('is told which of its products are not sold here or have no price', async () => {
    const quoted = await codeOf('Andamio');
    await embudo.testDatabase.sql('update product set price_minor = null where tenant_id = $1 and sku = $2', [
      shop.tenant.id,
      quoted,
    ]);
    const answer = await sendCart({ [planes]: 1, 'gz9wq7-NOT-HERE': 1, [quoted]: 3 });
    expect(answer).toContain('esto no lo encontré en nuestro catálogo: gz9wq7-NOT-HERE.');
    expect(answer).toMatch(/Andamio se cotiza/u);
    expect(await cart()).toEqual([{ name: 'Cepillo 82 mm', quantity: 1 }]);
  });

  it('replaces the cart before it', async () => {
    await sendCart({ [planes]: 1 });
    await sendCart({ [papers]: 4 });
    expect(await cart()).toEqual([{ name: 'Lija 80', quantity: 4 }]);
  });

  it('is theirs also while a person answers', async () => {
    await says('Hola');
    const [row] = await embudo.testDatabase.sql<{ id: string }>('select id from conversation where tenant_id = $1', [
      shop.tenant.id,
    ]);
    const input = { conversationId: row?.id, body: 'Le atiendo yo.' };
    await mutate(gql(embudo.url, shop.admin.token), 'sendMessage', input, 'userErrors { code }');
    await sendCart({ [planes]: 3 });
    expect(await cart()).toEqual([{ name: 'Cepillo 82 mm', quantity: 3 }]);
    expect(await orders()).toEqual([]);
  });
});
