import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomField,
  aShop,
  gql,
  gqlUpload,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

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
  fields: string[];
  message: string | null;
  contactId: string | null;
  recordId: string | null;
}
/** The id of the import that was made last. */
let lastImport = '';

async function importRows(lines: string[], entityType: 'CUSTOMER' | 'LEAD'): Promise<Row[]> {
  const { data } = await gqlUpload<{ importContacts: { import: { id: string; rows: { nodes: Row[] } } } }>(
    { url: embudo.url, token: shop.admin.token },
    {
      query: `mutation ($input: ImportContactsInput!) { importContacts(input: $input) { import {
        id rows(first: 20) { nodes { row outcome field fields message contactId recordId } } } } }`,
      variables: { input: { file: null, entityType } },
      path: 'input.file',
    },
    { name: 'gente.csv', type: 'text/csv', bytes: Buffer.from(lines.join('\r\n')) },
  );
  lastImport = data.importContacts.import.id;
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

it('keeps a row of which a cell cannot be read, says so, and lists such rows; a required field refuses it', async () => {
  await aCustomField(embudo, shop.tenant, 'LEAD', {
    key: 'size',
    type: 'DROPDOWN',
    label: 'Talla',
    options: ['S', 'M'],
  });
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'limit', type: 'NUMBER', label: 'Tope' });
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'since', type: 'DATE', label: 'Desde', required: true });
  const lines = [
    'Nombre;Teléfono;Cumpleaños;Idioma;Talla;Tope;Desde',
    'Ana Gil;8899-0001;32/01/1990;klingon;XL;mucho;01/02/2026',
    'Beto Gil;8899-0002 / 8899-0009;15/02/1990;español;m;1.250,50;01/02/2026',
    'Caro Gil;8899-0003;15/02/1990;;;;31/02/2026',
    'Dani Gil;8899-0004;;;;;01/02/2026',
  ];
  const rows = await importRows(lines, 'LEAD');
  expect(rows.map(({ outcome, field }) => [outcome, field])).toEqual([
    ['CREATED', 'birthday'],
    ['CREATED', 'phone'],
    ['REFUSED', 'customFields.since'],
    ['CREATED', null],
  ]);
  expect(rows.map(({ fields }) => fields)).toEqual([
    ['birthday', 'language', 'customFields.limit', 'customFields.size'],
    ['phone'],
    ['customFields.since'],
    [],
  ]);
  const message = rows[0]?.message ?? '';
  expect(message).toMatch(
    /^La fila se importa, pero esto no se guarda: 32\/01\/1990 \(No es una fecha\. Escríbala como 31\/01\/2026 o 2026-01-31\) \/ klingon \(/,
  );
  expect(message).toMatch(/ \/ mucho \(No es un número\..*\) \/ XL \(.*\)$/);
  // Each reader has the reasons in their language.
  const [kept] = await embudo.testDatabase.sql<{ codes: { message: { values: { rest: object } } } }>(
    'select codes from record_import_row where import_id = $1 and row = 2',
    [lastImport],
  );
  expect(kept?.codes.message.values.rest).toMatchObject({ en: expect.stringContaining('This is not a date') });
  const stored = await embudo.testDatabase.sql(
    `select l.name, c.birthday::text, c.language, l.custom_fields as fields from lead l join contact c on c.id = l.contact_id
     where l.id = any ($1) order by l.name`,
    [rows.map(({ recordId }) => recordId)],
  );
  expect(stored).toEqual([
    { name: 'Ana Gil', birthday: null, language: null, fields: { since: '2026-02-01' } },
    {
      name: 'Beto Gil',
      birthday: '1990-02-15',
      language: 'es',
      fields: { size: 'M', limit: 1250.5, since: '2026-02-01' },
    },
    { name: 'Dani Gil', birthday: null, language: null, fields: { since: '2026-02-01' } },
  ]);
  const { data } = await gql(embudo.url, shop.admin.token)<{ import: object }>(
    `query ($id: ID!) { import(id: $id) { created failed incomplete
      some: rows(incomplete: true) { totalCount nodes { row incomplete } } others: rows(incomplete: false) { nodes { row } } } }`,
    { id: lastImport },
  );
  expect(data.import).toEqual({
    created: 3,
    failed: 1,
    incomplete: 2,
    some: {
      totalCount: 2,
      nodes: [
        { row: 2, incomplete: true },
        { row: 3, incomplete: true },
      ],
    },
    others: { nodes: [{ row: 4 }, { row: 5 }] },
  });
});

it('leaves a value as it is that a bad cell would change', async () => {
  const lines = (day: string, size: string) => [
    'Nombre;Teléfono;Cumpleaños;Talla;Desde',
    `Elsa Rey;8899-0005;${day};${size};01/02/2026`,
  ];
  await importRows(lines('15/02/1990', 'S'), 'LEAD');
  const [again] = await importRows(lines('hoy', 'XXL'), 'LEAD');
  expect(again).toMatchObject({ outcome: 'UPDATED', field: 'birthday' });
  const stored = await embudo.testDatabase.sql(
    'select c.birthday::text, l.custom_fields as fields from lead l join contact c on c.id = l.contact_id where l.id = $1',
    [again?.recordId],
  );
  expect(stored).toEqual([{ birthday: '1990-02-15', fields: { size: 'S', since: '2026-02-01' } }]);
});

it('keeps people apart who share a number in one file without e-mail addresses, also when the file comes again', async () => {
  const lines = [
    'Nombre;Teléfono;Ciudad',
    'Nora Quesada;2233-1001;Heredia',
    'Iván Brenes;2233-1001;Cartago',
    'Nora;2233-1001;Alajuela',
    'Dr. Ivan Brene;2233-1001;Limón',
  ];
  const told = (rows: Row[]) => rows.map(({ outcome, field }) => [outcome, field]);
  expect(told(await importRows(lines, 'CUSTOMER'))).toEqual([
    ['CREATED', null],
    ['CREATED', 'phone'],
    ['UPDATED', null],
    ['UPDATED', null],
  ]);
  // Also in another order: the name says who is meant.
  const again = await importRows([lines[0] ?? '', lines[2] ?? '', lines[1] ?? ''], 'CUSTOMER');
  expect(told(again)).toEqual([
    ['UPDATED', null],
    ['UPDATED', null],
  ]);
  const stored = await embudo.testDatabase.sql(
    `select name, city, (select count(*)::int from channel_identity i where i.contact_id = c.id) as identities from contact c
     where tenant_id = $1 and phone = '+50622331001' order by name`,
    [shop.tenant.id],
  );
  expect(stored).toEqual([
    { name: 'Iván Brenes', city: 'Cartago', identities: 0 },
    { name: 'Nora Quesada', city: 'Heredia', identities: 2 },
  ]);
});

it('takes a full name for that of a contact who has a nickname, and a business for the person who answers for it', async () => {
  await importRows(['Nombre;Teléfono', 'Vida Bella;8833-1002'], 'CUSTOMER');
  const rows = await importRows(
    [
      'Nombre;Teléfono;Empresa',
      'Laura Jiménez;8833-1002;',
      'Bazar Central;8833-1003;',
      'Omar Solís;8833-1003;Bazar Central',
      'Juan;8833-1004;',
      'Juan Pérez;8833-1004;',
    ],
    'CUSTOMER',
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(['UPDATED', 'CREATED', 'UPDATED', 'CREATED', 'UPDATED']);
});

it('refuses a phone number whose last digits a spreadsheet has cut off, and says how to get them back', async () => {
  const [row] = await importRows(['Nombre;Teléfono', 'Ivo;5,21555E+12'], 'CUSTOMER');
  expect(row).toMatchObject({ outcome: 'REFUSED', field: 'phone' });
  expect(row?.message).toContain('acortó este número');
});

it('finds no value in an empty cell of a field that is called like a function of every object', async () => {
  await aCustomField(embudo, shop.tenant, 'CUSTOMER', { key: 'constructor', label: 'Constructora' });
  const [row] = await importRows(['Nombre;Correo', 'Rita;rita@x.com'], 'CUSTOMER');
  expect(row).toMatchObject({ outcome: 'CREATED', field: null, message: null });
});
