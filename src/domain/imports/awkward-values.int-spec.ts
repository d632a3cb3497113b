import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomField,
  aShop,
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
  outcome: string;
  fields: string[];
  message: string | null;
  contactId: string | null;
}

async function importRows(lines: string[]): Promise<Row[]> {
  const { data } = await gqlUpload<{ importContacts: { import: { rows: { nodes: Row[] } } } }>(
    { url: embudo.url, token: shop.admin.token },
    {
      query: `mutation ($input: ImportContactsInput!) { importContacts(input: $input) { import {
        rows(first: 20) { nodes { outcome fields message contactId } } } } }`,
      variables: { input: { file: null, entityType: 'CUSTOMER' } },
      path: 'input.file',
    },
    { name: 'gente.csv', type: 'text/csv', bytes: Buffer.from(lines.join('\r\n')) },
  );
  return data.importContacts.import.rows.nodes;
}

it('takes the option that is written like the cell, where an older field has options that differ only in accents', async () => {
  await aCustomField(embudo, shop.tenant, 'CUSTOMER', { key: 'answer', type: 'DROPDOWN', options: ['SI', 'Sí'] });
  const rows = await importRows(['Nombre,Teléfono,answer', 'Uno,88882001,Sí', 'Dos,88882002,sí']);
  const stored = await embudo.testDatabase.sql(
    `select c.name, k.custom_fields->>'answer' as answer from customer k join contact c on c.id = k.contact_id
     where k.tenant_id = $1 and c.id = any ($2) order by c.name`,
    [shop.tenant.id, rows.map(({ contactId }) => contactId)],
  );
  expect(stored).toEqual([
    { name: 'Dos', answer: 'SI' },
    { name: 'Uno', answer: 'Sí' },
  ]);
});

it('reads a birthday of two digits for the year as past, and leaves one in the future out', async () => {
  const rows = await importRows([
    'Nombre,Teléfono,Cumpleaños',
    'Abuela,88882101,03/04/38',
    'Nieta,88882102,03/04/2038',
    'Hija,88882103,03/04/05',
  ]);
  expect(rows.map(({ fields }) => fields)).toEqual([[], ['birthday'], []]);
  expect(rows[1]?.message).toContain('no puede ser futura');
  const stored = await embudo.testDatabase.sql(
    'select name, birthday::text from contact where tenant_id = $1 and id = any ($2) order by name',
    [shop.tenant.id, rows.map(({ contactId }) => contactId)],
  );
  expect(stored).toEqual([
    { name: 'Abuela', birthday: '1938-04-03' },
    { name: 'Hija', birthday: '2005-04-03' },
    { name: 'Nieta', birthday: null },
  ]);
});
