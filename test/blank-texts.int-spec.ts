import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, mutate, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

const change = <Payload extends object>(verb: string, input: object, selection: string) =>
  mutate<Payload>(gql(embudo.url, shop.admin.token), verb, input, `${selection} userErrors { code field }`);

describe('a blank text where the graph has null for none', () => {
  it('is none, because forms send it for an input that was left empty', async () => {
    const { customer } = await change<{ customer: { id: string; contact: { id: string } } }>(
      'createCustomer',
      { firstName: 'Ana' },
      'customer { id contact { id } }',
    );
    expect(
      await change(
        'logInteraction',
        { customerId: customer.id, type: 'call', notes: ' ', outcome: '' },
        'interaction { notes outcome }',
      ),
    ).toEqual({ interaction: { notes: null, outcome: null }, userErrors: [] });

    const { pipeline } = await change<{ pipeline: { id: string } }>(
      'createPipeline',
      { name: 'Ventas', stages: [{ name: 'Contacto', probability: 10 }] },
      'pipeline { id }',
    );
    const sale = {
      pipelineId: pipeline.id,
      customerId: customer.id,
      title: 'Cocina',
      value: '1',
      source: ' ',
      description: '',
    };
    const none = { source: null, description: null };
    const { opportunity } = await change<{ opportunity: { id: string } }>(
      'createOpportunity',
      sale,
      'opportunity { id source description }',
    );
    expect(opportunity).toMatchObject(none);
    expect(
      await change(
        'updateOpportunity',
        { opportunityId: opportunity.id, source: '', description: ' ' },
        'opportunity { source description }',
      ),
    ).toEqual({ opportunity: none, userErrors: [] });

    const { product } = await change<{ product: { id: string } }>(
      'createProduct',
      { sku: 'A-1', name: 'Sierra', price: '1.00' },
      'product { id }',
    );
    const { cart } = await change<{ cart: { id: string } }>(
      'setCart',
      { contactId: customer.contact.id, lines: [{ productId: product.id, quantity: 1 }] },
      'cart { id }',
    );
    const { order } = await change<{ order: { id: string } }>('placeOrder', { cartId: cart.id }, 'order { id }');
    expect(
      await change('updateOrder', { orderId: order.id, status: 'CANCELLED', reason: ' ' }, 'order { cancelReason }'),
    ).toEqual({ order: { cancelReason: null }, userErrors: [] });
  });
});
