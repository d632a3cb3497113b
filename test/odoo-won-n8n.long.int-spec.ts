import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import { newWebhookSecret } from '../src/domain/shared/standard-webhooks.js';
import { startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';
import { FakeOdoo } from './odoo/fake-odoo.js';
import { type Deal, N8nOffice } from './odoo/n8n-office.js';

let odoo: FakeOdoo;
let odooUrl: string;
let embudo: TestEmbudo;
let office: N8nOffice;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  odoo = new FakeOdoo();
  odooUrl = await odoo.start();
  office = await N8nOffice.open(embudo, odoo, odooUrl);
  odoo.add('product.product', { name: 'Varios', default_code: 'EMBUDO', sale_ok: true });
});
afterEach(() => odoo.stop());

const link = (model: string, id: number) => `${odooUrl}/mail/view?model=${model}&res_id=${id}`;
/** Creates a deal whose quote is in Odoo, and returns both. */
async function quoted(name = 'Ana Mora', value = '100000') {
  const deal = await office.deal({ name }, { title: `Montacargas de ${name}`, value });
  await office.quote(office.event(deal));
  const order = odoo.rows('sale.order').at(-1);
  if (!order) throw new Error('there is no quote');
  return { deal, order };
}
const confirm = (order: { id: number }) => odoo.change('sale.order', order.id, { state: 'sale' });
const others = async (deal: Deal) => (await office.titles(deal)).filter(title => !title.startsWith('Enviar'));

describe('the n8n workflow that hears of orders in Odoo', () => {
  it('wins the deal of a confirmed order with its amount, once, and makes its lead a customer', async () => {
    const { deal, order } = await quoted();
    expect((await office.poll()).failure).toBeNull();
    expect((await office.read(deal)).status).toBe('OPEN');
    odoo.change('sale.order', order.id, { state: 'sale', amount_untaxed: 98_500.5 });
    expect((await office.poll()).failure).toBeNull();
    const won = await office.read(deal);
    expect(won).toMatchObject({ status: 'WON', value: '98500.50', currency: 'CRC', lead: { status: 'WON' } });
    expect(won.customer).not.toBeNull();
    expect(won.history[0]).toMatchObject({
      to: { name: 'Ganado' },
      notes: `Pedido ${order.name} confirmado en Odoo: ${link('sale.order', order.id)}`,
    });
    // Whatever else changes in the order, and even if n8n has forgotten everything, nothing is done twice.
    odoo.change('sale.order', order.id, { amount_untaxed: 98_500.5 });
    await office.poll();
    office.memory = {};
    const { visited } = await office.poll();
    expect(visited).toContain('Embudo (pedidos)');
    expect(await office.read(deal)).toEqual(won);
  });

  it('asks Embudo only for what has changed, also for an order that appears late', async () => {
    const { order } = await quoted();
    const { deal: late, order: slow } = await quoted('Eva');
    confirm(slow);
    // The time of a long transaction is that of its beginning, so the order appears after newer ones.
    const { write_date: began } = slow;
    slow.state = 'draft';
    confirm(order);
    await office.poll();
    expect((await office.poll()).visited).not.toContain('Embudo (pedidos)');
    Object.assign(slow, { state: 'sale', write_date: began });
    await office.poll();
    expect((await office.read(late)).status).toBe('WON');
  });

  it('takes the currency of the order, and wins a deal that was lost', async () => {
    const { deal, order } = await quoted();
    await office.move(deal, 'Perdido');
    odoo.change('sale.order', order.id, { state: 'sale', currency_id: [2, 'USD'], amount_untaxed: 180 });
    await office.poll();
    expect(await office.read(deal)).toMatchObject({ status: 'WON', value: '180.00', currency: 'USD' });
  });

  it('follows the amount of the order that won the deal, until somebody opens it again', async () => {
    const { deal, order } = await quoted();
    confirm(order);
    await office.poll();
    odoo.change('sale.order', order.id, { amount_untaxed: 120_000.25 });
    await office.poll();
    expect(await office.read(deal)).toMatchObject({ status: 'WON', value: '120000.25' });
    for (const stage of ['Nuevo', 'Ganado']) await office.move(deal, stage);
    odoo.change('sale.order', order.id, { amount_untaxed: 7 });
    await office.poll();
    expect(await office.read(deal)).toMatchObject({ status: 'WON', value: '120000.25' });
  });

  it('leaves a deal alone that was won by hand', async () => {
    const { deal, order } = await quoted();
    await office.move(deal, 'Ganado');
    odoo.change('sale.order', order.id, { state: 'sale', amount_untaxed: 5 });
    await office.poll();
    expect(await office.read(deal)).toMatchObject({ status: 'WON', value: '100000.00', lead: { status: 'WON' } });
  });

  it('tells the seller once of a cancelled order, and moves nothing', async () => {
    const { deal, order } = await quoted();
    confirm(order);
    await office.poll();
    odoo.change('sale.order', order.id, { state: 'cancel' });
    for (const _again of [1, 2]) {
      await office.poll();
      odoo.change('sale.order', order.id, {});
    }
    expect(await others(deal)).toEqual([
      `El pedido ${order.name} está cancelado en Odoo. Revise la venta: ${link('sale.order', order.id)}`,
    ]);
    expect((await office.read(deal)).status).toBe('WON');
  });

  it('leaves nothing to do where the quote of a lost deal is cancelled', async () => {
    const { deal, order } = await quoted();
    await office.move(deal, 'Perdido');
    odoo.change('sale.order', order.id, { state: 'cancel' });
    expect((await office.poll()).failure).toBeNull();
    expect(await others(deal)).toEqual([]);
    expect((await office.read(deal)).status).toBe('LOST');
  });

  it('passes over orders that are not of Embudo, and reads more than one page', async () => {
    const { deal, order } = await quoted();
    odoo.change('sale.order', order.id, { state: 'draft' });
    for (const client_order_ref of [...Array<string>(60).fill('OC-4711'), newId()])
      odoo.add('sale.order', { partner_id: 1, client_order_ref, state: 'sale' });
    odoo.add('sale.order', { partner_id: 1, client_order_ref: deal.id, state: 'sale' });
    const { visited, failure } = await office.poll();
    expect(failure).toBeNull();
    expect(visited.filter(name => name === 'Odoo (pedidos)')).toHaveLength(2);
    // The unknown deal and this one are read; then the amount is written, and the deal moved.
    expect(visited.filter(name => name === 'Embudo (pedidos)')).toHaveLength(4);
    expect((await office.read(deal)).status).toBe('WON');
  });

  it('fails while Odoo or Embudo does not answer, and makes up for it in the next run', async () => {
    const { deal, order } = await quoted();
    confirm(order);
    odoo.trouble('sale.order/search_read', { status: 502, body: '' });
    expect((await office.poll()).failure).toContain('Odoo no contestó');
    odoo.forbidden.add('sale.order/search_read');
    expect((await office.poll()).failure).toContain('You are not allowed to search_read');
    odoo.forbidden.clear();
    const { key } = office;
    office.key = 'embak_revoked';
    expect((await office.poll()).failure).toContain('Embudo no contestó');
    office.key = key;
    expect((await office.poll()).failure).toBeNull();
    expect((await office.read(deal)).status).toBe('WON');
  });

  it('says what Embudo refuses, and goes on with the next order', async () => {
    const { deal: refused, order } = await quoted();
    odoo.change('sale.order', order.id, { state: 'sale', amount_untaxed: -1 });
    const { deal, order: next } = await quoted('Eva');
    confirm(next);
    expect((await office.poll()).failure).toMatch(new RegExp(`Embudo no aceptó: ${order.name}: .*`));
    expect((await office.read(deal)).status).toBe('WON');
    expect((await office.poll()).failure).toBeNull();
    // Not won with another amount; the seller knows, and the correction in Odoo wins it.
    expect(await office.read(refused)).toMatchObject({ status: 'OPEN', value: '100000.00' });
    expect(await others(refused)).toEqual([
      expect.stringContaining(
        `pero Embudo no lo aceptó. Corrija el pedido en Odoo o la venta aquí: ${link('sale.order', order.id)} · Un valor`,
      ),
    ]);
    odoo.change('sale.order', order.id, { amount_untaxed: 99 });
    expect((await office.poll()).failure).toBeNull();
    expect(await office.read(refused)).toMatchObject({ status: 'WON', value: '99.00' });
  });
});

describe('the n8n workflow that makes projects in Odoo', () => {
  it('makes the project of a won deal once, with the partner and the order, and tells the seller', async () => {
    const { deal, order } = await quoted();
    confirm(order);
    await office.poll();
    for (const _again of [1, 2]) expect((await office.project(office.event(deal))).response?.status).toBe(200);
    const [project, ...more] = odoo.rows('project.project');
    expect(more).toEqual([]);
    expect(project).toMatchObject({
      name: `${order.name} · Montacargas de Ana Mora`,
      partner_id: 1,
      description: expect.stringContaining(`${order.name}. Negocio de Embudo: ${deal.id}`),
    });
    const told = [`Proyecto en Odoo: ${link('project.project', 1)} · ${order.name} · Montacargas de Ana Mora`];
    expect(await others(deal)).toEqual(told);
    // A project that was renamed and archived is still the project of the deal.
    odoo.change('project.project', 1, { name: 'Planta Heredia', active: false });
    await office.project(office.event(deal));
    expect(odoo.rows('project.project')).toHaveLength(1);
    expect(await others(deal)).toEqual(told);
  });

  it('makes one project if its answer was lost', async () => {
    const { deal } = await quoted();
    await office.move(deal, 'Ganado');
    odoo.trouble('project.project/create', 'answer lost');
    expect((await office.project(office.event(deal))).response?.status).toBe(503);
    expect((await office.project(office.event(deal))).response?.status).toBe(200);
    expect(odoo.rows('project.project')).toHaveLength(1);
    expect(await others(deal)).toEqual([expect.stringMatching(/\(falta confirmar S00001\)$/)]);
  });

  it('makes a project of a deal without an order too, and none of a deal that is not won', async () => {
    const deal = await office.deal({ name: 'Eva' });
    await office.project(office.event(deal));
    expect(odoo.calls).toEqual([]);
    await office.move(deal, 'Ganado');
    await office.project(office.event(deal));
    expect(odoo.rows('project.project')).toMatchObject([{ name: 'Montacargas' }]);
    expect(await others(deal)).toEqual([expect.stringMatching(/\(sin pedido en Odoo\)$/)]);
  });

  it('refuses a foreign signature, and says why Odoo refuses', async () => {
    const { deal } = await quoted();
    await office.move(deal, 'Ganado');
    const foreign = await office.project(office.event(deal, { secret: newWebhookSecret() }));
    expect(foreign.response?.status).toBe(401);
    odoo.forbidden.add('project.project/create');
    expect((await office.project(office.event(deal))).response?.status).toBe(200);
    expect(await others(deal)).toEqual([
      "Odoo no aceptó el proyecto. Corríjalo y cree el proyecto en Odoo: You are not allowed to create 'project.project' records.",
    ]);
    expect(odoo.rows('project.project')).toEqual([]);
  });
});
