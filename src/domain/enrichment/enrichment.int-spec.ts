import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AskedVendor, startAskedVendor } from '../../integrations/testing-http/asked-vendor.js';
import {
  aChannelAccount,
  aCustomer,
  afterwards,
  aMessage,
  aPhone,
  aShop,
  changeSettings,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesTo,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';
import type { Outbound, OutboundAnswer } from '../shared/outbound.port.js';

interface Fact {
  id: string;
  field: string;
  value: string;
  source: string;
  certainty: string;
  state: string;
  previousValue: string | null;
  sourceUrl: string | null;
  message: { body: string } | null;
}
interface Contact {
  id: string;
  name: string | null;
  company: string | null;
  email: string | null;
  city: string | null;
  facts: Fact[];
}

/** The web, as far as these contacts have websites. */
class FakeWeb implements Outbound {
  readonly asked: string[] = [];
  page = '';
  check(): Promise<void> {
    return Promise.resolve();
  }
  open(url: string): Promise<OutboundAnswer> {
    this.asked.push(url);
    return Promise.resolve({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: Readable.from([Buffer.from(this.page)]),
    });
  }
}

const web = new FakeWeb();
let twilio: AskedVendor;
let embudo: TestEmbudo;
let shop: TestShop;
let ana: TestCustomer;
beforeAll(async () => {
  twilio = await startAskedVendor(path =>
    path.startsWith('/v2/PhoneNumbers/')
      ? { valid: true, caller_name: null, line_type_intelligence: { type: 'mobile', carrier_name: 'Kolbi' } }
      : undefined,
  );
  afterwards(() => twilio.stop());
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [new FakeLanguageModel()],
    ports: { outbound: web },
    config: { TWILIO_BASE_URL: twilio.url },
  });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  ana = aCustomer({ name: 'Ani 🌸', phone: `506${aPhone()}` });
  web.asked.length = 0;
  twilio.requests.length = 0;
});

const sql = <Row>(text: string, ...values: unknown[]) =>
  embudo.testDatabase.sql<Row & Record<string, unknown>>(text, [shop.tenant.id, ...values]);
async function hears(text: string, person = ana) {
  await postWebhook(
    embudo.url,
    shop.account,
    webhookBody([messagesTo(shop.account.externalId, aMessage(person, text))]),
  );
  await jobsDone(embudo);
}
const fields = `id name company email city facts { id field value source certainty state previousValue sourceUrl message { body } }`;
async function contactsOf(token = shop.admin.token): Promise<Contact[]> {
  const { data } = await gql(
    embudo.url,
    token,
  )<{ contacts: { nodes: Contact[] } }>(
    `{ contacts(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { ${fields} } } }`,
  );
  return data!.contacts.nodes;
}
const contact = async (): Promise<Contact> => (await contactsOf())[0]!;
const factsOf = async (state?: string) =>
  (await contact()).facts
    .filter(fact => state === undefined || fact.state === state)
    .map(({ field, value }) => `${field}=${value}`)
    .sort();
const factOf = async (field: string): Promise<Fact> => (await contact()).facts.find(fact => fact.field === field)!;
const change = <Payload extends object = object>(
  verb: string,
  input: object,
  selection: string,
  token = shop.admin.token,
) => mutate<Payload>(gql(embudo.url, token), verb, input, `${selection} userErrors { code }`);
const settle = (verb: string, factId: string, token = shop.admin.token) =>
  mutate<{ contact: Contact | null }>(
    gql(embudo.url, token),
    verb,
    { factId },
    `contact { ${fields} } userErrors { code }`,
    'ContactFactInput',
  );

describe('what a customer writes', () => {
  it('fills empty fields, with the message as its source, and contradicts nothing that is stored', async () => {
    await hears('Hola, soy Ana Rojas de Ferretería El Clavo, estamos en Heredia. Mi correo es ana@elclavo.cr');
    expect(await contact()).toMatchObject({
      name: 'Ani 🌸',
      company: 'Ferretería El Clavo',
      city: 'Heredia',
      email: 'ana@elclavo.cr',
    });
    expect(await factsOf('FILLED')).toEqual([
      'CITY=Heredia',
      'COMPANY=Ferretería El Clavo',
      'COUNTRY=CR',
      'EMAIL=ana@elclavo.cr',
    ]);
    expect(await factsOf('SUGGESTED')).toEqual(['NAME=Ana Rojas', 'WEBSITE=elclavo.cr']);
    expect((await factOf('NAME')).message?.body).toContain('soy Ana Rojas');
  });

  it('is found once, however often it is said and the job runs', async () => {
    await hears('Estamos en Heredia');
    await hears('Como le dije, estamos en heredia');
    const found = (await contact()).facts.length;
    await change('enrichContact', { contactId: (await contact()).id }, 'contact { id }');
    expect((await contact()).facts).toHaveLength(found);
    expect(found).toBe(2);
  });

  it('does not come back after it was dismissed or undone, and takes nothing that a person entered', async () => {
    await hears('Soy Ana Rojas, vivo en Cartago');
    await settle('dismissContactFact', (await factOf('NAME')).id);
    await settle('undoContactFact', (await factOf('CITY')).id);
    expect((await contact()).city).toBeNull();
    await hears('Soy Ana Rojas y vivo en Cartago');
    expect(await factsOf('SUGGESTED')).toEqual([]);
    expect((await contact()).city).toBeNull();
    await hears('Ahora vivo en Liberia');
    expect((await contact()).city).toBe('Liberia');
  });

  it('is a suggestion if it belongs to another contact, who is proposed as the same person', async () => {
    await hears('Mi correo es ana@elclavo.cr');
    const luis = aCustomer({ name: 'Luis', phone: `506${aPhone()}` });
    await hears('mi correo es ana@elclavo.cr', luis);
    const [first, second] = await contactsOf();
    expect([first?.email, second?.email]).toEqual(['ana@elclavo.cr', null]);
    expect(await sql('select reason from contact_match where tenant_id = $1')).toEqual([{ reason: 'EMAIL' }]);
    const fact = second!.facts.find(({ field }) => field === 'EMAIL')!;
    expect(await settle('acceptContactFact', fact.id)).toMatchObject({
      contact: null,
      userErrors: [{ code: 'CONFLICT' }],
    });
  });

  it('is one too beside a number or an address that the contact has already', async () => {
    await hears('Mi correo es ana@elclavo.cr');
    const luis = aCustomer({ name: 'Luis', phone: `506${aPhone()}` });
    await hears(`mi otro número es ${String(ana.phone).slice(3)}`, luis);
    expect(await sql('select reason from contact_match where tenant_id = $1')).toEqual([{ reason: 'PHONE' }]);
    const eva = aCustomer({ name: 'Eva', phone: `506${aPhone()}` });
    await hears('mi correo es eva@elclavo.cr', eva);
    await hears('mi correo es ana@elclavo.cr', eva);
    expect(await sql('select reason from contact_match where tenant_id = $1 order by reason')).toEqual([
      { reason: 'EMAIL' },
      { reason: 'PHONE' },
    ]);
    const told = (await contactsOf()).flatMap(({ facts }) => facts);
    expect(told.find(({ field }) => field === 'FURTHER_PHONE')).toMatchObject({ state: 'SUGGESTED' });
  });

  it('is stored with its contact where many write at once, also for two who tell the same address', async () => {
    const told = ['Heredia', 'Cartago', 'Liberia', 'Alajuela', 'Heredia', 'Cartago'];
    const people = told.map((_, n) => aCustomer({ name: `Persona ${n}`, phone: `506${aPhone()}` }));
    const messages = people.map((person, n) =>
      messagesTo(
        shop.account.externalId,
        aMessage(person, `Vivo en ${told[n]}${n < 2 ? ', mi correo es ventas@elclavo.cr' : ''}`),
      ),
    );
    await postWebhook(embudo.url, shop.account, webhookBody(messages));
    await jobsDone(embudo);
    const contacts = (await contactsOf()).sort((a, b) => String(a.name).localeCompare(String(b.name)));
    const valuesOf = ({ facts }: Contact, wanted: string) =>
      facts.flatMap(({ field, value }) => (field === wanted ? [value] : []));
    expect(contacts.map(each => [each.name, valuesOf(each, 'COUNTRY'), valuesOf(each, 'CITY')])).toEqual(
      told.map((city, n) => [`Persona ${n}`, ['CR'], [city]]),
    );
    expect(contacts.filter(({ email }) => email === 'ventas@elclavo.cr')).toHaveLength(1);
    expect(await sql('select reason from contact_match where tenant_id = $1')).toEqual([{ reason: 'EMAIL' }]);
  });

  it('is read from the signature of an e-mail too', async () => {
    await hears('¿Cuándo llega mi pedido?');
    const signed =
      '¿Cuándo llega mi pedido?\n\nSaludos,\nAna Rojas\nGerente de compras\nFerretería El Clavo\n\n> Gracias\n> Luis Mora';
    await sql(
      `insert into message_email (id, tenant_id, message_id, subject, sender, text, sender_check)
       select gen_random_uuid(), tenant_id, id, '', 'ana@elclavo.cr', $2, 'PASS' from message where tenant_id = $1 and direction = 'INBOUND'`,
      signed,
    );
    await change('enrichContact', { contactId: (await contact()).id }, 'contact { id }');
    expect(await factsOf('FILLED')).toEqual([
      'COMPANY=Ferretería El Clavo',
      'COUNTRY=CR',
      'JOB_TITLE=Gerente de compras',
    ]);
    expect((await factOf('COMPANY')).source).toBe('SIGNATURE');
  });

  it('is not read if the tenant does not want that', async () => {
    await changeSettings(embudo, shop.tenant.id, { enrichment: { messages: false, number: false } });
    await hears('Soy Ana Rojas, vivo en Cartago');
    expect(await factsOf()).toEqual([]);
  });
});

describe('a person who decides', () => {
  it('accepts what replaces the field, and undoes it', async () => {
    await hears('Soy Ana Rojas');
    const fact = await factOf('NAME');
    expect(await settle('acceptContactFact', fact.id)).toMatchObject({
      contact: {
        name: 'Ana Rojas',
        facts: expect.arrayContaining([expect.objectContaining({ state: 'ACCEPTED', previousValue: 'Ani 🌸' })]),
      },
      userErrors: [],
    });
    expect(await settle('acceptContactFact', fact.id)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    expect(await settle('undoContactFact', fact.id)).toMatchObject({ contact: { name: 'Ani 🌸' }, userErrors: [] });
  });

  it('is refused an undo once the field has changed', async () => {
    await hears('Vivo en Cartago');
    const { id } = await contact();
    await change('updateContact', { contactId: id, city: 'Paraíso' }, 'contact { id }');
    expect(await settle('undoContactFact', (await factOf('CITY')).id)).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect((await contact()).city).toBe('Paraíso');
  });

  it('takes an e-mail address back with what it leads to', async () => {
    await hears('Mi correo es ana@elclavo.cr');
    expect(await settle('undoContactFact', (await factOf('EMAIL')).id)).toMatchObject({
      contact: { email: null },
      userErrors: [],
    });
  });

  it('is the contact’s own seller, and nobody else’s', async () => {
    await hears('Soy Ana Rojas, vivo en Cartago');
    const { id } = await contact();
    const [member] = await sql<{ id: string }>(
      'select id from seller where tenant_id = $1 and user_id = $2',
      shop.otherSeller.id,
    );
    await sql('update contact set seller_id = $2 where tenant_id = $1', member?.id);
    await sql('update contact_fact set seller_id = $2 where tenant_id = $1', member?.id);
    await sql('update lead set seller_id = $2 where tenant_id = $1', member?.id);
    await sql('update conversation set seller_id = $2 where tenant_id = $1', member?.id);
    const fact = (await factOf('NAME')).id;
    expect(await settle('acceptContactFact', fact, shop.seller.token)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await change('enrichContact', { contactId: id }, 'contact { id }', shop.seller.token)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await settle('acceptContactFact', fact, shop.otherSeller.token)).toMatchObject({
      contact: { name: 'Ana Rojas' },
    });
  });
});

describe('contacts that are merged, exported and erased', () => {
  it('carry their facts along, and get them back', async () => {
    await hears('Vivo en Cartago');
    const luis = aCustomer({ name: 'Luis', phone: `506${aPhone()}` });
    await hears('Trabajo en Hotel Costa Verde', luis);
    const [first, second] = await contactsOf();
    const ids = { keepId: first!.id, mergeId: second!.id };
    const { mergeId } = await change<{ mergeId: string }>('mergeContacts', ids, 'mergeId');
    const merged = await contactsOf();
    expect(merged).toHaveLength(1);
    expect(merged[0]!.facts.map(({ field }) => field).sort()).toEqual(['CITY', 'COMPANY', 'COUNTRY', 'COUNTRY']);
    await change('unmergeContacts', { mergeId }, 'contacts { id }');
    expect((await contactsOf()).map(({ facts }) => facts.map(({ field }) => field).sort())).toEqual([
      ['CITY', 'COUNTRY'],
      ['COMPANY', 'COUNTRY'],
    ]);
  });

  it('lose their facts with an erasure', async () => {
    await hears('Soy Ana Rojas, vivo en Cartago');
    const { id } = await contact();
    await mutate(gql(embudo.url, shop.admin.token), 'eraseContact', { contactId: id }, 'erasedId', 'ContactInput');
    await jobsDone(embudo);
    expect(await sql('select id from contact_fact where tenant_id = $1')).toEqual([]);
  });
});

describe('outside sources', () => {
  it('are not asked at first', async () => {
    await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
    await hears('Mi correo es ana@elclavo.cr');
    expect([web.asked, twilio.requests]).toEqual([[], []]);
  });

  it('tell what the company’s page says, which is read once a month for all its contacts', async () => {
    await changeSettings(embudo, shop.tenant.id, { enrichment: { website: true } });
    web.page = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Store', name: 'Ferretería El Clavo', telephone: '2260-1234', address: { addressLocality: 'Heredia' } })}</script>`;
    await hears('Mi correo es ana@elclavo.cr');
    expect(await factsOf('SUGGESTED')).toEqual([
      'ADDRESS=Heredia',
      'CITY=Heredia',
      'COMPANY=Ferretería El Clavo',
      'FURTHER_PHONE=+50622601234',
    ]);
    expect((await factOf('COMPANY')).sourceUrl).toBe('https://elclavo.cr/');
    const luis = aCustomer({ name: 'Luis', phone: `506${aPhone()}` });
    await hears('Mi correo es luis@elclavo.cr', luis);
    expect((await contactsOf())[1]!.facts.map(({ field }) => field)).toContain('COMPANY');
    expect(web.asked).toEqual(['https://elclavo.cr/']);
  });

  it('know the line of a number, within the budget of a day', async () => {
    await changeSettings(embudo, shop.tenant.id, { enrichment: { lookup: true, lookupsPerDay: 1 } });
    const account = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
    const credentials = { accountSid: 'AC00000000000000000000000000000001', authToken: 'a-token-of-twilio' };
    const sealed = embudo.ports.secrets.seal(JSON.stringify(credentials));
    await sql(
      'update channel_account set live = true, credentials = $3 where tenant_id = $1 and id = $2',
      account.id,
      sealed,
    );
    await hears('Hola');
    expect(await factsOf('FILLED')).toEqual(['COUNTRY=CR', 'LINE_TYPE=mobile']);
    await hears('Hola', aCustomer({ name: 'Luis', phone: `506${aPhone()}` }));
    expect(twilio.requests.map(({ path }) => path)).toEqual([
      `/v2/PhoneNumbers/+${ana.phone}?Fields=line_type_intelligence`,
    ]);
  });
});
