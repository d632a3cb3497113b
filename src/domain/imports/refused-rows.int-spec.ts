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
  row: number;
  outcome: string;
  field: string | null;
  fields: string[];
  message: string | null;
}

async function rowsOf(mutation: 'importContacts' | 'importProducts', lines: string[]): Promise<Row[]> {
  const type = mutation === 'importContacts' ? 'ImportContactsInput' : 'ImportProductsInput';
  const { data } = await gqlUpload<Record<string, { import: { errors: Row[]; rows: { nodes: Row[] } } }>>(
    { url: embudo.url, token: shop.admin.token },
    {
      query: `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { import {
        rows(first: 20) { nodes { row outcome field fields message } } errors { row field fields message } } } }`,
      variables: { input: { file: null } },
      path: 'input.file',
    },
    { name: 'filas.csv', type: 'text/csv', bytes: Buffer.from(lines.join('\r\n')) },
  );
  const { rows, errors } = data.answer?.import ?? { rows: { nodes: [] }, errors: [] };
  expect(rows.nodes.flatMap(({ outcome, ...row }) => (outcome === 'REFUSED' ? [row] : []))).toEqual(errors);
  return rows.nodes;
}

it('refuses the row of a stray U+0000 by itself, or leaves out the cell that the row can do without', async () => {
  const rows = await rowsOf('importContacts', [
    'Nombre;Teléfono;Cumpleaños;Nada de Embudo',
    'Ana;8888-1250;1/2/1990;',
    'Be\0a;8888-1251;1/2/1990;',
    'Cira;8888\0-1252;1/2/1990;',
    'Dora;8888-1253;1/2\0/1990;',
    'Elsa;8888-1254;1/2/1990;Gim\0nasio',
  ]);
  expect(rows).toMatchObject([
    { outcome: 'CREATED', message: null },
    { outcome: 'REFUSED', field: 'name', message: expect.stringMatching(/^Hay un carácter U\+0000/) },
    { outcome: 'REFUSED', field: 'phone', message: expect.stringMatching(/^Hay un carácter U\+0000/) },
    { outcome: 'CREATED', message: expect.stringMatching(/1\/2\uFFFD\/1990\. Hay un carácter U\+0000/) },
    { outcome: 'CREATED', message: null },
  ]);
});

it('names every cell of a refused row that cannot be read, each with its reason', async () => {
  const [one, both, good] = await rowsOf('importContacts', [
    'Nombre;Teléfono;Correo;Cumpleaños',
    'Ana;12;ana@x.example;1/2/1990',
    'Bea;12;bea.x.example;32/13/1990',
    'Cira;8888-1234;cira@x.example;',
  ]);
  // One reason is told as before.
  expect(one).toMatchObject({ outcome: 'REFUSED', field: 'phone', fields: ['phone'] });
  expect(one?.message).toMatch(/^No es un número de teléfono de su país\./);
  expect(both).toMatchObject({ outcome: 'REFUSED', field: 'phone', fields: ['phone', 'email'] });
  expect(both?.message).toMatch(
    /^La fila no se importa por varias razones: 12 \(No es un número .*\) \/ bea\.x\.example \(No es una dirección de correo\)$/,
  );
  expect(good).toMatchObject({ outcome: 'CREATED', fields: [] });
});

it('names everything that a row lacks', async () => {
  await aCustomField(embudo, shop.tenant, 'CUSTOMER', { key: 'nit', label: 'NIT', required: true });
  await aCustomField(embudo, shop.tenant, 'CUSTOMER', {
    key: 'talla',
    label: 'Talla',
    type: 'DROPDOWN',
    options: ['S', 'M'],
    required: true,
  });
  const [lacking, wrong] = await rowsOf('importContacts', [
    'Nombre;Correo;NIT;Talla',
    ';uno@x.example;;',
    'Eva;eva@x.example;;XL',
  ]);
  expect(lacking?.fields).toEqual(['name', 'customFields.nit', 'customFields.talla']);
  expect(wrong?.fields).toEqual(['customFields.nit', 'customFields.talla']);
  expect(wrong?.message).toMatch(/NIT.* \/ XL \(.*Talla.*\)$/);
});

it('names what a row lacks beside the cells that cannot be read, and what it is not known to lack', async () => {
  await rowsOf('importContacts', ['Nombre;Correo;NIT;Talla', 'Gil;gil@x.example;7;S', 'Hugo;hugo@x.example;8;M']);
  const [lacking, known, unreadName] = await rowsOf('importContacts', [
    'Nombre;Teléfono;Correo;NIT;Talla',
    ';12;nueva@x.example;;XL',
    ';12;gil@x.example;;',
    `${'x'.repeat(300)};12;otra@x.example;1;S`,
  ]);
  expect(lacking?.fields).toEqual(['phone', 'name', 'customFields.nit', 'customFields.talla']);
  expect(lacking?.message).toMatch(/12 \(No es un número .*\) \/ Falta el nombre \/ .*NIT.* \/ XL \(.*Talla/);
  // Whoever is known by the e-mail address has a name and the required fields already.
  expect(known?.fields).toEqual(['phone']);
  expect(unreadName?.fields).toEqual(['name', 'phone']);
  // Whoever has an id has the rest too, whatever the id is.
  const [, unreadId] = await rowsOf('importContacts', [
    'ID;Nombre;Correo;NIT;Talla',
    '0193d5f0-0000-7000-8000-000000000001;Ida;ida@x.example;1;S',
    'sin id;;nadie;;',
  ]);
  expect(unreadId?.fields).toEqual(['id', 'email']);
  const people = await rowsOf('importContacts', [
    'Nombre;Teléfono;Correo;NIT;Talla',
    'Gil;8888-7777;gil@x.example;7;S',
    'Nadie;8888-7777;hugo@x.example;7;XL',
  ]);
  expect(people.map(({ outcome }) => outcome)).toEqual(['UPDATED', 'REFUSED']);
});

it('names all cells of a product', async () => {
  const [bad, nameless, codeless] = await rowsOf('importProducts', [
    'Código;Nombre;Precio;Existencias;Moneda',
    'A1;Taladro;mil;-3;CRC',
    'A2;;100;4;XXXX',
    ';;mil;4;CRC',
  ]);
  expect(codeless?.fields).toEqual(['price', 'sku', 'name']);
  expect(codeless?.message).toMatch(/mil \(No es un número.*\) \/ Falta el código del producto \/ Falta el nombre$/);
  expect(bad?.fields).toEqual(['price', 'stock']);
  expect(bad?.message).toMatch(/mil \(No es un número.*\) \/ -3 \(Debe ser un número entero/);
  expect(nameless?.fields).toEqual(['name', 'currency']);
});

it('refuses rows that a separator within a cell has split, and none that only ends with separators', async () => {
  const [whole, split, quoted] = await rowsOf('importProducts', [
    'sku,nombre,precio',
    'X1,Taladro,45900,,',
    'X2,Sierra,1,250.50',
    'X3,Lija,"45,50"',
  ]);
  expect(whole).toMatchObject({ outcome: 'CREATED', message: null });
  expect(split).toMatchObject({ outcome: 'REFUSED', field: null, fields: [] });
  expect(split?.message).toBe(
    'La fila tiene 4 celdas, y los títulos son 3: un separador dentro de una celda la partió. Ponga esa celda entre comillas.',
  );
  expect(quoted).toMatchObject({ outcome: 'CREATED', message: null });
  const people = await rowsOf('importContacts', ['Nombre,Teléfono,Dirección', 'Eva,8888-1240,Calle 5, casa 2']);
  expect(people).toMatchObject([{ outcome: 'REFUSED', fields: [] }]);
});
