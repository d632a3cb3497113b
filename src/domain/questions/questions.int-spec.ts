import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aTenant,
  aUser,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { createPipeline } from '../pipelines/index.js';
import { userActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { emptyPlan } from './question-plan.js';

interface Answer {
  text: string;
  columns: string[];
  rows: Record<string, unknown>[];
  chart: object | null;
  query: string | null;
  conversationId: string;
  suggestions: string[];
}
interface Asked {
  answer: Answer | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  for (const text of ['Hola, ¿cuánto cuesta el taladro?', 'Quiero comprar 20 taladros hoy mismo', 'buenas tardes'])
    expect(
      (await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), text))).status,
    ).toBe(200);
  await jobsDone(embudo);
});

const document =
  'mutation ($input: AskKulaInput!) { askKula(input: $input) { answer { text columns rows chart query conversationId suggestions } userErrors { code field message } } }';
const ask = async (
  token: string,
  question: string,
  conversationId: string | null = null,
  at = embudo,
): Promise<Asked> =>
  (await gql(at.url, token)<{ askKula: Asked }>(document, { input: { question, conversationId } })).data.askKula;
const answered = async (token: string, question: string, conversationId: string | null = null): Promise<Answer> => {
  const { answer, userErrors } = await ask(token, question, conversationId);
  expect(userErrors).toEqual([]);
  if (!answer) throw new Error('there is no answer');
  return answer;
};

describe('a question about the business', () => {
  it('is answered from the data, with the query that read them', async () => {
    const { text, rows, query } = await answered(shop.ceo.token, '¿Cuántos leads nuevos hubo hoy?');
    expect(text).toBe('Leads nuevos hoy: 3.');
    expect(rows).toEqual([{ Valor: 3 }]);
    const again = await gql(embudo.url, shop.ceo.token)<{ widgetPoints: { value: number }[] }>(query ?? '');
    expect(again.data.widgetPoints).toMatchObject([{ value: 3 }]);
    const list = await answered(shop.admin.token, 'Which conversations are there?');
    expect(list.columns[0]).toBe('Person');
    expect(list.rows).toHaveLength(3);
  });

  it('names the lost sales without a reason as such', async () => {
    const { tenant, admin } = await aShop(embudo);
    const [board, stage] = [newId(), newId()];
    await embudo.testDatabase.sql(`insert into pipeline (id, tenant_id, name) values ($1, $2, 'Ventas')`, [
      board,
      tenant.id,
    ]);
    await embudo.testDatabase.sql(
      `insert into stage (id, tenant_id, pipeline_id, name, position, probability, kind) values ($1, $2, $3, 'Perdida', 0, 0, 'LOST')`,
      [stage, tenant.id, board],
    );
    for (const reason of [null, null, 'Caro'])
      await embudo.testDatabase.sql(
        `insert into opportunity (id, tenant_id, pipeline_id, stage_id, title, title_key, value_minor, currency, status, close_reason, last_stage_change_at, closed_at)
          values ($1, $2, $3, $4, 'x', 'x', 100, 'CRC', 'LOST', $5, now(), now())`,
        [newId(), tenant.id, board, stage, reason],
      );
    const { text, rows } = await answered(admin.token, '¿Por qué perdimos ventas?');
    expect(text).toContain('Sin motivo, con 2');
    expect(rows.map(row => Object.values(row))).toEqual([
      ['Sin motivo', 2],
      ['Caro', 1],
    ]);
  });

  it('shows nobody more than they may see', async () => {
    const [first] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from lead where tenant_id = $1 order by id limit 1',
      [shop.tenant.id],
    );
    await gql(embudo.url, shop.admin.token)(
      'mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }',
      { input: { leadId: first?.id, sellerId: shop.otherSeller.sellerId } },
    );
    const seen = async (token: string) => (await answered(token, '¿Cuántos leads hay?')).rows[0]?.Total;
    expect(await seen(shop.ceo.token)).toBe(3);
    expect(await seen(shop.seller.token)).toBe(2);
    expect((await answered(shop.seller.token, '¿Cuántos leads hay?')).text).toContain('Cuenta lo que usted puede ver.');
    const stranger = await aTenant(embudo);
    expect(await seen((await aUser(embudo, stranger, 'CEO')).token)).toBe(0);
  });

  it('finds people among the leads for who may not read contacts, and says what a role may not see', async () => {
    const about = '¿Qué sabemos de Ana?';
    expect((await answered(shop.ceo.token, about)).query).toContain('contacts(');
    expect((await answered(shop.seller.token, about)).query).toContain('leads(');
    expect((await answered(shop.admin.token, '¿Qué campañas hemos enviado?')).text).toBe('Hay 0 campañas.');
    const refused = await answered(shop.seller.token, '¿Qué campañas hemos enviado?');
    expect(refused).toMatchObject({ rows: [], text: expect.stringMatching(/^Su rol no permite ver eso\./) });
  });

  it('goes on from the one before, which is its own person’s alone', async () => {
    const { conversationId } = await answered(shop.ceo.token, '¿Cuántos leads nuevos hubo hoy?');
    const next = await answered(shop.ceo.token, '¿Y por vendedor?', conversationId);
    expect(next.conversationId).toBe(conversationId);
    expect(next.columns).toEqual(['Vendedor', 'Valor']);
    // A greeting or a request for help does not lose the thread.
    await answered(shop.ceo.token, 'gracias', conversationId);
    expect((await answered(shop.ceo.token, '¿y ayer?', conversationId)).text).toContain('por vendedor ayer');
    for (const token of [shop.admin.token, shop.seller.token])
      expect((await ask(token, '¿Y por vendedor?', conversationId)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['conversationId'] },
      ]);
    for (const id of ['no-es-un-id', ''])
      expect((await ask(shop.ceo.token, 'hola', id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('keeps nothing of the words that were asked', async () => {
    await answered(shop.ceo.token, 'leads que se llaman Zenobia Quintanilla');
    const kept = await embudo.testDatabase.sql<{ plan: object }>('select plan from question_thread');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept).toLowerCase()).not.toContain('zenobia');
  });

  it('puts the products of which the least is left first', async () => {
    for (const [name, priceMinor, stock] of [
      ['Lija', 900, 2],
      ['Clavo', 100, 800],
      ['Sierra', 5_000, 11],
    ] as const)
      await aProduct(embudo, shop.tenant, { name, priceMinor, stock });
    const { rows } = await answered(shop.ceo.token, '¿De qué productos quedan pocas existencias?');
    const own = rows.map(({ Nombre }) => Nombre).filter(name => ['Lija', 'Clavo', 'Sierra'].includes(String(name)));
    expect(own).toEqual(['Lija', 'Sierra', 'Clavo']);
  });

  it('tells the paid orders of a shop that has no opportunities, and says what it counts', async () => {
    const store = await aShop(embudo);
    const run = <Data extends object>(name: string, input: object, selection: string) =>
      mutate<Data>(gql(embudo.url, store.admin.token), name, input, `${selection} userErrors { code }`);
    const sold = async () => (await answered(store.ceo.token, '¿Cuánto vendimos hoy?')).text;
    const contactId = newId();
    await embudo.testDatabase.sql(`insert into contact (id, tenant_id, name) values ($2, $1, 'Lía')`, [
      store.tenant.id,
      contactId,
    ]);
    const { id: productId } = await aProduct(embudo, store.tenant, { name: 'Lona', priceMinor: 2_500 });
    const place = async (quantity: number) => {
      const { cart } = await run<{ cart: { id: string } }>(
        'setCart',
        { contactId, lines: [{ productId, quantity }] },
        'cart { id }',
      );
      const { order } = await run<{ order: { invoice: { id: string; total: string } } }>(
        'placeOrder',
        { cartId: cart.id },
        'order { invoice { id total } }',
      );
      return order.invoice;
    };
    await place(1);
    expect(await sold()).not.toContain('pedidos');
    for (const quantity of [2, 4]) {
      const { id: invoiceId, total: amount } = await place(quantity);
      await run('recordPayment', { invoiceId, amount, method: 'CASH' }, 'invoice { id }');
    }
    const text = await sold();
    expect(text).toContain(
      'los embudos no tienen ninguna venta. De los pedidos hechos hoy, los que ya están pagados suman',
    );
    expect(text).toMatch(/150\b.* \(2 pedidos\)\.$/);
    expect((await answered(store.ceo.token, 'sales last month')).text).toMatch(/\(0 orders\)\.$/);
    expect((await answered(store.ceo.token, '¿Cuántos leads nuevos hubo hoy?')).text).not.toContain('pedidos');

    const pipelineId = await createPipeline(
      embudo.context(userActor({ tenantId: store.tenant.id, userId: store.admin.id, role: 'ADMIN' })),
      { name: 'Taller', stages: [{ name: 'A', probability: 10 }] },
    );
    const { lead } = await run<{ lead: { id: string } }>('createLead', { name: 'Lía', source: 'Feria' }, 'lead { id }');
    await run(
      'createOpportunity',
      { title: 'V', value: '5', currency: 'CRC', pipelineId, leadId: lead.id },
      'opportunity { id }',
    );
    expect(await sold()).not.toContain('pedidos');
  });

  it('says how something is done, and what it does not understand', async () => {
    expect((await answered(shop.secretary.token, '¿Cómo importo contactos?')).text).toContain('Importar');
    const unclear = await answered(shop.secretary.token, '¿Cuál es el margen de ganancia?');
    expect([unclear.query, unclear.rows, unclear.columns]).toEqual([null, [], []]);
    expect(unclear.text).toMatch(/^No entendí/);
    expect(unclear.suggestions).toHaveLength(4);
    const unreal = await answered(shop.ceo.token, 'ventas del 31 de noviembre');
    expect([unreal.query, unreal.text]).toEqual([null, expect.stringMatching(/^Esa fecha no existe/)]);
    for (const question of ['', '   ', 'x'.repeat(1_001)])
      expect((await ask(shop.ceo.token, question)).userErrors).toMatchObject([
        { code: 'INVALID', field: ['question'] },
      ]);
  });
});

it('says what customers owe, what is left in carts, who somebody is, and what a day brought', async () => {
  const own = await aShop(embudo);
  const { sql } = embudo.testDatabase;
  const now = Date.now();
  const anInvoice = async (number: number, name: string, total: number, paid: number, status: string, days: number) => {
    const [contact, cart, order] = [newId(), newId(), newId()];
    await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [contact, own.tenant.id, name]);
    await sql(
      `insert into cart (id, tenant_id, contact_id, status, currency, total_minor) values ($1, $2, $3, $4, 'CRC', $5)`,
      [cart, own.tenant.id, contact, 'ORDERED', total],
    );
    await sql(
      `insert into sales_order (id, tenant_id, number, cart_id, contact_id, status, currency, total_minor) values ($1, $2, $3, $4, $5, 'CONFIRMED', 'CRC', $6)`,
      [order, own.tenant.id, number, cart, contact, total],
    );
    await sql(
      `insert into invoice (id, tenant_id, number, order_id, status, currency, total_minor, paid_minor, due_at) values ($1, $2, $3, $4, $5, 'CRC', $6, $7, $8)`,
      [newId(), own.tenant.id, number, order, status, total, paid, new Date(now + days * 86_400_000)],
    );
    return contact;
  };
  const karla = await anInvoice(1, 'Karla Mora', 100_000, 30_000, 'PARTLY_PAID', -5);
  await anInvoice(2, 'Berta Solís', 50_000, 0, 'OPEN', 5);
  await anInvoice(3, 'Cleo Vega', 90_000, 90_000, 'PAID', -5);
  await sql(
    `insert into cart (id, tenant_id, contact_id, status, currency, total_minor) values ($1, $2, $3, 'OPEN', 'CRC', 25000)`,
    [newId(), own.tenant.id, karla],
  );
  const of = (question: string) => answered(own.ceo.token, question);

  const owed = await of('¿Cuánto me deben?');
  expect(owed.text).toMatch(/^Hay 2 facturas sin pagar\. Falta por cobrar: ₡1\s?200\.$/);
  expect(owed.rows).toMatchObject([
    { Persona: 'Karla Mora', 'Falta por cobrar': 700 },
    { Persona: 'Berta Solís', 'Falta por cobrar': 500 },
  ]);
  const late = await of('facturas vencidas');
  expect(late.rows.map(row => row.Persona)).toEqual(['Karla Mora']);
  expect(late.text).toContain('Falta por cobrar: ₡700.');
  const carts = await of('carritos abandonados');
  expect(carts.text).toBe('Hay 1 carrito sin pedir. Suman ₡250.');
  expect((await of('todo sobre karla')).rows).toMatchObject([{ Nombre: 'Karla Mora' }]);
  for (const user of [own.ceo, own.admin, own.seller, own.secretary]) {
    const day = await answered(user.token, '¿Qué debería hacer hoy?');
    expect(day.text).toMatch(/^Resumen \(hoy\): Vendido: ₡0; .*Tareas por hacer: 0/);
    expect(day.rows).toHaveLength(7);
  }
});

it('a hosted model that asks for what does not go together gets what does, and its words are never shown', async () => {
  const model = new FakeLanguageModel();
  model.plan = {
    ...emptyPlan,
    kind: 'FIGURE',
    metric: 'FORECAST',
    grouping: 'SELLER',
    seller: 'Nadie; drop table lead',
    range: { period: 'TODAY', from: '2026-01-01', until: '2020-01-01' },
    stage: 'No existe',
    compare: true,
    ranking: 'SOONEST',
    limit: 50,
  };
  const hosted = await startTestEmbudo({ http: true, models: [model] });
  const other = await aShop(hosted);
  const { answer, userErrors } = await ask(other.ceo.token, '¿Qué viene?', null, hosted);
  expect(userErrors).toEqual([]);
  expect(answer?.text).toMatch(/^Esto no se puede limitar a un vendedor\..*Pronóstico de ventas por mes/);
  expect(answer?.text).not.toContain('Nadie');
  expect(model.asked.at(-1)).toMatchObject({ task: 'question', text: '¿Qué viene?' });
});
