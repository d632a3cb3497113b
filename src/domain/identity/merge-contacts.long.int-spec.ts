import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aChannelAccount,
  aCustomer,
  aMessage,
  aPhone,
  aShop,
  gql,
  jobsDone,
  messagesOf,
  messagesTo,
  mutate,
  postWebhook,
  type TestAccount,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';
import { assignLead } from '../assignment/index.js';
import { createCustomer } from '../customers/index.js';
import { convertLead } from '../leads/index.js';
import { createOpportunity, moveOpportunity } from '../opportunities/index.js';
import { createPipeline } from '../pipelines/index.js';
import { userActor } from '../shared/actor.js';

interface UserError {
  code: string;
  field: string[] | null;
}
interface Merged {
  merge: {
    contact: { id: string; name: string | null; phone: string | null } | null;
    mergeId: string | null;
    userErrors: UserError[];
  };
}
interface Unmerged {
  unmerge: { contacts: { id: string; phone: string | null }[] | null; userErrors: UserError[] };
}

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let instagram: TestAccount;
let ana: TestCustomer;
let other: TestCustomer;

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph());
});
beforeEach(async () => {
  shop = await aShop(embudo);
  instagram = await aChannelAccount(embudo, shop.tenant);
  [ana, other] = [aCustomer({ name: 'Ana', phone: aNumber() }), aCustomer({ name: 'Anita', phone: aNumber() })];
  await hears(shop.account, ana, 'Quiero un taladro');
  await hears(instagram, other, 'Busco láminas');
});

/** Returns a number with eight digits after Costa Rica's code, which is also valid when typed in. */
const aNumber = () => `506${aPhone()}`;
const sql = <Row>(text: string, ...values: unknown[]) =>
  embudo.testDatabase.sql<Row & Record<string, unknown>>(text, [shop.tenant.id, ...values]);
const context = () => embudo.context(userActor({ tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' }));
const post = (account: TestAccount, person: TestCustomer, text: string) =>
  postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, aMessage(person, text))]));
async function hears(account: TestAccount, person: TestCustomer, text: string) {
  expect((await post(account, person, text)).status).toBe(200);
  await jobsDone(embudo);
}
async function contactOf(person: TestCustomer): Promise<string> {
  const [found] = await sql<{ id: string }>(
    'select contact_id as id from channel_identity where tenant_id = $1 and address = $2',
    person.phone ? `+${person.phone}` : person.userId,
  );
  return found!.id;
}
async function merge(keepId: string, mergeId: string, token = shop.admin.token) {
  const { data, errors } = await gql(embudo.url, token)<Merged | null>(
    'mutation ($input: MergeContactsInput!) { merge: mergeContacts(input: $input) { contact { id name phone } mergeId userErrors { code field } } }',
    { input: { keepId, mergeId } },
  );
  await jobsDone(embudo);
  return { ...data?.merge, errors };
}
async function unmerge(mergeId: string) {
  const { data } = await gql(embudo.url, shop.admin.token)<Unmerged>(
    'mutation ($input: UnmergeContactsInput!) { unmerge: unmergeContacts(input: $input) { contacts { id phone } userErrors { code field } } }',
    { input: { mergeId } },
  );
  await jobsDone(embudo);
  return data.unmerge;
}
/** Returns the inbound texts of a contact's conversations, in order. */
const heardBy = async (contactId: string): Promise<string[]> =>
  (
    await sql<{ body: string }>(
      `select m.body from message m join conversation v on v.id = m.conversation_id
       where m.tenant_id = $1 and v.contact_id = $2 and m.direction = 'INBOUND' order by m.sent_at, m.sequence`,
      contactId,
    )
  ).map(({ body }) => body);
const shown = async (token: string) =>
  (
    await gql(
      embudo.url,
      token,
    )<{ contacts: { totalCount: number; nodes: { id: string }[] } }>('{ contacts { totalCount nodes { id } } }')
  ).data.contacts;

describe('mergeContacts', () => {
  it('makes one contact of two, who alone shows, with everything and both addresses', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const merged = await merge(keepId, mergeId);
    expect(merged).toMatchObject({ contact: { id: keepId, name: 'Ana' }, mergeId: expect.any(String), userErrors: [] });
    expect(await heardBy(keepId)).toEqual(['Quiero un taladro', 'Busco láminas']);
    expect(await shown(shop.admin.token)).toMatchObject({ totalCount: 1, nodes: [{ id: keepId }] });
    const { data } = await gql(embudo.url, shop.admin.token)<{
      gone: unknown;
      contact: { identities: { address: string }[] };
      leads: { nodes: { contact: { id: string } }[] };
    }>(
      'query ($keep: ID!, $gone: ID!) { gone: contact(id: $gone) { id } contact(id: $keep) { identities { address } } leads { nodes { contact { id } } } }',
      { keep: keepId, gone: mergeId },
    );
    expect(data.gone).toBeNull();
    const addresses = data.contact.identities.map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining([`+${ana.phone}`, `+${other.phone}`]));
    expect(data.leads.nodes.map(({ contact }) => contact.id)).toEqual([keepId, keepId]);
  });

  it('finds the same conversation and lead again when either writes, and answers to the address that wrote', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const count = async () =>
      (
        await sql<{ conversations: number; leads: number }>(
          'select (select count(*)::int from conversation where tenant_id = $1) as conversations, (select count(*)::int from lead where tenant_id = $1) as leads',
        )
      )[0];
    const before = await count();
    await merge(keepId, mergeId);
    await hears(instagram, other, '¿Y el precio?');
    await hears(shop.account, ana, '¿Y el horario?');
    expect(await count()).toEqual(before);
    expect(await heardBy(keepId)).toEqual(['Quiero un taladro', 'Busco láminas', '¿Y el precio?', '¿Y el horario?']);
    const asked = await sql<{ addresses: string[]; body: string }>(
      `select array(select i.address from channel_identity i where i.contact_id = v.contact_id and i.merged_from is not distinct from v.merged_from and i.channel = 'WHATSAPP' and i.address like '+%') as addresses,
         (select body from message m where m.conversation_id = v.id and m.direction = 'INBOUND' order by m.sequence limit 1) as body
       from conversation v where v.tenant_id = $1 order by v.created_at`,
    );
    expect(asked).toEqual([
      { addresses: [`+${ana.phone}`], body: 'Quiero un taladro' },
      { addresses: [`+${other.phone}`], body: 'Busco láminas' },
    ]);
  });

  it('gives the seller of the kept contact everything, and takes it from the other’s', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const leads = await sql<{ id: string; contact: string }>(
      'select id, contact_id as contact from lead where tenant_id = $1',
    );
    const leadOf = (contact: string) => leads.find(lead => lead.contact === contact)!.id;
    await assignLead(context(), { leadId: leadOf(keepId), sellerId: shop.seller.sellerId });
    await assignLead(context(), { leadId: leadOf(mergeId), sellerId: shop.otherSeller.sellerId });
    const seen = async (token: string) =>
      (
        await gql(
          embudo.url,
          token,
        )<{ conversations: { nodes: { messages: { nodes: { body: string }[] } }[] } }>(
          '{ conversations { nodes { messages { nodes { body } } } } }',
        )
      ).data.conversations.nodes.flatMap(({ messages }) => messages.nodes.map(({ body }) => body));
    expect(await seen(shop.otherSeller.token)).toContain('Busco láminas');
    const { mergeId: id } = await merge(keepId, mergeId);
    expect(await seen(shop.otherSeller.token)).toEqual([]);
    expect(await seen(shop.seller.token)).toEqual(expect.arrayContaining(['Quiero un taladro', 'Busco láminas']));
    await hears(instagram, other, 'Sigo aquí');
    await unmerge(id!);
    expect(await seen(shop.otherSeller.token)).toEqual(expect.arrayContaining(['Busco láminas', 'Sigo aquí']));
    expect(await seen(shop.seller.token)).not.toContain('Sigo aquí');
  });

  it('makes one customer of two, who has bought what both have', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const pipelineId = await createPipeline(context(), {
      name: 'Ventas',
      stages: [
        { name: 'A', probability: 10 },
        { name: 'Ganada', probability: 100, kind: 'WON' },
      ],
    });
    const [stage] = await sql<{ id: string }>(`select id from stage where tenant_id = $1 and kind = 'WON'`);
    const leads = await sql<{ id: string; contact: string }>(
      'select id, contact_id as contact from lead where tenant_id = $1 order by created_at',
    );
    for (const { id } of leads) {
      await convertLead(context(), { leadId: id });
      const opportunityId = await createOpportunity(context(), {
        title: 'V',
        value: '100',
        currency: 'CRC',
        pipelineId,
        leadId: id,
      });
      await moveOpportunity(context(), { opportunityId, stageId: stage!.id });
    }
    const customers = async () =>
      (
        await gql(
          embudo.url,
          shop.admin.token,
        )<{
          customers: { nodes: { id: string; lifetimeValue: string; contact: { id: string } }[] };
        }>('{ customers { nodes { id lifetimeValue contact { id } } } }')
      ).data.customers.nodes;
    const before = await customers();
    expect(before.map(({ lifetimeValue }) => lifetimeValue)).toEqual(['100.00', '100.00']);
    const { mergeId: id } = await merge(keepId, mergeId);
    expect(await customers()).toMatchObject([{ lifetimeValue: '200.00', contact: { id: keepId } }]);
    await unmerge(id!);
    expect(await customers()).toEqual(before);
  });

  it('refuses who may not, who is not there, and the same contact twice', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    expect((await merge(keepId, mergeId, shop.seller.token)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await merge(keepId, keepId)).userErrors).toEqual([{ code: 'INVALID', field: ['mergeId'] }]);
    expect((await merge(keepId, 'nobody')).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['mergeId'] }]);
    const foreign = await aShop(embudo);
    expect((await merge(keepId, mergeId, foreign.admin.token)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['keepId'] },
    ]);
    await merge(keepId, mergeId);
    expect((await merge(keepId, mergeId)).userErrors).toEqual([{ code: 'CONFLICT', field: ['mergeId'] }]);
    const entries = await sql<{ action: string }>(
      `select action from audit_entry where tenant_id = $1 and action like 'contact.%merged' order by at`,
    );
    expect(entries).toEqual([{ action: 'contact.merged' }]);
  });
});

describe('unmergeContacts', () => {
  it('gives each contact what came to its address since, and a lead of its own to who had none', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    await sql(`update lead set status = 'LOST' where tenant_id = $1 and contact_id = $2`, mergeId);
    const { mergeId: id } = await merge(keepId, mergeId);
    await hears(instagram, other, 'Después');
    await hears(shop.account, ana, 'También después');
    // A message of either contact goes to the open lead.
    expect(await sql('select id from lead where tenant_id = $1')).toHaveLength(2);
    const { contacts, userErrors } = await unmerge(id!);
    expect([contacts?.map(contact => contact.id), userErrors]).toEqual([[keepId, mergeId], []]);
    expect(await heardBy(keepId)).toEqual(['Quiero un taladro', 'También después']);
    expect(await heardBy(mergeId)).toEqual(['Busco láminas', 'Después']);
    const crossed = await sql(
      'select v.id from conversation v join lead l on l.id = v.lead_id where v.tenant_id = $1 and l.contact_id <> v.contact_id',
    );
    expect(crossed).toEqual([]);
    expect(
      await sql(
        `select id from lead where tenant_id = $1 and contact_id = $2 and status not in ('WON', 'LOST')`,
        mergeId,
      ),
    ).toHaveLength(1);
    await hears(instagram, other, 'Y más');
    expect(await heardBy(mergeId)).toEqual(['Busco láminas', 'Después', 'Y más']);
  });

  it('gives a lead that was typed since to the contact whose number was typed', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    await sql('update contact set phone = $3 where tenant_id = $1 and id = $2', mergeId, `+${other.phone}`);
    const { mergeId: id } = await merge(keepId, mergeId);
    const typed = async (name: string, phone: string, source = 'Feria') => {
      const { lead } = await mutate<{ lead: { id: string } }>(
        gql(embudo.url, shop.admin.token),
        'createLead',
        { name, phone, source },
        'lead { id } userErrors { code message }',
      );
      return lead.id;
    };
    const leads = [await typed('Anita', `+${other.phone}`), await typed('Ana', `+${ana.phone}`)];
    const contactsOf = async () =>
      (
        await sql<{ contact: string }>(
          'select contact_id as contact from lead where tenant_id = $1 and id = any ($2) order by array_position($2, id)',
          leads,
        )
      ).map(({ contact }) => contact);
    expect(await contactsOf()).toEqual([keepId, keepId]);
    // What is typed as if it came through the channel is added to the lead of the contact whose number it is.
    const open = `select id from lead where tenant_id = $1 and merged_from = $2 and source = 'WHATSAPP'`;
    expect(await sql(open, mergeId)).toEqual([{ id: await typed('Anita', `+${other.phone}`, 'WHATSAPP') }]);
    await unmerge(id!);
    expect(await contactsOf()).toEqual([mergeId, keepId]);
  });

  it('gives a sale since to the customer that its lead’s contact is', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    await createCustomer(context(), { firstName: 'Ana', phone: `+${ana.phone}` });
    const { mergeId: id } = await merge(keepId, mergeId);
    const pipelineId = await createPipeline(context(), { name: 'Ventas', stages: [{ name: 'A', probability: 10 }] });
    const [lead] = await sql<{ id: string }>('select id from lead where tenant_id = $1 and merged_from = $2', mergeId);
    await createOpportunity(context(), { title: 'V', value: '9', currency: 'CRC', pipelineId, leadId: lead!.id });
    await unmerge(id!);
    expect(
      await sql(
        'select k.contact_id as contact from opportunity o join customer k on k.id = o.customer_id where o.tenant_id = $1',
      ),
    ).toEqual([{ contact: mergeId }]);
  });

  it('leaves a wish to be left alone with both, and what was typed since with the kept one', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const { mergeId: id } = await merge(keepId, mergeId);
    await sql('update contact set opted_out = true, city = $3 where tenant_id = $1 and id = $2', keepId, 'Heredia');
    await unmerge(id!);
    expect(
      await sql('select id, opted_out as out, city from contact where tenant_id = $1 order by created_at, id'),
    ).toEqual([
      { id: keepId, out: true, city: 'Heredia' },
      { id: mergeId, out: true, city: null },
    ]);
    expect((await unmerge(id!)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['mergeId'] }]);
  });

  it('takes wishes about marketing together, and gives each back what it had', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const stop = (channel: string, id: string) =>
      sql(
        'update contact set no_marketing_channels = no_marketing_channels || $3 where tenant_id = $1 and id = $2',
        id,
        `{${channel}}`,
      );
    const stops = async () =>
      (
        await sql<{ stops: string[] }>(
          `select no_marketing_channels as stops from contact where tenant_id = $1 order by created_at, id`,
        )
      ).map(each => each.stops);
    await stop('WHATSAPP', mergeId);
    const first = await merge(keepId, mergeId);
    expect(await stops()).toEqual([['WHATSAPP'], ['WHATSAPP']]);
    await unmerge(first.mergeId!);
    expect(await stops()).toEqual([[], ['WHATSAPP']]);
    const second = await merge(keepId, mergeId);
    await stop('SMS', keepId);
    await unmerge(second.mergeId!);
    expect(await stops()).toEqual([
      ['WHATSAPP', 'SMS'],
      ['SMS', 'WHATSAPP'],
    ]);
  });
});

describe('somebody with several addresses on a channel', () => {
  it('answers in the conversation in which the business wrote to the other address', async () => {
    const { lead } = await mutate<{ lead: { contact: { id: string } } }>(
      gql(embudo.url, shop.admin.token),
      'createLead',
      { name: 'Ana', email: `ana.${randomUUID()}@example.com`, source: 'Feria' },
      'lead { contact { id } } userErrors { code message }',
    );
    const [keepId, anaId] = [lead.contact.id, await contactOf(ana)];
    const { mergeId } = await merge(keepId, await contactOf(other));
    const templateId = randomUUID();
    await sql(
      `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
       values ($1, $2, $3, 'aviso', 'aviso', 'es', 'UTILITY', 'APPROVED', 'Su pedido está listo', '{}')`,
      templateId,
      shop.account.id,
    );
    const { userErrors } = await mutate<object>(
      gql(embudo.url, shop.admin.token),
      'sendTemplate',
      { contactId: keepId, templateId },
      'message { id } userErrors { code message }',
    );
    expect(userErrors).toEqual([]);
    await hears(shop.account, other, 'Gracias');
    const conversations = () =>
      sql<{ contact: string; messages: number }>(
        `select v.contact_id as contact, (select count(*)::int from message m where m.conversation_id = v.id and m.author <> 'AI_AGENT') as messages
         from conversation v where v.tenant_id = $1 and v.channel_account_id = $2 and v.contact_id <> $3`,
        shop.account.id,
        anaId,
      );
    expect(await conversations()).toEqual([{ contact: keepId, messages: 2 }]);
    await unmerge(mergeId!);
    expect((await conversations()).map(each => each.contact)).toEqual([await contactOf(other)]);
  });

  it('is answered at the address that wrote, even if that one shows no number', async () => {
    const account = await aChannelAccount(embudo, shop.tenant, { accessToken: 'EAAG-token' });
    const hidden = aCustomer({ name: 'Ana', phone: null });
    await hears(account, hidden, 'Hola');
    await hears(account, other, 'Hola');
    await merge(await contactOf(hidden), await contactOf(other));
    graph.requests.length = 0;
    await hears(account, hidden, '¿Cuánto cuesta el taladro?');
    await hears(account, other, '¿Y el martillo?');
    const recipients = graph.requests.map(({ body }) => {
      const { to, recipient } = body as { to?: string; recipient?: string };
      return recipient ?? to;
    });
    expect(recipients).toEqual([hidden.userId, other.phone]);
  });
});

describe('a person who was merged', () => {
  const ask = (mutation: string, contactId: string) =>
    gql(embudo.url, shop.ceo.token)<Record<string, { userErrors: UserError[] } | null>>(
      `mutation ($id: ID!) { ${mutation}(input: { contactId: $id }) { userErrors { code } } }`,
      { id: contactId },
    );

  it('is erased with the one that was kept, and then nothing can be given back', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const { mergeId: id } = await merge(keepId, mergeId);
    await ask('eraseContact', keepId);
    await jobsDone(embudo);
    const left = await sql<{ row: string }>(
      `select to_jsonb(c)::text as row from contact c where tenant_id = $1 union all select to_jsonb(m)::text from message m where tenant_id = $1
       union all select to_jsonb(i)::text from channel_identity i where tenant_id = $1 union all select encode(body, 'escape') from inbound_event where tenant_id = $1`,
    );
    const text = left.map(({ row }) => row).join('\n');
    for (const word of [ana.phone, other.phone, ana.name, other.name, 'láminas', 'taladro'])
      expect(text).not.toContain(word);
    expect((await unmerge(id!)).userErrors).toEqual([{ code: 'CONFLICT', field: ['mergeId'] }]);
  });

  it('is exported with the one that was kept, by the id of either', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    await merge(keepId, mergeId);
    for (const contactId of [keepId, mergeId]) {
      const { data } = await gql(embudo.url, shop.ceo.token)<{ exportContact: { data: unknown } }>(
        'mutation ($id: ID!) { exportContact(input: { contactId: $id }) { data } }',
        { id: contactId },
      );
      const text = JSON.stringify(data.exportContact);
      for (const word of [ana.phone, other.phone, 'Busco láminas', 'Quiero un taladro']) expect(text).toContain(word);
    }
  });
});

describe('messages that come while contacts are merged and separated', () => {
  it('are all there, each with the contact whose address it came from', async () => {
    const [keepId, mergeId] = [await contactOf(ana), await contactOf(other)];
    const texts = Array.from({ length: 30 }, (_, index) => `mensaje ${index}`);
    const sending = (async () => {
      for (const text of texts)
        await Promise.all([post(shop.account, ana, `ana ${text}`), post(instagram, other, `otra ${text}`)]);
    })();
    const changing = (async () => {
      for (let round = 0; round < 6; round++) {
        const merged = await merge(keepId, mergeId);
        await unmerge(merged.mergeId!);
      }
    })();
    await Promise.all([sending, changing]);
    await jobsDone(embudo);
    const inbound = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'INBOUND');
    expect(inbound).toHaveLength(2 + 2 * texts.length);
    const sorted = async (id: string) => (await heardBy(id)).sort();
    expect(await sorted(keepId)).toEqual(['Quiero un taladro', ...texts.map(text => `ana ${text}`)].sort());
    expect(await sorted(mergeId)).toEqual(['Busco láminas', ...texts.map(text => `otra ${text}`)].sort());
    expect(await sql(`select id from inbound_event where tenant_id = $1 and status <> 'PROCESSED'`)).toEqual([]);
    expect(await sql('select id from contact where tenant_id = $1')).toHaveLength(2);
  });
});
