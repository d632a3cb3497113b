import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  messagesOf,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestShop,
} from '../../../testing/index.js';
import { newId } from '../../shared/id.js';
import { advanceLater } from './advance-later.fixture.js';

const embudo = await startTestEmbudo({ http: true, worker: true });
let shop: TestShop;
let customer: TestCustomer;
let saws: string;

beforeEach(async () => {
  // No quiet hours: a message must not wait for the morning if the spec runs at night.
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
  customer = aCustomer();
  ({ id: saws } = await aProduct(embudo, shop.tenant, { name: 'Sierra de banco', priceMinor: 8_200_000, stock: 9 }));
  await aProduct(embudo, shop.tenant, { name: 'Guantes de cuero', priceMinor: 450_000, stock: 9 });
});

const sql = embudo.testDatabase.sql;
const change = async (verb: string, input: object, type?: string): Promise<void> => {
  const client = gql(embudo.url, shop.admin.token);
  expect((await mutate(client, verb, input, 'userErrors { code message }', type)).userErrors).toEqual([]);
  await jobsDone(embudo);
};
const switchOn = (flowId: string, settings: object = {}) => change('updateFlow', { flowId, enabled: true, settings });

const told = async (): Promise<string> => {
  const agent = (await messagesOf(embudo, shop.tenant.id)).filter(({ author }) => author === 'AI_AGENT');
  return (agent.at(-1)?.body ?? '').replace(/\s/gu, ' ');
};
/** Sends what the customer writes and returns the agent's answer. */
async function says(text: string): Promise<string> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
  return told();
}
/** Does the steps of the run that are due in so many hours, and returns what it wrote. */
async function later(hours: number): Promise<string> {
  const [run] = await sql<{ id: string }>(
    `select id from flow_run where tenant_id = $1 and status in ('RUNNING', 'SLEEPING')`,
    [shop.tenant.id],
  );
  await advanceLater(embudo, shop.tenant.id, run?.id ?? '', hours);
  await jobsDone(embudo);
  return told();
}
const ordered = () =>
  sql<{ product: string; quantity: number; total: string }>(
    `select p.name as product, l.quantity, o.total_minor::text as total from sales_order o join order_line l on l.order_id = o.id
       join product p on p.id = l.product_id where o.tenant_id = $1 order by l.position`,
    [shop.tenant.id],
  );
const reprice = (priceMinor: number) => sql('update product set price_minor = $2 where id = $1', [saws, priceMinor]);

describe('an answer to what the recovery of carts asks', () => {
  beforeEach(async () => {
    // All within the day in which WhatsApp takes free text.
    await switchOn('cart-recovery', { remindAfterHours: 4, helpAfterHours: 10, goodbyeAfterHours: 15 });
    await says('Quiero 2 sierras de banco');
  });
  const reminded = async () =>
    expect(await later(4)).toMatch(/2 × Sierra de banco\. Son ₡164 000,00 en total\. ¿Lo pedimos/u);

  it.each(['sí', 'Sí, por favor', 'ok', 'dale'])('orders what the message named, at once: %s', async yes => {
    await reminded();
    expect(await says(yes)).toMatch(/pedido/iu);
    expect(await ordered()).toEqual([{ product: 'Sierra de banco', quantity: 2, total: '16400000' }]);
  });

  it('orders at the price that the message told, if the cart had another one', async () => {
    await reprice(9_000_000);
    expect(await later(4)).toMatch(/Son ₡180 000,00 en total/u);
    await says('sí');
    expect(await ordered()).toEqual([{ product: 'Sierra de banco', quantity: 2, total: '18000000' }]);
  });

  it('orders nothing at a price that was not told: the agent tells the new total, and a yes orders that', async () => {
    await reminded();
    await reprice(9_000_000);
    expect(await says('sí')).toMatch(/Total: ₡180 000,00/u);
    expect(await ordered()).toEqual([]);
    await says('sí');
    expect(await ordered()).toEqual([{ product: 'Sierra de banco', quantity: 2, total: '18000000' }]);
  });

  it('orders nothing that is sold out since', async () => {
    await reminded();
    await sql('update product set stock = 1 where id = $1', [saws]);
    expect(await says('sí')).toMatch(/1 de Sierra|Sierra de banco solo quedan 1/u);
    expect(await ordered()).toEqual([]);
  });

  it('may be no: nothing is ordered', async () => {
    await reminded();
    await says('no, gracias');
    await says('gracias');
    expect(await ordered()).toEqual([]);
  });

  it('may be another quantity, which is asked about with its total', async () => {
    await reminded();
    expect(await says('mejor 3')).toMatch(/3 × Sierra de banco.*Total: ₡246 000,00/su);
    expect(await ordered()).toEqual([]);
    await says('sí');
    expect(await ordered()).toEqual([{ product: 'Sierra de banco', quantity: 3, total: '24600000' }]);
  });

  it('is still understood two days later', async () => {
    await reminded();
    await sql(`update dialogue_state set updated_at = now() - interval '2 days' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    await says('sí');
    expect(await ordered()).toHaveLength(1);
  });

  it('is asked for again after a week', async () => {
    await reminded();
    await sql(`update dialogue_state set updated_at = now() - interval '8 days' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    await says('sí');
    expect(await ordered()).toEqual([]);
  });

  it('means another message, if one followed', async () => {
    await reminded();
    const [conversation] = await sql<{ conversationId: string }>(
      'select id as "conversationId" from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    await change('takeOverConversation', conversation!, 'ConversationInput');
    await change('sendMessage', { ...conversation, body: '¿Le parece si mañana le escribimos?' });
    await change('handBackConversation', conversation!, 'ConversationInput');
    expect(await says('sí')).toMatch(/2 × Sierra de banco/u);
    expect(await ordered()).toEqual([]);
  });

  it('means nothing if the message was not delivered', async () => {
    await reminded();
    await sql(
      `update message set status = 'FAILED', error = 'refused' where id = (select (state ->> 'askedBy')::uuid from dialogue_state where tenant_id = $1)`,
      [shop.tenant.id],
    );
    await says('sí');
    expect(await ordered()).toEqual([]);
  });

  it('is shown the list first after a farewell, which asks nothing', async () => {
    for (const hours of [4, 10]) await later(hours);
    expect(await later(15)).toMatch(/Este es mi último mensaje/u);
    expect(await says('sí')).toMatch(/2 × Sierra de banco.*Total: ₡164 000,00/su);
    expect(await ordered()).toEqual([]);
  });

  it('is shown the list first if the message does not name all of it', async () => {
    const lines = [{ productId: saws, quantity: 1 }];
    for (const name of ['Clavos', 'Lijas', 'Pernos', 'Tacos']) {
      const { id } = await aProduct(embudo, shop.tenant, { name, priceMinor: 100_000, stock: 9 });
      lines.push({ productId: id, quantity: 1 });
    }
    const [contact] = await sql<{ id: string }>('select id from contact where tenant_id = $1', [shop.tenant.id]);
    await change('setCart', { contactId: contact?.id, lines });
    expect(await later(4)).toMatch(/1 producto más/u);
    expect(await says('sí')).toMatch(/1 × Tacos.*Total: ₡86 000,00/su);
    expect(await ordered()).toEqual([]);
  });

  it('is shown the list first if it went as a template that does not tell it', async () => {
    await sql(
      `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
       values ($1, $2, $3, 'volver', 'volver', 'es', 'MARKETING', 'APPROVED', 'Hola {{1}}, ¿seguimos con su pedido?', '{1}')`,
      [newId(), shop.tenant.id, shop.account.id],
    );
    await switchOn('cart-recovery', { template: { name: 'volver', variables: ['name'] } });
    await sql(`update conversation set last_inbound_at = now() - interval '30 hours' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    expect(await later(4)).toMatch(/¿seguimos con su pedido\?/u);
    expect(await says('sí')).toMatch(/2 × Sierra de banco.*Total: ₡164 000,00/su);
    expect(await ordered()).toEqual([]);
  });

  it('orders at once after a template that tells it', async () => {
    await sql(
      `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
       values ($1, $2, $3, 'carrito', 'carrito', 'es', 'MARKETING', 'APPROVED', 'Hola {{1}}. {{2}} Saludos.', '{1,2}')`,
      [newId(), shop.tenant.id, shop.account.id],
    );
    await switchOn('cart-recovery', { template: { name: 'carrito', variables: ['name', 'text'] } });
    await sql(`update conversation set last_inbound_at = now() - interval '30 hours' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    expect(await later(4)).toMatch(/^Hola .*Son ₡164 000,00 en total/u);
    await says('sí');
    expect(await ordered()).toHaveLength(1);
  });

  it('is shown the list first if the shop requires more', async () => {
    await sql(`update product set description = 'Pedido mínimo: 5 piezas.' where id = $1`, [saws]);
    await reminded();
    expect(await says('sí')).toMatch(/Pedido mínimo: 5 piezas/u);
    expect(await ordered()).toEqual([]);
  });
});

describe('an answer to what the follow-up offers', () => {
  beforeEach(async () => {
    await switchOn('follow-up', { valueAfterHours: 2, urgencyAfterHours: 4 });
    await says('¿Cuánto cuesta la sierra de banco?');
  });
  const offered = async () => {
    await later(2);
    expect(await later(5)).toMatch(/Le escribo por Sierra de banco: .*¿Quiere que avancemos\?/u);
  };

  it.each([
    ['sí', /de Sierra de banco\?$|sobre Sierra de banco\?$/u],
    ['sí, tengo una duda', /de Sierra de banco\?$|sobre Sierra de banco\?$/u],
    ['no, gracias', /^(?!.*Sierra)/u],
    ['¿la entregan a domicilio?', /^(?!.*duda)/u],
    // The agent answers it. A person would be called for a complaint.
    ['está muy cara', /precio/u],
  ])('asks what is open, if the customer says so to the first message: %s', async (reply, answer) => {
    expect(await later(2)).toMatch(/^¿Le quedó alguna duda sobre Sierra de banco\?/u);
    expect(await says(reply)).toMatch(answer);
    expect(await ordered()).toEqual([]);
  });

  it('takes one of the product, and asks with the total', async () => {
    await offered();
    expect(await says('sí, por favor')).toMatch(/1 × Sierra de banco.*Total: ₡82 000,00/su);
    expect(await ordered()).toEqual([]);
    await says('sí');
    expect(await ordered()).toEqual([{ product: 'Sierra de banco', quantity: 1, total: '8200000' }]);
  });

  it('takes as many as the customer says', async () => {
    await offered();
    expect(await says('mejor 3')).toMatch(/3 × Sierra de banco.*Total: ₡246 000,00/su);
  });

  it('may be no', async () => {
    await offered();
    expect(await says('no gracias')).not.toMatch(/Total/u);
    expect(await ordered()).toEqual([]);
  });

  it('shows something similar to what is sold out', async () => {
    await aProduct(embudo, shop.tenant, { name: 'Sierra de mano', priceMinor: 900_000, stock: 3 });
    await later(2);
    await sql('update product set stock = 0 where id = $1', [saws]);
    expect(await later(5)).toMatch(/¿Le busco algo parecido\?/u);
    expect(await says('sí')).toMatch(/Sierra de mano/u);
  });

  it('offers it in the first message if it is sold out by then, and not again in the second', async () => {
    await aProduct(embudo, shop.tenant, { name: 'Sierra de mano', priceMinor: 900_000, stock: 3 });
    await sql('update product set stock = 0 where id = $1', [saws]);
    const first = await later(2);
    expect(first).toMatch(/^Sobre Sierra de banco: .*por ahora no hay existencias\. ¿Le muestro algo parecido\?$/u);
    expect(await later(5)).toBe(first);
    expect(await says('sí')).toMatch(/Sierra de mano/u);
  });
});
