import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeVendor } from '../../integrations/testing-http/fake-vendor.js';
import { aShop, gql, mutate, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import { Postponed } from '../shared/postponed.js';
import { deliverWebhook } from './deliver-webhook.js';

const receiver = new FakeVendor();
const answers = (status: number) => receiver.behave({ kind: 'answer', status, body: {} });
let embudo: TestEmbudo;
let host: string;
let shop: TestShop;
let endpointId: string;

beforeAll(async () => {
  host = new URL(await receiver.start()).host;
  embudo = await startTestEmbudo({ http: true, config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' } });
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  shop = await aShop(embudo);
  const made = await gql(embudo.url, shop.admin.token)<{
    createWebhookEndpoint: { webhookEndpoint: { id: string } };
  }>(
    'mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { webhookEndpoint { id } } }',
    { input: { url: `http://${host}/a-secret-path`, events: ['lead.created'] } },
  );
  endpointId = made.data.createWebhookEndpoint.webhookEndpoint.id;
});

async function aDelivery(begunAt = new Date()): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into webhook_delivery (id, tenant_id, endpoint_id, event_id, event, data, occurred_at, begun_at, status)
     values ($1, $2, $3, $4, 'lead.created', '{}', $5, $5, 'PENDING')`,
    [id, shop.tenant.id, endpointId, newId(), begunAt],
  );
  return id;
}
/** Tries a delivery until it is settled, each time when it is due; the first time at once, or then. */
async function tryToTheEnd(deliveryId: string, from = new Date()): Promise<void> {
  for (let at: Date | null = from; at; ) {
    const context = { ...embudo.context(systemActor(shop.tenant.id)), clock: { now: () => at as Date } };
    at = await deliverWebhook(context, { deliveryId }).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Postponed) return error.until;
        throw error;
      },
    );
  }
}
async function alerts(language = 'es') {
  const { data } = await gql(embudo.url, shop.admin.token, { 'accept-language': language })<{
    alerts: { nodes: { kind: string; title: string; details: object; acknowledgedAt: string | null }[] };
  }>('{ alerts { nodes { kind title details acknowledgedAt } } }');
  return data.alerts.nodes;
}
const none = 'userErrors { code }';
const change = (input: object) =>
  mutate(gql(embudo.url, shop.admin.token), 'updateWebhookEndpoint', { webhookEndpointId: endpointId, ...input }, none);

describe('an address that does not take what it is sent', () => {
  it('raises an alert once it is turned off by a 410, without its path, until somebody turns it on', async () => {
    answers(410);
    await tryToTheEnd(await aDelivery());
    const title = `El webhook de ${host} se apagó: su receptor respondió que ya no existe (410)`;
    const details = { webhookEndpointId: endpointId };
    expect(await alerts()).toEqual([{ kind: 'WEBHOOK_OFF', title, details, acknowledgedAt: null }]);
    expect(await alerts('en')).toMatchObject([
      { title: `The webhook to ${host} was turned off: its receiver answered that it is gone (410)` },
    ]);
    await change({ events: ['lead.updated'] });
    expect(await alerts()).toMatchObject([{ acknowledgedAt: null }]);
    await change({ active: true });
    expect(await alerts()).toMatchObject([{ acknowledgedAt: expect.any(String) }]);
  });

  it('raises an alert once a delivery is given up after a day, not before, until it takes one', async () => {
    answers(503);
    const tried = await aDelivery();
    await expect(deliverWebhook(embudo.context(systemActor(shop.tenant.id)), { deliveryId: tried })).rejects.toThrow(
      Postponed,
    );
    expect(await alerts()).toEqual([]);
    await tryToTheEnd(tried);
    await tryToTheEnd(await aDelivery());
    expect(await alerts()).toMatchObject([
      {
        kind: 'WEBHOOK_LOST',
        title: `El webhook de ${host} falla desde hace un día: ya no se reintentan solos los envíos que no aceptó`,
        acknowledgedAt: null,
      },
    ]);
    answers(200);
    await tryToTheEnd(await aDelivery());
    expect(await alerts()).toMatchObject([{ acknowledgedAt: expect.any(String) }]);
  });

  it('is turned off once it has taken nothing for five days, and can be turned on again', async () => {
    const begin = Date.now();
    const onDay = (days: number) => new Date(begin + days * dayMs);
    const failsOn = async (days: number) => tryToTheEnd(await aDelivery(onDay(days)), onDay(days));
    const isActive = async () =>
      (
        await gql(
          embudo.url,
          shop.admin.token,
        )<{ webhookEndpoints: { active: boolean }[] }>('{ webhookEndpoints { active } }')
      ).data.webhookEndpoints[0]?.active;
    const offAlerts = async () => (await alerts()).filter(({ kind }) => kind === 'WEBHOOK_OFF');
    answers(503);
    await failsOn(0);
    // A success in between begins the five days anew.
    answers(200);
    await failsOn(2);
    answers(503);
    await failsOn(3);
    await failsOn(6);
    expect([await isActive(), await offAlerts()]).toEqual([true, []]);
    await failsOn(7.5);
    expect(await isActive()).toBe(false);
    const title = `El webhook de ${host} se apagó: su receptor no aceptó nada en cinco días`;
    expect(await offAlerts()).toMatchObject([{ title, acknowledgedAt: null }]);
    await change({ active: true });
    expect(await offAlerts()).toMatchObject([{ acknowledgedAt: expect.any(String) }]);
    await failsOn(9);
    expect(await isActive()).toBe(true);
  });

  it('needs no attention any more once it is deleted', async () => {
    answers(410);
    await tryToTheEnd(await aDelivery());
    const ask = gql(embudo.url, shop.admin.token);
    await mutate(ask, 'deleteWebhookEndpoint', { webhookEndpointId: endpointId }, none, 'WebhookEndpointInput');
    expect(await alerts()).toMatchObject([{ acknowledgedAt: expect.any(String) }]);
  });
});
