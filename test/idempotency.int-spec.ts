import { beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { newId } from '../src/domain/shared/id.js';
import { buildGraph } from '../src/resolvers/index.js';
import {
  aChannelAccount,
  aCustomField,
  aShop,
  aUser,
  type GraphAnswer,
  gql,
  gqlUpload,
  someFile,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../src/testing/index.js';

/** The verbs of mutations that create something. */
const makes = /^(create|add|log|invite|register|train|place|record|import|upload|start|send|save)(?=[A-Z]|$)/;
/**
 * Mutations with such a verb that create no business object, or only one at a time: a second run of a flow is refused, a second URL of an
 * agenda ends the first, a browser is identified by its address, views and dashboards by their names.
 */
const makesNothing = [
  'createAgendaFeed',
  'login',
  'loginWithLink',
  'registerPushSubscription',
  'saveDashboard',
  'saveView',
  'startFlow',
  'startScheduledTasks',
];

interface Case {
  input: Record<string, unknown>;
  /** A change of the input that makes the same key a CONFLICT. */
  other: Record<string, unknown>;
  /** The id of the created object in the payload. */
  thing: string;
  /** SQL of the number of such rows in the tenant, or in all tenants for rows without a tenant. */
  rows: string;
}

let embudo: TestEmbudo;
let shop: TestShop;
let cases: Record<string, Case>;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' } });
  shop = await aShop(embudo);
  for (const key of ['a', 'b']) await aCustomField(embudo, shop.tenant, 'LEAD', { key, type: 'NUMBER' });
  const admin = gql(embudo.url, shop.admin.token);
  const id = async (document: string, of: string) => {
    const { data } = await admin<Record<string, Record<string, { id: string }>>>(document);
    return Object.values(data[of] ?? {})[0]?.id;
  };
  const pipelineId = await id(
    'mutation { createPipeline(input: { name: "Ventas", stages: [{ name: "Nuevo", probability: 10 }] }) { pipeline { id } } }',
    'createPipeline',
  );
  const customerId = await id(
    'mutation { createCustomer(input: { firstName: "Ana" }) { customer { id } } }',
    'createCustomer',
  );
  const leadId = await id(
    'mutation { createLead(input: { name: "Ana", phone: "+50688881234", source: "Feria" }) { lead { id } } }',
    'createLead',
  );
  const [conversation] = await embudo.testDatabase.sql<{ id: string }>(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at, last_inbound_at)
     select $1, l.tenant_id, l.contact_id, $2, 'WHATSAPP', now(), now() from lead l where l.id = $3 returning id`,
    [newId(), shop.account.id, leadId],
  );
  const [comment] = await embudo.testDatabase.sql<{ id: string }>(
    `insert into post_comment (id, tenant_id, account_id, channel, external_id, body, status, sent_at, changed_at)
     select $1, tenant_id, id, channel, '1_1', 'Hola', 'NEW', now(), now() from channel_account where id = $2 returning id`,
    [newId(), shop.account.id],
  );
  const [template] = await embudo.testDatabase.sql<{ id: string }>(
    `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, 'hola', 'hola', 'es', 'UTILITY', 'APPROVED', 'Hola {{1}}', '{1}') returning id`,
    [newId(), shop.tenant.id, shop.account.id],
  );
  const [lead] = await embudo.testDatabase.sql<{ contactId: string }>(
    'select contact_id as "contactId" from lead where id = $1',
    [leadId],
  );
  const productId = await id(
    'mutation { createProduct(input: { sku: "S-1", name: "Sierra", price: "100" }) { product { id } } }',
    'createProduct',
  );
  const page = await aChannelAccount(embudo, shop.tenant, { channel: 'MESSENGER' });
  const cartInput = { contactId: lead?.contactId, lines: [{ productId, quantity: 1 }] };
  const aCart = async () => {
    const { data } = await admin<{ setCart: { cart: { id: string } } }>(
      'mutation ($input: SetCartInput!) { setCart(input: $input) { cart { id } } }',
      { input: cartInput },
    );
    return data.setCart.cart.id;
  };
  const { data: ordered } = await admin<{ placeOrder: { order: { invoice: { id: string } } } }>(
    'mutation ($cartId: ID!) { placeOrder(input: { cartId: $cartId }) { order { invoice { id } } } }',
    { cartId: await aCart() },
  );
  const invoiceId = ordered.placeOrder.order.invoice.id;
  const cartId = await aCart();
  const messages = ['taladro', 'tornillo'].flatMap(intent =>
    Array.from({ length: 5 }, (_, index) => ({ text: `${intent} número ${index}`, intent })),
  );
  const all = (table: string) => `select count(*)::int as count from ${table} where tenant_id = $1`;
  cases = {
    createApiKey: {
      input: { name: 'Web', role: 'SELLER' },
      other: { role: 'ADMIN' },
      thing: 'apiKey',
      rows: all('api_key'),
    },
    createChannelAccount: {
      input: {
        provider: 'META',
        channel: 'WHATSAPP',
        name: 'Ventas',
        externalId: '990001',
        credentials: { appSecret: 'a'.repeat(32), verifyToken: 'b'.repeat(32) },
      },
      other: { externalId: '990002' },
      thing: 'channelAccount',
      rows: all('channel_account'),
    },
    createCustomField: {
      input: { entityType: 'LEAD', key: 'color', label: 'Color', type: 'TEXT' },
      other: { key: 'talla' },
      thing: 'customField',
      rows: all('custom_field'),
    },
    createCustomer: {
      input: { firstName: 'Luis', phone: '88881111' },
      other: { firstName: 'Luisa' },
      thing: 'customer',
      rows: all('customer'),
    },
    createAgentProfile: {
      input: { name: 'Marta', personality: 'cálida' },
      other: { personality: 'breve' },
      thing: 'agentProfile',
      rows: all('agent_profile'),
    },
    createKnowledgeArticle: {
      input: { title: 'Horario', body: 'Abrimos de 8 a 5.' },
      other: { body: 'Abrimos de 9 a 5.' },
      thing: 'knowledgeArticle',
      rows: all('knowledge_article'),
    },
    createProduct: {
      input: { sku: 'T-1', name: 'Taladro', price: '50' },
      other: { price: '60' },
      thing: 'product',
      rows: all('product'),
    },
    placeOrder: { input: { cartId }, other: { cartId: newId() }, thing: 'order', rows: all('sales_order') },
    bookAppointment: {
      input: {
        contactId: lead?.contactId,
        sellerId: shop.seller.sellerId,
        startsAt: new Date(Date.now() + 86_400_000).toISOString(),
        subject: 'Visita',
      },
      other: { subject: 'Otra visita' },
      thing: 'appointment',
      rows: all('appointment'),
    },
    recordPayment: {
      input: { invoiceId, amount: '10' },
      other: { amount: '20' },
      thing: 'invoice',
      rows: all('payment'),
    },
    createLead: {
      input: { name: 'Eva', source: 'Feria', message: 'Busco un taladro', customFields: { b: 1, a: 2 } },
      other: { message: 'Busco dos' },
      thing: 'lead',
      rows: all('lead'),
    },
    createOpportunity: {
      input: { title: 'Cuarenta taladros', value: '100', pipelineId },
      other: { value: '200' },
      thing: 'opportunity',
      rows: all('opportunity'),
    },
    createPipeline: {
      input: { name: 'Otra', stages: [{ name: 'Nuevo', probability: 10 }] },
      other: { name: 'Una más' },
      thing: 'pipeline',
      rows: all('pipeline'),
    },
    createStage: {
      input: { pipelineId, stage: { name: 'Visita', probability: 20 } },
      other: { position: 0 },
      thing: 'stage',
      rows: all('stage'),
    },
    createTenant: {
      input: { name: 'Sucursal' },
      other: { name: 'Otra sucursal' },
      thing: 'tenant',
      rows: `select count(*)::int as count from tenant t join tenant o on o.organization_id = t.organization_id where o.id = $1`,
    },
    createWebhookEndpoint: {
      input: { url: 'https://127.0.0.1/hook', events: ['lead.created'] },
      other: { events: ['alert.raised'] },
      thing: 'webhookEndpoint',
      rows: all('webhook_endpoint'),
    },
    inviteUser: {
      input: { email: 'nueva@example.test', firstName: 'Nueva', lastName: 'Prueba', role: 'SELLER' },
      other: { role: 'ADMIN' },
      thing: 'user',
      rows: all('invitation'),
    },
    logInteraction: {
      input: { customerId, type: 'CALL' },
      other: { notes: 'Otra llamada' },
      thing: 'interaction',
      rows: all('interaction'),
    },
    saveTask: {
      input: { title: 'Llamar', customerId },
      other: { title: 'Escribir' },
      thing: 'task',
      rows: all('to_do'),
    },
    replyToComment: {
      input: { commentId: comment?.id, public: 'Con gusto' },
      other: { public: 'Gracias' },
      thing: 'comment',
      rows: all('comment_reply'),
    },
    sendMessage: {
      input: { conversationId: conversation?.id, body: 'Buenos días' },
      other: { body: 'Buenas tardes' },
      thing: 'message',
      rows: all('message'),
    },
    sendTemplate: {
      input: { conversationId: conversation?.id, templateId: template?.id, variables: ['Ana'] },
      other: { variables: ['Eva'] },
      thing: 'message',
      rows: all('message'),
    },
    createCampaign: {
      input: { name: 'Oferta', audience: { leads: {} }, templateId: template?.id, variables: ['{{firstName|amiga}}'] },
      other: { name: 'Otra' },
      thing: 'campaign',
      rows: all('campaign'),
    },
    createSocialPost: {
      input: { channelAccountId: page.id, text: 'Abrimos hoy.' },
      other: { text: 'Cerramos hoy.' },
      thing: 'socialPost',
      rows: all('social_post'),
    },
    trainIntents: {
      input: { messages, start: false },
      other: { name: 'Otro' },
      thing: 'model',
      rows: all('own_model'),
    },
    uploadMedia: {
      input: { file: 'una foto' },
      other: { file: 'otra foto' },
      thing: 'media',
      rows: all('media_upload'),
    },
    importContacts: {
      input: { file: 'name,phone\nAna,8888-1111' },
      other: { file: 'name,phone\nEva,8888-2222' },
      thing: 'import',
      rows: all('record_import'),
    },
    importProducts: {
      input: { file: 'sku,name\nI-1,Broca' },
      other: { dryRun: true },
      thing: 'import',
      rows: all('record_import'),
    },
  };
});

async function ask(user: Pick<TestUser, 'token'>, verb: string, input: object) {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const thing = cases[verb]?.thing ?? '';
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${thing} { id } userErrors { code field } } }`;
  const answer: GraphAnswer<Record<string, Record<string, { id: string } | null> & { userErrors: object[] }>> =
    'file' in input
      ? await gqlUpload(
          { url: embudo.url, token: user.token },
          { query, variables: { input: { ...input, file: null } }, path: 'input.file' },
          { bytes: verb === 'uploadMedia' ? someFile('png', String(input.file)) : Buffer.from(String(input.file)) },
        )
      : await gql(embudo.url, user.token)(query, { input });
  if (answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return { id: answer.data[verb]?.[thing]?.id ?? null, userErrors: answer.data[verb]?.userErrors };
}
const count = async (verb: string) =>
  (await embudo.testDatabase.sql<{ count: number }>(cases[verb]?.rows ?? '', [shop.tenant.id]))[0]?.count ?? 0;

describe('every mutation that creates something', () => {
  it('takes an idempotencyKey, and is tested below', async () => {
    const fields = Object.values((await buildGraph()).getMutationType()?.getFields() ?? {});
    const making = fields.filter(({ name }) => makes.test(name) && !makesNothing.includes(name));
    const without = making.filter(({ args }) => {
      const type = getNamedType(args.find(({ name }) => name === 'input')?.type);
      return !isInputObjectType(type) || !('idempotencyKey' in (type as GraphQLInputObjectType).getFields());
    });
    expect(without.map(({ name }) => name)).toEqual([]);
    // register has no tenant yet, so its own spec tests the repeated call.
    const unseen = making.map(({ name }) => name).filter(name => name !== 'register' && !(name in cases));
    expect(unseen).toEqual([]);
  });

  const verbs = [
    'createApiKey',
    'createCampaign',
    'createChannelAccount',
    'createCustomField',
    'createCustomer',
    'createAgentProfile',
    'createKnowledgeArticle',
    'createLead',
    'createOpportunity',
    'createProduct',
    'createPipeline',
    'createTenant',
    'bookAppointment',
    'inviteUser',
    'logInteraction',
    'placeOrder',
    'recordPayment',
    'replyToComment',
    'saveTask',
    'sendMessage',
    'sendTemplate',
    'trainIntents',
    'uploadMedia',
    'importContacts',
    'importProducts',
  ];
  it.each(verbs)('%s creates one object per key, also when it is sent twice at once', async verb => {
    const idempotencyKey = newId();
    const input = { ...cases[verb]?.input, idempotencyKey };
    const before = await count(verb);
    const both = await Promise.all([ask(shop.ceo, verb, input), ask(shop.ceo, verb, input)]);
    const third = await ask(shop.ceo, verb, Object.fromEntries(Object.entries(input).toReversed()));
    for (const answer of [...both, third]) expect(answer).toEqual({ id: both[0].id, userErrors: [] });
    expect(both[0].id).not.toBeNull();
    expect(await count(verb)).toBe(before + 1);
    expect(await ask(shop.ceo, verb, { ...input, ...cases[verb]?.other })).toEqual({
      id: null,
      userErrors: [{ code: 'CONFLICT', field: ['idempotencyKey'] }],
    });
    expect(await count(verb)).toBe(before + 1);
  });

  it('distinguishes the keys of two people, and those of two mutations', async () => {
    const idempotencyKey = newId();
    const other = await aUser(embudo, shop.tenant, 'ADMIN');
    const [one, two] = [
      await ask(shop.admin, 'createPipeline', { ...cases.createPipeline?.input, name: 'Una', idempotencyKey }),
      await ask(other, 'createPipeline', { ...cases.createPipeline?.input, name: 'Dos', idempotencyKey }),
    ];
    expect(one.id).not.toBe(two.id);
    expect(await ask(shop.admin, 'createLead', { name: 'A', source: 'X', idempotencyKey })).toMatchObject({
      userErrors: [],
    });
  });

  it('takes a key with any characters: one that the database cannot store is no outage', async () => {
    const input = { ...cases.sendMessage?.input, idempotencyKey: `a\u0000${newId()}` };
    const sent = await ask(shop.admin, 'sendMessage', input);
    expect(sent).toMatchObject({ id: expect.any(String), userErrors: [] });
    expect(await ask(shop.admin, 'sendMessage', input)).toEqual(sent);
  });

  it('leaves the key free if it failed, and refuses a key that is empty or too long', async () => {
    const idempotencyKey = newId();
    const refused = await ask(shop.admin, 'createLead', { name: ' ', source: 'X', idempotencyKey });
    expect(refused.userErrors).toEqual([{ code: 'INVALID', field: ['name'] }]);
    const made = await ask(shop.admin, 'createLead', { name: 'A', source: 'X', idempotencyKey });
    expect(made.id).not.toBeNull();
    const withKey = (bad: string) => ask(shop.admin, 'createLead', { name: 'A', source: 'X', idempotencyKey: bad });
    for (const bad of ['', 'x'.repeat(201)]) await expect(withKey(bad)).rejects.toThrow('BAD_USER_INPUT');
  });

  const gone = { id: null, userErrors: [{ code: 'NOT_FOUND', field: ['idempotencyKey'] }] };
  const removals: [string, string, (id: string) => object, object][] = [
    ['createApiKey', 'revokeApiKey', apiKeyId => ({ apiKeyId }), { name: 'Otra llave' }],
    [
      'createCustomField',
      'deleteCustomField',
      customFieldId => ({ customFieldId }),
      { key: 'medida', label: 'Medida' },
    ],
    ['createOpportunity', 'deleteOpportunity', opportunityId => ({ opportunityId }), {}],
    ['createStage', 'deleteStage', stageId => ({ stageId }), {}],
    ['createWebhookEndpoint', 'deleteWebhookEndpoint', webhookEndpointId => ({ webhookEndpointId }), {}],
  ];
  it.each(removals)('%s says that the object of the key is gone after %s', async (verb, removes, input, other) => {
    const made = { ...cases[verb]?.input, ...other, idempotencyKey: newId() };
    const { id } = await ask(shop.ceo, verb, made);
    const type = Object.values((await buildGraph()).getMutationType()?.getFields() ?? {}).find(
      ({ name }) => name === removes,
    )?.args[0]?.type;
    const { data, errors } = await gql(embudo.url, shop.ceo.token)<Record<string, { userErrors: object[] }>>(
      `mutation ($input: ${type}) { ${removes}(input: $input) { userErrors { code field } } }`,
      { input: input(id ?? '') },
    );
    expect([errors, data[removes]?.userErrors]).toEqual([[], []]);
    expect(await ask(shop.ceo, verb, made)).toEqual(gone);
  });

  it('says the same of a lead that belongs to another seller now', async () => {
    const other = await aUser(embudo, shop.tenant, 'SELLER');
    const made = { name: 'Iris', source: 'Feria', idempotencyKey: newId() };
    const { id } = await ask(shop.seller, 'createLead', made);
    expect(id).not.toBeNull();
    const { data } = await gql(embudo.url, shop.admin.token)<{ assignLead: { userErrors: object[] } }>(
      'mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code field } } }',
      { input: { leadId: id, sellerId: other.sellerId } },
    );
    expect(data.assignLead.userErrors).toEqual([]);
    expect(await ask(shop.seller, 'createLead', made)).toEqual(gone);
  });

  it('stores hashes of a key and its input, never their text', async () => {
    const idempotencyKey = `clave ${newId()}`;
    const { id } = await ask(shop.admin, 'createLead', { name: 'Secreta Pérez', source: 'X', idempotencyKey });
    const rows = await embudo.testDatabase.sql('select * from idempotency_key where result_id = $1', [id]);
    expect(rows).toHaveLength(1);
    const text = JSON.stringify(rows, (_key, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    expect(text).not.toContain('clave');
    expect(text).not.toContain('Secreta');
  });
});
