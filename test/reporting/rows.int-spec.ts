import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, type TwoShops, twoShops } from '../../src/testing/index.js';
import { aReportingLogin, connectAs, type Login, seenBy, views } from './sessions.js';
import { fillShop, type ShopData } from './shop-data.js';

/** Words that are in every text of a shop, and in no text of the other. */
const [own, foreign] = ['Quetzal', 'Xilófono'];

let shops: TwoShops;
let data: ShopData;
let login: Login;
let client: Awaited<ReturnType<typeof connectAs>>;

beforeAll(async () => {
  shops = await twoShops();
  data = await fillShop(shops.embudo, shops.shop, own);
  await fillShop(shops.embudo, shops.other, foreign);
  login = await aReportingLogin(shops.embudo.testDatabase, shops.shop.tenant.id);
  client = await connectAs(shops.embudo.testDatabase, login);
});

const rowsOf = async (query: string): Promise<Record<string, unknown>[]> => (await client.query(query)).rows;

describe('a reporting login', () => {
  it('sees a row of each kind, with amounts in the unit of their currency', async () => {
    expect(await rowsOf('select id, name, tags, custom_fields, score, seller from leads')).toEqual([
      {
        id: data.leadId,
        name: `Ana ${own}`,
        tags: `uno ${own}, dos`,
        custom_fields: { obra: `torre ${own}` },
        score: 71,
        seller: `Vende ${own}`,
      },
    ]);
    expect(await rowsOf('select id, last_name, lifetime_value, currency from customers')).toEqual([
      { id: data.customerId, last_name: own, lifetime_value: '1200.50', currency: 'CRC' },
    ]);
    expect(
      await rowsOf('select contact_name, account, status, unread_count, last_message_at from conversations'),
    ).toEqual([
      {
        contact_name: `Ana ${own}`,
        account: `Línea ${own}`,
        status: 'HUMAN',
        unread_count: 2,
        last_message_at: new Date('2026-10-01T12:00:00Z'),
      },
    ]);
    expect(
      await rowsOf(
        'select title, pipeline, stage, probability, value, currency, contact_id from opportunities order by title',
      ),
    ).toEqual(
      [
        { title: `Colones ${own}`, value: '1500.50', currency: 'CRC' },
        { title: `Dinares ${own}`, value: '1234.567', currency: 'KWD' },
        { title: `Yenes ${own}`, value: '5000', currency: 'JPY' },
      ].map(sale => ({
        ...sale,
        pipeline: `Ventas ${own}`,
        stage: `Oferta ${own}`,
        probability: 60,
        contact_id: data.contactId,
      })),
    );
    expect(await rowsOf('select number, total, currency, contact_name from orders order by number')).toEqual([
      { number: 7, total: '3000.00', currency: 'CRC', contact_name: `Ana ${own}` },
      { number: 8, total: '500.00', currency: 'CRC', contact_name: `Ana ${own}` },
    ]);
    expect(
      await rowsOf(
        'select number, order_number, status, total, paid, due, currency, due_at, contact_name, seller from invoices order by number',
      ),
    ).toEqual(
      [
        { number: 5, order_number: 7, status: 'PARTLY_PAID', total: '3000.00', paid: '1200.50', due: '1799.50' },
        { number: 6, order_number: 8, status: 'VOID', total: '500.00', paid: '0.00', due: '0.00' },
      ].map(invoice => ({
        ...invoice,
        currency: 'CRC',
        due_at: new Date('2026-12-01T06:00:00Z'),
        contact_name: `Ana ${own}`,
        seller: `Vende ${own}`,
      })),
    );
    expect(
      await rowsOf('select invoice_number, order_number, amount, currency, method, paid_at, seller from payments'),
    ).toEqual([
      {
        invoice_number: 5,
        order_number: 7,
        amount: '1200.50',
        currency: 'CRC',
        method: `SINPE ${own}`,
        paid_at: new Date('2026-11-02T15:00:00Z'),
        seller: `Vende ${own}`,
      },
    ]);
    expect(
      await rowsOf('select order_id, order_number, product, quantity, unit_price, total from order_lines'),
    ).toEqual([
      {
        order_id: data.orderId,
        order_number: 7,
        product: `Taladro ${own}`,
        quantity: 3,
        unit_price: '1000.00',
        total: '3000.00',
      },
    ]);
    expect(await rowsOf('select name from sellers where active order by name')).toHaveLength(3);
    expect(await rowsOf('select subject, seller, starts_at from appointments')).toEqual([
      { subject: `Visita ${own}`, seller: `Vende ${own}`, starts_at: new Date('2030-01-02T15:00:00Z') },
    ]);
    expect(await rowsOf('select name, text, recipients, waiting, sent, left_out from campaigns')).toEqual([
      { name: `Otoño ${own}`, text: `Oferta de ${own}`, recipients: 1, waiting: '0', sent: '1', left_out: '0' },
    ]);
  });

  it('sees nothing of another tenant, in any view', async () => {
    const seen = await seenBy(client);
    for (const view of views) expect(seen).toMatch(new RegExp(`^${view} .*${own}`, 'm'));
    expect(seen).not.toContain(foreign);
    const other = await aReportingLogin(shops.embudo.testDatabase, shops.other.tenant.id);
    const othersSeen = await seenBy(await connectAs(shops.embudo.testDatabase, other));
    for (const view of views) expect(othersSeen).toMatch(new RegExp(`^${view} .*${foreign}`, 'm'));
    expect(othersSeen).not.toContain(own);
  });

  it('would see another tenant if a policy were wider, so the words of the other are found where they are', async () => {
    const { sql } = shops.embudo.testDatabase;
    await sql('create policy too_wide on lead for select to embudo_reports using (true)');
    try {
      expect(await seenBy(client)).toContain(foreign);
    } finally {
      await sql('drop policy too_wide on lead');
    }
    expect(await seenBy(client)).not.toContain(foreign);
  });
});

describe('a tool that looks for tables', () => {
  it('finds the schema and its views as NocoDB looks for them', async () => {
    expect(
      await rowsOf(`select schema_name from information_schema.schemata where schema_name = 'reporting'`),
    ).toHaveLength(1);
    const found = await rowsOf(
      `select t.table_name, t.table_type, v.is_updatable from information_schema.tables t
       join information_schema.views v using (table_schema, table_name) where table_schema = 'reporting' order by table_name`,
    );
    expect(found.map(({ table_name }) => table_name)).toEqual([...views]);
    expect(new Set(found.map(({ table_type }) => table_type))).toEqual(new Set(['VIEW']));
    expect(await rowsOf(`select 1 from information_schema.tables where table_schema in ('public', 'app')`)).toEqual([]);
  });

  it('reads the columns that the page of NocoDB describes, view by view', async () => {
    const page = readFileSync('docs/integrations/nocodb.md', 'utf8');
    const described = [...page.matchAll(/^\| `(\w+)` \| .*?\| (.*) \|$/gm)].map(([, view, columns = '']) => [
      view,
      [...columns.matchAll(/`(\w+)`/g)].map(([, column]) => column).sort(),
    ]);
    const columns = await rowsOf(
      `select table_name as view, array_agg(column_name::text order by column_name collate "C") as columns from information_schema.columns
       where table_schema = 'reporting' group by 1 order by 1`,
    );
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(columns.map(one => [String(one.view), one.columns])),
    );
    const kinds = await rowsOf(
      `select distinct data_type from information_schema.columns where table_schema = 'reporting' order by 1`,
    );
    expect(kinds.map(({ data_type }) => data_type)).toEqual([
      'bigint',
      'boolean',
      'date',
      'integer',
      'jsonb',
      'numeric',
      'text',
      'timestamp with time zone',
      'uuid',
    ]);
  });
});

describe('a contact who is erased', () => {
  it('leaves rows and amounts in the views, without what names the person', async () => {
    const { shop, as } = shops;
    const erased = await mutate(
      as(shop.admin),
      'eraseContact',
      { contactId: data.contactId },
      'erasedId userErrors { code }',
      'ContactInput',
    );
    expect(erased).toMatchObject({ erasedId: expect.any(String), userErrors: [] });
    const seen = await seenBy(client);
    const personal = [
      'Ana',
      'Ciudad',
      'Empresa',
      'Calle',
      'Quiero',
      'feria',
      'torre',
      'uno',
      'Visita',
      'Oficina',
      'Colones',
      'SINPE',
    ];
    for (const word of [...personal.map(text => `${text} ${own}`), '+50688880000', `${own}@example.test`])
      expect([word, seen.includes(word)]).toEqual([word, false]);
    expect(await rowsOf('select name, phone, email, inquiry, tags, custom_fields, erased_at from leads')).toEqual([
      { name: null, phone: null, email: null, inquiry: null, tags: '', custom_fields: {}, erased_at: expect.any(Date) },
    ]);
    expect(await rowsOf('select value from opportunities order by value')).toEqual(
      ['1234.567', '1500.50', '5000'].map(value => ({ value })),
    );
    expect(await rowsOf('select total from orders order by number')).toEqual([
      { total: '3000.00' },
      { total: '500.00' },
    ]);
    expect(await rowsOf('select paid, due from invoices order by number')).toEqual([
      { paid: '1200.50', due: '1799.50' },
      { paid: '0.00', due: '0.00' },
    ]);
    expect(await rowsOf('select amount, method from payments')).toEqual([{ amount: '1200.50', method: null }]);
  });
});
