import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimited } from '../domain/shared/domain-error.js';
import { sheetReader } from '../integrations/spreadsheets/sheets.js';
import {
  aCustomField,
  aShop,
  gql,
  gqlUpload,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../testing/index.js';

const origin = 'https://consola.example.test';
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, config: { ALLOWED_ORIGINS: origin } });
  shop = await newShop();
  await importFile(
    shop.admin,
    'Nombre;Apellido;Teléfono;Correo;Cumpleaños;Dirección;VIP;Monto;Nombre interno\n=HYPERLINK("x");Núñez;8888-1111;=a@x.cr;3/2/1990;"Calle 1;\nCasa 2";sí;"1.250,5";-uno\nLuis;;8888-2222;;;;no;;\nEva;;;eva@x.cr;;;;;\n',
  );
});

async function newShop(): Promise<TestShop> {
  const made = await aShop(embudo);
  await aCustomField(embudo, made.tenant, 'CUSTOMER', { key: 'amount', type: 'NUMBER', label: 'Monto' });
  await aCustomField(embudo, made.tenant, 'CUSTOMER', { key: 'inner', type: 'TEXT', label: 'Nombre interno' });
  return made;
}

interface Counts {
  id: string;
  created: number;
  updated: number;
  failed: number;
}
async function importFile(user: TestUser, file: string | Buffer, entityType = 'CUSTOMER'): Promise<Counts> {
  const answer = await gqlUpload<{ importContacts: { import: Counts; userErrors: object[] } }>(
    { url: embudo.url, token: user.token },
    {
      query:
        'mutation ($file: Upload!, $entityType: EntityType!) { importContacts(input: { file: $file, entityType: $entityType }) { import { id created updated failed } userErrors { code field message } } }',
      variables: { file: null, entityType },
      path: 'file',
    },
    { bytes: Buffer.from(file), name: 'datos', type: 'application/octet-stream' },
  );
  expect(answer.data.importContacts.userErrors).toEqual([]);
  return answer.data.importContacts.import;
}
const exported = (user: TestUser, input: object, verb = 'exportRecords') =>
  mutate<{ url: string | null; rows: number | null }>(
    gql(embudo.url, user.token),
    verb,
    input,
    'url rows userErrors { code field }',
  );
/** The test's server has its own port. */
const fetchFile = (url: string | null, token: string | null) => {
  const { pathname, search } = new URL(url ?? '');
  return fetch(`${embudo.url}${pathname}${search}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
};
const customersOf = ({ tenant }: TestShop) =>
  embudo.testDatabase.sql(
    `select k.first_name, k.last_name, k.address, k.vip, k.custom_fields, c.phone, c.email, c.birthday::text
     from customer k join contact c on c.id = k.contact_id where k.tenant_id = $1 order by k.first_name`,
    [tenant.id],
  );

describe('exportRecords', () => {
  it('gives files to a user up to the limit of a minute, and to others then', async () => {
    const { other } = embudo.rateLimits;
    const counted: unknown[] = [];
    try {
      embudo.rateLimits.other = async (...count) => {
        if (count[1] === shop.admin.id && counted.push(count) > 1) throw new RateLimited(7);
      };
      const links = await Promise.all(
        [shop.admin, shop.ceo].map(async user => ({
          user,
          url: (await exported(user, { entityType: 'CUSTOMER', format: 'csv' })).url,
        })),
      );
      const asked = [links[0], links[0], links[1]];
      const statuses: number[] = [];
      for (const link of asked) {
        const answer = await fetchFile(link?.url ?? null, link?.user.token ?? null);
        await answer.arrayBuffer();
        statuses.push(answer.status);
      }
      expect(statuses).toEqual([200, 429, 200]);
      expect(counted).toEqual(Array(2).fill(['downloads', shop.admin.id, 30]));
    } finally {
      embudo.rateLimits.other = other;
    }
  });

  it.each(['csv', 'xlsx'])(
    'as %s is read again by an import, here as the same people and elsewhere as new ones',
    async format => {
      const { url, rows } = await exported(shop.admin, { entityType: 'CUSTOMER', format });
      expect(rows).toBe(3);
      const answer = await fetchFile(url, shop.admin.token);
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
        200,
        `attachment; filename="clientes.${format}"`,
      ]);
      const file = Buffer.from(await answer.arrayBuffer());
      const before = await customersOf(shop);
      expect(await importFile(shop.admin, file)).toMatchObject({ created: 0, updated: 3, failed: 0 });
      expect(await customersOf(shop)).toEqual(before);
      const other = await newShop();
      const withoutIds = format === 'csv' ? file.toString().replace(/^(\uFEFF)Id;/, '$1Otro;') : null;
      if (withoutIds === null) return;
      expect(await importFile(other.admin, withoutIds)).toMatchObject({ created: 3, updated: 0, failed: 0 });
      expect(await customersOf(other)).toEqual(before);
    },
  );

  it.each(['csv', 'xlsx'])(
    'as %s brings back custom fields whose labels are alike, and tags with commas',
    async format => {
      const own = await newShop();
      const labels = ['Dirección', 'Dirección', 'Tipo-A', 'Tipo A', 'kind', '-Grado', 'Origen', 'name'];
      const keys = ['home', 'work', 'kind', 'tipoA', 'tipoa', 'grade', 'origin', 'alias'];
      for (const [position, key] of keys.entries())
        await aCustomField(embudo, own.tenant, 'LEAD', { key, label: labels[position] ?? key, position });
      const values = Object.fromEntries(keys.map((key, at) => [key, `v${at}`]));
      const columns = keys.map(key => `customFields.${key}`);
      const row = ['Ana', '8888-1111', '"""Feria, marzo"", ""dijo """"ya"""""", VIP"', ...Object.values(values)];
      await importFile(own.admin, `name,phone,tags,${columns}\n${row}\n`, 'LEAD');
      const leadsOf = ({ tenant }: TestShop) =>
        embudo.testDatabase.sql('select tags, custom_fields from lead where tenant_id = $1', [tenant.id]);
      const before = await leadsOf(own);
      expect(before).toEqual([{ tags: ['Feria, marzo', 'dijo "ya"', 'VIP'], custom_fields: values }]);
      const { url } = await exported(own.admin, { entityType: 'LEAD', format });
      const file = Buffer.from(await (await fetchFile(url, own.admin.token)).arrayBuffer());
      await embudo.testDatabase.sql(`update lead set tags = '{}', custom_fields = '{}' where tenant_id = $1`, [
        own.tenant.id,
      ]);
      expect(await importFile(own.admin, file, 'LEAD')).toMatchObject({ created: 0, updated: 1, failed: 0 });
      expect(await leadsOf(own)).toEqual(before);
    },
  );

  it('gives the value of an opportunity as a number, in CSV with the decimal mark of the tenant', async () => {
    const own = await newShop();
    const { pipeline } = await mutate<{ pipeline: { id: string } }>(
      gql(embudo.url, own.admin.token),
      'createPipeline',
      {
        name: 'Ventas',
        stages: [
          { name: 'Contacto', probability: 10 },
          { name: 'Ganada', probability: 100, kind: 'WON' },
          { name: 'Perdida', probability: 0, kind: 'LOST' },
        ],
      },
      'pipeline { id } userErrors { code message }',
    );
    await mutate(
      gql(embudo.url, own.admin.token),
      'createOpportunity',
      { title: 'Cocina', value: '1500.50', currency: 'USD', pipelineId: pipeline.id },
      'userErrors { code message }',
    );
    const file = async (format: string) => {
      const { url } = await exported(own.admin, { entityType: 'OPPORTUNITY', format });
      return Buffer.from(await (await fetchFile(url, own.admin.token)).arrayBuffer());
    };
    expect((await file('csv')).toString()).toContain(';Cocina;"1500,5";USD;');
    const bytes = await file('xlsx');
    const rows = [];
    const source = {
      holder: 'a',
      sizeBytes: bytes.length,
      open: async () => Readable.from([bytes], { objectMode: false }),
    };
    for await (const { cells } of sheetReader.rows(source)) rows.push(cells.slice(1, 4));
    expect(rows).toEqual([
      ['Título', 'Valor', 'Moneda'],
      ['Cocina', 1500.5, 'USD'],
    ]);
  });

  it('gives orders in words of the tenant, with what was ordered, what is owed and by whom it was sold, and their payments', async () => {
    const own = await newShop();
    const ask = gql(embudo.url, own.admin.token);
    const made = async <Made>(verb: string, input: object, fields: string): Promise<Made> => {
      const answer = await mutate<Made & object>(ask, verb, input, `${fields} userErrors { code message }`);
      expect(answer.userErrors).toEqual([]);
      return answer;
    };
    const { customer } = await made<{ customer: { contact: { id: string } } }>(
      'createCustomer',
      { firstName: 'Ana', lastName: 'Mora', phone: '+50688887777' },
      'customer { contact { id } }',
    );
    const products = [];
    for (const [sku, name, price] of [
      ['T-1', 'Taladro', '45000'],
      ['B-2', 'Broca', '2500.50'],
    ])
      products.push(
        await made<{ product: { id: string } }>(
          'createProduct',
          { sku, name, price, currency: 'CRC' },
          'product { id }',
        ),
      );
    const lines = products.map(({ product }, at) => ({ productId: product.id, quantity: at + 1 }));
    const { cart } = await made<{ cart: { id: string } }>(
      'setCart',
      { contactId: customer.contact.id, lines },
      'cart { id }',
    );
    const { order } = await made<{ order: { id: string; status: string } }>(
      'placeOrder',
      { cartId: cart.id },
      'order { id status }',
    );
    expect(order.status).toBe('CONFIRMED');
    await embudo.testDatabase.sql(`update sales_order set created_at = '2030-05-02T03:30:00Z' where id = $1`, [
      order.id,
    ]);
    const file = async (user: TestUser, filter?: object, entityType = 'ORDER') => {
      const { url } = await exported(user, { entityType, filter });
      return (await fetchFile(url, user.token)).text();
    };
    const text = await file(own.admin);
    expect(text.split('\n')[0]?.trim()).toBe(
      'Pedido;Hecho el;Contacto;Teléfono;Correo;Empresa;Productos;Estado;Moneda;Total;Pagado;Debe;Vence;Vendedor;Factura;Motivo de cancelación;Nota',
    );
    expect(text).toMatch(
      /^1;2030-05-01 21:30;Ana Mora;'\+50688887777;;;"1 × Taladro; 2 × Broca";Confirmado;CRC;50001;0;50001;\d{4}-\d\d-\d\d;;1;;$/m,
    );
    expect((await file(own.admin, { status: ['CANCELLED'] })).split('\n')).toHaveLength(2);
    expect((await file(own.admin, { createdAt: { from: 'P1D' }, search: 'mora' })).split('\n')).toHaveLength(3);
    expect((await exported(shop.admin, { entityType: 'ORDER' })).rows).toBe(0);

    const bill = `select id from invoice where order_id = $1`;
    const [invoice] = await embudo.testDatabase.sql<{ id: string }>(bill, [order.id]);
    const pays = { invoiceId: invoice?.id, amount: '20000.50', method: 'SINPE', paidAt: '2020-05-04T03:30:00Z' };
    await made('recordPayment', pays, 'invoice { id }');
    const payments = await file(own.admin, undefined, 'PAYMENT');
    expect(payments).toBe(
      'Pagado el;Contacto;Teléfono;Correo;Empresa;Monto;Moneda;Forma de pago;Pedido;Factura;Vendedor\r\n' +
        `2020-05-03;Ana Mora;'+50688887777;;;"20000,5";CRC;SINPE;1;1;\r\n`,
    );
    const until = { paidAt: { to: '2020-05-04T03:30:00Z' } };
    expect((await file(own.admin, until, 'PAYMENT')).split('\n')).toHaveLength(2);
    expect((await exported(shop.admin, { entityType: 'PAYMENT' })).rows).toBe(0);
  });

  it('has no cell that a spreadsheet would compute', async () => {
    const { url } = await exported(shop.admin, { entityType: 'CUSTOMER' });
    const text = await (await fetchFile(url, shop.admin.token)).text();
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(`;'+50688881111;'=a@x.cr;`);
    expect(text).toContain(`;'-uno`);
    expect(text).not.toMatch(/(^|;|\n)"?[=+@-]/);
  });

  it('holds what the filter and the rights of its maker let through', async () => {
    const filtered = await exported(shop.admin, { entityType: 'CUSTOMER', filter: { search: 'luis' } });
    expect(filtered.rows).toBe(1);
    expect(await (await fetchFile(filtered.url, shop.admin.token)).text()).toMatch(/^Id;[^\n]+\n[^\n]*Luis[^\n]*\n$/);
    expect((await exported(shop.professional, { entityType: 'CUSTOMER' })).rows).toBe(0);
    expect(await exported(shop.admin, { entityType: 'CUSTOMER', filter: { nothing: 1 } })).toMatchObject({
      url: null,
      userErrors: [{ code: 'INVALID', field: ['filter', 'nothing'] }],
    });
    expect((await exported(shop.admin, { entityType: 'LEAD', format: 'pdf' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['format'] },
    ]);
    for (const entityType of ['LEAD', 'OPPORTUNITY'])
      expect((await fetchFile((await exported(shop.admin, { entityType })).url, shop.admin.token)).status).toBe(200);
  });

  it('is fetched by pages of the origins that may use the graph, and of no others', async () => {
    const { url } = await exported(shop.admin, { entityType: 'CUSTOMER' });
    const { pathname, search } = new URL(url ?? '');
    const ask = (from: string, method: string) =>
      fetch(`${embudo.url}${pathname}${search}`, {
        method,
        headers: {
          origin: from,
          ...(method === 'OPTIONS'
            ? { 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' }
            : { authorization: `Bearer ${shop.admin.token}` }),
        },
      });
    const preflight = await ask(origin, 'OPTIONS');
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const told = await ask(origin, 'HEAD');
    expect([told.status, told.headers.get('content-disposition'), await told.text()]).toEqual([
      200,
      'attachment; filename="clientes.csv"',
      '',
    ]);
    const file = await ask(origin, 'GET');
    expect([file.status, file.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    expect(file.headers.get('access-control-expose-headers')).toContain('content-disposition');
    for (const method of ['OPTIONS', 'GET'])
      expect((await ask('https://otra.example.test', method)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is given to its maker alone', async () => {
    const { url } = await exported(shop.admin, { entityType: 'CUSTOMER' });
    expect((await fetchFile(url, null)).status).toBe(401);
    expect((await fetchFile(url, shop.ceo.token)).status).toBe(403);
    expect((await fetchFile(`${url}x`, shop.admin.token)).status).toBe(403);
    expect((await fetchFile('http://x/downloads', shop.admin.token)).status).toBe(403);
  });
});

describe('exportImportErrors', () => {
  it('gives the refused rows with why', async () => {
    const { id: importId } = await importFile(shop.admin, 'nombre,telefono\nA,12\nB,8888-9999\n');
    const { url, rows } = await exported(shop.admin, { importId }, 'exportImportErrors');
    expect(rows).toBe(1);
    expect(await (await fetchFile(url, shop.admin.token)).text()).toMatch(
      /^Fila;Campo;Problema\r\n2;phone;[^\n]+\r\n$/,
    );
  });
});
