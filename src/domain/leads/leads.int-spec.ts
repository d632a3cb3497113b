import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aCustomField,
  aPhone,
  aShop,
  aWhatsAppMessage,
  type GraphClient,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;
const as = (user: TestUser): GraphClient => gql(embudo.url, user.token);

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  [shop, other] = [await aShop(embudo), await aShop(embudo)];
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'origen' });
  for (const key of ['a', 'b', 'c']) await aCustomField(embudo, shop.tenant, 'LEAD', { key, type: 'NUMBER' });
});

const fields = `id name source status score temperature tags customFields lastActivityAt seller { id } contact { id name phone email city company }
  classification { id score temperature provider } classifications { id } customer { id }`;
interface Lead {
  id: string;
  score: number | null;
  temperature: string | null;
  seller: { id: string } | null;
  contact: { id: string; name: string | null; phone: string | null; email: string | null };
  classification: { id: string; score: number } | null;
  customer: { id: string } | null;
}
interface Converted {
  customer: { id: string };
}
const run = <Payload extends object = { lead: Lead }>(
  user: TestUser,
  verb: string,
  input: object,
  thing = `lead { ${fields} }`,
  type?: string,
) => mutate<Payload>(as(user), verb, input, `${thing} userErrors { code field }`, type);
async function create(user: TestUser, more: object = {}): Promise<Lead> {
  const { lead, userErrors } = await run(user, 'createLead', { name: 'Ana Mora', source: 'Feria', ...more });
  expect(userErrors).toEqual([]);
  return lead;
}
/** A lead with its related records. */
interface SeenLead {
  conversations: { nodes: object[] };
  opportunities: { nodes: object[] };
  customer: { interactions: { nodes: object[] } } | null;
}

describe('createLead', () => {
  it('finds the contact by phone or e-mail as typed, and completes it by what it lacked', async () => {
    const phone = aPhone();
    const email = `ana.${phone}@example.com`;
    const first = await create(shop.admin, { phone, tags: [' vip ', 'vip', ''], customFields: { origen: 'x' } });
    expect(first).toMatchObject({
      status: 'NEW',
      tags: ['vip'],
      customFields: { origen: 'x' },
      seller: null,
      contact: { phone: `+506${phone}`, email: null },
    });
    const second = await create(shop.admin, {
      phone: `+506 ${phone.slice(0, 4)}-${phone.slice(4)}`,
      email: email.toUpperCase(),
      city: 'Heredia',
    });
    expect(second.contact).toMatchObject({ id: first.contact.id, name: 'Ana Mora', email, city: 'Heredia' });
    expect((await create(shop.admin, { email, name: 'Otra' })).contact).toMatchObject({
      id: first.contact.id,
      name: 'Ana Mora',
    });
  });

  it('makes one contact of a number that is typed in and writes at the same moment', async () => {
    const person = aCustomer({ phone: `506${aPhone()}` });
    await Promise.all([
      ...Array.from({ length: 4 }, () => create(shop.admin, { phone: `+${person.phone}` })),
      postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, person, 'Hola, ¿venden taladros?')),
    ]);
    await jobsDone(embudo);
    const contacts = await embudo.testDatabase.sql('select id from contact where phone = $1', [`+${person.phone}`]);
    expect(contacts).toHaveLength(1);
    const [talk] = await embudo.testDatabase.sql<{ contact_id: string }>(
      'select contact_id from conversation v where exists (select from contact c where c.id = v.contact_id and c.phone = $1)',
      [`+${person.phone}`],
    );
    expect(talk?.contact_id).toBe((contacts[0] as { id: string }).id);
  });

  it('judges the message that came with it before it answers', async () => {
    const lead = await create(shop.seller, {
      phone: aPhone(),
      message: 'Soy el gerente, necesito comprar 40 taladros esta semana, tengo 5000 dólares',
    });
    expect(lead.score).toBeGreaterThan(49);
    expect(lead.classification).toMatchObject({ score: lead.score, temperature: lead.temperature, provider: 'local' });
    expect(lead.seller).toEqual({ id: shop.seller.sellerId });
    expect(await create(shop.seller)).toMatchObject({ score: null, classification: null });
  });

  it('refuses what is no phone number or address, and makes nothing', async () => {
    const count = async () =>
      (await embudo.testDatabase.sql('select 1 from lead union all select 1 from contact')).length;
    const before = await count();
    const refused = async (more: object) =>
      (await run(shop.admin, 'createLead', { name: 'A', source: 'X', ...more })).userErrors[0];
    expect(await refused({ phone: 'ochenta' })).toEqual({ code: 'INVALID', field: ['phone'] });
    expect(await refused({ email: 'nadie' })).toEqual({ code: 'INVALID', field: ['email'] });
    expect(await refused({ name: ' ' })).toEqual({ code: 'INVALID', field: ['name'] });
    const tags = Array.from({ length: 51 }, (_, at) => `t${at}`);
    expect(await refused({ tags })).toEqual({ code: 'LIMIT_REACHED', field: ['tags'] });
    expect(await count()).toBe(before);
  });

  it('gives the open lead that a channel has of the contact, and keeps what they ask beside what it has', async () => {
    const phone = aPhone();
    const first = await create(shop.admin, { phone, source: 'WHATSAPP', message: 'Busco un taladro', tags: ['a'] });
    const asked = { phone, source: 'WEB', message: 'Necesito comprar 40 taladros esta semana', tags: ['b'] };
    const second = await create(shop.admin, { ...asked, customFields: {} });
    expect(second).toMatchObject({ id: first.id, tags: ['a', 'b'], source: 'WHATSAPP' });
    await create(shop.admin, asked);
    const [row] = await embudo.testDatabase.sql<{ inquiry: string; judged: number }>(
      'select inquiry, (select count(*)::int from lead_classification k where k.lead_id = l.id) as judged from lead l where id = $1',
      [first.id],
    );
    expect(row).toEqual({ inquiry: 'Busco un taladro\n\nNecesito comprar 40 taladros esta semana', judged: 3 });
  });

  it('judges what was just asked, not what the contact wrote before', async () => {
    const phone = aPhone();
    await create(shop.admin, { phone, source: 'WHATSAPP', message: 'Gracias' });
    const lead = await create(shop.admin, {
      phone,
      source: 'WHATSAPP',
      message: 'Soy el gerente, necesito comprar 40 taladros esta semana, tengo 5000 dólares',
    });
    expect(lead.score).toBeGreaterThan(49);
  });

  it('says CONFLICT where the open lead is a colleague’s, and changes nothing of it', async () => {
    const phone = aPhone();
    const theirs = await create(shop.otherSeller, { phone, source: 'WHATSAPP', message: 'Hola' });
    await embudo.testDatabase.sql(
      'update contact set seller_id = null where id = (select contact_id from lead where id = $1)',
      [theirs.id],
    );
    const { lead, userErrors } = await run(shop.seller, 'createLead', {
      name: 'A',
      source: 'WEB',
      phone,
      message: 'Otra cosa',
    });
    expect([lead, userErrors]).toEqual([null, [{ code: 'CONFLICT', field: ['source'] }]]);
    const [row] = await embudo.testDatabase.sql('select inquiry from lead where id = $1', [theirs.id]);
    expect(row).toEqual({ inquiry: 'Hola' });
  });

  it('tells a key of the role PROFESSIONAL, which is no seller, that it may not, unless the tenant shows it what is nobody’s', async () => {
    const keyOf = async (of: TestShop, role: string): Promise<string> => {
      const { data } = await as(of.ceo)(`mutation { createApiKey(input: { name: "Web", role: ${role} }) { key } }`);
      return (data as { createApiKey: { key: string } }).createApiKey.key;
    };
    const ask = async (key: string, verb: string, input: string) =>
      gql(
        embudo.url,
        key,
      )<Record<string, { userErrors: object[]; lead?: { seller: null }; customer?: object }>>(
        `mutation { ${verb}(input: ${input}) { ${verb === 'createLead' ? 'lead { seller { id } }' : 'customer { id }'} userErrors { code } } }`,
      );
    const professional = await keyOf(shop, 'PROFESSIONAL');
    for (const [verb, input] of [
      ['createLead', '{ name: "Ana", source: "WEB", phone: "88887777" }'],
      ['createCustomer', '{ firstName: "Ana" }'],
    ] as const) {
      const { errors } = await ask(professional, verb, input);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('SELLER') }]);
    }
    const { data: sold } = await ask(await keyOf(shop, 'SELLER'), 'createLead', '{ name: "Ana", source: "Feria" }');
    expect(sold.createLead).toEqual({ lead: { seller: null }, userErrors: [] });
    const open = await aShop(embudo, { settings: { rights: { professionals: 'UNASSIGNED' } } });
    const { data } = await ask(await keyOf(open, 'PROFESSIONAL'), 'createLead', '{ name: "Ana", source: "Feria" }');
    expect(data.createLead).toEqual({ lead: { seller: null }, userErrors: [] });
  });

  it('is not for who only reads', async () => {
    const { errors } = await as(shop.secretary)(
      'mutation { createLead(input: { name: "A", source: "X" }) { lead { id } } }',
    );
    expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('updateLead', () => {
  it('keeps what is omitted, clears what is null, and changes the contact’s reach with it', async () => {
    const phone = aPhone();
    const lead = await create(shop.admin, {
      phone,
      email: `x${phone}@example.com`,
      tags: ['a'],
      customFields: { a: 1, b: 2 },
    });
    const { lead: changed } = await run(shop.admin, 'updateLead', {
      leadId: lead.id,
      status: 'QUALIFIED',
      email: null,
      customFields: { b: null, c: 3 },
    });
    expect(changed).toMatchObject({
      name: 'Ana Mora',
      status: 'QUALIFIED',
      tags: ['a'],
      customFields: { a: 1, c: 3 },
      contact: { phone: `+506${phone}`, email: null },
    });
    const cleared = await run(shop.admin, 'updateLead', {
      leadId: lead.id,
      name: null,
      tags: null,
      customFields: null,
    });
    expect(cleared.lead).toMatchObject({ name: null, tags: [], customFields: {} });
    expect((await run(shop.admin, 'updateLead', { leadId: lead.id, status: null })).userErrors).toEqual([
      { code: 'INVALID', field: ['status'] },
    ]);
  });

  it('is no activity where nothing differs, and tells nobody', async () => {
    const phone = aPhone();
    const lead = await create(shop.admin, { phone, tags: ['a'] });
    const { sql } = embudo.testDatabase;
    const long = `update lead set last_activity_at = '2026-01-01T00:00:00Z', updated_at = '2026-01-01T00:00:00Z' where id = $1`;
    await sql(long, [lead.id]);
    const row = async () =>
      sql(
        `select l.name, l.last_activity_at > '2026-01-01T00:00:00Z' as active, l.updated_at > '2026-01-01T00:00:00Z' as changed,
           (select count(*)::int from audit_entry a where a.action = 'lead.updated' and a.subject_id = l.id) as entries from lead l where l.id = $1`,
        [lead.id],
      );
    for (const more of [{}, { name: 'Ana Mora', tags: [' a '], phone, status: 'NEW' }])
      expect((await run(shop.admin, 'updateLead', { leadId: lead.id, ...more })).userErrors).toEqual([]);
    expect(await row()).toEqual([{ name: 'Ana Mora', active: false, changed: false, entries: 0 }]);
    await run(shop.admin, 'updateLead', { leadId: lead.id, name: 'Ana' });
    expect(await row()).toEqual([{ name: 'Ana', active: true, changed: true, entries: 1 }]);
  });

  it('says CONFLICT where somebody else has the number, or the contact another open lead of the channel', async () => {
    const [a, b] = [aPhone(), aPhone()];
    const lead = await create(shop.admin, { phone: a, source: 'WHATSAPP' });
    await create(shop.admin, { phone: b });
    expect((await run(shop.admin, 'updateLead', { leadId: lead.id, phone: b })).userErrors).toEqual([
      { code: 'CONFLICT', field: ['phone'] },
    ]);
    await run(shop.admin, 'updateLead', { leadId: lead.id, status: 'LOST' });
    await create(shop.admin, { phone: a, source: 'WHATSAPP' });
    expect((await run(shop.admin, 'updateLead', { leadId: lead.id, status: 'NEW' })).userErrors).toEqual([
      { code: 'CONFLICT', field: ['status'] },
    ]);
  });

  it('finds neither a colleague’s lead nor another tenant’s', async () => {
    const lead = await create(shop.otherSeller);
    const foreign = await create(other.admin);
    for (const leadId of [lead.id, foreign.id, 'x'])
      expect((await run(shop.seller, 'updateLead', { leadId, name: 'Mío' })).userErrors).toEqual([
        { code: 'NOT_FOUND', field: ['leadId'] },
      ]);
  });
});

describe('classifyLead', () => {
  it('adds a verdict to the history, and never lowers the score for thanks', async () => {
    const person = aCustomer();
    await postWebhook(
      embudo.url,
      shop.account,
      aWhatsAppMessage(shop.account, person, 'Quiero comprar 30 taladros hoy, soy el dueño y tengo el dinero'),
    );
    await jobsDone(embudo);
    const [row] = await embudo.testDatabase.sql<{ id: string; score: number }>(
      'select l.id, l.score from lead l join contact c on c.id = l.contact_id where c.name = $1',
      [person.name],
    );
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, person, 'Muchas gracias'));
    await jobsDone(embudo);
    const { classification, userErrors } = await run<{ classification: { score: number } }>(
      shop.admin,
      'classifyLead',
      { leadId: row?.id },
      'classification { id score fallback }',
    );
    expect(userErrors).toEqual([]);
    expect(classification.score).toBeGreaterThanOrEqual(row?.score ?? 101);
    const [count] = await embudo.testDatabase.sql<{ n: string }>(
      'select count(*) as n from lead_classification where lead_id = $1',
      [row?.id],
    );
    expect(Number(count?.n)).toBe(3);
  });

  it('says that there is nothing to judge by', async () => {
    const lead = await create(shop.admin);
    const { userErrors } = await run(shop.admin, 'classifyLead', { leadId: lead.id }, 'classification { id }');
    expect(userErrors).toEqual([{ code: 'CONFLICT', field: ['leadId'] }]);
  });
});

describe('assignLead', () => {
  it('takes everything of the contact along, and a colleague’s part in a sale stays the colleague’s', async () => {
    const person = aCustomer();
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, person, 'Hola, ¿a qué hora abren?'));
    await jobsDone(embudo);
    const { data } = await as(shop.admin)<{ leads: { nodes: { id: string }[] } }>(
      `query ($s: String) { leads(filter: { search: $s }) { nodes { id } } }`,
      { s: person.name },
    );
    const leadId = data.leads.nodes[0]!.id;
    const made = await as(shop.admin)<{ createPipeline: { pipeline: { id: string } } }>(
      `mutation ($p: CreatePipelineInput!) { createPipeline(input: $p) { pipeline { id } } }`,
      { p: { name: 'P', stages: [{ name: 'A', probability: 1 }] } },
    );
    const sale = async (ownerId: string | null) =>
      (
        await as(shop.admin)<{ createOpportunity: { opportunity: { id: string } } }>(
          `mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id owner { id } } } }`,
          {
            input: {
              title: 'V',
              value: '1',
              currency: 'CRC',
              pipelineId: made.data.createPipeline.pipeline.id,
              leadId,
              ownerId,
            },
          },
        )
      ).data.createOpportunity.opportunity.id;
    const [open, colleagues] = [await sale(null), await sale(shop.professional.sellerId)];
    const seen = `query ($id: ID!) { lead(id: $id) { id seller { id } contact { name } customer { id interactions { nodes { id } } }
      conversations { nodes { seller { id } messages { nodes { body intent { primary } } } routing { destination } } }
      opportunities { nodes { id history { to { name } } } } } }`;
    for (const seller of [shop.seller, shop.otherSeller]) {
      const { lead } = await run(shop.admin, 'assignLead', { leadId, sellerId: seller.sellerId });
      expect(lead.seller).toEqual({ id: seller.sellerId });
      const view = (await as(seller)<{ lead: SeenLead }>(seen, { id: leadId })).data.lead;
      expect(view.conversations.nodes[0]).toMatchObject({
        seller: { id: seller.sellerId },
        messages: { nodes: expect.arrayContaining([expect.objectContaining({ intent: expect.anything() })]) },
        routing: expect.anything(),
      });
      expect(view.opportunities.nodes).toEqual([{ id: open, history: [{ to: { name: 'A' } }] }]);
    }
    expect((await as(shop.seller)(seen, { id: leadId })).data.lead).toBeNull();
    expect(
      (
        await as(shop.professional)(`query ($id: ID!) { opportunity(id: $id) { id lead { id } } }`, {
          id: colleagues,
        })
      ).data.opportunity,
    ).toEqual({ id: colleagues, lead: null });
  });

  it('chooses who has room where nobody is named, and gives a seller nothing but what they take for themselves', async () => {
    const lead = await create(shop.admin, { phone: aPhone() });
    const { lead: given } = await run(shop.admin, 'assignLead', { leadId: lead.id });
    expect(given.seller).toEqual({ id: shop.seller.sellerId });
    const free = await create(shop.admin, { phone: aPhone() });
    const refused = await run(shop.seller, 'assignLead', { leadId: free.id, sellerId: shop.otherSeller.sellerId });
    expect(refused.userErrors).toEqual([{ code: 'INVALID', field: ['sellerId'] }]);
    const { lead: taken } = await run(shop.seller, 'assignLead', { leadId: free.id });
    expect(taken.seller).toEqual({ id: shop.seller.sellerId });
    const unknown = await run(shop.admin, 'assignLead', { leadId: free.id, sellerId: other.seller.sellerId });
    expect(unknown.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['sellerId'] }]);
  });
});

describe('convertLead', () => {
  it('wins the lead and makes its contact a customer once, with its sales', async () => {
    const phone = aPhone();
    const lead = await create(shop.seller, { name: 'Luis Rojas Mora', phone });
    const convert = () =>
      run<Converted>(
        shop.seller,
        'convertLead',
        { leadId: lead.id },
        'customer { id firstName lastName phone contact { id } }',
      );
    const { customer } = await convert();
    expect(customer).toMatchObject({
      firstName: 'Luis',
      lastName: 'Rojas Mora',
      phone: `+506${phone}`,
      contact: { id: lead.contact.id },
    });
    const told = () =>
      embudo.testDatabase.sql(
        `select l.last_activity_at as at, (select count(*)::int from audit_entry a where a.action = 'lead.converted' and a.subject_id = l.id) as entries
         from lead l where l.id = $1`,
        [lead.id],
      );
    const once = await told();
    expect((await convert()).customer.id).toBe(customer.id);
    expect(await told()).toEqual(once);
    await run(shop.seller, 'archiveCustomer', { customerId: customer.id }, 'customer { id }', 'CustomerInput');
    expect((await convert()).customer.id).toBe(customer.id);
    const { sql } = embudo.testDatabase;
    expect(await sql('select status from customer where id = $1', [customer.id])).toEqual([{ status: 'ACTIVE' }]);
    expect(
      await sql(`select before, after from audit_entry where action = 'customer.taken-back' and subject_id = $1`, [
        customer.id,
      ]),
    ).toEqual([{ before: { status: 'INACTIVE' }, after: { status: 'ACTIVE' } }]);
    const again = await create(shop.seller, { phone });
    expect(again.customer).toEqual({ id: customer.id });
    expect(
      (await run<Converted>(shop.seller, 'convertLead', { leadId: again.id }, 'customer { id }')).customer.id,
    ).toBe(customer.id);
    const rows = await embudo.testDatabase.sql(
      'select status, won_at is not null as dated from lead where id = any ($1)',
      [[lead.id, again.id]],
    );
    expect(rows).toEqual([
      { status: 'WON', dated: true },
      { status: 'WON', dated: true },
    ]);
  });

  it('says CONFLICT where the contact is a colleague’s customer, and leaves the lead as it is', async () => {
    const phone = aPhone();
    const first = await create(shop.otherSeller, { phone });
    await run(shop.otherSeller, 'convertLead', { leadId: first.id }, 'customer { id }');
    const second = await create(shop.admin, { phone });
    await embudo.testDatabase.sql('update lead set seller_id = $2 where id = $1', [second.id, shop.seller.sellerId]);
    const refused = await run(shop.seller, 'convertLead', { leadId: second.id }, 'customer { id }');
    expect(refused).toEqual({ customer: null, userErrors: [{ code: 'CONFLICT', field: ['leadId'] }] });
    expect(await embudo.testDatabase.sql('select status from lead where id = $1', [second.id])).toEqual([
      { status: 'NEW' },
    ]);
  });
});
