import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  aShop,
  aWorkbook,
  gql,
  gqlUpload,
  mutate,
  type SheetToWrite,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { runImport } from './run-import.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

interface Imported {
  id: string;
  status: string;
  sheet: string | null;
  sheets: { name: string; rows: number }[];
  created: number;
  ignoredColumns: string[];
  failed: number;
  skipped: number;
  restored: number;
  problem: string | null;
  rows: { nodes: { row: number; outcome: string; message: string | null }[] };
}
const shown =
  'id status sheet sheets created ignoredColumns failed skipped restored problem rows(first: 20) { nodes { row outcome message } }';

async function bring(bytes: Buffer, input: object = {}, verb: 'importContacts' | 'importProducts' = 'importContacts') {
  const type = verb === 'importContacts' ? 'ImportContactsInput' : 'ImportProductsInput';
  const answer = await gqlUpload<
    Record<string, { import: Imported | null; userErrors: { code: string; field: string[] }[] }>
  >(
    { url: embudo.url, token: shop.admin.token },
    {
      query: `mutation ($input: ${type}!) { ${verb}(input: $input) { import { ${shown} } userErrors { code field } } }`,
      variables: { input: { file: null, ...input } },
      path: 'input.file',
    },
    { bytes, name: 'libro.xlsx', type: 'application/octet-stream' },
  );
  expect(answer.errors).toEqual([]);
  return answer.data[verb];
}
const names = async (): Promise<string[]> =>
  (
    await embudo.testDatabase.sql<{ name: string }>(
      'select c.name from customer k join contact c on c.tenant_id = k.tenant_id and c.id = k.contact_id where k.tenant_id = $1 order by c.name',
      [shop.tenant.id],
    )
  ).map(({ name }) => name);
const customers = (list: string[]): SheetToWrite['rows'] => [
  ['Nombre', 'Celular'],
  ...list.map((name, at) => [name, `8111-000${at}`]),
];
const book: SheetToWrite[] = [
  { name: 'Portada', rows: [['Comercial La Unión'], ['Hecho en marzo']] },
  {
    name: 'Productos',
    rows: [
      ['Código', 'Producto', 'Precio'],
      ['A-1', 'Silla', 5000],
    ],
  },
  { name: 'Borrador', rows: customers(['Oculta']), hidden: true },
  { name: 'Clientes', rows: customers(['Ana', 'Luis']) },
  { name: 'Clientes viejos', rows: customers(['Eva']) },
];
const sheets = [
  { name: 'Portada', rows: 1 },
  { name: 'Productos', rows: 1 },
  { name: 'Clientes', rows: 2 },
  { name: 'Clientes viejos', rows: 1 },
];

it('says which visible sheets a workbook has, and proposes the first that looks like the kind', async () => {
  const bytes = await aWorkbook(book);
  const people = await bring(bytes, { dryRun: true });
  expect(people?.import).toMatchObject({ sheet: 'Clientes', sheets, created: 2 });
  const products = await bring(bytes, { dryRun: true }, 'importProducts');
  expect(products?.import).toMatchObject({ sheet: 'Productos', sheets, created: 1 });
});

it('brings in the sheet that is asked for, and none that is hidden or missing', async () => {
  const bytes = await aWorkbook(book);
  expect((await bring(bytes, { sheet: 'Clientes viejos' }))?.import).toMatchObject({
    sheet: 'Clientes viejos',
    created: 1,
  });
  expect(await names()).toEqual(['Eva']);
  for (const sheet of ['Borrador', 'Nada'])
    expect((await bring(bytes, { sheet }))?.userErrors).toEqual([{ code: 'INVALID', field: ['sheet'] }]);
});

it('names no sheets to choose from where there is one', async () => {
  const bytes = await aWorkbook(book.slice(2, 4));
  expect((await bring(bytes))?.import).toMatchObject({ sheet: 'Clientes', sheets: [], created: 2 });
});

it('reads a large sheet to its end by a job', async () => {
  const many = Array.from({ length: 300 }, (_, at) => [`P${at}`, `8${1_000_000 + at}`]);
  const bytes = await aWorkbook([...book.slice(0, 2), { name: 'Todos', rows: [['Nombre', 'Celular'], ...many] }]);
  const begun = (await bring(bytes))?.import;
  expect(begun).toMatchObject({ status: 'RUNNING', sheet: 'Todos' });
  await runImport(embudo.context(systemActor(shop.tenant.id)), { importId: begun?.id ?? '' });
  expect(await names()).toHaveLength(300);
});

it('leaves the sums out and says which rows they are', async () => {
  const rows = [
    ['Nombre', 'Celular', 'Compras', 'Saldo'],
    ['Ana', '8111-0001', 3, 1500],
    ['Subtotal', null, 3, 1500],
    ['Total Pérez', '8111-0002', 2, 500],
    ['Luis', '8111-0003', null, null],
    [null, null, null, null],
    ['TOTAL GENERAL:', null, 5, '₡2.000'],
  ];
  for (const dryRun of [true, false]) {
    const { import: imported } = (await bring(await aWorkbook([{ name: 'Hoja 1', rows }]), { dryRun })) ?? {};
    expect(imported).toMatchObject({ created: 3, failed: 0, skipped: 2 });
    expect(imported?.rows.nodes.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'CREATED'],
      [3, 'SKIPPED'],
      [4, 'CREATED'],
      [5, 'CREATED'],
      [7, 'SKIPPED'],
    ]);
    expect(imported?.rows.nodes[4]?.message).toBe(
      'Esta fila tiene los totales de la hoja y no un registro. No se importa.',
    );
  }
  expect(await names()).toEqual(['Ana', 'Luis', 'Total Pérez']);
});

it('finds the sums in the last row, also where a part of the file ends before it', async () => {
  const many = Array.from({ length: 250 }, (_, at) => [`P${at}`, `8${1_000_000 + at}`]);
  const rows = [['Nombre', 'Celular'], ...many, [], ['Total de clientes: 250', null]];
  const begun = (await bring(await aWorkbook([{ name: 'Hoja 1', rows }])))?.import;
  expect(begun?.status).toBe('RUNNING');
  await runImport(embudo.context(systemActor(shop.tenant.id)), { importId: begun?.id ?? '' });
  const [row] = await embudo.testDatabase.sql('select created, skipped, position from record_import where id = $1', [
    begun?.id,
  ]);
  expect(row).toEqual({ created: 250, skipped: 1, position: 253 });
  expect(await names()).toHaveLength(250);
});

it('an undo is stopped after the part under way, says how far it came, and goes on where it stopped', async () => {
  const many = Array.from({ length: 600 }, (_, at) => [`P${at}`, `8${1_000_000 + at}`]);
  const begun = (await bring(await aWorkbook([{ name: 'Hoja 1', rows: [['Nombre', 'Celular'], ...many] }])))?.import;
  const importId = begun?.id ?? '';
  const context = embudo.context(systemActor(shop.tenant.id));
  await runImport(context, { importId });
  const api = gql(embudo.url, shop.admin.token);
  const change = async (verb: string) =>
    mutate<{ import: Imported | null; userErrors: { code: string }[] }>(
      api,
      verb,
      { importId },
      `import { ${shown} } userErrors { code }`,
    );
  expect((await change('undoImport')).import).toMatchObject({ status: 'UNDOING', restored: 0 });
  // The user stops it while the job is between two parts.
  let parts = 0;
  const database = Object.create(context.database) as typeof context.database;
  database.transaction = async (...given) => {
    if (parts === 2) await change('stopImport');
    parts += 1;
    return context.database.transaction(...given);
  };
  await runImport({ ...context, database }, { importId });
  const { data } = await api<{ import: Imported }>(`query ($id: ID!) { import(id: $id) { ${shown} } }`, {
    id: importId,
  });
  expect(data.import).toMatchObject({
    status: 'FAILED',
    restored: 250,
    problem: 'Se dejó de deshacer: 250 filas están como antes. Puede seguir deshaciendo.',
  });
  expect(await names()).toHaveLength(350);
  expect((await change('stopImport')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await change('undoImport')).import).toMatchObject({ status: 'UNDOING', restored: 250, problem: null });
  await runImport(context, { importId });
  expect(await names()).toEqual([]);
});

it('says of which columns without a heading the values are not stored', async () => {
  const file = await aWorkbook([
    {
      name: 'Clientes',
      rows: [
        ['Nombre', null, 'Teléfono', 'Color', null],
        ['Ana', null, '88881001', 'rojo', 'VIP', null, 'beside the table'],
        ['Luis', ' ', '88881002', null, null],
        ['Total', 9, null, null, null],
      ],
    },
  ]);
  const brought = await bring(file, { entityType: 'CUSTOMER' });
  expect(brought?.import).toMatchObject({
    created: 2,
    ignoredColumns: ['Color', 'columna E, sin título', 'columna G, sin título'],
  });
});

it('leaves it at the reason of a split row that it has values beyond the headings', async () => {
  const brought = await bring(Buffer.from('Nombre,Teléfono\nAna,88881003,x\nLuis,88881004\n'), {
    entityType: 'CUSTOMER',
  });
  expect(brought?.import).toMatchObject({ created: 1, failed: 1, ignoredColumns: [] });
});
