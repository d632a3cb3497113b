import { beforeAll, expect, it } from '@jest/globals';
import { aShop, gql, gqlUpload, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

interface Row {
  row: number;
  outcome: string;
  field: string | null;
  message: string | null;
  contactId: string | null;
}
async function importRows(lines: string[], entityType: 'CUSTOMER' | 'LEAD'): Promise<Row[]> {
  const { data } = await gqlUpload<{ importContacts: { import: { rows: { nodes: Row[] } } } }>(
    { url: embudo.url, token: shop.admin.token },
    {
      query: `mutation ($input: ImportContactsInput!) { importContacts(input: $input) { import {
        rows(first: 20) { nodes { row outcome field message contactId } } } } }`,
      variables: { input: { file: null, entityType } },
      path: 'input.file',
    },
    { name: 'gente.csv', type: 'text/csv', bytes: Buffer.from(lines.join('\r\n')) },
  );
  return data.importContacts.import.rows.nodes;
}
const messageOf = async (contactId: string | null) =>
  embudo.testDatabase.sql('select message, codes from record_import_row where contact_id = $1', [contactId]);

it('stores the first number of a cell, says what it left out, and forgets that with the person', async () => {
  const rows = await importRows(
    [
      'Nombre;Teléfono;Correo',
      'Ana;8888-1234 / 8777-4321;ana@x.com, ana2@x.com',
      'Luis;Cel: 8888-1235;N/A',
      'Eva;no tiene;-',
    ],
    'CUSTOMER',
  );
  expect(rows.map(({ outcome, field }) => [outcome, field])).toEqual([
    ['CREATED', 'phone'],
    ['CREATED', null],
    ['CREATED', null],
  ]);
  expect(rows[0]?.message).toContain('8777-4321 / ana2@x.com');
  expect(rows.slice(1).map(({ message }) => message)).toEqual([null, null]);
  const stored = await embudo.testDatabase.sql(
    'select name, phone, email from contact where tenant_id = $1 and id = any ($2) order by name',
    [shop.tenant.id, rows.map(({ contactId }) => contactId)],
  );
  expect(stored).toEqual([
    { name: 'Ana', phone: '+50688881234', email: 'ana@x.com' },
    { name: 'Eva', phone: null, email: null },
    { name: 'Luis', phone: '+50688881235', email: null },
  ]);
  const { data } = await gql(embudo.url, shop.admin.token)<{ eraseContact: { userErrors: object[] } }>(
    'mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }',
    { id: rows[0]?.contactId },
  );
  expect(data.eraseContact.userErrors).toEqual([]);
  expect(await messageOf(rows[0]?.contactId ?? null)).toEqual([{ message: null, codes: null }]);
});

it('takes the name of a lead from two columns', async () => {
  const [row] = await importRows(['First Name,Last Name,Phone 1 - Value', 'Ana,Mora,8888-4444'], 'LEAD');
  expect(row).toMatchObject({ outcome: 'CREATED', message: null });
  const leads = await embudo.testDatabase.sql('select name from lead where contact_id = $1', [row?.contactId]);
  expect(leads).toEqual([{ name: 'Ana Mora' }]);
});

it('takes the first phone number of several columns that the row fills', async () => {
  const rows = await importRows(
    [
      'Contacto principal;Teléfono oficina;Teléfono celular;Birthday',
      'Ana;;8888-5551;--03-15',
      'Luis;2222-5552;8888-5552;',
      'Eva;2222-5553;2222 5553;',
    ],
    'LEAD',
  );
  expect(rows.map(({ outcome, field }) => [outcome, field])).toEqual([
    ['CREATED', 'birthday'],
    ['CREATED', 'phone'],
    ['CREATED', null],
  ]);
  expect(rows[1]?.message).toContain('8888-5552');
  const stored = await embudo.testDatabase.sql('select name, phone from contact where id = any ($1) order by phone', [
    rows.map(({ contactId }) => contactId),
  ]);
  expect(stored).toEqual([
    { name: 'Luis', phone: '+50622225552' },
    { name: 'Eva', phone: '+50622225553' },
    { name: 'Ana', phone: '+50688885551' },
  ]);
});

it('keeps colleagues apart who share the number of their office, also when the file comes again', async () => {
  const lines = [
    'Nombre;Teléfono;Correo',
    'Rita Solís;2222-7771;rita@oficina.example',
    'Marco Vega;2222-7771;marco@oficina.example',
    'Rita Solís Mora;2222-7771;rita.solis@oficina.example',
  ];
  const first = await importRows(lines, 'CUSTOMER');
  const again = await importRows(lines, 'CUSTOMER');
  const told = (rows: Row[]) => rows.map(({ outcome, field }) => [outcome, field]);
  expect(told(first)).toEqual([
    ['CREATED', null],
    ['CREATED', 'phone'],
    ['UPDATED', null],
  ]);
  expect(first[1]?.message).toContain('+50622227771');
  expect(told(again).slice(0, 2)).toEqual([
    ['UPDATED', null],
    ['UPDATED', 'phone'],
  ]);
  const stored = await embudo.testDatabase.sql(
    `select name, phone, email from contact where tenant_id = $1 and email like '%@oficina.example' order by name`,
    [shop.tenant.id],
  );
  expect(stored).toEqual([
    { name: 'Marco Vega', phone: null, email: 'marco@oficina.example' },
    { name: 'Rita Solís Mora', phone: '+50622227771', email: 'rita.solis@oficina.example' },
  ]);
});
