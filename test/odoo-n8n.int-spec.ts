import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import { newWebhookSecret } from '../src/domain/shared/standard-webhooks.js';
import { jobsDone, startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';
import { readWorkflow } from './n8n-workflow.js';
import { FakeOdoo } from './odoo/fake-odoo.js';
import { type Deal, N8nOffice } from './odoo/n8n-office.js';

let odoo: FakeOdoo;
let odooUrl: string;
let embudo: TestEmbudo;
let office: N8nOffice;
/** The product in Odoo for what it does not know. */
let generic: number;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' } });
});
beforeEach(async () => {
  odoo = new FakeOdoo();
  odooUrl = await odoo.start();
  office = await N8nOffice.open(embudo, odoo, odooUrl);
  generic = odoo.add('product.product', { name: 'Varios', default_code: 'EMBUDO', sale_ok: true }).id;
});
afterEach(() => odoo.stop());

const ana = { name: 'Ana Mora', email: 'Ana.Mora@example.test', phone: '+50688880000' };
const sent = (order: { id: number; name?: unknown }) =>
  `Enviar la cotización ${order.name}: ${odooUrl}/mail/view?model=sale.order&res_id=${order.id}`;
/** Returns the only order in Odoo; throws if there are none or several. */
function onlyOrder() {
  const [order, ...more] = odoo.rows('sale.order');
  if (!order || more.length > 0) throw new Error(`Odoo has ${more.length + (order ? 1 : 0)} orders.`);
  return order;
}

interface Delivery {
  id: string;
  status: string;
  nextAttemptAt: string | null;
  responseStatus: number | null;
}

describe('the n8n workflow that makes quotes in Odoo', () => {
  it('uses nodes that n8n has, and holds no secret', () => {
    for (const name of ['odoo-quote', 'odoo-won']) {
      const { faults, named, nodes } = readWorkflow(name);
      expect(faults()).toEqual([]);
      expect(named('Comprobar la firma').parameters.jsCode).toContain('whsec_PEGUE-AQUI-EL-SECRETO');
      const text = JSON.stringify(nodes.filter(node => node.name !== 'Léame' && node.name !== 'Comprobar la firma'));
      expect(text).not.toMatch(/whsec_|embak_|bearer /i);
    }
  });

  it('makes the partner and the quote of a deal, and tells its seller', async () => {
    const deal = await office.deal(ana, { title: 'Taladros', value: '91800' });
    const drill = odoo.add('product.product', { name: 'Taladro', default_code: 'T-1', sale_ok: true });
    await office.cart(deal, [{ sku: 'T-1', name: 'Taladro percutor', price: '45900', quantity: 2 }]);
    const { response, failure } = await office.quote(office.event(deal));
    const order = onlyOrder();
    expect([response, failure]).toMatchObject([{ status: 200, body: { taken: true, quote: order.name } }, null]);
    const [partner] = odoo.rows('res.partner');
    expect(partner).toMatchObject({ name: 'Ana Mora', ref: deal.contactId, phone: '+50688880000' });
    expect(order).toMatchObject({
      client_order_ref: deal.id,
      partner_id: [partner?.id, 'Ana Mora'],
      state: 'draft',
      amount_untaxed: 91_800,
      order_line: [{ product_id: drill.id, product_uom_qty: 2, price_unit: 45_900, discount: 0 }],
    });
    const { tasks, lead } = await office.read(deal);
    expect(tasks.nodes).toMatchObject([{ title: sent(order), dueAt: '2026-11-20T15:04:05.678Z' }]);
    expect(lead?.status).toBe('QUOTED');
  });

  it('makes no second quote and no second task for a repeated event, nor for another one', async () => {
    const deal = await office.deal(ana);
    const delivery = newId();
    for (const id of [delivery, delivery, newId()])
      expect((await office.quote(office.event(deal, { id }))).response?.status).toBe(200);
    expect(await office.titles(deal)).toEqual([sent(onlyOrder())]);
    expect(odoo.calls.filter(call => call.endsWith('/create'))).toEqual(['res.partner/create', 'sale.order/create']);
  });

  it('makes one quote if Odoo made it and its answer was lost', async () => {
    const deal = await office.deal(ana);
    odoo.trouble('sale.order/create', 'answer lost');
    const first = await office.quote(office.event(deal));
    expect(first.response).toMatchObject({ status: 503, headers: { 'retry-after': '120' } });
    expect(first.failure).toContain('Odoo no contestó');
    expect((await office.quote(office.event(deal))).response?.status).toBe(200);
    expect(await office.titles(deal)).toEqual([sent(onlyOrder())]);
  });

  it.each([
    ['e-mail', { email: 'ana.mora@example.test' }],
    ['phone', { phone: '+506 8888-0000' }],
  ])('finds the partner by the %s', async (_by, known) => {
    odoo.add('res.partner', { name: 'Otra', email: 'otra@example.test', phone: '+50677770000' });
    const standing = odoo.add('res.partner', { name: 'Ana M.', ...known });
    await office.quote(office.event(await office.deal(ana)));
    expect(onlyOrder().partner_id).toEqual([standing.id, 'Ana M.']);
    expect(odoo.rows('res.partner')).toHaveLength(2);
  });

  it('prefers the partner with the tax number, and gives it to a new one', async () => {
    const vat = 'CR3101123456';
    await office.admin(
      'mutation { createCustomField(input: { entityType: LEAD, key: "vat", label: "Cédula", type: TEXT }) { customField { id } } }',
    );
    const withVat = async () => {
      const deal = await office.deal(ana);
      await office.admin('mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }', {
        input: { leadId: deal.leadId, customFields: { vat } },
      });
      return deal;
    };
    odoo.add('res.partner', { name: 'Ana M.', email: ana.email });
    const company = odoo.add('res.partner', { name: 'Mora S.A.', vat });
    await office.quote(office.event(await withVat()));
    expect(onlyOrder().partner_id).toEqual([company.id, 'Mora S.A.']);
    odoo.change('res.partner', company.id, { vat: false });
    odoo.change('res.partner', 1, { email_normalized: false });
    await office.quote(office.event(await withVat()));
    expect(odoo.rows('res.partner').at(-1)).toMatchObject({ name: 'Ana Mora', vat });
  });

  it('writes a line with the text for an unknown code: with the price on the generic product, otherwise in the text', async () => {
    odoo.change('product.product', generic, { default_code: false });
    const deal = await office.deal(ana);
    await office.cart(deal, [{ sku: 'X-9', name: 'Eslinga', price: '1200.50', quantity: 3 }]);
    await office.quote(office.event(deal));
    expect(onlyOrder().order_line).toMatchObject([
      { display_type: 'line_note', name: '3 × Eslinga (X-9): 1200.50 CRC' },
    ]);
    expect(await office.titles(deal)).toContainEqual(
      'Revisar la cotización S00001 en Odoo: suma 0.00 y en Embudo 3601.50 CRC: corrija los precios o los impuestos; ' +
        'tiene el carrito (3601.50 CRC) y la venta vale 100000.00 CRC',
    );
    odoo.change('product.product', generic, { default_code: 'EMBUDO' });
    const other = await office.deal({ name: 'Eva' }, { title: 'Traslado de prensa', value: '75000' });
    await office.quote(office.event(other));
    expect(odoo.rows('sale.order')[1]?.order_line).toMatchObject([
      { product_id: generic, name: 'Traslado de prensa', product_uom_qty: 1, price_unit: 75_000 },
    ]);
  });

  it('takes the pricelist of the currency, and tells the seller if Odoo has none', async () => {
    const inDollars = { title: 'Grúa', value: '900', currency: 'USD' };
    const without = await office.deal({ name: 'Eva' }, inDollars);
    await office.quote(office.event(without));
    const [first] = odoo.rows('sale.order');
    expect(await office.titles(without)).toEqual([
      sent(first as { id: number }),
      'Revisar la cotización S00001 en Odoo: está en CRC y la venta en USD',
    ]);
    odoo.add('product.pricelist', { name: 'Dólares', currency_id: [2, 'USD'] });
    const deal = await office.deal({ name: 'Ema' }, inDollars);
    await office.quote(office.event(deal));
    expect(odoo.rows('sale.order')[1]).toMatchObject({ pricelist_id: 1, currency_id: [2, 'USD'] });
    expect(await office.titles(deal)).toHaveLength(1);
  });

  it('tells the seller of two quotes with one reference', async () => {
    const deal = await office.deal(ana);
    await office.quote(office.event(deal));
    const { name, ...copied } = onlyOrder();
    odoo.add('sale.order', { partner_id: 1, client_order_ref: copied.client_order_ref });
    await office.quote(office.event(deal));
    expect(await office.titles(deal)).toContainEqual(
      `Revisar la cotización ${name} en Odoo: hay 2 con la misma referencia (S00001, S00002), deje una`,
    );
  });

  it('refuses a foreign signature and one of an hour ago, and reads nothing for them', async () => {
    const deal = await office.deal(ana);
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const item of [office.event(deal, { secret: newWebhookSecret() }), office.event(deal, { at: hourAgo })]) {
      const { response, visited } = await office.quote(item);
      expect(response).toMatchObject({ status: 401, body: { taken: false } });
      expect(visited).not.toContain('Embudo');
    }
    expect(odoo.calls).toEqual([]);
  });

  it('makes nothing of other events, of other stages, and of deals that are over', async () => {
    const deal = await office.deal(ana);
    const isTaken = async (item = office.event(deal)) =>
      expect((await office.quote(item)).response).toMatchObject({ status: 200, body: { taken: true } });
    await isTaken(office.event(deal, { type: 'lead.updated' }));
    await isTaken(office.event({ ...deal, id: newId() }));
    for (const stage of ['Nuevo', 'Perdido', 'Ganado']) {
      await office.move(deal, stage);
      await isTaken();
    }
    expect(odoo.calls).toEqual([]);
  });

  it.each([
    ['is down', { status: 502, body: '<html>Bad gateway</html>' }],
    ['answers with a page', { status: 200, body: '<html>Maintenance</html>' }],
    ['has another page in its place', { status: 404, body: '<html>Not found</html>' }],
    ['has too much to do', { status: 429, body: '{}' }],
    ['does not answer in time', 'no answer'],
  ] as const)('makes Embudo send the event again while Odoo %s', async (_how, trouble) => {
    const deal = await office.deal(ana);
    odoo.trouble('res.partner/search_read', trouble);
    const down = await office.quote(office.event(deal));
    expect([down.response?.status, down.failure]).toEqual([503, expect.stringContaining('Odoo no contestó')]);
    expect(await office.titles(deal)).toEqual([]);
    expect((await office.quote(office.event(deal))).response?.status).toBe(200);
    expect(await office.titles(deal)).toEqual([sent(onlyOrder())]);
  });

  it('gets the event from Embudo again after two minutes, and then makes the quote', async () => {
    const stop = await office.listen();
    const work = async () => {
      await embudo.resumeWorker();
      await jobsDone(embudo);
      await embudo.stopWorker();
    };
    const deliveries = async () => {
      const { data } = await office.admin<{ webhookDeliveries: { nodes: Delivery[] } }>(
        '{ webhookDeliveries(first: 10) { nodes { id status nextAttemptAt responseStatus } } }',
      );
      return data.webhookDeliveries.nodes;
    };
    odoo.trouble('sale.order/search_read', { status: 503, body: '' });
    const deal = await office.deal(ana);
    const before = Date.now();
    await work();
    const [waiting] = await deliveries();
    expect(waiting).toMatchObject({ status: 'FAILED', responseStatus: 503 });
    expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBeGreaterThanOrEqual(before + 120_000);
    // A busy machine may take longer than the ten seconds that Embudo waits; another try then makes no second quote.
    for (let tries = 0; tries < 5 && (await deliveries()).some(({ status }) => status !== 'DELIVERED'); tries += 1) {
      await office.admin(
        'mutation ($input: ReplayWebhookDeliveriesInput!) { replayWebhookDeliveries(input: $input) { userErrors { code } } }',
        { input: { ids: [waiting?.id] } },
      );
      await work();
    }
    expect(await deliveries()).toMatchObject([{ status: 'DELIVERED' }]);
    expect(await office.titles(deal)).toEqual([sent(onlyOrder())]);
    await stop();
  });

  it('makes Embudo send the event again while a key is invalid', async () => {
    const deal = await office.deal(ana);
    const { key } = odoo;
    odoo.key = 'otra';
    office.odooKey = key;
    expect((await office.quote(office.event(deal))).response?.status).toBe(503);
    odoo.key = key;
    expect((await office.quote(office.event(deal))).response?.status).toBe(200);
  });

  it('says once why Odoo refuses, takes the event, and tries again when the deal comes again', async () => {
    const deal = await office.deal(ana);
    odoo.forbidden.add('sale.order/create');
    const delivery = office.event(deal);
    for (const item of [delivery, delivery]) {
      const { response, failure } = await office.quote(item);
      expect([response?.status, failure]).toEqual([200, null]);
      expect(response?.body).toMatchObject({ refused: "You are not allowed to create 'sale.order' records." });
    }
    expect(await refusals(deal)).toEqual([
      expect.stringMatching(/^Odoo no aceptó.*not allowed to create 'sale.order'/),
    ]);
    expect((await office.read(deal)).lead?.status).toBe('NEW');
    odoo.forbidden.clear();
    await office.quote(office.event(deal));
    expect(await office.titles(deal)).toContainEqual(sent(onlyOrder()));
  });
  const refusals = async (deal: Deal) => (await office.titles(deal)).filter(title => title.startsWith('Odoo no'));

  it('says why Odoo refuses a tax number', async () => {
    await office.admin(
      'mutation { createCustomField(input: { entityType: LEAD, key: "vat", label: "Cédula", type: TEXT }) { customField { id } } }',
    );
    const deal = await office.deal(ana);
    await office.admin('mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }', {
      input: { leadId: deal.leadId, customFields: { vat: '?' } },
    });
    await office.quote(office.event(deal));
    expect(await refusals(deal)).toEqual([expect.stringContaining('The VAT number [?] does not seem to be valid.')]);
    expect(odoo.rows('res.partner')).toEqual([]);
  });
});
