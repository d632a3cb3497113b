import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import { startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';
import { FakeOdoo } from './odoo/fake-odoo.js';
import { type Deal, N8nOffice } from './odoo/n8n-office.js';

let odoo: FakeOdoo;
let embudo: TestEmbudo;
let office: N8nOffice;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  odoo = new FakeOdoo();
  office = await N8nOffice.open(embudo, odoo, await odoo.start());
  odoo.add('product.product', { name: 'Varios', default_code: 'EMBUDO', sale_ok: true });
});
afterEach(() => odoo.stop());

const ana = { name: 'Ana Mora', email: 'ana.mora@example.test' };
const quote = async (deal: Deal, expected = 200) =>
  expect((await office.quote(office.event(deal))).response?.status).toBe(expected);
const orders = () => odoo.rows('sale.order');
const cancel = () => odoo.change('sale.order', 1, { state: 'cancel' });
const cancelled = /^La cotización S00001 está cancelada en Odoo\. .*res_id=1$/;

describe('a deal that enters the stage again after its quote was cancelled', () => {
  it('tells the seller that there is none to send, once for each time, and makes no other', async () => {
    const deal = await office.deal(ana);
    await quote(deal);
    cancel();
    const delivery = office.event(deal, { id: newId() });
    for (const item of [delivery, delivery, office.event(deal)])
      expect((await office.quote(item)).response?.status).toBe(200);
    expect(await office.titles(deal)).toEqual([expect.stringMatching(/^Enviar/), expect.stringMatching(cancelled)]);
    expect(orders()).toHaveLength(1);
    await office.finishTasks(deal);
    await quote(deal);
    const told = (await office.titles(deal)).filter(title => cancelled.test(title));
    expect(told).toHaveLength(2);
  });

  it('has the other quote of that reference, if there is one', async () => {
    const deal = await office.deal(ana);
    await quote(deal);
    cancel();
    const line = { product_id: 1, product_uom_qty: 1, price_unit: 100_000 };
    odoo.add('sale.order', { partner_id: 1, client_order_ref: deal.id, order_line: [[0, 0, line]] });
    await quote(deal);
    expect(await office.titles(deal)).toEqual([
      expect.stringMatching(/^Enviar la cotización S00001/),
      expect.stringMatching(/^Enviar la cotización S00002/),
    ]);
  });
});

describe('a quote for a partner with a pricelist of their own', () => {
  const price = (name: string, currency: string) =>
    odoo.add('product.pricelist', { name, currency_id: [currency === 'CRC' ? 1 : 2, currency] });

  it('has that one, and not the first in the currency', async () => {
    price('Público', 'CRC');
    const own = price('Mayoristas', 'CRC');
    odoo.add('res.partner', { ...ana, property_product_pricelist: [own.id, 'Mayoristas'] });
    await quote(await office.deal(ana));
    expect(orders()).toMatchObject([{ pricelist_id: own.id }]);
  });

  it('has the first in the currency of the deal, where their own is in another', async () => {
    const own = price('Mayoristas', 'CRC');
    const dollars = price('Dólares', 'USD');
    odoo.add('res.partner', { ...ana, property_product_pricelist: [own.id, 'Mayoristas'] });
    await quote(await office.deal(ana, { title: 'Grúa', value: '900', currency: 'USD' }));
    expect(orders()).toMatchObject([{ pricelist_id: dollars.id, currency_id: [2, 'USD'] }]);
  });
});

describe('an Odoo that is too slow to answer everything within the time of a run', () => {
  it('gets the quote over several runs, each of which begins where the one before had come to', async () => {
    const deal = await office.deal(ana);
    odoo.trouble('product.product/search_read', 'no answer');
    await quote(deal, 503);
    odoo.calls = [];
    odoo.trouble('sale.order/create', 'answer lost');
    await quote(deal, 503);
    expect(odoo.calls).toEqual(['sale.order/search_read', 'product.product/search_read', 'sale.order/create']);
    odoo.calls = [];
    await quote(deal);
    expect(odoo.calls).toEqual(['sale.order/search_read']);
    expect(await office.titles(deal)).toEqual([expect.stringMatching(/^Enviar la cotización S00001/)]);
    expect(odoo.rows('res.partner')).toHaveLength(1);
  });

  it('is asked for the partner again, where it was deleted meanwhile', async () => {
    const deal = await office.deal(ana);
    odoo.trouble('product.product/search_read', 'no answer');
    await quote(deal, 503);
    odoo.remove('res.partner', 1);
    await quote(deal);
    expect(orders()).toMatchObject([{ partner_id: [2, 'Ana Mora'] }]);
    expect(await office.titles(deal)).toEqual([expect.stringMatching(/^Enviar la cotización S00001/)]);
  });
});
