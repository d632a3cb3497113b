import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aShop,
  gql,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;

interface Hit {
  kind: string;
  id: string;
  title: string;
  snippet: string | null;
  contact: { id: string } | null;
  lead: { id: string } | null;
  customer: { id: string } | null;
  conversation: { id: string } | null;
}
const as = (user: TestUser) => gql(embudo.url, user.token);
const search = async (user: TestUser, text: string, args = ''): Promise<Hit[]> =>
  (
    await as(user)<{ search: Hit[] }>(
      `query ($text: String!) { search(text: $text${args}) { kind id title snippet contact { id } lead { id } customer { id }
        conversation { id } } }`,
      { text },
    )
  ).data.search;
const titles = async (user: TestUser, text: string, args = '') =>
  (await search(user, text, args)).map(({ kind, title }) => `${kind} ${title}`);
const said = async (user: TestUser, text: string) =>
  (await search(user, text, ', kinds: [MESSAGE]')).map(({ snippet }) => snippet);

/** Creates a contact with a lead and a conversation, all of this seller. */
async function aPerson(
  { tenant, account }: TestShop,
  seller: string | null,
  given: { name?: string; phone?: string; email?: string; company?: string },
) {
  const { sql } = embudo.testDatabase;
  const ids = { contact: newId(), lead: newId(), talk: newId() };
  const { name = null, phone = null, email = null, company = null } = given;
  await sql(
    'insert into contact (id, tenant_id, seller_id, name, phone, email, company) values ($1, $2, $3, $4, $5, $6, $7)',
    [ids.contact, tenant.id, seller, name, phone, email, company],
  );
  await sql(
    `insert into channel_identity (id, tenant_id, contact_id, seller_id, channel, address) values ($1, $2, $3, $4, 'WHATSAPP', $5)`,
    [newId(), tenant.id, ids.contact, seller, ids.contact],
  );
  await sql(
    `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source) values ($1, $2, $3, $4, $5, app.fold($5), 'Feria')`,
    [ids.lead, tenant.id, ids.contact, seller, name],
  );
  await sql(
    `insert into conversation (id, tenant_id, contact_id, lead_id, seller_id, channel_account_id, channel, last_message_at, last_inbound_at)
     values ($1, $2, $3, $4, $5, $6, 'WHATSAPP', now(), now())`,
    [ids.talk, tenant.id, ids.contact, ids.lead, seller, account.id],
  );
  return { ...ids, seller };
}
type Person = Awaited<ReturnType<typeof aPerson>>;

/** Creates messages of a person, one a day, starting with that day of 2026. */
const says = ({ tenant, account }: TestShop, { talk, seller }: Person, day: number, ...texts: string[]) =>
  embudo.testDatabase.sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, kind, body, status, sent_at, sequence)
     select app.new_id(), $1, $2, $3, $4, 'INBOUND', 'CONTACT', 'text', t.text, 'DELIVERED', timestamptz '2026-01-01' + ($5 + t.place) * interval '1 day', t.place
     from unnest($6::text[]) with ordinality t (text, place)`,
    [tenant.id, talk, account.id, seller, day, texts],
  );

let ana: Person;
let juan: Person;
let nobodys: Person;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  [shop, other] = [await aShop(embudo), await aShop(embudo)];
  const [seller, colleague] = [shop.seller.sellerId, shop.otherSeller.sellerId];
  ana = await aPerson(shop, seller, {
    name: 'Ana Núñez',
    phone: '+50688881234',
    email: 'ana@loria.test',
    company: 'Ferretería Loría',
  });
  juan = await aPerson(shop, colleague, { name: 'Juan González Pérez', phone: '+50670005555' });
  nobodys = await aPerson(shop, null, { name: 'Anabel Castro', phone: '+50660001111' });
  await says(
    shop,
    ana,
    0,
    'Buenos días, ¿me manda la cotización del taladro?',
    'I would like two drills, please',
    `${'relleno '.repeat(40)}y al final pregunto por la escalera de aluminio ${'más relleno '.repeat(40)}`,
  );
  await says(shop, juan, 10, 'Necesito varias cotizaciones de cemento', 'la cotizacion que me mandó no abre');
  await says(shop, nobodys, 20, 'Gracias, ya compré en otro lado');
  await says(other, await aPerson(other, null, { name: 'Ana Ajena' }), 0, 'La cotización de otra tienda');
  const product = { name: 'Serrucho de costilla', sku: 'SER-500', price: '4500.00', description: 'Con maletín' };
  await mutate(as(shop.ceo), 'createProduct', product, 'product { id } userErrors { code }');
});

describe('a search', () => {
  it('finds words by their stems, with and without accents', async () => {
    const all = [
      'la cotizacion que me mandó no abre',
      'Necesito varias cotizaciones de cemento',
      'Buenos días, ¿me manda la cotización del taladro?',
    ];
    for (const text of ['cotización', 'COTIZACION', 'cotizaciones']) expect(await said(shop.ceo, text)).toEqual(all);
    expect(await said(shop.ceo, 'drill')).toEqual(['I would like two drills, please']);
    expect(await said(shop.ceo, 'comprar')).toEqual(['Gracias, ya compré en otro lado']);
  });

  it('wants all words, wherever they stand', async () => {
    expect(await said(shop.ceo, 'cemento, cotización')).toEqual(['Necesito varias cotizaciones de cemento']);
    expect(await said(shop.ceo, 'cemento taladro')).toEqual([]);
    expect(await titles(shop.ceo, 'perez juan')).toEqual(['LEAD Juan González Pérez']);
  });

  it('finds people by a part of a name, of a phone number, an address or a company', async () => {
    for (const text of ['8888-1234', '888812', '+506 8888 1234', 'ana@loria', 'ferreteria loria', 'núñez'])
      expect(await titles(shop.ceo, text)).toEqual(['LEAD Ana Núñez']);
    for (const text of ['00506 8888 1234', '(506) 8888-1234', '\u202a+506 8888\u20111234\u202c'])
      expect(await titles(shop.ceo, text)).toEqual(['LEAD Ana Núñez']);
    expect(await titles(shop.ceo, '00506 8888 1234', ', kinds: [MESSAGE]')).toEqual([]);
    const [hit] = await search(shop.ceo, 'nunez ana');
    expect(hit).toMatchObject({
      id: ana.lead,
      snippet: '+50688881234 · ana@loria.test · Ferretería Loría',
      contact: { id: ana.contact },
      lead: { id: ana.lead },
      customer: null,
    });
  });

  it('forgives a slip of the finger where little has the very words', async () => {
    expect(await titles(shop.ceo, 'gonsalez')).toEqual(['LEAD Juan González Pérez']);
    expect(await titles(shop.ceo, 'juna gonzalez')).toEqual(['LEAD Juan González Pérez']);
    expect(await titles(shop.ceo, 'tladro')).toEqual(['PRODUCT Taladro percutor 800 W', 'MESSAGE Ana Núñez']);
    expect(await said(shop.ceo, 'escalrea')).toHaveLength(1);
    expect(await search(shop.ceo, 'zanahoria')).toEqual([]);
  });

  it('puts first what answers best, and of messages the newest', async () => {
    expect(await titles(shop.ceo, 'ana')).toEqual(['LEAD Anabel Castro', 'LEAD Ana Núñez']);
    expect(await titles(shop.ceo, 'ana núñez')).toEqual(['LEAD Ana Núñez']);
    await says(shop, nobodys, 60, 'la sierra es de mesa', 'mesa de sierra');
    expect(await said(shop.ceo, 'mesa sierra')).toEqual(['mesa de sierra', 'la sierra es de mesa']);
    expect(await said(shop.ceo, 'de mesa')).toEqual(['la sierra es de mesa', 'mesa de sierra']);
    expect(await titles(shop.ceo, 'taladro')).toEqual(['PRODUCT Taladro percutor 800 W', 'MESSAGE Ana Núñez']);
    expect(await titles(shop.ceo, 'ser-500')).toEqual(['PRODUCT Serrucho de costilla']);
  });

  it('shows where a long message says it', async () => {
    const [snippet] = await said(shop.ceo, 'escaleras');
    expect(snippet).toMatch(/^…(relleno )+y al final pregunto por la escalera de aluminio (más relleno )+más…$/);
    expect(Array.from(snippet ?? '').length).toBeLessThanOrEqual(162);
  });

  it('finds nothing of no kind, as lists that are filtered by nothing', async () => {
    expect(await titles(shop.ceo, 'taladro', ', kinds: null')).not.toEqual([]);
    expect(await titles(shop.ceo, 'taladro', ', kinds: []')).toEqual([]);
  });

  it('gives as many and of those kinds as are asked for', async () => {
    expect(await titles(shop.ceo, 'taladro', ', kinds: [PRODUCT, CASE]')).toEqual(['PRODUCT Taladro percutor 800 W']);
    expect(await search(shop.ceo, 'ana', ', first: 1')).toHaveLength(1);
    expect(await search(shop.ceo, 'a')).toEqual([]);
    expect(await search(shop.ceo, ' ¿? ')).toEqual([]);
    for (const bad of [
      { text: 'ana', first: 0 },
      { text: 'ana', first: 101 },
      { text: 'a'.repeat(201), first: 1 },
    ]) {
      const { errors } = await as(shop.ceo)(
        'query ($text: String!, $first: Int!) { search(text: $text, first: $first) { id } }',
        bad,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('what a search gives', () => {
  it('is what the asker may see', async () => {
    expect(await titles(shop.seller, 'ana')).toEqual(['LEAD Anabel Castro', 'LEAD Ana Núñez']);
    expect(await said(shop.seller, 'cotización')).toEqual(['Buenos días, ¿me manda la cotización del taladro?']);
    expect(await titles(shop.otherSeller, 'ana')).toEqual(['LEAD Anabel Castro']);
    expect(await said(shop.otherSeller, 'cotización')).toHaveLength(2);
    expect(await titles(shop.professional, 'ana')).toEqual([]);
    expect(await titles(shop.professional, 'taladro')).toEqual(['PRODUCT Taladro percutor 800 W']);
    expect(await titles(other.ceo, 'núñez')).toEqual([]);
    expect(await said(other.ceo, 'cotización')).toEqual(['La cotización de otra tienda']);
  });

  it('is not found by what only a colleague has called them', async () => {
    const person = await aPerson(shop, shop.seller.sellerId, { name: 'Elena Quirós' });
    await embudo.testDatabase.sql(
      `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source) values ($1, $2, $3, $4, $5, app.fold($5), 'Feria')`,
      [newId(), shop.tenant.id, person.contact, shop.otherSeller.sellerId, 'Xilófono'],
    );
    for (const typed of ['xilófono', 'xilofno']) {
      expect(await titles(shop.seller, typed)).toEqual([]);
      expect(await search(shop.ceo, typed)).toEqual([expect.objectContaining({ contact: { id: person.contact } })]);
    }
    expect(await titles(shop.seller, 'elena')).toEqual(['LEAD Elena Quirós']);
  });

  it('follows corrections, transcripts and a new seller', async () => {
    const { sql } = embudo.testDatabase;
    const person = await aPerson(shop, shop.seller.sellerId, { name: 'Olga Mora' });
    await says(shop, person, 40, 'hipopótamo');
    await sql(`update message set body = 'rinoceronte', transcript = 'dijo jirafa' where conversation_id = $1`, [
      person.talk,
    ]);
    expect(await said(shop.ceo, 'hipopotamo')).toEqual([]);
    for (const word of ['rinocerontes', 'jirafa'])
      expect(await said(shop.seller, word)).toEqual(['rinoceronte dijo jirafa']);
    const input = { leadId: person.lead, sellerId: shop.otherSeller.sellerId };
    await mutate(as(shop.admin), 'assignLead', input, 'userErrors { code }');
    expect(await said(shop.seller, 'jirafa')).toEqual([]);
    expect(await titles(shop.seller, 'olga')).toEqual([]);
    expect(await said(shop.otherSeller, 'jirafa')).toHaveLength(1);
    expect(await titles(shop.otherSeller, 'olga')).toEqual(['LEAD Olga Mora']);
  });

  it('finds an answer once it was sent or could not be, and a planned one before', async () => {
    const person = await aPerson(shop, shop.seller.sellerId, { name: 'Irma Solís' });
    await says(shop, person, 60, 'escarabajo');
    const foundAfter = async (change: string) => {
      await embudo.testDatabase.sql(`update message set ${change} where conversation_id = $1`, [person.talk]);
      return [await said(shop.seller, 'escarabajo'), await said(shop.seller, 'escarabjo')].map(hits => hits.length);
    };
    expect(await foundAfter(`direction = 'OUTBOUND', author = 'AI_AGENT', status = 'QUEUED'`)).toEqual([0, 0]);
    expect(await foundAfter(`status = 'UNKNOWN'`)).toEqual([0, 0]);
    expect(await foundAfter(`status = 'QUEUED', planned_for = now() + interval '1 day'`)).toEqual([1, 1]);
    for (const status of ['SENT', 'FAILED', 'READ'])
      expect(await foundAfter(`status = '${status}', planned_for = null`)).toEqual([1, 1]);
  });

  it('finds people and sales by what their custom fields say, and no more by a field that was removed', async () => {
    const field = { entityType: 'LEAD', key: 'finca', label: 'Finca', type: 'TEXT' };
    const made = await mutate(as(shop.ceo), 'createCustomField', field, 'customField { id } userErrors { code }');
    const { sql } = embudo.testDatabase;
    const say = (lead: string, name: string) =>
      sql('update lead set custom_fields = $2 where id = $1', [lead, { finca: name, area: 73_500 }]);
    await say(ana.lead, 'Hacienda El Tucán');
    await say(juan.lead, 'Hacienda Quetzal');
    expect(await titles(shop.ceo, 'tucan')).toEqual(['LEAD Ana Núñez']);
    expect(await titles(shop.ceo, '73500')).toEqual(['LEAD Juan González Pérez', 'LEAD Ana Núñez']);
    // A seller does not find anything by a colleague's note.
    expect(await titles(shop.seller, 'hacienda')).toEqual(['LEAD Ana Núñez']);
    const { customField } = made as unknown as { customField: { id: string } };
    await mutate(
      as(shop.ceo),
      'deleteCustomField',
      { customFieldId: customField.id },
      'userErrors { code }',
      'CustomFieldInput',
    );
    expect(await titles(shop.ceo, 'tucan')).toEqual([]);
  });

  it('leads to the contact that is kept of two, and forgets one who is erased', async () => {
    const [kept, gone] = [
      await aPerson(shop, null, { name: 'Wilfrido Uno', phone: '+50612345678' }),
      await aPerson(shop, null, { name: 'Wilfrido Dos' }),
    ];
    await says(shop, gone, 50, 'quiero un ornitorrinco');
    const merged = { keepId: kept.contact, mergeId: gone.contact };
    await mutate(as(shop.ceo), 'mergeContacts', merged, 'contact { id } userErrors { code }');
    const hits = await search(shop.ceo, 'wilfrido');
    expect(hits.map(({ contact }) => contact?.id)).toEqual([kept.contact]);
    expect((await search(shop.ceo, 'ornitorrinco')).map(({ contact }) => contact?.id)).toEqual([kept.contact]);
    await mutate(
      as(shop.ceo),
      'eraseContact',
      { contactId: kept.contact },
      'erasedId userErrors { code }',
      'ContactInput',
    );
    for (const text of ['wilfrido', 'ornitorrinco', '12345678']) expect(await search(shop.ceo, text)).toEqual([]);
  });
});

describe('of what is frequent', () => {
  let busy: TestShop;
  let mine: Person;
  beforeAll(async () => {
    const { sql } = embudo.testDatabase;
    busy = await aShop(embudo);
    const theirs = await aPerson(busy, busy.otherSeller.sellerId, { name: 'Todo Ajeno' });
    mine = await aPerson(busy, busy.seller.sellerId, { name: 'Propia' });
    await says(busy, theirs, 0, ...Array.from({ length: 1_500 }, (_, at) => `hola número ${at}`));
    await says(busy, mine, 0, 'hola de enero');
    await says(busy, mine, 1_100, 'hola de más tarde');
    await sql(
      `insert into contact (id, tenant_id, seller_id, name, created_at) select app.new_id(), $1, $2, 'María ' || n, timestamptz '2026-01-01' + n * interval '1 hour' from generate_series(1, 700) n`,
      [busy.tenant.id, busy.otherSeller.sellerId],
    );
    await sql(
      `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, created_at)
       select app.new_id(), c.tenant_id, c.id, case when c.name in ('María 7', 'María 8') then $2::uuid else c.seller_id end, c.name, c.name_key, 'Web', c.created_at
       from contact c where c.tenant_id = $1 and c.name like 'María%'`,
      [busy.tenant.id, busy.seller.sellerId],
    );
  });

  it('the newest are given', async () => {
    const newest = Array.from({ length: 20 }, (_, at) => `hola número ${1_499 - at}`);
    expect(await said(busy.ceo, 'hola')).toEqual(newest);
    expect(await said(busy.seller, 'hola')).toEqual(['hola de más tarde', 'hola de enero']);
    expect(await titles(busy.ceo, 'maría')).toEqual(Array.from({ length: 20 }, (_, at) => `LEAD María ${700 - at}`));
    expect(await titles(busy.seller, 'maria')).toEqual(['LEAD María 8', 'LEAD María 7']);
  });
});
