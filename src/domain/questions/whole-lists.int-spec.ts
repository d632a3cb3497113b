import { beforeAll, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop, type TestUser } from '../../testing/index.js';

/** More rows than a page has: what an answer counts and sums is all of them, and what it shows is some of them. */
let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  const { sql } = embudo.testDatabase;
  // 130 unpaid invoices of 1 to 130: every tenth partly paid, the first 30 overdue, the even ones of one seller; and 20 that are paid.
  await sql(
    `with n as materialized (select g, gen_random_uuid() as contact, gen_random_uuid() as cart, gen_random_uuid() as placed, case when g % 2 = 0 then $2::uuid else $3::uuid end as seller,
        now() - interval '30 days' + g * interval '1 hour' as at from generate_series(1, 150) g),
      c as (insert into contact (id, tenant_id, seller_id, name, created_at) select contact, $1, seller, 'Persona ' || g, at from n),
      k as (insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) select cart, $1, contact, seller, 'ORDERED', 'CRC', g * 100 from n),
      w as (insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) select gen_random_uuid(), $1, contact, seller, 'OPEN', 'CRC', g * 100 from n where g <= 110),
      o as (insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, currency, total_minor) select placed, $1, g, cart, contact, seller, 'CONFIRMED', 'CRC', g * 100 from n),
      l as (insert into lead (id, tenant_id, contact_id, seller_id, source, status, created_at, updated_at) select gen_random_uuid(), $1, contact, seller, 'Feria ' || g % 12, 'NEW', at, at from n)
    insert into invoice (id, tenant_id, number, order_id, seller_id, status, currency, total_minor, paid_minor, due_at)
      select gen_random_uuid(), $1, g, placed, seller, case when g > 130 then 'PAID' when g % 10 = 0 then 'PARTLY_PAID' else 'OPEN' end, 'CRC', g * 100,
        case when g > 130 then g * 100 when g % 10 = 0 then 100 else 0 end, now() + case when g <= 30 then -40 else 40 end * interval '1 day' + g * interval '1 minute' from n`,
    [shop.tenant.id, shop.seller.sellerId, shop.otherSeller.sellerId],
  );
});

interface Answer {
  text: string;
  rows: Record<string, unknown>[];
  query: string;
}
async function asked(user: TestUser, question: string): Promise<Answer> {
  const { data } = await gql(embudo.url, user.token)<{ askKula: { answer: Answer } }>(
    'mutation ($input: AskKulaInput!) { askKula(input: $input) { answer { text rows query } } }',
    { input: { question } },
  );
  return data.askKula.answer;
}
const upTo = (last: number): number => (last * (last + 1)) / 2;
/** The text without the spaces between the digits of its amounts. */
const joined = (text: string): string => text.replaceAll(/\s/g, '');
const colones = (amount: number): string => `₡${amount}.`;

it('sums all invoices that are not paid, and shows those that have been due for the longest', async () => {
  const { text, rows, query } = await asked(shop.ceo, '¿Cuánto me deben?');
  expect(text).toContain('Hay 130 facturas sin pagar.');
  // 1 + … + 130, without the 13 times 1 that was paid.
  expect(joined(text)).toContain(colones(upTo(130) - 13));
  expect(text).toContain('Se muestran 10 filas');
  expect(rows.map(row => row.Número)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const again = await gql(embudo.url, shop.ceo.token)<{ invoiceTotals: object[] }>(query);
  expect(again.data.invoiceTotals).toEqual([{ currency: 'CRC', due: `${upTo(130) - 13}.00` }]);
  const late = await asked(shop.ceo, 'facturas vencidas');
  expect(late.text).toContain('Hay 30 facturas sin pagar');
  expect(joined(late.text)).toContain(colones(upTo(30) - 3));
});

it('sums only those that the seller sees', async () => {
  const { text } = await asked(shop.seller, '¿Cuánto me deben?');
  expect(text).toContain('Hay 65 facturas sin pagar.');
  expect(joined(text)).toContain(colones(2 * upTo(65) - 13));
  const { data } = await gql(
    embudo.url,
    shop.seller.token,
  )<{ invoiceTotals: object[]; cartTotals: object[] }>(
    '{ invoiceTotals(statuses: ["PAID"]) { currency count total paid due } cartTotals { count } }',
  );
  const paid = `${2 * (upTo(75) - upTo(65))}.00`;
  expect(data.invoiceTotals).toEqual([{ currency: 'CRC', count: 10, total: paid, paid, due: '0.00' }]);
  expect(data.cartTotals).toEqual([{ count: 55 }]);
});

it('counts and sums all carts, and counts all orders, contacts and sources', async () => {
  const carts = await asked(shop.ceo, 'carritos abandonados');
  expect(carts.text).toContain('Hay 110 carritos sin pedir.');
  expect(joined(carts.text)).toContain(colones(upTo(110)));
  expect(carts.text).toContain('Se muestran 10 filas');
  expect((await asked(shop.ceo, '¿cuántos pedidos hay?')).text).toBe('Hay 150 pedidos.');
  const sources = await asked(shop.ceo, '¿de dónde vienen los leads?');
  expect(sources.text).toContain('Hay 12 fuentes de leads. Se muestran 10 filas');
  const people = await asked(shop.ceo, 'todo sobre Persona');
  expect(people.text).toContain('Hay 150 contactos');
});

it('sums all payments of a time, and only those that the seller sees', async () => {
  const { sql } = embudo.testDatabase;
  await sql(
    `insert into payment (id, tenant_id, invoice_id, seller_id, amount_minor, currency, paid_at)
     select gen_random_uuid(), $1, i.id, i.seller_id, i.number * 100, i.currency, case when i.number > 140 then now() - interval '1 minute' else now() - interval '400 days' end
     from invoice i where i.tenant_id = $1 and i.status = 'PAID'`,
    [shop.tenant.id],
  );
  const { text, rows, query } = await asked(shop.ceo, '¿Cuánto hemos cobrado en los últimos 7 días?');
  expect(text).toContain('Hay 10 pagos recibidos');
  expect(joined(text)).toContain(colones(upTo(150) - upTo(140)));
  expect(rows).toEqual([{ Moneda: 'CRC', Cantidad: 10, Total: upTo(150) - upTo(140) }]);
  const again = await gql(embudo.url, shop.ceo.token)<{ paymentTotals: object[] }>(query);
  expect(again.data.paymentTotals).toEqual([{ currency: 'CRC', count: 10, total: `${upTo(150) - upTo(140)}.00` }]);
  const { data } = await gql(
    embudo.url,
    shop.seller.token,
  )<{ paymentTotals: object[] }>('{ paymentTotals { currency count total } }');
  expect(data.paymentTotals).toEqual([{ currency: 'CRC', count: 10, total: `${2 * (upTo(75) - upTo(65))}.00` }]);
  const reversed = '{ paymentTotals(paidAt: { from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { count } }';
  expect((await gql(embudo.url, shop.ceo.token)(reversed)).errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: ['paidAt'],
  });
});
