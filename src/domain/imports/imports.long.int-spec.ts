import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomField,
  aShop,
  type FileToUpload,
  gql,
  gqlUpload,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await newShop();
});

async function newShop(): Promise<TestShop> {
  const made = await aShop(embudo);
  await aCustomField(embudo, made.tenant, 'CUSTOMER', { key: 'limit', type: 'NUMBER', label: 'Límite de crédito' });
  await aCustomField(embudo, made.tenant, 'CUSTOMER', { key: 'since', type: 'DATE', label: 'Cliente desde' });
  return made;
}

interface Imported {
  id: string;
  status: string;
  totalRows: number;
  created: number;
  updated: number;
  failed: number;
  incomplete: number;
  restored: number;
  kept: number;
  ignoredColumns: string[];
  errors: { row: number; field: string | null; message: string }[];
  rows: {
    nodes: { row: number; outcome: string; field: string | null; undo: string | null; recordId: string | null }[];
  };
}
const shown =
  'id status totalRows created updated failed incomplete restored kept headings columns ignoredColumns errors { row field message } rows(first: 20) { nodes { row outcome field undo recordId } }';

async function importFile(
  user: TestUser,
  file: Omit<FileToUpload, 'bytes'> & { text?: string; bytes?: Buffer },
  input: object = {},
  mutation = 'importContacts',
): Promise<{ import: Imported | null; userErrors: { code: string; field: string[]; message: string }[] }> {
  const type = mutation === 'importContacts' ? 'ImportContactsInput' : 'ImportProductsInput';
  const answer = await gqlUpload<Record<string, { import: Imported; userErrors: [] }>>(
    { url: embudo.url, token: user.token },
    {
      query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { import { ${shown} } userErrors { code field message } } }`,
      variables: { input: { file: null, ...input } },
      path: 'input.file',
    },
    { name: 'clientes.csv', type: 'text/csv', ...file, bytes: file.bytes ?? Buffer.from(file.text ?? '') },
  );
  expect(answer.errors).toEqual([]);
  return answer.data[mutation] as never;
}
async function done(user: TestUser, id: string | undefined): Promise<Imported> {
  await jobsDone(embudo);
  const { data } = await gql(embudo.url, user.token)<{ import: Imported }>(
    `query ($id: ID!) { import(id: $id) { ${shown} } }`,
    { id },
  );
  return data.import;
}
const undo = async (user: TestUser, importId: string | undefined) =>
  mutate<{ import: Imported | null }>(
    gql(embudo.url, user.token),
    'undoImport',
    { importId },
    `import { ${shown} } userErrors { code field }`,
  );
const customersOf = ({ tenant }: TestShop) =>
  embudo.testDatabase.sql(
    `select k.first_name as first, k.last_name as last, c.phone, c.email, c.city, k.custom_fields as fields
     from customer k join contact c on c.tenant_id = k.tenant_id and c.id = k.contact_id where k.tenant_id = $1 order by c.phone, c.email`,
    [tenant.id],
  );
const countsOf = ({ created, updated, failed }: Imported) => [created, updated, failed];

describe('importContacts', () => {
  it('reads Spanish headers, local numbers and days, says what would become of each row, and doubles nobody', async () => {
    const text = [
      'Nombre;Apellido;Celular;Correo electrónico;Ciudad;Límite de crédito;Cliente desde;Notas internas',
      'Ana;Núñez Mora;8888-7777;ANA@EJEMPLO.CR;"San José;\r\nCentro";"1.250,50";3/2/2024;x',
      'Luis;;8888 6666;luis@ejemplo.cr;;;;',
      'Ana María;Núñez Mora;+506 8888 7777;;;1500;;',
      'Nadie;;12;;;;;',
      'Mal;;8888-5555;;;mucho;;',
      'Eva;;8888-4444;;;;31/02/2024;',
      '=1+1;;8888-3333;;;;;',
    ].join('\r\n');
    const expected = [
      [2, 'CREATED', null],
      [3, 'CREATED', null],
      [4, 'UPDATED', null],
      [5, 'REFUSED', 'phone'],
      [6, 'CREATED', 'customFields.limit'],
      [7, 'CREATED', 'customFields.since'],
      [8, 'CREATED', null],
    ];
    for (const dryRun of [true, false]) {
      const { import: imported } = await importFile(shop.admin, { text }, { dryRun });
      expect(imported?.rows.nodes.map(({ row, outcome, field }) => [row, outcome, field])).toEqual(expected);
      expect(imported).toMatchObject({
        status: 'DONE',
        totalRows: 7,
        created: 5,
        updated: 1,
        failed: 1,
        incomplete: 2,
      });
      expect(imported?.ignoredColumns).toEqual(['Notas internas']);
      expect(imported?.errors.map(({ row }) => row)).toEqual([5]);
      expect(await customersOf(shop)).toHaveLength(dryRun ? 0 : 5);
    }
    expect(await customersOf(shop)).toEqual([
      { first: '=1+1', last: null, phone: '+50688883333', email: null, city: null, fields: {} },
      { first: 'Eva', last: null, phone: '+50688884444', email: null, city: null, fields: {} },
      { first: 'Mal', last: null, phone: '+50688885555', email: null, city: null, fields: {} },
      { first: 'Luis', last: null, phone: '+50688886666', email: 'luis@ejemplo.cr', city: null, fields: {} },
      {
        first: 'Ana María',
        last: 'Núñez Mora',
        phone: '+50688887777',
        email: 'ana@ejemplo.cr',
        city: 'San José; Centro',
        fields: { limit: 1500, since: '2024-02-03' },
      },
    ]);
    const again = await importFile(shop.ceo, { text });
    expect(again.import && countsOf(again.import)).toEqual([0, 6, 1]);
    expect(await customersOf(shop)).toHaveLength(5);
  });

  it('takes English names, a mapping both ways, leads with tags, and the columns of an attack as text or nothing', async () => {
    const text =
      'Full name,Número propio,Mail,Tags,__proto__,constructor\nEve,8777-1111,eve@example.com,"a, b;c",{},x\n@SUM(A1),,mal@example.com,,,\n';
    const input = { entityType: 'LEAD', mapping: { 'Número propio': 'phone', email: 'Mail', constructor: null } };
    const { import: imported } = await importFile(shop.admin, { text }, input);
    expect(imported && countsOf(imported)).toEqual([2, 0, 0]);
    expect(imported?.ignoredColumns).toEqual(['__proto__', 'constructor']);
    const leads = await embudo.testDatabase.sql(
      'select l.name, l.source, l.tags, c.phone, c.email from lead l join contact c on c.id = l.contact_id where l.tenant_id = $1 order by l.name',
      [shop.tenant.id],
    );
    expect(leads).toEqual([
      { name: '@SUM(A1)', source: 'Importación', tags: [], phone: null, email: 'mal@example.com' },
      { name: 'Eve', source: 'Importación', tags: ['a', 'b', 'c'], phone: '+50687771111', email: 'eve@example.com' },
    ]);
  });

  it('finds the headings below a title, and numbers the rows as the file does', async () => {
    const own = await aShop(embudo);
    const text = 'CLIENTES 2026;;\r\n;;\r\nNombre;Teléfono;Giro\r\nAna;8855-0001;Pan\r\nLuis;8855;\r\n';
    for (const dryRun of [true, false]) {
      const { import: imported } = await importFile(own.admin, { text }, { dryRun });
      expect(imported).toMatchObject({
        totalRows: 2,
        headings: ['Nombre', 'Teléfono', 'Giro'],
        columns: ['name', 'phone', null],
        ignoredColumns: ['Giro'],
        rows: {
          nodes: [
            { row: 4, outcome: 'CREATED' },
            { row: 5, outcome: 'REFUSED' },
          ],
        },
      });
    }
  });

  it('is no activity of those whom the file leaves as they are', async () => {
    const place = await newShop();
    const bring = (tags: string) =>
      importFile(
        place.admin,
        { text: `Name,Phone,Tags\nEva,8777-3333,${tags}\nRosa,8777-4444,vip\n` },
        { entityType: 'LEAD' },
      );
    const { sql } = embudo.testDatabase;
    const touched = () =>
      sql<{ name: string }>(
        `select name from lead where tenant_id = $1 and greatest(updated_at, last_activity_at) > '2026-01-01' order by name`,
        [place.tenant.id],
      );
    await bring('vip');
    for (const change of ['lead set last_activity_at', 'lead set updated_at', 'contact set updated_at'])
      await sql(`update ${change} = '2025-06-01' where tenant_id = $1`, [place.tenant.id]);
    const { import: again } = await bring('vip');
    expect(again && countsOf(again)).toEqual([0, 2, 0]);
    expect(await touched()).toEqual([]);
    expect(
      await sql(`select 1 from contact where tenant_id = $1 and updated_at > '2026-01-01'`, [place.tenant.id]),
    ).toEqual([]);
    await bring('feria');
    expect(await touched()).toEqual([{ name: 'Eva' }]);
  });

  it('changes each lead of a contact that a file names, and the newest open one where it names none', async () => {
    const own = await newShop();
    const { sql } = embudo.testDatabase;
    const contact = newId();
    await sql(`insert into contact (id, tenant_id, name, phone) values ($1, $2, 'Eva', '+50681112222')`, [
      contact,
      own.tenant.id,
    ]);
    const leads = ['WON', 'NEW', 'QUALIFIED', 'LOST'].map((status, at) => ({
      id: newId(),
      status,
      at: `2026-03-0${at + 1}T00:00:00Z`,
    }));
    for (const { id, status, at } of leads)
      await sql(
        `insert into lead (id, tenant_id, contact_id, name, name_key, source, status, tags, created_at) values ($1, $2, $3, 'Eva', 'eva', 'Feria', $4, '{antes}', $5)`,
        [id, own.tenant.id, contact, status, at],
      );
    const tagsOf = async () =>
      (
        await sql<{ tags: string[] }>('select tags from lead where tenant_id = $1 order by created_at', [own.tenant.id])
      ).map(({ tags }) => tags.join());
    const [won, older, newest] = leads.map(({ id }) => id);
    const text = `id,phone,tags\n${won},,ganado\n${newest},8111-2222,nuevo\n${older},,viejo\n,8111-2222,último\n${won},,otra vez\n`;
    const input = { entityType: 'LEAD' };
    const { import: tried } = await importFile(own.admin, { text }, { ...input, dryRun: true });
    expect(tried && countsOf(tried)).toEqual([0, 5, 0]);
    const { import: imported } = await importFile(own.admin, { text }, input);
    expect(imported && countsOf(imported)).toEqual([0, 5, 0]);
    expect(imported?.rows.nodes.map(({ recordId }) => recordId)).toEqual([won, newest, older, newest, won]);
    expect(await tagsOf()).toEqual(['otra vez', 'viejo', 'último', 'antes']);
    await undo(own.admin, imported?.id);
    expect(await tagsOf()).toEqual(['antes', 'antes', 'antes', 'antes']);
  });

  it('reads a phone number that was taken for a number', async () => {
    const own = await newShop();
    await importFile(own.admin, { text: 'name,phone\nA,81112233.0\n' });
    expect(await customersOf(own)).toMatchObject([{ phone: '+50681112233' }]);
  });

  it('refuses a row whose phone number and e-mail address are of two people', async () => {
    const own = await newShop();
    await importFile(own.admin, { text: 'name,phone,email\nA,8111-1111,\nB,,b@x.cr\n' });
    const { import: imported } = await importFile(own.admin, { text: 'name,phone,email\nC,8111-1111,b@x.cr\n' });
    expect(imported?.rows.nodes).toMatchObject([{ outcome: 'REFUSED', field: 'email' }]);
  });

  it('two imports at once make each person once', async () => {
    const own = await newShop();
    const text = ['name,phone', ...Array.from({ length: 40 }, (_, at) => `P${at},8${100 + at}-0000`)].join('\n');
    const answers = await Promise.all([1, 2, 3].map(() => importFile(own.admin, { text })));
    const counts = answers.map(answer => answer.import?.created);
    expect(counts.toSorted()).toEqual([0, 0, 40]);
    expect(await customersOf(own)).toHaveLength(40);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a header alone', Buffer.from('name,phone\n')],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['16,384 columns', Buffer.from(`name${',x'.repeat(16_383)}\nAna\n`)],
    ['no column that it knows', Buffer.from('a,b\n1,2\n')],
  ])('refuses %s', async (_name, bytes) => {
    const { import: imported, userErrors } = await importFile(shop.admin, { bytes });
    expect([imported, userErrors[0]?.code]).toEqual([null, 'INVALID']);
  });

  it('says in which row a quotation mark is not closed', async () => {
    const { userErrors } = await importFile(shop.admin, { text: 'name,phone\nAna,8811-2233\n"Eva,8811-2244\n' });
    expect(userErrors).toMatchObject([{ field: ['file'], message: expect.stringMatching(/row 3 .* never closed/) }]);
  });

  it('is for managers', async () => {
    const answer = await gqlUpload(
      { url: embudo.url, token: shop.seller.token },
      {
        query: 'mutation ($file: Upload!) { importContacts(input: { file: $file }) { import { id } } }',
        variables: { file: null },
        path: 'file',
      },
      { bytes: Buffer.from('name\nA\n'), name: 'a.csv', type: 'text/csv' },
    );
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a long file', () => {
  const count = 620;
  const text = ['Nombre,Teléfono', ...Array.from({ length: count }, (_, at) => `P${at},8${1_000_000 + at}`)].join('\n');

  it('is brought in by a job, with exact counts, and the file goes', async () => {
    const own = await newShop();
    const { import: begun } = await importFile(own.admin, { text }, { idempotencyKey: 'once' });
    expect(begun?.status).toBe('RUNNING');
    const repeat = await importFile(own.admin, { text }, { idempotencyKey: 'once' });
    expect(repeat.import?.id).toBe(begun?.id);
    expect(await done(own.admin, begun?.id)).toMatchObject({ status: 'DONE', totalRows: count, created: count });
    const [left] = await embudo.testDatabase.sql(
      'select (select count(*)::int from stored_file where tenant_id = $1) as files, (select count(distinct phone)::int from contact where tenant_id = $1) as people',
      [own.tenant.id],
    );
    expect(left).toEqual({ files: 0, people: count });
  });

  it('is undone by a job', async () => {
    const own = await newShop();
    const { import: begun } = await importFile(own.admin, { text });
    await done(own.admin, begun?.id);
    expect((await undo(own.admin, begun?.id)).import?.status).toBe('UNDOING');
    expect(await done(own.admin, begun?.id)).toMatchObject({ status: 'UNDONE', restored: count, kept: 0 });
    expect(await customersOf(own)).toEqual([]);
  });

  it('says what is wrong far down before it writes anything', async () => {
    const own = await newShop();
    const { import: begun } = await importFile(own.admin, { text: `${text}\n"open,${'x'.repeat(600_000)}` });
    expect(await done(own.admin, begun?.id)).toMatchObject({ status: 'FAILED', created: 0 });
    expect(await customersOf(own)).toEqual([]);
  });
});

describe('undoImport', () => {
  it('puts back what was, removes what was made, and leaves what people have changed or refer to', async () => {
    const own = await newShop();
    const before = 'name,phone,city,limit\nOld,8111-0001,Limón,5\nKeeper,8111-0002,Heredia,6\n';
    await importFile(own.admin, { text: before });
    const standing = await customersOf(own);
    const { import: imported } = await importFile(own.admin, {
      text: 'name,phone,city,limit,email\nNew name,8111-0001,Cartago,7,old@x.cr\nChanged,8111-0002,Cartago,8,\nMade,8111-0003,,,\nMade again,8111-0003,Nicoya,,\nServed,8111-0004,,,\nEdited,8111-0005,,,\n',
    });
    expect(imported && countsOf(imported)).toEqual([3, 3, 0]);
    const { sql } = embudo.testDatabase;
    const idOf = async (phone: string) =>
      (
        await sql<{ id: string; customer: string }>(
          'select c.id, k.id as customer from contact c join customer k on k.contact_id = c.id where c.tenant_id = $1 and c.phone = $2',
          [own.tenant.id, phone],
        )
      )[0] ?? { id: '', customer: '' };
    await mutate(
      gql(embudo.url, own.admin.token),
      'updateContact',
      { contactId: (await idOf('+50681110002')).id, city: 'Alajuela' },
      'userErrors { code }',
    );
    await mutate(
      gql(embudo.url, own.admin.token),
      'updateCustomer',
      { customerId: (await idOf('+50681110005')).customer, vip: true },
      'userErrors { code }',
    );
    await sql('insert into lead (id, tenant_id, contact_id, source) values ($1, $2, $3, $4)', [
      newId(),
      own.tenant.id,
      (await idOf('+50681110004')).id,
      'Feria',
    ]);
    const undone = await undo(own.admin, imported?.id);
    expect(undone.import).toMatchObject({ status: 'UNDONE', restored: 3, kept: 3 });
    expect(undone.import?.rows.nodes.map(({ row, undo: how }) => [row, how])).toEqual([
      [2, 'RESTORED'],
      [3, 'KEPT'],
      [4, 'RESTORED'],
      [5, 'RESTORED'],
      [6, 'KEPT'],
      [7, 'KEPT'],
    ]);
    expect(await customersOf(own)).toMatchObject([
      standing[0],
      { ...standing[1], city: 'Alajuela' },
      { first: 'Served' },
      { first: 'Edited' },
    ]);
    expect((await undo(own.admin, imported?.id)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('frees the numbers that it gave to contacts, so that the right file gives them to others', async () => {
    const place = await newShop();
    const people = ['Nombre;Correo;Celular', 'Ana;ana@ejemplo.cr;', 'Luis;luis@ejemplo.cr;'];
    await importFile(place.admin, { text: people.join('\n') });
    // The column of numbers is a row too high.
    const wrong = ['Nombre;Correo;Celular', 'Ana;ana@ejemplo.cr;88887702', 'Luis;luis@ejemplo.cr;88887703'];
    const shifted = await importFile(place.admin, { text: wrong.join('\n') });
    expect(shifted.import).toMatchObject({ updated: 2, failed: 0 });
    expect((await undo(place.admin, shifted.import?.id)).import).toMatchObject({ restored: 2, kept: 0 });
    const right = ['Nombre;Correo;Celular', 'Ana;ana@ejemplo.cr;88887701', 'Luis;luis@ejemplo.cr;88887702'];
    const again = await importFile(place.admin, { text: right.join('\n') });
    expect(again.import).toMatchObject({ updated: 2, failed: 0, errors: [] });
    expect((await customersOf(place)).map(({ first, phone }) => [first, phone])).toEqual([
      ['Ana', '+50688887701'],
      ['Luis', '+50688887702'],
    ]);
  });

  it('has a corrected number lead to its contact and frees the old one, and an undo turns both round', async () => {
    const place = await newShop();
    await importFile(place.admin, { text: 'Nombre;Correo;Celular\nAna;ana@ejemplo.cr;88887711\n' });
    const numbers = async () =>
      (
        await embudo.testDatabase.sql<{ address: string }>(
          `select distinct address from channel_identity where tenant_id = $1 and channel <> 'EMAIL' order by 1`,
          [place.tenant.id],
        )
      ).map(({ address }) => address);
    const corrected = await importFile(place.admin, { text: 'Correo;Celular\nana@ejemplo.cr;88887712\n' });
    expect(corrected.import).toMatchObject({ updated: 1 });
    expect(await numbers()).toEqual(['+50688887712']);
    expect((await undo(place.admin, corrected.import?.id)).import).toMatchObject({ restored: 1 });
    expect(await numbers()).toEqual(['+50688887711']);
  });

  it('takes VIPs away again whom the file made, and leaves those who were VIPs before', async () => {
    const own = await newShop();
    await importFile(own.admin, { text: 'name,phone,vip\nAda,8111-0001,sí\nBea,8111-0002,no\n' });
    const vips = () =>
      embudo.testDatabase.sql(
        `select c.phone, c.vip as contact, k.vip as customer from contact c left join customer k on k.contact_id = c.id where c.tenant_id = $1 order by c.phone`,
        [own.tenant.id],
      );
    const before = [
      { phone: '+50681110001', contact: true, customer: true },
      { phone: '+50681110002', contact: false, customer: false },
    ];
    expect(await vips()).toEqual(before);
    const { import: imported } = await importFile(own.admin, {
      text: 'name,phone,vip\nAda,8111-0001,\nBea,8111-0002,sí\nCleo,8111-0003,sí\n',
    });
    expect((await vips()).map(({ contact, customer }) => [contact, customer])).toEqual(Array(3).fill([true, true]));
    expect((await undo(own.admin, imported?.id)).import).toMatchObject({ status: 'UNDONE', kept: 0 });
    expect(await vips()).toEqual(before);
  });

  it('keeps whoever was erased since, in the request and by a job', async () => {
    for (const count of [2, 620]) {
      const own = await newShop();
      const text = ['Nombre,Teléfono', ...Array.from({ length: count }, (_, at) => `P${at},8${1_000_000 + at}`)];
      const { import: begun } = await importFile(own.admin, { text: text.join('\n') });
      await done(own.admin, begun?.id);
      const [erased] = await embudo.testDatabase.sql<{ id: string }>(
        'select id from contact where tenant_id = $1 and phone = $2',
        [own.tenant.id, '+50681000000'],
      );
      const erasing = await gql(embudo.url, own.ceo.token)(
        'mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }',
        { id: erased?.id },
      );
      expect(erasing.data).toEqual({ eraseContact: { userErrors: [] } });
      expect((await undo(own.admin, begun?.id)).userErrors).toEqual([]);
      expect(await done(own.admin, begun?.id)).toMatchObject({ status: 'UNDONE', restored: count - 1, kept: 1 });
      expect(await customersOf(own)).toMatchObject([{ phone: null }]);
    }
  });

  it('takes a change of many leads that was undone for none, and leaves what another such change has made', async () => {
    const own = await newShop();
    const leadsOf = () =>
      embudo.testDatabase.sql<{ id: string; name: string; status: string; city: string | null }>(
        `select l.id, l.name, l.status, c.city from lead l join contact c on c.tenant_id = l.tenant_id and c.id = l.contact_id where l.tenant_id = $1 order by l.name`,
        [own.tenant.id],
      );
    await importFile(own.admin, { text: 'name,phone,city\nAda,8111-0001,Limón\n' }, { entityType: 'LEAD' });
    const { import: imported } = await importFile(
      own.admin,
      { text: 'name,phone,city\nAda,8111-0001,Cartago\nBea,8111-0002,\nCleo,8111-0003,\n' },
      { entityType: 'LEAD' },
    );
    expect(imported && countsOf(imported)).toEqual([2, 1, 0]);
    const ids = (await leadsOf()).map(({ id }) => id);
    const change = async (given: object) => {
      const { bulkChange } = await mutate<{ bulkChange: { id: string } }>(
        gql(embudo.url, own.admin.token),
        'bulkUpdateLeads',
        given,
        'bulkChange { id } userErrors { code message }',
      );
      await jobsDone(embudo);
      return bulkChange.id;
    };
    const set = { status: 'QUALIFIED', sellerId: own.seller.sellerId, addTags: ['feria'] };
    const bulkChangeId = await change({ ids, set });
    const back = await mutate<{ bulkChange: { restored: number } }>(
      gql(embudo.url, own.admin.token),
      'undoBulkUpdateLeads',
      { bulkChangeId },
      'bulkChange { restored } userErrors { code message }',
    );
    expect(back.bulkChange.restored).toBe(3);
    await jobsDone(embudo);
    // Cleo stays with the seller to whom she was reassigned after the change.
    await change({ ids: [ids[2]], set: { sellerId: own.seller.sellerId } });
    expect((await undo(own.admin, imported?.id)).import).toMatchObject({ status: 'UNDONE', restored: 2, kept: 1 });
    expect(await leadsOf()).toEqual([
      { id: ids[0], name: 'Ada', status: 'NEW', city: 'Limón' },
      { id: ids[2], name: 'Cleo', status: 'NEW', city: null },
    ]);
    const [left] = await embudo.testDatabase.sql('select count(*)::int as contacts from contact where tenant_id = $1', [
      own.tenant.id,
    ]);
    expect(left).toEqual({ contacts: 2 });
  });
});

describe('the example files of docs/import.md', () => {
  it('are taken whole', async () => {
    const own = await newShop();
    const example = (name: string) => readFileSync(`docs/import/${name}`);
    const files = [
      ['clientes.csv', { entityType: 'CUSTOMER' }, 'importContacts'],
      ['leads.csv', { entityType: 'LEAD' }, 'importContacts'],
      ['productos.csv', {}, 'importProducts'],
    ] as const;
    for (const [name, input, mutation] of files) {
      const { import: imported } = await importFile(own.admin, { bytes: example(name) }, input, mutation);
      expect([name, imported?.errors, imported?.ignoredColumns]).toEqual([name, [], []]);
      expect(imported?.created).toBe(imported?.totalRows);
    }
    expect(await customersOf(own)).toMatchObject([
      { first: 'Luis', last: 'Rojas', phone: '+50688886666', city: 'Cartago, centro' },
      { first: 'Ana', last: 'Núñez Mora', email: 'ana@ejemplo.cr', fields: { since: '2024-01-15' } },
    ]);
    const [product] = await embudo.testDatabase.sql(
      `select price_minor::text as price, stock, keywords from product where tenant_id = $1 and sku = 'T-800'`,
      [own.tenant.id],
    );
    expect(product).toEqual({ price: '4590000', stock: 12, keywords: ['perforar', 'broca'] });
  });
});

describe('importProducts', () => {
  it('makes and changes products by their code, at prices as the tenant writes them, and is undone', async () => {
    const own = await newShop();
    const text =
      'Código;Producto;Precio;Existencias;Palabras clave\nT-1;Taladro;"₡ 12.500,50";4;perforar, broca\nT-2;Sierra;gratis;;\nT-1;Taladro 500;;3;\n;Nada;1;;\n';
    const { import: imported } = await importFile(own.admin, { text }, {}, 'importProducts');
    expect(imported && countsOf(imported)).toEqual([1, 1, 2]);
    expect(imported?.errors.map(({ row, field }) => [row, field])).toEqual([
      [3, 'price'],
      [5, 'sku'],
    ]);
    expect(imported?.errors[0]?.message).toBe('No es un número. Escríbalo solo con cifras, como 1 250,50 o 1250,50.');
    const products = () =>
      embudo.testDatabase.sql(
        "select sku, name, price_minor::text as price, currency, stock, keywords from product where tenant_id = $1 and sku like 'T-%'",
        [own.tenant.id],
      );
    expect(await products()).toEqual([
      { sku: 'T-1', name: 'Taladro 500', price: '1250050', currency: 'CRC', stock: 3, keywords: ['perforar', 'broca'] },
    ]);
    expect((await undo(own.admin, imported?.id)).import).toMatchObject({ restored: 2, kept: 0 });
    expect(await products()).toEqual([]);
  });

  it('takes the picture of a product, without which the product is still one, and is undone', async () => {
    const own = await newShop();
    const images = async () =>
      (
        await embudo.testDatabase.sql<{ sku: string; image: string | null }>(
          "select sku, image_url as image from product where tenant_id = $1 and sku like 'F-%' order by sku",
          [own.tenant.id],
        )
      ).map(({ sku, image }) => [sku, image]);
    const first = 'https://tienda.example/f1.jpg';
    const rows = `Código;Nombre;Imagen\nF-1;Taladro;${first}\nF-2;Sierra;foto.jpg\n`;
    const { import: made } = await importFile(own.admin, { text: rows }, {}, 'importProducts');
    expect(made && countsOf(made)).toEqual([2, 0, 0]);
    expect(await images()).toEqual([
      ['F-1', first],
      ['F-2', null],
    ]);
    const changed = 'SKU,Image URL\nF-1,https://tienda.example/nueva.jpg\n';
    const { import: imported } = await importFile(own.admin, { text: changed }, {}, 'importProducts');
    expect(await images()).toContainEqual(['F-1', 'https://tienda.example/nueva.jpg']);
    await undo(own.admin, imported?.id);
    expect(await images()).toContainEqual(['F-1', first]);
  });

  it('takes a code in other capital letters for the same product', async () => {
    const own = await newShop();
    const counts = async (text: string) => {
      const { import: imported } = await importFile(own.admin, { text }, {}, 'importProducts');
      return imported && countsOf(imported);
    };
    expect(await counts('Código;Producto;Existencias\nÑu-1;Taladro;4\nÑU-1;;5\n')).toEqual([1, 1, 0]);
    expect(await counts('Código;Existencias\nñu-1;7\nÑu-1;8\n')).toEqual([0, 2, 0]);
    const products = 'select sku, name, stock from product where tenant_id = $1 and name = $2';
    expect(await embudo.testDatabase.sql(products, [own.tenant.id, 'Taladro'])).toEqual([
      { sku: 'Ñu-1', name: 'Taladro', stock: 8 },
    ]);
  });

  it('takes no price in one currency for a price in another', async () => {
    const own = await newShop();
    const text =
      'Código;Producto;Precio;Moneda\nM-1;Taladro;US$ 5;\nM-2;Sierra;US$ 5;CRC\nM-3;Broca;"$5";\nM-4;Lija;"$5";USD\nM-5;Clavo;₡ 5;\nM-1;;₡ 5;\n';
    const { import: imported } = await importFile(own.admin, { text }, {}, 'importProducts');
    expect(imported?.errors.map(({ row, field }) => [row, field])).toEqual([
      [3, 'price'],
      [4, 'price'],
      [7, 'price'],
    ]);
    // A bare dollar sign may mean any of thirty currencies: the row says how to write either.
    expect(imported?.errors.map(({ message }) => message.split('.')[0])).toEqual([
      'El signo del precio es de otra moneda que CRC',
      'Un $ solo no dice qué moneda es',
      'El signo del precio es de otra moneda que USD',
    ]);
    expect(imported?.errors[1]?.message).toContain('Si es CRC, escriba el precio sin signo o con ₡.');
    const products =
      "select sku, price_minor::text as price, currency from product where tenant_id = $1 and sku like 'M-%' order by sku";
    expect(await embudo.testDatabase.sql(products, [own.tenant.id])).toEqual([
      { sku: 'M-1', price: '500', currency: 'USD' },
      { sku: 'M-4', price: '500', currency: 'USD' },
      { sku: 'M-5', price: '500', currency: 'CRC' },
    ]);
  });
});
