import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aMessage,
  aPhone,
  aShop,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { addressesOf, lockAddresses, matchTypedNumbers, proposeMatches } from './index.js';

interface Match {
  id: string;
  reason: string;
  contact: { id: string };
  other: { id: string };
}

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

const sql = <Row>(text: string, ...values: unknown[]) =>
  embudo.testDatabase.sql<Row & Record<string, unknown>>(text, [shop.tenant.id, ...values]);
const aNumber = () => `506${aPhone()}`;
async function hears(person: TestCustomer, content: string | Record<string, unknown>, account = shop.account) {
  await postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, aMessage(person, content))]));
  await jobsDone(embudo);
}
const contacts = () =>
  sql<{ id: string; name: string | null; phone: string | null }>(
    'select id, name, phone from contact where tenant_id = $1 order by created_at, id',
  );
async function matches(token = shop.admin.token) {
  const { data, errors } = await gql(
    embudo.url,
    token,
  )<{ contactMatches: { nodes: Match[] } } | null>(
    '{ contactMatches { nodes { id reason contact { id } other { id } } } }',
  );
  return { nodes: data?.contactMatches.nodes, errors };
}

describe('a person', () => {
  it('is the same by number and by user id, and is not taken for another of the same name', async () => {
    const phone = aNumber();
    const ana = aCustomer({ name: 'Ana Mora', phone });
    await hears(ana, 'Hola');
    await hears({ ...ana, phone: null }, 'Sin número');
    await hears(aCustomer({ name: 'Ana Mora', phone: aNumber() }), 'Otra Ana');
    expect((await contacts()).map(({ name }) => name)).toEqual(['Ana Mora', 'Ana Mora']);
    expect((await matches()).nodes).toEqual([]);
  });

  it('who typed a number is proposed as the same as who writes from it later, by the hour', async () => {
    const phone = aNumber();
    await sql(
      'insert into contact (tenant_id, id, name, phone) values ($1, $2, $3, $4)',
      newId(),
      'Formulario',
      `+${phone}`,
    );
    await hears(aCustomer({ phone }), 'Hola');
    expect((await matches()).nodes).toEqual([]);
    const run = async () => {
      await sql(
        `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'contacts/match-typed-numbers', '25 * * * *', 'UTC', now())
         on conflict (tenant_id, task) do update set done_for = null`,
      );
      await matchTypedNumbers(embudo.context(systemActor(shop.tenant.id)), { occurrence: new Date() });
    };
    await run();
    await run();
    expect((await matches()).nodes).toMatchObject([{ reason: 'PHONE' }]);
  });

  it('is the same on WhatsApp and by SMS, since both channels prove the number', async () => {
    const phone = aNumber();
    await hears(aCustomer({ phone }), 'Hola');
    const twilio = embudo.ports.providers.TWILIO!;
    const credentials = twilio.simulator.credentials({ secret: 'a-token-0123456789', verifyToken: '' }, embudo.url);
    const sms = await aChannelAccount(embudo, shop.tenant, {
      provider: 'TWILIO',
      channel: 'SMS',
      externalId: `+${aNumber()}`,
    });
    const sealed = embudo.ports.secrets.seal(JSON.stringify(credentials));
    await sql('update channel_account set credentials = $3 where tenant_id = $1 and id = $2', sms.id, sealed);
    const account = {
      channel: 'SMS',
      externalId: sms.externalId,
      webhookUrl: `${embudo.url}${sms.webhookPath}`,
      credentials,
    } as const;
    const { headers, body, url } = twilio.simulator.textMessage(account, { number: phone, name: 'Ana' }, 'Por SMS');
    const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) });
    expect(answer.status).toBe(200);
    await jobsDone(embudo);
    expect(await contacts()).toHaveLength(1);
    const found = await sql<{ channel: string }>(
      `select channel from channel_identity where tenant_id = $1 and address = $2 order by channel`,
      `+${phone}`,
    );
    expect(found.map(({ channel }) => channel)).toEqual(['SMS', 'WHATSAPP']);
  });

  it('writes from the new number after a change, is written to there, and the old one stays theirs', async () => {
    const [before, after] = [aNumber(), aNumber()];
    const ana = aCustomer({ phone: before });
    await hears(ana, 'Hola');
    await hears(ana, {
      type: 'system',
      system: { type: 'user_changed_number', body: 'Ana changed', wa_id: after },
    });
    await hears({ ...ana, phone: after, userId: 'CR.777' }, 'Desde el nuevo');
    await hears(ana, 'Todavía del viejo');
    expect(await contacts()).toMatchObject([{ phone: `+${after}` }]);
    const order = await sql<{ address: string }>(
      `select address from channel_identity where tenant_id = $1 and channel = 'WHATSAPP' and address like '+%' order by replaced_at is not null, created_at`,
    );
    expect(order.map(({ address }) => address)).toEqual([`+${after}`, `+${before}`]);
  });

  it('who moves to the number of another contact is proposed as the same, and stays apart', async () => {
    const [one, two] = [aCustomer({ phone: aNumber() }), aCustomer({ phone: aNumber() })];
    await hears(one, 'Hola');
    await hears(two, 'Hola');
    await hears(one, {
      type: 'system',
      system: { type: 'user_id_changed', body: 'changed', wa_id: two.phone, user_id: 'CR.12' },
    });
    expect(await contacts()).toHaveLength(2);
    expect((await matches()).nodes).toMatchObject([{ reason: 'NUMBER_CHANGED' }]);
  });
});

describe('contactMatches', () => {
  /** Creates two contacts: the second claims to have the first one's number. */
  async function aMatch(): Promise<[string, string]> {
    const phone = aNumber();
    await hears(aCustomer({ phone }), 'Hola');
    await hears(aCustomer({ phone: aNumber() }), 'Hola');
    const [one, two] = await contacts();
    await embudo.database.transaction({ tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' }, async tx => {
      const reach = { phone: `+${phone}`, email: null };
      lockAddresses(tx, addressesOf(reach));
      await proposeMatches(tx, two!.id, reach);
      await proposeMatches(tx, one!.id, { phone: null, email: null });
    });
    return [one!.id, two!.id];
  }

  it('shows managers who may be one person, once, until they are merged', async () => {
    const [one, two] = await aMatch();
    const { nodes } = await matches();
    expect(nodes).toMatchObject([{ reason: 'PHONE' }]);
    expect([nodes![0]!.contact.id, nodes![0]!.other.id].sort()).toEqual([one, two].sort());
    expect((await matches(shop.seller.token)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await gql(embudo.url, shop.admin.token)(
      'mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) { mergeId } }',
      { input: { keepId: one, mergeId: two } },
    );
    expect((await matches()).nodes).toEqual([]);
  });

  it('shows one no more that was dismissed', async () => {
    await aMatch();
    const [match] = (await matches()).nodes ?? [];
    const dismiss = () =>
      gql(embudo.url, shop.admin.token)<{ dismissContactMatch: { dismissedId: string | null; userErrors: object[] } }>(
        'mutation ($input: ContactMatchInput!) { dismissContactMatch(input: $input) { dismissedId userErrors { code } } }',
        { input: { contactMatchId: match?.id } },
      );
    expect((await dismiss()).data.dismissContactMatch).toEqual({ dismissedId: match?.id, userErrors: [] });
    expect((await matches()).nodes).toEqual([]);
    expect((await dismiss()).data.dismissContactMatch.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });
});

describe('who is typed in', () => {
  const typeIn = async (token: string, input: object): Promise<string | undefined> => {
    const { data } = await gql(embudo.url, token)<{ createLead: { lead: { contact: { id: string } } | null } }>(
      'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { contact { id } } userErrors { code } } }',
      { input: { source: 'Feria', ...input } },
    );
    return data.createLead.lead?.contact.id;
  };

  it('gets no address that another contact has, who is proposed as the same', async () => {
    const phone = `+${aNumber()}`;
    const email = `${phone.slice(1)}@example.com`;
    const ana = await typeIn(shop.admin.token, { name: 'Ana', phone });
    const beto = await typeIn(shop.admin.token, { name: 'Beto', email });
    expect(await typeIn(shop.seller.token, { name: 'Formulario', phone, email })).toBe(ana);
    expect(await typeIn(shop.admin.token, { name: 'Beto otra vez', email })).toBe(beto);
    expect(await sql('select id from contact where tenant_id = $1 and email = $2', email)).toEqual([{ id: beto }]);
    const { nodes } = await matches();
    expect(nodes).toMatchObject([{ reason: 'EMAIL' }]);
    expect([nodes?.[0]?.contact.id, nodes?.[0]?.other.id].sort()).toEqual([ana, beto].sort());
  });

  it('is whoever writes from the address, where another contact has it on their row', async () => {
    const email = `${aNumber()}@example.com`;
    const older = await typeIn(shop.admin.token, { name: 'Ana', phone: `+${aNumber()}` });
    const beto = await typeIn(shop.admin.token, { name: 'Beto', email });
    await embudo.testDatabase.sql('update contact set email = $2 where id = $1', [older, email]);
    expect(await typeIn(shop.admin.token, { name: 'Beto otra vez', email })).toBe(beto);
  });

  const correct = async (contactId: string | undefined, input: object) => {
    const { data } = await gql(embudo.url, shop.admin.token)<{ updateContact: { userErrors: object[] } }>(
      'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { userErrors { code field } } }',
      { input: { contactId, ...input } },
    );
    expect(data.updateContact.userErrors).toEqual([]);
  };
  const addressesIn = async (contactId: string | undefined) =>
    (
      await sql<{ address: string }>(
        'select distinct address from channel_identity where tenant_id = $1 and contact_id = $2 order by address',
        contactId,
      )
    ).map(({ address }) => address);

  it('loses a number and an address that were typed wrong when they are corrected, so that others may have them', async () => {
    const [wrong, right] = [`+${aNumber()}`, `+${aNumber()}`];
    const email = `${wrong.slice(1)}@example.com`;
    const ana = await typeIn(shop.admin.token, { name: 'Ana', phone: wrong, email });
    await correct(ana, { phone: right, email: null });
    expect(await addressesIn(ana)).toEqual([right]);
    const beto = await typeIn(shop.admin.token, { name: 'Beto', phone: wrong });
    expect(beto).not.toBe(ana);
    await correct(ana, { email });
    expect(await addressesIn(ana)).toEqual([right, email].sort());
  });

  it('keeps the number that they have written from, whoever changes it', async () => {
    const [phone, other] = [aNumber(), `+${aNumber()}`];
    await hears(aCustomer({ phone }), 'Hola');
    const [ana] = await contacts();
    await correct(ana?.id, { phone: other });
    expect(await addressesIn(ana?.id)).toEqual(expect.arrayContaining([`+${phone}`, other]));
    await hears(aCustomer({ phone }), '¿Están?');
    expect(await contacts()).toHaveLength(1);
  });

  it('is proposed as the contact of a colleague who is out of sight', async () => {
    const phone = `+${aNumber()}`;
    const [first, second] = [
      await typeIn(shop.seller.token, { name: 'Ana', phone }),
      await typeIn(shop.professional.token, { name: 'Ana', phone }),
    ];
    expect(second).not.toBe(first);
    const { nodes } = await matches();
    expect(nodes).toMatchObject([{ reason: 'PHONE' }]);
    expect([nodes?.[0]?.contact.id, nodes?.[0]?.other.id].sort()).toEqual([first, second].sort());
  });
});
