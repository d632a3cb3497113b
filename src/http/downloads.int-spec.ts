import { beforeAll, describe, expect, it } from '@jest/globals';
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

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
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
async function importFile(user: TestUser, file: string | Buffer): Promise<Counts> {
  const answer = await gqlUpload<{ importContacts: { import: Counts; userErrors: object[] } }>(
    { url: embudo.url, token: user.token },
    {
      query:
        'mutation ($file: Upload!) { importContacts(input: { file: $file }) { import { id created updated failed } userErrors { code field message } } }',
      variables: { file: null },
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
/** The test's server has a port of its own. */
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
      const withoutIds = format === 'csv' ? file.toString().replace(/^(\uFEFF)Id,/, '$1Otro,') : null;
      if (withoutIds === null) return;
      expect(await importFile(other.admin, withoutIds)).toMatchObject({ created: 3, updated: 0, failed: 0 });
      expect(await customersOf(other)).toEqual(before);
    },
  );

  it('has no cell that a spreadsheet would compute', async () => {
    const { url } = await exported(shop.admin, { entityType: 'CUSTOMER' });
    const text = await (await fetchFile(url, shop.admin.token)).text();
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(`,'+50688881111,'=a@x.cr,`);
    expect(text).toContain(`,'-uno`);
    expect(text).not.toMatch(/(^|,|\n)"?[=+@-]/);
  });

  it('holds what the filter and the rights of its maker let through', async () => {
    const filtered = await exported(shop.admin, { entityType: 'CUSTOMER', filter: { search: 'luis' } });
    expect(filtered.rows).toBe(1);
    expect(await (await fetchFile(filtered.url, shop.admin.token)).text()).toMatch(/^Id,[^\n]+\n[^\n]*Luis[^\n]*\n$/);
    expect((await exported(shop.professional, { entityType: 'CUSTOMER' })).rows).toBe(0);
    expect(await exported(shop.admin, { entityType: 'CUSTOMER', filter: { nothing: 1 } })).toMatchObject({
      url: null,
      userErrors: [{ code: 'INVALID', field: ['filter'] }],
    });
    expect((await exported(shop.admin, { entityType: 'LEAD', format: 'pdf' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['format'] },
    ]);
    for (const entityType of ['LEAD', 'OPPORTUNITY'])
      expect((await fetchFile((await exported(shop.admin, { entityType })).url, shop.admin.token)).status).toBe(200);
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
      /^Fila,Campo,Problema\r\n2,phone,[^\n]+\r\n$/,
    );
  });
});
