import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gql, jobsDone, mutate } from '../../testing/index.js';
import type { CalculationStep } from './calculation/steps.js';
import { calls, HostedShop } from './hosted-shop.fixture.js';
import { draft } from './told-model.fixture.js';
import { callOf } from './tools/agent-tools.js';

/** Orders that a hosted model takes. */
const hosted = new HostedShop();
const { model } = hosted;
let drill: string | undefined;

beforeAll(() => hosted.start());
afterAll(() => hosted.stop());
beforeEach(async () => {
  [drill] = await hosted.opens([{ name: 'Taladro percutor', priceMinor: 4_500_000, stock: 9 }]);
  await hosted.says('Envíos', 'El envío cuesta ₡3 000 y es gratis en compras desde ₡500 000. Aceptamos tarjeta.');
});
const tells = (text: string, ...replies: object[]) => hosted.tells(text, ...replies);
const orders = () => hosted.orders();

const items = [{ product: 'Taladro percutor', quantity: 2 }];
const setCart = callOf('set_cart', { items });
const step = (kind: CalculationStep['kind'], given: Partial<CalculationStep>): CalculationStep => ({
  ...{ kind, product: null, quantity: '', amount: null, percent: null, of: [], quotes: [] },
  ...given,
});
const fee = step('amount', { amount: 3000, quotes: ['El envío cuesta ₡3 000'] });
const sumOf = (quantity: string) =>
  callOf('calculate', { steps: [step('product', { product: 'Taladro percutor', quantity }), fee] });
const withDelivery = sumOf('2');

const listTold = () => tells('quiero 2 taladros', calls(setCart), draft('Son 2, total ₡90.000. ¿Confirmo su pedido?'));
const deliveryTold = () =>
  tells(
    '¿y con envío?',
    calls(withDelivery),
    draft('Con el envío de ₡3 000 el total es ₡93.000. ¿Confirmo su pedido?'),
  );
const yes = (query: string | null = null, text = 'Quedó anotado.') =>
  tells('sí, dele', calls(callOf('place_order', { query })), draft(text));

const only = async () => {
  const [order, ...others] = await orders();
  expect(others).toEqual([]);
  return order;
};
const delivery = { label: 'Envíos: El envío cuesta ₡3 000', amountMinor: '300000' };

describe('a hosted model orders at the total that the customer accepted', () => {
  it('with the delivery: the order waits, the conversation goes on, and the confirmed order is invoiced with it', async () => {
    await listTold();
    await deliveryTold();
    const told = await yes('93.000; a Sabaneta el viernes', 'Anotado; una persona del equipo lo confirma por ₡93.000.');
    expect(model.asked[0]).toMatch(
      /sin confirmar, que vale para un sí: ₡93.000,00, con ₡3.000,00 \(Envíos: El envío cuesta ₡3.000\)\nmostrados antes, solo si el cliente elige uno de ellos: ₡90.000,00\n/u,
    );
    expect(model.asked[1]).toMatch(/falta que una persona del equipo lo confirme/u);
    expect(told).toMatch(/lo confirma por ₡93.000/u);
    const order = await only();
    expect(order).toMatchObject({
      status: 'PENDING',
      total: '9300000',
      charges: [delivery],
      note: '93.000; a Sabaneta el viernes',
    });
    const [conversation] = await hosted.sql('select status from conversation where tenant_id = $1', [
      hosted.shop.tenant.id,
    ]);
    expect(conversation).toEqual({ status: 'BOT' });
    const confirmed = await mutate(
      gql(hosted.embudo.url, hosted.shop.admin.token),
      'updateOrder',
      { orderId: order?.id, status: 'CONFIRMED' },
      'order { status invoice { total } } userErrors { code }',
    );
    expect(confirmed).toMatchObject({ order: { status: 'CONFIRMED', invoice: { total: '93000.00' } } });
  });

  it('at the price of a pack that only a text states, which the cart does not know', async () => {
    await hosted.sql(`update knowledge_article set body = body || ' Promoción: 2 por ₡80 000.' where tenant_id = $1`, [
      hosted.shop.tenant.id,
    ]);
    const pack = step('product', {
      product: 'Taladro percutor',
      quantity: '2/2',
      amount: 80_000,
      quotes: ['Promoción: 2 por ₡80 000'],
    });
    await tells(
      'quiero 2 taladros con la promoción',
      calls(setCart, callOf('calculate', { steps: [pack] })),
      draft('Los 2 quedan en ₡80.000. ¿Confirmo su pedido?'),
    );
    await yes();
    expect(await only()).toMatchObject({
      status: 'PENDING',
      total: '8000000',
      charges: [{ label: 'Según lo acordado en el chat', amountMinor: '-1000000' }],
    });
  });

  it('at the sum of the cart if the accepted total is that one, though the one with delivery was shown later', async () => {
    await listTold();
    await deliveryTold();
    await yes('el total de ₡90.000, lo recoge');
    expect(await only()).toMatchObject({ status: 'CONFIRMED', total: '9000000', charges: [] });
  });

  it('after a question in between, in whose answer the total may be told again', async () => {
    await listTold();
    await deliveryTold();
    const told = await tells('¿aceptan tarjeta?', draft('Aceptamos tarjeta. ¿Confirmo su pedido por ₡93.000?'));
    expect(told).toMatch(/por ₡93.000/u);
    await tells('ok gracias', draft('Con gusto, ¿se lo confirmo?'));
    await yes();
    expect(await only()).toMatchObject({ status: 'PENDING', total: '9300000', charges: [delivery], note: null });
  });

  it('also if the model puts the same list into the cart again with the yes', async () => {
    await listTold();
    await tells('sí', calls(setCart, callOf('place_order')), draft('Listo.'));
    expect(await only()).toMatchObject({ total: '9000000', status: 'CONFIRMED' });
  });

  it('once, though it calls again and then notes something else', async () => {
    await listTold();
    const again = calls(callOf('place_order', { query: 'con tarjeta' }));
    await tells('sí', calls(callOf('place_order', { query: 'en efectivo' })), again, draft('Quedó anotado.'));
    expect(model.asked[2]).not.toMatch(/no se hizo/u);
    expect(await only()).toMatchObject({ note: 'en efectivo', total: '9000000' });
  });
});

describe('a hosted model orders nothing', () => {
  it('if the cart was changed with the yes', async () => {
    await listTold();
    await deliveryTold();
    const more = callOf('set_cart', { items: [{ product: 'Taladro percutor', quantity: 3 }] });
    await tells('que sean 3, sí', calls(more, callOf('place_order')), draft('Un momento.'));
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, NOT_CONFIRMED:/u);
    await yes();
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, NOT_CONFIRMED:/u);
    expect(await orders()).toEqual([]);
  });

  it('if a seller has changed the cart, or written, since', async () => {
    await listTold();
    await deliveryTold();
    const [row] = await hosted.sql<{ contactId: string; conversationId: string }>(
      'select contact_id as "contactId", id as "conversationId" from conversation where tenant_id = $1',
      [hosted.shop.tenant.id],
    );
    const client = gql(hosted.embudo.url, hosted.shop.ceo.token);
    const lines = [{ productId: drill, quantity: 4 }];
    await mutate(client, 'setCart', { contactId: row?.contactId, lines }, 'userErrors { code }');
    await yes();
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, CHANGED:/u);
    await listTold();
    const conversationId = row?.conversationId;
    await mutate(client, 'takeOverConversation', { conversationId }, 'userErrors { code }', 'ConversationInput');
    await mutate(client, 'sendMessage', { conversationId, body: '¿Le llamo?' }, 'userErrors { code }');
    await mutate(client, 'handBackConversation', { conversationId }, 'userErrors { code }', 'ConversationInput');
    await jobsDone(hosted.embudo);
    await yes();
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, NOT_CONFIRMED:/u);
    expect(await orders()).toEqual([]);
  });

  it('at a price that has changed since', async () => {
    await listTold();
    await deliveryTold();
    await hosted.sql('update product set price_minor = 5000000 where id = $1', [drill]);
    await yes();
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, CHANGED:/u);
    expect(await orders()).toEqual([]);
  });

  it('after an answer that told the sum of something else', async () => {
    await listTold();
    const three = callOf('price_list', { items: [{ product: 'Taladro percutor', quantity: 3 }] });
    await tells('¿y 3?', calls(three), draft('3 serían ₡135.000. ¿Los lleva?'));
    await yes();
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, NOT_CONFIRMED:/u);
    expect(await orders()).toEqual([]);
  });

  it('at a sum that it did not tell, nor at one of another list', async () => {
    await tells('quiero 2 taladros', calls(setCart), draft('Con gusto. ¿Con envío?'));
    await tells('sí', calls(withDelivery), draft('Muy bien, ¿confirmo su pedido?'));
    await yes();
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, NOT_CONFIRMED:/u);
    const ofOne = sumOf('1');
    await tells('¿y uno? 1', calls(ofOne), draft('Con el envío de ₡3 000, uno sale en ₡48.000. ¿Confirmo?'));
    await yes();
    expect(model.asked[1]).toMatch(/place_order \(no se hizo, NOT_CONFIRMED:/u);
    expect(await orders()).toEqual([]);
  });

  it('in a trial', async () => {
    await listTold();
    await deliveryTold();
    const [row] = await hosted.sql<{ id: string }>('select id from conversation where tenant_id = $1', [
      hosted.shop.tenant.id,
    ]);
    [model.asked, model.says] = [[], [calls(callOf('place_order', { query: 'a Sabaneta' })), draft('Quedó anotado.')]];
    const { data } = await gql(hosted.embudo.url, hosted.shop.ceo.token)<{ previewAnswer: { action: string } }>(
      'query ($id: ID!) { previewAnswer(text: "sí, dele", conversationId: $id) { action } }',
      { id: row?.id },
    );
    expect(data.previewAnswer.action).toBe('PLACE_ORDER');
    expect(await orders()).toEqual([]);
    await yes();
    expect(await only()).toMatchObject({ total: '9300000' });
  });
});
