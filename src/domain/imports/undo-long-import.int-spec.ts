import { beforeAll, expect, it } from '@jest/globals';
import { aShop, gql, gqlUpload, mutate, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { runImport } from './run-import.js';
import type { SheetReader } from './sheet.port.js';

/** More than one part of 250. The last row is about the person of the third again. */
const count = 300;
const phone = (at: number) => `8${1_000_000 + at}`;
const people = Array.from({ length: count }, (_, at) => `P${at},${phone(at)},`);
const text = ['Nombre,Teléfono,Ciudad', ...people, `,${phone(2)},Cartago`].join('\n');
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

/** Imports the file. `meanwhile` runs after its first part. Returns the id of the import. */
async function bringIn(entityType: 'LEAD' | 'CUSTOMER', meanwhile: () => Promise<void>): Promise<string> {
  shop = await aShop(embudo);
  const answer = await gqlUpload<{ importContacts: { import: { id: string } } }>(
    { url: embudo.url, token: shop.admin.token },
    {
      query: `mutation ($file: Upload!) { importContacts(input: { file: $file, entityType: ${entityType} }) { import { id } } }`,
      variables: { file: null },
      path: 'file',
    },
    { bytes: Buffer.from(text), name: 'personas.csv', type: 'text/csv' },
  );
  const importId = answer.data.importContacts.import.id;
  const context = embudo.context(systemActor(shop.tenant.id));
  let readings = 0;
  // The file is first read to count its rows, then to import them.
  const sheets: SheetReader = {
    ...context.ports.sheets,
    async *rows(source) {
      readings += 1;
      for await (const row of context.ports.sheets.rows(source)) {
        if (readings === 2 && row.number === count) await meanwhile();
        yield row;
      }
    },
  };
  await runImport({ ...context, ports: { ...context.ports, sheets } }, { importId });
  return importId;
}
/** Undoes the import as a job does. Returns what is left of it. */
async function undo(importId: string) {
  await mutate(gql(embudo.url, shop.admin.token), 'undoImport', { importId }, 'userErrors { code }');
  await runImport(embudo.context(systemActor(shop.tenant.id)), { importId });
  const [row] = await embudo.testDatabase.sql<{ status: string; restored: number; kept: number }>(
    'select status, restored, kept from record_import where id = $1',
    [importId],
  );
  return row;
}
const idOf = async (table: string, at: number): Promise<string> => {
  const [row] = await embudo.testDatabase.sql<{ id: string }>(
    `select t.id from ${table} t join contact c on c.id = t.contact_id where t.tenant_id = $1 and c.phone = $2`,
    [shop.tenant.id, `+506${phone(at)}`],
  );
  return row?.id ?? '';
};
const left = async (table: string) =>
  (
    await embudo.testDatabase.sql<{ name: string }>(
      `select c.name from ${table} t join contact c on c.id = t.contact_id where t.tenant_id = $1 order by c.name`,
      [shop.tenant.id],
    )
  ).map(({ name }) => name);

it('the undo of an import keeps the leads that people worked on while it ran', async () => {
  const change = async (verb: string, input: object) => {
    const { userErrors } = await mutate(gql(embudo.url, shop.admin.token), verb, input, 'userErrors { code }');
    expect(userErrors).toEqual([]);
  };
  const importId = await bringIn('LEAD', async () => {
    await change('updateLead', { leadId: await idOf('lead', 0), status: 'CONTACTED' });
    await change('assignLead', { leadId: await idOf('lead', 1), sellerId: shop.seller.sellerId });
    await change('updateLead', { leadId: await idOf('lead', 2), status: 'QUALIFIED' });
  });
  expect(await left('lead')).toHaveLength(count);
  // The last row, which gave the third person a city, is restored.
  expect(await undo(importId)).toEqual({ status: 'UNDONE', restored: count - 2, kept: 3 });
  expect(await left('lead')).toEqual(['P0', 'P1', 'P2']);
});

it('the undo of an import keeps the customers whom people changed while it ran', async () => {
  const importId = await bringIn('CUSTOMER', async () => {
    const customerId = await idOf('customer', 0);
    await mutate(
      gql(embudo.url, shop.admin.token),
      'archiveCustomer',
      { customerId },
      'userErrors { code }',
      'CustomerInput',
    );
  });
  expect(await left('customer')).toHaveLength(count);
  expect(await undo(importId)).toEqual({ status: 'UNDONE', restored: count, kept: 1 });
  expect(await left('customer')).toEqual(['P0']);
});
