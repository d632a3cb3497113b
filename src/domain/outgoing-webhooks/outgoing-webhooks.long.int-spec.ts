import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeVendor, type RecordedRequest } from '../../integrations/testing-http/fake-vendor.js';
import {
  aShop,
  aUser,
  gql,
  jobsDone,
  jobsLeft,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { Postponed } from '../shared/postponed.js';
import { deliverWebhook } from './deliver-webhook.js';

const receiver = new FakeVendor();
const taken = { kind: 'answer', body: {} } as const;
let receiverUrl: string;
let embudo: TestEmbudo;
let shop: TestShop;
let admin: string;

beforeAll(async () => {
  receiverUrl = await receiver.start();
  embudo = await startTestEmbudo({ http: true, config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' } });
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  receiver.behave(taken);
  shop = await aShop(embudo);
  admin = (await aUser(embudo, shop.tenant, 'ADMIN')).token;
});

/** Returns a URL of this test's shop, so that deliveries left over by an earlier test do not count. */
const hook = (path = 'hook') => `${receiverUrl}/${shop.tenant.id}/${path}`;
const received = () => receiver.requests.filter(({ path }) => path.startsWith(`/${shop.tenant.id}/`));

interface Endpoint {
  id: string;
  url: string;
  events: string[];
  active: boolean;
  lastSuccessAt: string | null;
  lastError: string | null;
}
interface Delivery {
  id: string;
  event: string;
  status: string;
  attempts: number;
  responseStatus: number | null;
  nextAttemptAt: string | null;
  endpoint: { id: string };
}
interface Answer {
  webhookEndpoint: Endpoint | null;
  secret: string | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}
const endpointFields = 'id url events active lastSuccessAt lastError';

async function create(
  input: { url: string; events: string[]; idempotencyKey?: string },
  token = admin,
): Promise<Answer> {
  const { data, errors } = await gql(embudo.url, token)<{ createWebhookEndpoint: Answer }>(
    `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) {
      webhookEndpoint { ${endpointFields} } secret userErrors { code field message } } }`,
    { input },
  );
  if (!data) throw new Error(errors?.[0]?.message);
  return data.createWebhookEndpoint;
}
async function update(input: {
  webhookEndpointId: string;
  rotateSecret?: boolean;
  active?: boolean | null;
  url?: string | null;
  events?: string[] | null;
}): Promise<Answer> {
  const { data } = await gql(embudo.url, admin)<{ updateWebhookEndpoint: Answer }>(
    `mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) {
      webhookEndpoint { ${endpointFields} } secret userErrors { code field message } } }`,
    { input },
  );
  return data.updateWebhookEndpoint;
}
async function endpoints(token = admin, language = 'es'): Promise<Endpoint[]> {
  const { data } = await gql(embudo.url, token, { 'accept-language': language })<{ webhookEndpoints: Endpoint[] }>(
    `{ webhookEndpoints { ${endpointFields} } }`,
  );
  return data.webhookEndpoints;
}
async function deliveries(status: string | null = null, token = admin): Promise<Delivery[]> {
  const { data } = await gql(embudo.url, token)<{ webhookDeliveries: { nodes: Delivery[] } }>(
    `query ($status: String) { webhookDeliveries(status: $status) { nodes {
      id event status attempts responseStatus nextAttemptAt endpoint { id } } } }`,
    { status },
  );
  return data.webhookDeliveries.nodes;
}
async function replay(ids: string[]): Promise<{ replayed: number | null; userErrors: { code: string }[] }> {
  const { data } = await gql(embudo.url, admin)<{
    replayWebhookDeliveries: { replayed: number | null; userErrors: { code: string }[] };
  }>(
    'mutation ($input: ReplayWebhookDeliveriesInput!) { replayWebhookDeliveries(input: $input) { replayed userErrors { code } } }',
    { input: { ids } },
  );
  return data.replayWebhookDeliveries;
}
async function createLead(): Promise<string> {
  const { data } = await gql(embudo.url, admin)<{ createLead: { lead: { id: string } } }>(
    'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } } }',
    { input: { name: 'Ana', source: 'WEB' } },
  );
  return data.createLead.lead.id;
}
async function work(): Promise<void> {
  await embudo.resumeWorker();
  await jobsDone(embudo);
  await embudo.stopWorker();
}
/** Checks a signature as a receiver does, following the text of the specification. */
function hasSignatureOf(secret: string, { headers, text }: RecordedRequest): boolean {
  const signature = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`)
    .digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${signature}`);
}
/** Creates an endpoint that receives events of leads, and a delivery that waits for its first try. */
async function aWaitingDelivery(): Promise<{ endpoint: Endpoint; secret: string; deliveryId: string }> {
  const { webhookEndpoint, secret } = await create({ url: hook('hook'), events: ['lead.created'] });
  await createLead();
  receiver.behave({ kind: 'reset' });
  await work();
  const [delivery] = await deliveries();
  await embudo.testDatabase.sql(
    `update webhook_delivery set status = 'PENDING', attempts = 0, next_attempt_at = null where id = $1`,
    [delivery!.id],
  );
  await embudo.testDatabase.sql(
    'update webhook_endpoint set failures = 0, held_until = null, last_error = null where id = $1',
    [webhookEndpoint!.id],
  );
  return { endpoint: webhookEndpoint!, secret: secret!, deliveryId: delivery!.id };
}
/** Tries at the given time; returns when the next try is, or null if there is none. */
async function tryAt(deliveryId: string, at: Date): Promise<Date | null> {
  try {
    await deliverWebhook({ ...embudo.context(systemActor(shop.tenant.id)), clock: { now: () => at } }, { deliveryId });
    return null;
  } catch (error) {
    if (error instanceof Postponed) return error.until;
    throw error;
  }
}
const begunAt = async (id: string): Promise<Date> => {
  const [row] = await embudo.testDatabase.sql<{ at: Date }>(
    'select begun_at as at from webhook_delivery where id = $1',
    [id],
  );
  return row!.at;
};

describe('an endpoint', () => {
  it('hears of the events that it asks for, signed, with ids and the tenant, and of no others', async () => {
    const { webhookEndpoint, secret } = await create({ url: hook('hook?a=1'), events: ['lead.created'] });
    const leadId = await createLead();
    await gql(embudo.url, admin)('mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }', {
      input: { leadId, name: 'Ana Ruiz' },
    });
    expect((await jobsLeft(embudo)).filter(({ task }) => task === 'outgoing-webhooks/queue')).toHaveLength(1);
    await work();
    expect(received()).toHaveLength(1);
    const [request] = received() as [RecordedRequest];
    expect(request).toMatchObject({ method: 'POST', path: `/${shop.tenant.id}/hook?a=1` });
    expect(request.headers['content-type']).toBe('application/json');
    expect(request.body).toEqual({
      type: 'lead.created',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      data: { tenantId: shop.tenant.id, leadId, contactId: expect.any(String) },
    });
    expect(hasSignatureOf(secret!, request)).toBe(true);
    expect(hasSignatureOf(`whsec_${Buffer.alloc(32).toString('base64')}`, request)).toBe(false);
    expect(await deliveries()).toEqual([
      {
        id: request.headers['webhook-id'],
        event: 'lead.created',
        status: 'DELIVERED',
        attempts: 1,
        responseStatus: 200,
        nextAttemptAt: null,
        endpoint: { id: webhookEndpoint!.id },
      },
    ]);
    expect(await endpoints()).toMatchObject([{ lastSuccessAt: expect.any(String), lastError: null }]);
  });

  it('hears of one event once, however often the job of the event runs', async () => {
    await create({ url: hook('a'), events: ['lead.created'] });
    await create({ url: hook('b'), events: ['lead.created', 'lead.assigned'] });
    await createLead();
    const [job] = (await jobsLeft(embudo)).filter(({ task }) => task === 'outgoing-webhooks/queue');
    await work();
    await embudo.database.transaction(systemActor(shop.tenant.id).scope!, tx =>
      tx.query(`select app.enqueue('outgoing-webhooks/queue', $1, null, 8)`, [JSON.stringify(job!.payload)]),
    );
    await work();
    expect(
      received()
        .map(({ path }) => path.slice(-2))
        .sort(),
    ).toEqual(['/a', '/b']);
    expect(new Set(received().map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });

  it('is refused for an unknown event, plain http, and an address inside', async () => {
    for (const events of [['lead.sold'], []])
      expect(await create({ url: hook(''), events })).toMatchObject({
        webhookEndpoint: null,
        userErrors: [{ code: 'INVALID', field: ['events'], message: expect.stringMatching(/lead\.sold|at least one/) }],
      });
    for (const url of ['http://example.com/', 'https://10.0.0.1/', 'https://[::1]/', 'ftp://example.com', 'nonsense'])
      expect(await create({ url, events: ['lead.created'] })).toMatchObject({
        webhookEndpoint: null,
        secret: null,
        userErrors: [{ code: 'INVALID', field: ['url'] }],
      });
    expect(await endpoints()).toEqual([]);
  });

  it('keeps what is left out, and refuses null for what it cannot be without', async () => {
    const { webhookEndpoint } = await create({ url: hook(), events: ['lead.created'] });
    const webhookEndpointId = webhookEndpoint!.id;
    for (const field of ['url', 'events', 'active'])
      expect((await update({ webhookEndpointId, [field]: null })).userErrors).toMatchObject([
        { code: 'INVALID', field: [field], message: `The ${field} of an endpoint cannot be empty.` },
      ]);
    expect((await update({ webhookEndpointId, url: '' })).userErrors).toMatchObject([{ field: ['url'] }]);
    expect((await update({ webhookEndpointId, active: false })).webhookEndpoint).toEqual({
      ...webhookEndpoint,
      active: false,
    });
  });

  it('is made once for one idempotencyKey, and shows its secret only the first time', async () => {
    const input = { url: hook(), events: ['lead.created'], idempotencyKey: 'one' };
    const first = await create(input);
    expect(await create(input)).toEqual({ ...first, secret: null });
    expect((await create({ ...input, url: hook('other') })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await endpoints()).toHaveLength(1);
  });

  it('is one of at most ten', async () => {
    for (let made = 0; made < 10; made++)
      expect((await create({ url: hook(String(made)), events: ['lead.created'] })).userErrors).toEqual([]);
    expect((await create({ url: hook('11'), events: ['lead.created'] })).userErrors).toMatchObject([
      { code: 'LIMIT_REACHED' },
    ]);
  });

  it('is of its tenant alone, and no seller’s business', async () => {
    const { webhookEndpoint } = await create({ url: hook('hook'), events: ['lead.created'] });
    const stranger = await aShop(embudo);
    const strangers = (await aUser(embudo, stranger.tenant, 'ADMIN')).token;
    expect(await endpoints(strangers)).toEqual([]);
    await expect(create({ url: hook(''), events: ['lead.created'] }, shop.seller.token)).rejects.toThrow();
    const { data } = await gql(embudo.url, strangers)<{ deleteWebhookEndpoint: { userErrors: { code: string }[] } }>(
      'mutation ($input: WebhookEndpointInput!) { deleteWebhookEndpoint(input: $input) { deletedId userErrors { code } } }',
      { input: { webhookEndpointId: webhookEndpoint!.id } },
    );
    expect(data.deleteWebhookEndpoint).toEqual({ deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await endpoints()).toHaveLength(1);
  });

  it('hears of what sellers do', async () => {
    await create({ url: hook('hook'), events: ['lead.created'] });
    const { errors } = await gql(embudo.url, shop.seller.token)(
      'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } } }',
      { input: { name: 'Luis', source: 'WEB' } },
    );
    expect(errors).toEqual([]);
    await work();
    expect(received()).toHaveLength(1);
  });

  it('hears of an erasure, also of the contacts that were merged into the person', async () => {
    await create({ url: hook(), events: ['contact.erased'] });
    const ids = await embudo.testDatabase.sql<{ id: string }>(
      `with kept as (insert into contact (id, tenant_id, name, phone) values (gen_random_uuid(), $1, 'Ana', '+50688880000') returning id),
        merged as (insert into contact (id, tenant_id, name, merged_into) select gen_random_uuid(), $1, 'Ana', id from kept returning id)
       select id from kept union all select id from merged`,
      [shop.tenant.id],
    );
    const { data } = await gql(embudo.url, admin)<{ eraseContact: { userErrors: object[] } }>(
      'mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }',
      { id: ids[0]?.id },
    );
    expect(data.eraseContact.userErrors).toEqual([]);
    await work();
    expect(received().map(({ body }) => body)).toEqual(
      expect.arrayContaining(
        ids.map(({ id: contactId }) => ({
          type: 'contact.erased',
          timestamp: expect.any(String),
          data: { tenantId: shop.tenant.id, contactId },
        })),
      ),
    );
    expect(received()).toHaveLength(2);
  });

  it('is gone with its deliveries when it is deleted, also those that wait', async () => {
    const { endpoint, deliveryId } = await aWaitingDelivery();
    await gql(embudo.url, admin)(
      'mutation ($input: WebhookEndpointInput!) { deleteWebhookEndpoint(input: $input) { deletedId } }',
      { input: { webhookEndpointId: endpoint.id } },
    );
    receiver.behave(taken);
    expect(await tryAt(deliveryId, new Date())).toBeNull();
    expect(received()).toEqual([]);
    expect(await deliveries()).toEqual([]);
  });
});

describe('a delivery that is not taken', () => {
  it('is tried for a day at the promised times, then dead, and is replayed under the same id', async () => {
    const { deliveryId } = await aWaitingDelivery();
    receiver.behave({ kind: 'answer', status: 503, body: {} });
    const begun = await begunAt(deliveryId);
    const seconds: number[] = [];
    for (let at: Date | null = begun; at; ) {
      at = await tryAt(deliveryId, at);
      if (at) seconds.push((at.getTime() - begun.getTime()) / 1_000);
    }
    expect(seconds).toEqual([5, 60, 300, 1_800, 7_200, 21_600, 86_400]);
    expect(await deliveries('DEAD')).toMatchObject([
      { id: deliveryId, attempts: 8, responseStatus: 503, nextAttemptAt: null },
    ]);
    expect(await endpoints()).toMatchObject([{ lastError: 'El receptor respondió 503.' }]);
    expect(await endpoints(admin, 'en')).toMatchObject([{ lastError: 'The receiver answered 503.' }]);
    expect(received()).toHaveLength(8);

    receiver.behave(taken);
    await embudo.testDatabase.sql('update webhook_endpoint set held_until = null');
    expect(await replay([deliveryId, 'no id'])).toEqual({ replayed: 1, userErrors: [] });
    expect(await replay([deliveryId])).toEqual({ replayed: null, userErrors: [{ code: 'NOT_FOUND' }] });
    await work();
    expect(received().map(({ headers }) => headers['webhook-id'])).toEqual([deliveryId]);
    expect(await deliveries()).toMatchObject([{ status: 'DELIVERED', attempts: 1 }]);
  });

  it('says that nobody answered, and shows in the log of failures', async () => {
    const { deliveryId } = await aWaitingDelivery();
    receiver.behave({ kind: 'reset' });
    await tryAt(deliveryId, await begunAt(deliveryId));
    expect(await deliveries('FAILED')).toMatchObject([
      { id: deliveryId, attempts: 1, responseStatus: null, nextAttemptAt: expect.any(String) },
    ]);
    expect((await endpoints())[0]?.lastError).toContain('sin conexión');
  });

  it('is not tried before its time, nor while its endpoint is held after several failures', async () => {
    const { deliveryId, endpoint } = await aWaitingDelivery();
    const begun = await begunAt(deliveryId);
    receiver.behave({ kind: 'answer', status: 500, body: {} });
    const next = await tryAt(deliveryId, begun);
    expect(await tryAt(deliveryId, new Date(begun.getTime() + 1_000))).toEqual(next);
    const held = new Date(begun.getTime() + 600_000);
    await embudo.testDatabase.sql('update webhook_endpoint set held_until = $2 where id = $1', [endpoint.id, held]);
    expect(await tryAt(deliveryId, new Date(begun.getTime() + 30_000))).toEqual(held);
    expect(received()).toHaveLength(1);
  });

  it('waits as long as the receiver asks', async () => {
    const { deliveryId } = await aWaitingDelivery();
    receiver.behave({ kind: 'answer', status: 429, headers: { 'retry-after': '120' }, body: {} });
    const begun = await begunAt(deliveryId);
    expect(await tryAt(deliveryId, begun)).toEqual(new Date(begun.getTime() + 120_000));
  });

  it('is dead at once where the receiver is gone (410), which turns the endpoint off', async () => {
    const { deliveryId } = await aWaitingDelivery();
    receiver.behave({ kind: 'answer', status: 410, body: {} });
    expect(await tryAt(deliveryId, await begunAt(deliveryId))).toBeNull();
    expect(await deliveries('DEAD')).toMatchObject([{ id: deliveryId, responseStatus: 410 }]);
    expect(await endpoints()).toMatchObject([{ active: false }]);
    await createLead();
    expect((await jobsLeft(embudo)).filter(({ task }) => task === 'outgoing-webhooks/queue')).toEqual([]);
  });

  it('says why where its secret cannot be opened, waits for its next try, and is sent once the secret is rotated', async () => {
    const { deliveryId, endpoint } = await aWaitingDelivery();
    await embudo.testDatabase.sql(`update webhook_endpoint set secret = 'v1.lost.' || secret where id = $1`, [
      endpoint.id,
    ]);
    receiver.behave(taken);
    const next = await tryAt(deliveryId, await begunAt(deliveryId));
    expect(next).not.toBeNull();
    expect(await deliveries()).toMatchObject([{ id: deliveryId, status: 'FAILED', attempts: 1, responseStatus: null }]);
    expect((await endpoints())[0]?.lastError).toContain('secreto de las firmas');
    expect(received()).toEqual([]);
    const { secret } = await update({ webhookEndpointId: endpoint.id, rotateSecret: true });
    expect(await tryAt(deliveryId, next!)).toBeNull();
    expect(received().map(request => hasSignatureOf(secret!, request))).toEqual([true]);
  });

  it('is dead where the endpoint was turned off meanwhile, and sent when it is replayed after that', async () => {
    const { deliveryId, endpoint } = await aWaitingDelivery();
    receiver.behave(taken);
    await update({ webhookEndpointId: endpoint.id, active: false });
    expect(await tryAt(deliveryId, new Date())).toBeNull();
    expect(await deliveries('DEAD')).toMatchObject([{ id: deliveryId, attempts: 0 }]);
    expect(await replay([deliveryId])).toEqual({ replayed: null, userErrors: [{ code: 'CONFLICT' }] });
    expect(await deliveries('DEAD')).toMatchObject([{ id: deliveryId, attempts: 0 }]);
    await update({ webhookEndpointId: endpoint.id, active: true });
    expect(await replay([deliveryId])).toEqual({ replayed: 1, userErrors: [] });
    await work();
    expect(received()).toHaveLength(1);
  });
});

describe('a new secret', () => {
  it('signs beside the old one for a day, and alone after it', async () => {
    const { endpoint, secret: old, deliveryId } = await aWaitingDelivery();
    const { secret: next } = await update({ webhookEndpointId: endpoint.id, rotateSecret: true });
    expect(next).not.toBe(old);
    receiver.behave({ kind: 'answer', status: 500, body: {} });
    const now = new Date();
    const later = await tryAt(deliveryId, now);
    await tryAt(deliveryId, new Date(now.getTime() + 25 * 3_600_000));
    const [within, after] = received() as [RecordedRequest, RecordedRequest];
    expect(later).not.toBeNull();
    expect([hasSignatureOf(next!, within), hasSignatureOf(old, within)]).toEqual([true, true]);
    expect([hasSignatureOf(next!, after), hasSignatureOf(old, after)]).toEqual([true, false]);
  });

  it('that is asked for again within the day, as after a lost answer, leaves the one that the receiver knows', async () => {
    const { endpoint, secret: known, deliveryId } = await aWaitingDelivery();
    const { secret: lost } = await update({ webhookEndpointId: endpoint.id, rotateSecret: true });
    const { secret: next } = await update({ webhookEndpointId: endpoint.id, rotateSecret: true });
    receiver.behave(taken);
    expect(await tryAt(deliveryId, new Date())).toBeNull();
    const [request] = received() as [RecordedRequest];
    expect([known, lost!, next!].map(secret => hasSignatureOf(secret, request))).toEqual([true, true, true]);
  });

  it('is in neither the audit log nor the database as it is', async () => {
    const { secret } = await create({ url: hook('hook'), events: ['lead.created'] });
    const rows = await embudo.testDatabase.sql<{ text: string }>(
      `select row_to_json(e)::text as text from webhook_endpoint e where tenant_id = $1
       union all select row_to_json(a)::text from audit_entry a where tenant_id = $1`,
      [shop.tenant.id],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { text } of rows) expect(text).not.toContain(secret!.replace('whsec_', ''));
  });
});
