import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../../integrations/meta/testing/fake-graph.js';
import {
  aChannelAccount,
  aCustomer,
  aShop,
  aWhatsAppMessage,
  changeFor,
  changeSettings,
  gql,
  jobsDone,
  messagesOf,
  postWebhook,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../../testing/index.js';
import { serviceActor, systemActor } from '../../shared/actor.js';
import { newId } from '../../shared/id.js';
import { storeTemplates } from './fetch-templates.js';
import { sendTemplate } from './send-template.js';
import type { VendorTemplate } from './template-source.port.js';

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph());
});
beforeEach(async () => {
  shop = await aShop(embudo);
  await settings({ quietHours: null });
});

const settings = (sending: object) => changeSettings(embudo, shop.tenant.id, { sending });

interface Template {
  id: string;
  name: string;
  language: string;
  status: string;
  body: string;
  variables: string[];
}
const ask = async <T>(document: string, variables: object = {}, token = shop.admin.token): Promise<T> => {
  const { data, errors } = await gql(embudo.url, token)<T>(document, { ...variables });
  expect(errors).toEqual([]);
  return data;
};
const sync = async (): Promise<Template[]> => {
  const { syncTemplates } = await ask<{ syncTemplates: { templates: Template[]; userErrors: object[] } }>(
    'mutation ($input: ChannelAccountInput!) { syncTemplates(input: $input) { templates { id name language status body variables } userErrors { code message } } }',
    { input: { channelAccountId: shop.account.id } },
  );
  expect(syncTemplates.userErrors).toEqual([]);
  return syncTemplates.templates;
};
const spanish = async () => (await sync()).find(({ language }) => language === 'es') as Template;

interface Sent {
  message: {
    id: string;
    kind: string;
    body: string;
    status: string;
    waitingUntil: string | null;
    template: { name: string } | null;
  } | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
}
const send = async (input: object, token = shop.seller.token): Promise<Sent> =>
  (
    await ask<{ sendTemplate: Sent }>(
      'mutation ($input: SendTemplateInput!) { sendTemplate(input: $input) { message { id kind body status waitingUntil template { name } } userErrors { code message field } } }',
      { input },
      token,
    )
  ).sendTemplate;
let contacts = 0;
const aContact = async (): Promise<string> => {
  const { createLead } = await ask<{ createLead: { lead: { contact: { id: string } } } }>(
    'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { contact { id } } } }',
    { input: { name: 'Ana', phone: `+5068${1_000_000 + ++contacts}`, source: 'Feria' } },
  );
  return createLead.lead.contact.id;
};
const variables = { 1: 'Ana', 2: 'un taladro' };
const planned = async (contactId: string) =>
  (
    await ask<{
      planMessage: {
        kind: string;
        code: string;
        reason: string;
        priceClass: string | null;
        template: { name: string } | null;
        channelAccount: { id: string } | null;
        nextAllowedAt: string | null;
      };
    }>(
      'query ($id: ID!) { planMessage(contactId: $id) { kind code reason priceClass template { name } channelAccount { id } nextAllowedAt } }',
      { id: contactId },
    )
  ).planMessage;

describe('templates', () => {
  it('are synchronised, shown with their account and to sellers, and kept once the vendor lists them no more', async () => {
    const templates = await sync();
    expect(templates.map(({ name, variables }) => [name, variables]).sort()).toEqual([
      ['quote_follow_up', ['1', '2']],
      ['seguimiento_cotizacion', ['1', '2']],
    ]);
    expect((await sync()).map(({ id }) => id).sort()).toEqual(templates.map(({ id }) => id).sort());
    await embudo.testDatabase.sql(
      `update message_template set vendor_name = 'alt' where tenant_id = $1 and language = 'en'`,
      [shop.tenant.id],
    );
    await sync();
    const listed = await ask<{ channelAccounts: { templates: Template[] }[] }>(
      '{ channelAccounts { templates { name language status } } }',
    );
    expect(listed.channelAccounts[0]?.templates.map(({ name, status }) => [name, status]).sort()).toEqual([
      ['quote_follow_up', 'APPROVED'],
      ['quote_follow_up', 'DELETED'],
      ['seguimiento_cotizacion', 'APPROVED'],
    ]);
    const seen = await ask<{ messageTemplates: Template[] }>('{ messageTemplates { name } }', {}, shop.seller.token);
    expect(seen.messageTemplates).toHaveLength(3);
  });

  it('are all kept, however many the vendor lists', async () => {
    const listed = Array.from({ length: 2_001 }, (_, at) => ({
      vendorName: `plantilla_${at}`,
      vendorId: null,
      name: `plantilla_${at}`,
      language: 'es',
      category: 'UTILITY',
      status: 'APPROVED',
      body: 'Hola',
      unusable: null,
    }));
    const store = (templates: VendorTemplate[]) =>
      embudo.database.transaction(systemActor(shop.tenant.id).scope!, tx =>
        storeTemplates(tx, shop.account.id, templates),
      );
    await store(listed.toReversed());
    await store(listed);
    const states = await embudo.testDatabase.sql(
      'select status, count(*)::int as templates from message_template where channel_account_id = $1 group by status',
      [shop.account.id],
    );
    expect(states).toEqual([{ status: 'APPROVED', templates: 2_001 }]);
  });

  it('are, of a conversation, those of its account alone, for whoever sees the conversation', async () => {
    const { sql } = embudo.testDatabase;
    await sync();
    const other = await aChannelAccount(embudo, shop.tenant);
    await sql(
      `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
       values ($1, $2, $3, 'otra', 'otra_cuenta', 'es', 'UTILITY', 'APPROVED', 'Hola', '{}')`,
      [shop.tenant.id, newId(), other.id],
    );
    const { message } = await send({ contactId: await aContact(), templateId: (await spanish()).id, variables });
    const [written] = await sql<{ id: string }>('select conversation_id as id from message where id = $1', [
      message?.id,
    ]);
    const namesFor = async (conversationId: string | undefined, token: string) => {
      const document = 'query ($id: ID) { messageTemplates(conversationId: $id) { name } }';
      const { messageTemplates } = await ask<{ messageTemplates: Template[] }>(document, { id: conversationId }, token);
      return [...new Set(messageTemplates.map(({ name }) => name))].sort();
    };
    expect(await namesFor(undefined, shop.seller.token)).toContain('otra_cuenta');
    expect(await namesFor(written?.id, shop.seller.token)).toEqual(['quote_follow_up', 'seguimiento_cotizacion']);
    expect(await namesFor('no-id', shop.seller.token)).toEqual([]);
    expect(await namesFor(written?.id, (await aShop(embudo)).seller.token)).toEqual([]);
  });

  it('are drafts of the line of business at first, until the vendor lists them', async () => {
    const { sql } = embudo.testDatabase;
    await sql(`update tenant set industry = 'retail' where id = $1`, [shop.tenant.id]);
    const connect = async (externalId: string, channel = 'WHATSAPP') =>
      (
        await ask<{ createChannelAccount: { channelAccount: { id: string; templates: Template[] } | null } }>(
          'mutation ($input: CreateChannelAccountInput!) { createChannelAccount(input: $input) { channelAccount { id templates { id name language status body variables } } userErrors { message } } }',
          {
            input: {
              provider: 'META',
              channel,
              name: 'Tienda',
              externalId,
              credentials: { appSecret: 'un-secreto-de-prueba', verifyToken: 'una-palabra' },
            },
          },
        )
      ).createChannelAccount.channelAccount;
    const account = await connect(`3${shop.account.externalId}`);
    const names = ['appointment_reminder', 'follow_up', 'order_ready', 'payment_reminder', 'welcome'];
    expect(account?.templates.map(({ name, language, status }) => [name, language, status])).toEqual(
      names.flatMap(name => ['en', 'es'].map(language => [name, language, 'DRAFT'])),
    );
    const [ready] =
      account?.templates.filter(({ name, language }) => name === 'order_ready' && language === 'es') ?? [];
    expect(ready).toMatchObject({ variables: ['1', '2'], body: expect.stringContaining('{{2}}') });
    expect((await connect(`4${shop.account.externalId}`, 'MESSENGER'))?.templates).toEqual([]);
    // A draft is never sent.
    const refused = await send({ contactId: await aContact(), templateId: ready?.id, variables });
    expect(refused.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['templateId'] }]);
    // The vendor lists two templates with the names of drafts.
    await sql(
      `update message_template set name = case name when 'welcome' then 'seguimiento_cotizacion' else 'quote_follow_up' end, vendor_name = name where channel_account_id = $1 and (name, language) in (('welcome', 'es'), ('follow_up', 'en'))`,
      [account?.id],
    );
    const drafts = await sql<{ id: string }>(
      `select id from message_template where channel_account_id = $1 and name like '%cotizacion' or channel_account_id = $1 and name = 'quote_follow_up' order by id`,
      [account?.id],
    );
    const { syncTemplates } = await ask<{ syncTemplates: { templates: Template[] } }>(
      'mutation ($input: ChannelAccountInput!) { syncTemplates(input: $input) { templates { id name status body } } }',
      { input: { channelAccountId: account?.id } },
    );
    expect(syncTemplates.templates.map(({ id }) => id).sort()).toEqual(drafts.map(({ id }) => id));
    for (const { status, body } of syncTemplates.templates)
      expect([status, body.includes('{{2}}')]).toEqual(['APPROVED', true]);
    const left = await sql<{ status: string }>(
      'select distinct status from message_template where channel_account_id = $1 and not id = any ($2)',
      [account?.id, drafts.map(({ id }) => id)],
    );
    expect(left).toEqual([{ status: 'DRAFT' }]);
  });

  it('have the state that Meta tells by its webhook', async () => {
    const template = await spanish();
    const told = {
      event: 'PAUSED',
      message_template_id: 77,
      message_template_name: template.name,
      message_template_language: 'es',
      reason: 'NONE',
    };
    const change = {
      ...(changeFor(shop.account.externalId, {}) as object),
      changes: [{ field: 'message_template_status_update', value: told }],
    };
    expect(
      (
        await postWebhook(
          embudo.url,
          shop.account,
          Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry: [change] })),
        )
      ).status,
    ).toBe(200);
    await jobsDone(embudo);
    const [row] = await embudo.testDatabase.sql('select status from message_template where id = $1', [template.id]);
    expect(row).toEqual({ status: 'PAUSED' });
    expect((await send({ contactId: await aContact(), templateId: template.id, variables })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['templateId'] },
    ]);
    expect(webhookBody([])).toBeInstanceOf(Buffer);
  });

  it.each([
    ['has', { previous_category: 'UTILITY', new_category: 'MARKETING' }, 'MARKETING'],
    [
      'will have',
      { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: 1_760_711_433 },
      'UTILITY',
    ],
  ])('have the category that Meta tells by its webhook: one that a template %s', async (_when, told, category) => {
    const template = await spanish();
    const [{ status } = { status: '' }] = await embudo.testDatabase.sql<{ status: string }>(
      'select status from message_template where id = $1',
      [template.id],
    );
    const value = {
      message_template_id: 77,
      message_template_name: template.name,
      message_template_language: 'es',
      ...told,
    };
    const change = {
      ...(changeFor(shop.account.externalId, {}) as object),
      changes: [{ field: 'template_category_update', value }],
    };
    const body = { object: 'whatsapp_business_account', entry: [change] };
    expect((await postWebhook(embudo.url, shop.account, Buffer.from(JSON.stringify(body)))).status).toBe(200);
    await jobsDone(embudo);
    expect(
      await embudo.testDatabase.sql('select category, status from message_template where id = $1', [template.id]),
    ).toEqual([{ category, status }]);
  });
});

describe('sendTemplate', () => {
  it('reaches somebody who has never written, opens the conversation, and shows the filled text', async () => {
    const template = await spanish();
    const contactId = await aContact();
    expect(await planned(contactId)).toMatchObject({
      kind: 'TEMPLATE',
      code: 'TEMPLATE_NEEDED',
      priceClass: 'UTILITY',
      template: { name: 'seguimiento_cotizacion' },
      channelAccount: { id: shop.account.id },
    });
    const { message, userErrors } = await send({ contactId, templateId: template.id, variables });
    expect(userErrors).toEqual([]);
    expect(message).toMatchObject({
      kind: 'template',
      body: 'Hola Ana, le escribimos por su cotización de un taladro. ¿Desea que la dejemos lista?',
      template: { name: 'seguimiento_cotizacion' },
    });
    await jobsDone(embudo);
    expect(await messagesOf(embudo, shop.tenant.id)).toMatchObject([
      { id: message?.id, status: 'SENT', author: 'SELLER' },
    ]);
    // Sends once more, in the conversation that now exists.
    expect((await send({ contactId, templateId: template.id, variables })).userErrors).toEqual([]);
    const [row, ...others] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(others).toEqual([]);
    // An id is the same in capital letters.
    const both = { conversationId: row?.id.toUpperCase(), contactId: contactId.toUpperCase() };
    expect((await send({ ...both, templateId: template.id, variables })).userErrors).toEqual([]);
  });

  it('gives a user the conversation, and leaves it to the agent if an API key sends it', async () => {
    const template = await spanish();
    const holders = async (contactId: string) =>
      embudo.testDatabase.sql('select status from conversation where contact_id = $1', [contactId]);
    const [byKey, byUser] = [await aContact(), await aContact()];
    const key = embudo.context(serviceActor(shop.tenant.id, 'ADMIN'));
    await sendTemplate(key, { contactId: byKey, templateId: template.id, variables });
    expect(await holders(byKey)).toEqual([{ status: 'BOT' }]);
    await send({ contactId: byUser, templateId: template.id, variables });
    expect(await holders(byUser)).toEqual([{ status: 'HUMAN' }]);
    await sendTemplate(key, { contactId: byUser, templateId: template.id, variables });
    expect(await holders(byUser)).toEqual([{ status: 'HUMAN' }]);
  });

  it('gives the vendor the name, the language and the values', async () => {
    shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
    await settings({ quietHours: null });
    const [{ id }] = (await embudo.testDatabase.sql<{ id: string }>(
      `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
       values ($1, gen_random_uuid(), $2, 'pedido', 'pedido', 'es_MX', 'UTILITY', 'APPROVED', 'Hola {{nombre}}', '{nombre}') returning id`,
      [shop.tenant.id, shop.account.id],
    )) as [{ id: string }];
    await send({ contactId: await aContact(), templateId: id, variables: { nombre: 'Ana' } });
    await jobsDone(embudo);
    expect(graph.requests.at(-1)?.body).toMatchObject({
      type: 'template',
      template: {
        name: 'pedido',
        language: { code: 'es_MX' },
        components: [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'nombre', text: 'Ana' }] }],
      },
    });
  });

  describe('whose text the vendor changes while it waits', () => {
    const listed = (body: string): VendorTemplate => ({
      vendorName: 'pedido',
      vendorId: null,
      name: 'pedido',
      language: 'es',
      category: 'UTILITY',
      status: 'APPROVED',
      body,
      unusable: null,
    });
    const store = (body: string) =>
      embudo.database.transaction(systemActor(shop.tenant.id).scope!, tx =>
        storeTemplates(tx, shop.account.id, [listed(body)]),
      );
    /** Sends "Ana: taladro" as a template, and changes the template before it leaves. */
    async function sendAndChange(changed: string): Promise<Record<string, unknown>[]> {
      shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
      await settings({ quietHours: null });
      const [templateId] = await store('{{nombre}}: {{producto}}');
      await embudo.stopWorker();
      await send({ contactId: await aContact(), templateId, variables: { nombre: 'Ana', producto: 'taladro' } });
      await store(changed);
      graph.requests.length = 0;
      await embudo.resumeWorker();
      await jobsDone(embudo);
      return graph.requests.map(({ body }) => body as Record<string, unknown>);
    }

    it('goes out with each value in its own place', async () => {
      await sendAndChange('{{nombre}}: {{producto}}');
      await store('Su {{producto}}, {{nombre}}');
      const [template] = await embudo.testDatabase.sql<{ id: string }>(
        `select id from message_template where channel_account_id = $1 and vendor_name = 'pedido'`,
        [shop.account.id],
      );
      graph.requests.length = 0;
      await send({ contactId: await aContact(), templateId: template?.id, variables: ['Ana', 'taladro'] });
      await jobsDone(embudo);
      expect((await messagesOf(embudo, shop.tenant.id)).map(({ body }) => body)).toContain('Su taladro, Ana');
      const parameters = [
        { type: 'text', parameter_name: 'nombre', text: 'Ana' },
        { type: 'text', parameter_name: 'producto', text: 'taladro' },
      ];
      expect(graph.requests[0]?.body).toMatchObject({ template: { components: [{ type: 'body', parameters }] } });
    });

    it.each(['Su {{producto}}, {{nombre}}', '{{producto}} por {{precio}}'])(
      'is not sent if it would no longer say what was written: %s',
      async changed => {
        expect(await sendAndChange(changed)).toEqual([]);
        expect(await messagesOf(embudo, shop.tenant.id)).toMatchObject([
          { status: 'FAILED', error: expect.stringMatching(/^template_unusable: .*cambió/) },
        ]);
      },
    );
  });

  it('names the variable that is missing, and sends nothing', async () => {
    const template = await spanish();
    const contactId = await aContact();
    const { message, userErrors } = await send({ contactId, templateId: template.id, variables: { 1: 'Ana' } });
    expect([message, userErrors]).toEqual([
      null,
      [{ code: 'INVALID', field: ['variables', '2'], message: expect.stringContaining('"2"') }],
    ]);
    expect(await messagesOf(embudo, shop.tenant.id)).toEqual([]);
  });

  it('of the same key sends once', async () => {
    const template = await spanish();
    const input = { contactId: await aContact(), templateId: template.id, variables, idempotencyKey: 'una vez' };
    const sent = await Promise.all([send(input), send(input), send(input)]);
    expect(new Set(sent.map(({ message }) => message?.id)).size).toBe(1);
    expect(await messagesOf(embudo, shop.tenant.id)).toHaveLength(1);
  });

  it('is refused beyond the day’s messages, also by several at once, and to who opted out', async () => {
    await settings({ quietHours: null, perContactDay: 2 });
    const template = await spanish();
    const contactId = await aContact();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => send({ contactId, templateId: template.id, variables })),
    );
    expect(sent.filter(({ message }) => message !== null)).toHaveLength(2);
    expect(sent.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'LIMIT_REACHED',
      'LIMIT_REACHED',
      'LIMIT_REACHED',
    ]);
    expect(await planned(contactId)).toMatchObject({ kind: 'WAIT', code: 'DAILY_CAP' });
    await embudo.testDatabase.sql('update contact set opted_out = true where id = $1', [contactId]);
    expect((await send({ contactId, templateId: template.id, variables })).userErrors).toMatchObject([
      { code: 'OPTED_OUT' },
    ]);
    expect(await planned(contactId)).toMatchObject({ kind: 'NOT_ALLOWED', code: 'OPTED_OUT', channelAccount: null });
    const inEnglish = gql(embudo.url, shop.seller.token, { 'accept-language': 'en' });
    const { data } = await inEnglish<{ planMessage: { reason: string } }>(
      'query ($id: ID!) { planMessage(contactId: $id) { reason } }',
      { id: contactId },
    );
    expect(data.planMessage.reason).toBe('The contact asked not to receive messages.');
  });

  it('waits for the end of the contact’s quiet hours, and keeps nothing else waiting', async () => {
    const clock = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
    await settings({ quietHours: { from: clock(-2), to: clock(2) } });
    const template = await spanish();
    const from = aCustomer();
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, 'Hola'));
    await jobsDone(embudo);
    const [talk] = await embudo.testDatabase.sql<{ id: string; contact: string }>(
      `update conversation set last_inbound_at = now() - interval '3 days' where tenant_id = $1 returning id, contact_id as contact`,
      [shop.tenant.id],
    );
    await embudo.testDatabase.sql(`update contact set timezone = 'UTC' where id = $1`, [talk?.contact]);
    const { message } = await send({ conversationId: talk?.id, templateId: template.id, variables });
    expect(message).toMatchObject({ status: 'QUEUED', waitingUntil: expect.any(String) });
    const waits = new Date(String(message?.waitingUntil)).getTime() - Date.now();
    expect(waits > 110 * 60_000 && waits <= 120 * 60_000).toBe(true);
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, '¿Sigue ahí?'));
    await jobsDone(embudo);
    await ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }', {
      input: { conversationId: talk?.id, body: 'Sí, con gusto' },
    });
    await jobsDone(embudo);
    const rows = await messagesOf(embudo, shop.tenant.id);
    expect(rows.find(({ body }) => body === 'Sí, con gusto')?.status).toBe('SENT');
    expect(rows.find(({ id }) => id === message?.id)).toMatchObject({
      status: 'QUEUED',
      error: expect.stringMatching(/^quiet_hours: /),
    });
  });

  it('that has to wait is not sent where the contact opted out meanwhile', async () => {
    const template = await spanish();
    const contactId = await aContact();
    await embudo.stopWorker();
    const { message } = await send({ contactId, templateId: template.id, variables });
    await embudo.testDatabase.sql('update contact set opted_out = true where id = $1', [contactId]);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    expect(await messagesOf(embudo, shop.tenant.id)).toMatchObject([
      { id: message?.id, status: 'FAILED', error: expect.stringMatching(/^opted_out: /) },
    ]);
  });

  it('finds no template, contact or conversation of another tenant', async () => {
    const template = await spanish();
    const contactId = await aContact();
    const other = await aShop(embudo);
    const given = { contactId, templateId: template.id, variables };
    expect((await send(given, other.seller.token)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['templateId'] },
    ]);
    expect((await send({ ...given, contactId: template.id })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['contactId'] },
    ]);
    expect((await send({ ...given, conversationId: 'no id' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['conversationId'] },
    ]);
    expect((await send({ templateId: template.id, variables })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['contactId'] },
    ]);
    expect(await messagesOf(embudo, shop.tenant.id)).toEqual([]);
  });
});

describe('a text', () => {
  it('is not sent where the window has closed before it leaves, and says so', async () => {
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    const [talk] = await embudo.testDatabase.sql<{ id: string }>('select id from conversation where tenant_id = $1', [
      shop.tenant.id,
    ]);
    await embudo.stopWorker();
    await ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }', {
      input: { conversationId: talk?.id, body: 'Tarde' },
    });
    await embudo.testDatabase.sql(
      `update conversation set last_inbound_at = now() - interval '25 hours' where id = $1`,
      [talk?.id],
    );
    await embudo.resumeWorker();
    await jobsDone(embudo);
    const row = (await messagesOf(embudo, shop.tenant.id)).find(({ body }) => body === 'Tarde');
    expect(row).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/^reply_window_closed: /) });
  });
});
