import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import { newWebhookSecret, webhookHeaders } from '../src/domain/shared/standard-webhooks.js';
import { aShop, aUser, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';
import { type N8nSend, readWorkflow, runWorkflow } from './n8n-workflow.js';

/** The placeholder in the imported workflow where the user pastes the secret from Embudo. */
const pasted = /whsec_PEGUE-AQUI-EL-SECRETO/;
const secret = newWebhookSecret();
let embudo: TestEmbudo;
let shop: TestShop;
let keys: Record<'SECRETARY' | 'SELLER', string>;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  const admin = await aUser(embudo, shop.tenant, 'ADMIN');
  const keyOf = async (role: string) => {
    const { data } = await gql(
      embudo.url,
      admin.token,
    )<{ createApiKey: { key: string } }>(`mutation { createApiKey(input: { name: "n8n", role: ${role} }) { key } }`);
    return data.createApiKey.key;
  };
  keys = { SECRETARY: await keyOf('SECRETARY'), SELLER: await keyOf('SELLER') };
});

const toEmbudo =
  (key: string): N8nSend =>
  async (_node, body) => {
    const response = await fetch(`${embudo.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body,
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

/** Returns the request that Embudo sends for an event, signed with a secret. */
function event(type: string, data: object, signedWith = secret, at = new Date()) {
  const raw = Buffer.from(
    JSON.stringify({ type, timestamp: at.toISOString(), data: { tenantId: shop.tenant.id, ...data } }),
  );
  return { json: { headers: webhookHeaders([signedWith], { id: newId(), at, body: raw }) }, data: raw };
}
const hear = (item: ReturnType<typeof event>, send = toEmbudo(keys.SECRETARY)) =>
  runWorkflow('n8n-events', 'Evento de Embudo', item, send, node =>
    node.name === 'Comprobar la firma'
      ? { ...node, parameters: { ...node.parameters, jsCode: node.parameters.jsCode?.replace(pasted, secret) } }
      : node,
  );

/** Creates a conversation of the lead's contact on the shop's account, in which the contact has just written. */
async function aConversation(leadId: string): Promise<string> {
  const [conversation] = await embudo.testDatabase.sql<{ id: string }>(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at, last_inbound_at)
     select $1, l.tenant_id, l.contact_id, $2, 'WHATSAPP', now(), now() from lead l where l.id = $3 returning id`,
    [newId(), shop.account.id, leadId],
  );
  if (!conversation) throw new Error('the lead has no contact');
  return conversation.id;
}

async function aLead(): Promise<string> {
  const { data } = await gql(
    embudo.url,
    shop.admin.token,
  )<{ createLead: { lead: { id: string } } }>(
    'mutation { createLead(input: { name: "Ana", source: "WEB" }) { lead { id } } }',
  );
  return data.createLead.lead.id;
}

describe('the n8n workflow that hears of events', () => {
  it('uses nodes that n8n has, and has one place for the secret', () => {
    const { faults, named } = readWorkflow('n8n-events');
    expect(faults()).toEqual([]);
    expect(named('Comprobar la firma').parameters.jsCode).toMatch(pasted);
  });

  it('reads the lead that became hot, and takes the event', async () => {
    const { response, visited, failure } = await hear(event('lead.turned-hot', { leadId: await aLead() }));
    expect(visited).toContain('Su aviso: lead');
    expect([response?.status, response?.body, failure]).toEqual([200, { taken: true }, null]);
  });

  it('reads the conversation that waits for a person, and takes the event', async () => {
    const conversationId = await aConversation(await aLead());
    const { response, visited, failure } = await hear(event('conversation.handed-over', { conversationId }));
    expect(visited).toContain('Su aviso: conversación');
    expect([response?.status, response?.body, failure]).toEqual([200, { taken: true }, null]);
  });

  it('reads the order that was placed, and takes the event', async () => {
    const [order] = await embudo.testDatabase.sql<{ id: string }>(
      `with party as (insert into contact (id, tenant_id, name) values ($1, $2, 'Ana') returning id),
         cart as (insert into cart (id, tenant_id, contact_id, status, currency, total_minor) select $3, $2, id, 'ORDERED', 'CRC', 100 from party returning id, contact_id)
       insert into sales_order (id, tenant_id, number, cart_id, contact_id, status, currency, total_minor)
       select $4, $2, 1, id, contact_id, 'CONFIRMED', 'CRC', 100 from cart returning id`,
      [newId(), shop.tenant.id, newId(), newId()],
    );
    const { response, visited, failure } = await hear(event('order.placed', { orderId: order?.id }));
    expect(visited).toContain('Su aviso: pedido');
    expect([response?.status, response?.body, failure]).toEqual([200, { taken: true }, null]);
  });

  it('accepts events without a branch, and reads nothing for them', async () => {
    const { response, visited } = await hear(event('message.added', { messageId: newId() }), () => {
      throw new Error('nothing is to be read');
    });
    expect(response?.status).toBe(200);
    expect(visited).not.toContain('Leer lead');
  });

  it('refuses a foreign signature and one of an hour ago, and reads nothing for them', async () => {
    const leadId = await aLead();
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const item of [
      event('lead.turned-hot', { leadId }, newWebhookSecret()),
      event('lead.turned-hot', { leadId }, secret, hourAgo),
    ]) {
      const { response, visited } = await hear(item);
      expect(response).toMatchObject({ status: 401, body: { taken: false } });
      expect(visited).not.toContain('Leer lead');
    }
  });

  it('makes Embudo send the event again if it could not be read', async () => {
    const { response } = await hear(event('conversation.handed-over', { conversationId: newId() }), async () => ({
      status: 502,
      headers: new Headers(),
      text: '',
    }));
    expect(response?.status).toBe(503);
  });

  it('does so too if a field failed, which is null beside the error', async () => {
    const { response } = await hear(event('lead.turned-hot', { leadId: newId() }), async () => ({
      status: 200,
      headers: new Headers(),
      text: '{"data":{"lead":null},"errors":[{"message":"Something went wrong on our side.","path":["lead"]}]}',
    }));
    expect(response).toMatchObject({ status: 503, body: { taken: false } });
  });
});

describe('the n8n workflow that sends', () => {
  const send = (body: object) =>
    runWorkflow('n8n-send', 'Mensaje', { json: { body: { ...body } } }, toEmbudo(keys.SELLER));

  it('lets nobody in without a header of their own', () => {
    const { faults, named } = readWorkflow('n8n-send');
    expect(faults()).toEqual([]);
    expect(named('Mensaje').parameters.authentication).toBe('headerAuth');
  });

  it('sends once for one key of the caller, and says why it does not', async () => {
    const leadId = await aLead();
    const conversationId = await aConversation(leadId);
    await embudo.testDatabase.sql(
      `insert into channel_identity (id, tenant_id, contact_id, channel, address) select $1, l.tenant_id, l.contact_id, 'WHATSAPP', '50688001122' from lead l where l.id = $2`,
      [newId(), leadId],
    );
    const message = { conversationId, text: 'Su pedido "7" está listo', idempotencyKey: 'pedido 7' };
    const first = await send(message);
    expect(first.response).toMatchObject({ status: 202, body: { id: expect.any(String) } });
    expect((await send(message)).response).toMatchObject({ status: 202, body: first.response?.body });
    const refused = await send({ ...message, conversationId: newId(), idempotencyKey: 'pedido 8' });
    expect(refused.response).toMatchObject({ status: 422, body: { errors: [{ code: 'NOT_FOUND' }] } });
    const [{ count }] = (await embudo.testDatabase.sql<{ count: number }>(
      'select count(*)::int as count from message where conversation_id = $1',
      [conversationId],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });
});
