import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aWhatsAppMessage,
  jobsDone,
  mutate,
  postWebhook,
  type TestUser,
  twoShops,
} from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops({ worker: true });

const made = async <Payload extends object>(
  verb: string,
  input: object,
  thing: string,
  user: TestUser = shop.admin,
): Promise<Payload> => {
  const written = await mutate<Payload>(as(user), verb, input, `${thing} userErrors { code message }`);
  expect(written.userErrors).toEqual([]);
  return written;
};
const read = async <Data>(user: TestUser, query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
  const { data, errors } = await as(user)<Data>(query, variables);
  expect(errors).toEqual([]);
  return data;
};
interface Titled {
  totalCount: number;
  nodes: { title: string }[];
}
interface Numbered {
  totalCount: number;
  nodes: { number: number }[];
}

let pipelineId: string;
/** A customer of the seller. */
let ana: { lead: string; contact: string; customer: string };
const products: Record<string, string> = {};

async function aLead(name: string, phone: string, source: string, user: TestUser) {
  const { lead } = await made<{ lead: { id: string; contact: { id: string } } }>(
    'createLead',
    { name, phone, source },
    'lead { id contact { id } }',
    user,
  );
  return { lead: lead.id, contact: lead.contact.id };
}
const sell = (title: string, leadId: string, user: TestUser, ownerId?: string | null) =>
  made('createOpportunity', { title, value: '100', pipelineId, leadId, ownerId }, 'opportunity { id }', user);
async function order(contactId: string, names: string[], user: TestUser): Promise<number> {
  const lines = names.map(name => ({ productId: products[name], quantity: 1 }));
  const { cart } = await made<{ cart: { id: string } }>('setCart', { contactId, lines }, 'cart { id }', user);
  const placed = await made<{ order: { number: number } }>('placeOrder', { cartId: cart.id }, 'order { number }', user);
  return placed.order.number;
}

beforeAll(async () => {
  for (const name of ['Taladro rojo', 'Lámpara de pie', 'Broca roja'])
    products[name] = (await aProduct(embudo, shop.tenant, { name })).id;
  const { pipeline } = await made<{ pipeline: { id: string } }>(
    'createPipeline',
    { name: 'Ventas', stages: [{ name: 'Nueva', kind: 'OPEN', probability: 50 }] },
    'pipeline { id }',
  );
  pipelineId = pipeline.id;
  const one = await aLead('Ana', '+50760005001', 'Feria', shop.seller);
  const { customer } = await made<{ customer: { id: string } }>(
    'convertLead',
    { leadId: one.lead },
    'customer { id }',
    shop.seller,
  );
  ana = { ...one, customer: customer.id };
  await sell('De Ana', ana.lead, shop.seller);
  await sell('De Ana, del colega', ana.lead, shop.admin, shop.otherSeller.sellerId);
  const bea = await aLead('Bea', '+50760005002', 'Referido', shop.otherSeller);
  await sell('De Bea', bea.lead, shop.otherSeller);
  expect(await order(ana.contact, ['Taladro rojo', 'Lámpara de pie'], shop.seller)).toBe(1);
  expect(await order(ana.contact, ['Broca roja'], shop.seller)).toBe(2);
  expect(await order(bea.contact, ['Taladro rojo'], shop.otherSeller)).toBe(3);
  await postWebhook(
    embudo.url,
    shop.account,
    aWhatsAppMessage(shop.account, aCustomer({ phone: '50760005001' }), 'Hola'),
  );
  await jobsDone(embudo);
});

describe('the lists of one person', () => {
  const ofCustomer = async (user: TestUser) => {
    const { customer } = await read<{
      customer: {
        orders: Numbered;
        opportunities: Titled;
        open: Titled;
        won: Titled;
        contact: { conversations: { totalCount: number; nodes: { channel: string }[] } };
      } | null;
    }>(
      user,
      `query ($id: ID!) { customer(id: $id) {
        orders { totalCount nodes { number } }
        opportunities { totalCount nodes { title } }
        open: opportunities(status: OPEN, first: 1) { totalCount nodes { title } }
        won: opportunities(status: WON) { totalCount nodes { title } }
        contact { conversations { totalCount nodes { channel } } }
      } }`,
      { id: ana.customer },
    );
    return customer;
  };

  it('are their orders, opportunities and conversations, newest first', async () => {
    expect(await ofCustomer(shop.admin)).toEqual({
      orders: { totalCount: 2, nodes: [{ number: 2 }, { number: 1 }] },
      opportunities: { totalCount: 2, nodes: [{ title: 'De Ana, del colega' }, { title: 'De Ana' }] },
      open: { totalCount: 2, nodes: [{ title: 'De Ana, del colega' }] },
      won: { totalCount: 0, nodes: [] },
      contact: { conversations: { totalCount: 1, nodes: [{ channel: 'WHATSAPP' }] } },
    });
  });

  it('have for a seller what belongs to the seller, and nothing for another company', async () => {
    expect((await ofCustomer(shop.seller))?.opportunities).toEqual({ totalCount: 1, nodes: [{ title: 'De Ana' }] });
    expect((await ofCustomer(shop.seller))?.orders.totalCount).toBe(2);
    expect(await ofCustomer(shop.otherSeller)).toBeNull();
    expect(await ofCustomer(other.admin)).toBeNull();
  });

  it('are read in pages', async () => {
    const page = (after: string | null) =>
      read<{
        customer: { orders: Numbered & { pageInfo: { hasNextPage: boolean; endCursor: string } } };
      }>(
        shop.seller,
        `query ($id: ID!, $after: String) { customer(id: $id) { orders(first: 1, after: $after) {
          totalCount nodes { number } pageInfo { hasNextPage endCursor } } } }`,
        { id: ana.customer, after },
      );
    const first = (await page(null)).customer.orders;
    expect([first.nodes, first.pageInfo.hasNextPage]).toEqual([[{ number: 2 }], true]);
    const second = (await page(first.pageInfo.endCursor)).customer.orders;
    expect([second.nodes, second.pageInfo.hasNextPage]).toEqual([[{ number: 1 }], false]);
  });
});

describe('opportunities by the source of their lead', () => {
  const from = async (leadSource: string[], user: TestUser = shop.admin) =>
    (
      await read<{ opportunities: Titled }>(
        user,
        'query ($filter: OpportunityFilter) { opportunities(filter: $filter) { totalCount nodes { title } } }',
        { filter: { leadSource } },
      )
    ).opportunities.nodes
      .map(({ title }) => title)
      .toSorted();

  it('are those of any of the sources, whoever sold them', async () => {
    expect(await from(['Feria'])).toEqual(['De Ana', 'De Ana, del colega']);
    expect(await from(['Feria', 'Referido'])).toEqual(['De Ana', 'De Ana, del colega', 'De Bea']);
    expect(await from(['feria'])).toEqual([]);
    expect(await from([])).toEqual([]);
  });

  it('leave out those whose lead one does not see', async () => {
    expect(await from(['Feria'], shop.seller)).toEqual(['De Ana']);
    expect(await from(['Feria'], shop.otherSeller)).toEqual([]);
    expect(await from(['Feria', 'Referido'], shop.otherSeller)).toEqual(['De Bea']);
    expect(await from(['Feria'], other.admin)).toEqual([]);
  });
});

describe('orders by a product', () => {
  const having = async (filter: object, user: TestUser = shop.admin) => {
    const { orders } = await read<{ orders: Numbered }>(
      user,
      'query ($filter: OrderFilter) { orders(filter: $filter, orderBy: { field: NUMBER, direction: ASC }) { totalCount nodes { number } } }',
      { filter },
    );
    expect(orders.totalCount).toBe(orders.nodes.length);
    return orders.nodes.map(({ number }) => number);
  };

  it('are found by its id, its name or its code', async () => {
    expect(await having({ productId: products['Taladro rojo'] })).toEqual([1, 3]);
    expect(await having({ productId: products['Taladro rojo']?.toUpperCase() })).toEqual([1, 3]);
    expect(await having({ productId: 'none' })).toEqual([]);
    expect(await having({ product: 'TALADRO' })).toEqual([1, 3]);
    expect(await having({ product: 'pie lampara' })).toEqual([1]);
    expect(await having({ product: 'roj' })).toEqual([1, 2, 3]);
    expect(await having({ product: 'sku-' })).toEqual([1, 2, 3]);
    expect(await having({ product: '%' })).toEqual([]);
    expect(await having({ product: ' ' })).toEqual([1, 2, 3]);
  });

  it('do not have the words of two products', async () => {
    expect(await having({ product: 'lampara rojo' })).toEqual([]);
    expect(await having({ product: 'taladro', productId: products['Lámpara de pie'] })).toEqual([1]);
  });

  it('are those that one sees', async () => {
    expect(await having({ product: 'taladro' }, shop.seller)).toEqual([1]);
    expect(await having({ productId: products['Taladro rojo'] }, shop.otherSeller)).toEqual([3]);
    expect(await having({ product: 'taladro' }, other.admin)).toEqual([]);
  });

  it('name the filter whose words are too long', async () => {
    const { errors } = await as(shop.admin)('query ($filter: OrderFilter) { orders(filter: $filter) { totalCount } }', {
      filter: { product: 'x'.repeat(201) },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['filter', 'product'] });
  });
});
