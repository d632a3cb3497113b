import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

const ana = { name: 'Ana Mora', email: 'ana.mora@example.test' };
const link = (model: string, id: number) => `${odooUrl}/mail/view?model=${model}&res_id=${id}`;
/** Two runs for two events of the deal that Embudo sends at the same moment, such as after a break of n8n. */
const atOnce = (run: (deal: Deal) => Promise<unknown>, deal: Deal) => Promise.all([run(deal), run(deal)]);
const quote = (deal: Deal) => office.quote(office.event(deal));
const orders = () => odoo.rows('sale.order');

describe('two events of a deal at the same moment', () => {
  it('make one partner, one quote and one task', async () => {
    const deal = await office.deal(ana);
    odoo.meet('res.partner/create', 2);
    await atOnce(quote, deal);
    const active = odoo.rows('res.partner').filter(partner => partner.active);
    expect(active).toMatchObject([{ id: 1, ref: deal.contactId }]);
    const other = await office.deal({ name: 'Eva' });
    odoo.meet('sale.order/create', 2);
    await atOnce(quote, other);
    for (const { id } of [deal, other])
      expect(orders().filter(order => order.client_order_ref === id && order.state === 'draft')).toHaveLength(1);
    const [kept, surplus] = orders().slice(-2);
    expect(surplus).toMatchObject({ state: 'cancel', client_order_ref: false });
    const told = [`Enviar la cotización ${kept?.name}: ${link('sale.order', kept?.id ?? 0)}`];
    expect(await office.titles(other)).toEqual(told);
    // The run that asks for orders says nothing of what was taken away.
    expect((await office.poll()).failure).toBeNull();
    expect(await office.titles(other)).toEqual(told);
  });

  it('leave both quotes to the seller if Odoo does not let one be cancelled', async () => {
    const deal = await office.deal(ana);
    odoo.forbidden.add('sale.order/write');
    odoo.meet('sale.order/create', 2);
    await atOnce(quote, deal);
    expect(await office.titles(deal)).toContainEqual(
      'Revisar la cotización S00001 en Odoo: hay 2 con la misma referencia (S00001, S00002), deje una',
    );
  });

  it('make one project', async () => {
    const deal = await office.deal(ana);
    await office.move(deal, 'Ganado');
    odoo.meet('project.project/create', 2);
    await atOnce(won => office.project(office.event(won)), deal);
    expect(odoo.rows('project.project')).toMatchObject([{ active: true }, { active: false, description: false }]);
    expect(await office.titles(deal)).toEqual([
      `Proyecto en Odoo: ${link('project.project', 1)} · Montacargas (sin pedido en Odoo)`,
    ]);
  });
});

describe('a quote over whose reference somebody wrote the number of the customer’s order', () => {
  it('is found again, and wins the deal', async () => {
    const deal = await office.deal(ana);
    await quote(deal);
    odoo.change('sale.order', 1, { client_order_ref: 'OC-4711' });
    await quote(deal);
    expect(orders()).toHaveLength(1);
    odoo.change('sale.order', 1, { state: 'sale' });
    await office.poll();
    expect((await office.read(deal)).status).toBe('WON');
    await office.project(office.event(deal));
    expect(odoo.rows('project.project')).toMatchObject([{ name: 'S00001 · Montacargas', partner_id: 1 }]);
  });

  it('does not stand for a copy of it, which may be another customer’s', async () => {
    const deal = await office.deal(ana);
    await quote(deal);
    odoo.add('sale.order', { partner_id: 1, origin: orders()[0]?.origin, state: 'sale' });
    expect((await office.poll()).failure).toBeNull();
    expect((await office.read(deal)).status).toBe('OPEN');
  });
});

describe('what the seller is told of a quote', () => {
  it('has the sums, if that of Odoo is another one', async () => {
    office.settings = { monto: 'amount_total', idioma: 'en' };
    const deal = await office.deal(ana);
    for (const _again of [1, 2]) await quote(deal);
    expect(await office.titles(deal)).toEqual([
      'Check the quote S00001 in Odoo: it adds up to 113000.00, in Embudo to 100000.00 CRC: correct the prices or the taxes',
      `Send the quote S00001: ${link('sale.order', 1)}`,
    ]);
  });

  it('has the contact, if it is archived in Odoo, and no other one is made', async () => {
    const archived = odoo.add('res.partner', { name: 'Ana M.', email: ana.email, active: false });
    const deal = await office.deal(ana);
    await quote(deal);
    expect(orders()).toMatchObject([{ partner_id: [archived.id, 'Ana M.'] }]);
    expect(await office.titles(deal)).toContainEqual(
      'Revisar la cotización S00001 en Odoo: su contacto está archivado en Odoo, desarchívelo',
    );
    odoo.add('res.partner', { name: 'Ana Mora', email: ana.email });
    await quote(await office.deal({ ...ana, name: 'Ana' }));
    expect(orders()[1]).toMatchObject({ partner_id: [2, 'Ana Mora'] });
  });

  it('has what comes back each time, and nothing of a session that ended', async () => {
    const deal = await office.deal(ana);
    const fault = (name: string, message: string) => JSON.stringify({ name, message, arguments: [], debug: '' });
    const ended = fault('odoo.http.SessionExpiredException', 'Session expired');
    odoo.trouble('res.partner/search_read', { status: 403, body: ended });
    expect((await quote(deal)).response?.status).toBe(503);
    expect(await office.titles(deal)).toEqual([]);
    const missing = fault('builtins.ValueError', 'Invalid field res.partner.phone_sanitized in condition');
    odoo.trouble('res.partner/search_read', { status: 500, body: missing });
    expect((await quote(deal)).response?.status).toBe(200);
    expect(await office.titles(deal)).toEqual([expect.stringMatching(/^Odoo no aceptó.*phone_sanitized/)]);
  });
});

describe('the workflow of quotes with an older Odoo', () => {
  it('works over /jsonrpc, changed as the page says', async () => {
    const page = readFileSync('docs/integrations/odoo.md', 'utf8');
    const [url, jsonBody] = [...page.matchAll(/^```\n(=\{\{ .* \}\})\n```$/gm)].map(found => found[1] ?? '');
    office.also = node =>
      node.name === 'Odoo'
        ? { ...node, parameters: { ...node.parameters, url, jsonBody, authentication: 'none' } }
        : node;
    office.env = { ODOO_API_KEY: 'vencida' };
    const deal = await office.deal(ana);
    expect((await quote(deal)).response?.status).toBe(503);
    office.env = { ODOO_API_KEY: odoo.key };
    odoo.forbidden.add('sale.order/create');
    const refused = await quote(deal);
    expect(refused.response?.body).toMatchObject({ refused: "You are not allowed to create 'sale.order' records." });
    odoo.forbidden.clear();
    for (const _again of [1, 2]) expect((await quote(deal)).response?.status).toBe(200);
    expect(await office.titles(deal)).toContainEqual(`Enviar la cotización S00001: ${link('sale.order', 1)}`);
    // Of two that were made at once, one is cancelled, by `write` with its ids.
    const other = await office.deal({ name: 'Eva' });
    odoo.meet('sale.order/create', 2);
    await atOnce(quote, other);
    expect(orders().map(({ state }) => state)).toEqual(['draft', 'draft', 'cancel']);
  });
});
