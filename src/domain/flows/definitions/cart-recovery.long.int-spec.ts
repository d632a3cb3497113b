import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';
import { advanceLater } from './advance-later.fixture.js';

const question = '¿Cuánto cuesta el taladro?';
let embudo: TestEmbudo;
let shop: TestShop;
let products: Record<'drill' | 'bit' | 'work', string>;

beforeAll(async () => {
  const model = new FakeLanguageModel().judges(question, { intent: { primary: 'PRICING_QUESTION' } });
  embudo = await startTestEmbudo({ worker: true, http: true, models: [model] });
});
beforeEach(async () => {
  // No quiet hours: a message must not wait for the morning if the spec runs at night.
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
  const product = async (name: string, priceMinor: number) =>
    (await aProduct(embudo, shop.tenant, { name, priceMinor })).id;
  products = {
    drill: await product('Taladro', 4_500_000),
    bit: await product('Broca', 150_000),
    work: await product('Instalación', 2_000_000),
  };
});

const asked = () => gql(embudo.url, shop.admin.token);
async function switchOn(flowId = 'cart-recovery', settings: object = {}): Promise<void> {
  const { userErrors } = await mutate(
    asked(),
    'updateFlow',
    { flowId, enabled: true, settings },
    'userErrors { code }',
  );
  expect(userErrors).toEqual([]);
}
async function write(from: TestCustomer, text: string): Promise<void> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, text));
  await jobsDone(embudo);
}
const contactId = async (): Promise<string> =>
  (await embudo.testDatabase.sql<{ id: string }>('select id from contact where tenant_id = $1', [shop.tenant.id]))[0]
    ?.id ?? '';
async function choose(...lines: [product: keyof typeof products, quantity: number][]): Promise<string> {
  const { cart } = await mutate<{ cart: { id: string } }>(
    asked(),
    'setCart',
    {
      contactId: await contactId(),
      lines: lines.map(([product, quantity]) => ({ productId: products[product], quantity })),
    },
    'cart { id } userErrors { code message }',
  );
  return cart.id;
}
/** A customer who asked something after an order was put together, and has not reacted to the answer. */
async function hesitates(...lines: Parameters<typeof choose>): Promise<{ customer: TestCustomer; cartId: string }> {
  const customer = aCustomer();
  await write(customer, 'Hola');
  const cartId = await choose(...lines);
  await write(customer, question);
  return { customer, cartId };
}

interface Run {
  id: string;
  status: string;
  reason: string | null;
  flow: { id: string };
  history: { step: { id: string }; outcome: string; message: { body: string } | null }[];
}
async function runs(): Promise<Run[]> {
  const { data, errors } = await asked()<{ flowRuns: { nodes: Run[] } }>(
    '{ flowRuns { nodes { id status reason flow { id } history { step { id } outcome message { body } } } } }',
  );
  expect(errors).toEqual([]);
  return data.flowRuns.nodes;
}
async function theRun(): Promise<Run> {
  const [run, ...others] = await runs();
  expect(others).toEqual([]);
  return run!;
}
const later = async (hours: number) => advanceLater(embudo, shop.tenant.id, (await theRun()).id, hours);
const said = async () => (await theRun()).history.flatMap(({ message }) => message?.body.replace(/\s/g, ' ') ?? []);

describe('the recovery of carts', () => {
  it('reminds three times of what was chosen, with its total, and moves the lead to nurturing', async () => {
    const settings = { remindAfterHours: 4, helpAfterHours: 10, goodbyeAfterHours: 15, nurtureAfterHours: 20 };
    await switchOn('cart-recovery', settings);
    await hesitates(['drill', 1], ['bit', 3]);
    expect(await theRun()).toMatchObject({ status: 'SLEEPING', history: [], flow: { id: 'cart-recovery' } });
    for (const hours of [4, 10, 15]) await later(hours);
    expect(await said()).toEqual([
      'Tengo anotado lo que eligió: 1 × Taladro y 3 × Broca. Son ₡49 500,00 en total. ¿Lo pedimos, o quiere cambiar algo?',
      '¿Seguimos con su pedido de 1 × Taladro y 3 × Broca? El total de hoy es ₡49 500,00. Si algo lo detiene, como la entrega o el pago, con gusto le ayudo.',
      'Este es mi último mensaje sobre su pedido de 1 × Taladro y 3 × Broca. Cuando le convenga, escríbame y lo retomamos donde quedamos.',
    ]);
    await later(20);
    expect(await theRun()).toMatchObject({ status: 'DONE' });
    const { data } = await asked()<{ leads: { nodes: { status: string }[] } }>('{ leads { nodes { status } } }');
    expect(data.leads.nodes).toEqual([{ status: 'NURTURING' }]);
  });

  it('tells no total where a price is given on request, and leaves out what cannot be sold', async () => {
    await switchOn();
    await hesitates(['drill', 2], ['bit', 1], ['work', 1]);
    await embudo.testDatabase.sql('update product set active = false where id = $1', [products.bit]);
    await embudo.testDatabase.sql('update product set price_minor = null where id = $1', [products.work]);
    await later(4);
    expect(await said()).toEqual([
      'Tengo anotado lo que eligió: 2 × Taladro y 1 × Instalación. ¿Lo pedimos, o quiere cambiar algo?',
    ]);
  });

  it('writes nothing while nothing in the cart can be sold', async () => {
    await switchOn();
    await hesitates(['drill', 1]);
    await embudo.testDatabase.sql('update product set stock = 0 where id = $1', [products.drill]);
    await later(4);
    expect(await said()).toEqual([]);
    expect(await theRun()).toMatchObject({
      status: 'SLEEPING',
      history: [{ outcome: 'waited' }, { outcome: 'nothing-to-say' }],
    });
  });

  it('ends with an order', async () => {
    await switchOn();
    const { cartId } = await hesitates(['drill', 1]);
    await mutate(asked(), 'placeOrder', { cartId }, 'order { id } userErrors { code message }');
    await jobsDone(embudo);
    expect(await theRun()).toMatchObject({ status: 'STOPPED' });
    await later(4);
    expect(await said()).toEqual([]);
  });

  it('ends when the cart is emptied, and when the customer writes', async () => {
    await switchOn();
    const { customer } = await hesitates(['drill', 1]);
    await choose();
    await later(4);
    expect(await theRun()).toMatchObject({ status: 'STOPPED', history: [] });
    await choose(['bit', 2]);
    await write(customer, '¿Entregan en Heredia?');
    const [second] = (await runs()).filter(({ status }) => status === 'SLEEPING');
    expect(second?.flow.id).toBe('cart-recovery');
    await write(customer, 'Gracias, lo pienso');
    expect((await runs()).find(({ id }) => id === second?.id)).toMatchObject({ status: 'STOPPED' });
  });

  it('tells nothing twice about the same products, also where the customer wrote in between', async () => {
    await switchOn('cart-recovery', { remindAfterHours: 4, helpAfterHours: 10, goodbyeAfterHours: 15 });
    const { customer } = await hesitates(['drill', 1]);
    await later(4);
    await write(customer, question);
    const [second] = (await runs()).filter(({ status }) => status === 'SLEEPING');
    for (const hours of [10, 16, 21]) await advanceLater(embudo, shop.tenant.id, second?.id ?? '', hours);
    const outcomes = (await runs()).find(({ id }) => id === second?.id)?.history.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['waited', 'nothing-to-say', 'waited', 'sent', 'waited', 'sent']);
  });

  it('begins again where the customer wants something else', async () => {
    await switchOn();
    const { customer } = await hesitates(['drill', 1]);
    await later(4);
    await choose(['drill', 2]);
    await write(customer, question);
    const [second] = (await runs()).filter(({ status }) => status === 'SLEEPING');
    await advanceLater(embudo, shop.tenant.id, second?.id ?? '', 10);
    const { history } = (await runs()).find(({ id }) => id === second?.id) ?? { history: [] };
    expect(history[1]?.message?.body).toContain('2 × Taladro');
  });

  it('writes no more about products that the customer has refused', async () => {
    await switchOn('cart-recovery', { remindAfterHours: 4, helpAfterHours: 10, goodbyeAfterHours: 15 });
    const { customer } = await hesitates(['drill', 1]);
    await later(4);
    await write(customer, 'Por ahora no, gracias');
    const [second] = (await runs()).filter(({ status }) => status === 'SLEEPING');
    for (const hours of [10, 16, 21]) await advanceLater(embudo, shop.tenant.id, second?.id ?? '', hours);
    const { history } = (await runs()).find(({ id }) => id === second?.id) ?? { history: [] };
    expect(history.filter(({ message }) => message !== null)).toEqual([]);
  });

  const sentBy = async (reply: string, { after = 4 } = {}) => {
    await switchOn('cart-recovery', { remindAfterHours: 4, helpAfterHours: 10, goodbyeAfterHours: 15 });
    const { customer } = await hesitates(['drill', 1]);
    if (after > 0) await later(after);
    for (const text of reply.split(' / ')) await write(customer, text);
    const [next] = (await runs()).filter(({ status }) => status === 'SLEEPING');
    for (const hours of [10, 16, 21, 27]) await advanceLater(embudo, shop.tenant.id, next?.id ?? '', hours);
    const { history } = (await runs()).find(({ id }) => id === next?.id) ?? { history: [] };
    return history.flatMap(({ step, message }) => (message ? [step.id] : []));
  };

  it.each([
    'Está muy caro',
    'Lo compré en otro lado',
    'Ya no lo necesito',
    "It's too expensive",
    'No, gracias / ¿A qué hora abren?',
    'Se me sale del presupuesto / gracias',
  ])('writes no more about products that were refused with a reason, or before another question: %s', async reply => {
    expect(await sentBy(reply)).toEqual([]);
  });

  it.each(['Lo compré en otro lado', 'Está muy caro'])(
    'does not begin to write about products that were refused at once: %s',
    async reply => {
      expect(await sentBy(reply, { after: 0 })).toEqual([]);
    },
  );

  it('goes on where the customer asks something', async () => {
    expect(await sentBy('¿Entregan en Heredia?')).toEqual(['second', 'last']);
  });

  it('begins again where the customer took something else after a refusal', async () => {
    await switchOn('cart-recovery', { remindAfterHours: 4, helpAfterHours: 10, goodbyeAfterHours: 15 });
    const { customer } = await hesitates(['drill', 1]);
    await write(customer, 'Está muy caro');
    await choose(['bit', 2]);
    await write(customer, question);
    const [next] = (await runs()).filter(({ status }) => status === 'SLEEPING');
    await advanceLater(embudo, shop.tenant.id, next?.id ?? '', 10);
    const { history } = (await runs()).find(({ id }) => id === next?.id) ?? { history: [] };
    expect(history[1]?.message?.body).toContain('2 × Broca');
  });

  it('ends when a person moves the lead to nurturing', async () => {
    await switchOn();
    await hesitates(['drill', 1]);
    await embudo.testDatabase.sql(`update lead set status = 'NURTURING' where tenant_id = $1`, [shop.tenant.id]);
    await later(4);
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: 'El lead pasó a maduración.', history: [] });
  });

  it('does not start for a cart that was left alone for a week', async () => {
    await switchOn();
    const customer = aCustomer();
    await write(customer, 'Hola');
    const cartId = await choose(['drill', 1]);
    await embudo.testDatabase.sql(`update cart set updated_at = now() - interval '8 days' where id = $1`, [cartId]);
    await write(customer, question);
    expect(await runs()).toEqual([]);
  });

  it('is written in place of the follow-up, which takes over where there is no cart', async () => {
    await switchOn();
    await switchOn('follow-up');
    const { customer } = await hesitates(['drill', 1]);
    expect((await runs()).filter(({ status }) => status === 'SLEEPING').map(({ flow }) => flow.id)).toEqual([
      'cart-recovery',
    ]);
    await choose();
    await write(customer, question);
    expect((await runs()).filter(({ status }) => status === 'SLEEPING').map(({ flow }) => flow.id)).toEqual([
      'follow-up',
    ]);
  });

  it('is off until the business switches it on', async () => {
    await hesitates(['drill', 1]);
    expect(await runs()).toEqual([]);
  });
});
