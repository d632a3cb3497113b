import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  jobsDone,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  webhookBody,
} from '../../../testing/index.js';

let embudo: TestEmbudo;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

/** Evening of 11 March in America; in Madrid it is already the 12th. */
const sentAt = new Date('2026-03-12T03:30:00Z');

async function entitiesIn(timezone: string) {
  const shop = await aShop(embudo);
  await embudo.testDatabase.sql('update tenant set timezone = $2 where id = $1', [shop.tenant.id, timezone]);
  const text =
    'Necesito 2 taladros y un montacargs para pasado mañana, entregar 200 metros sur de la iglesia de Escazú';
  const message = aMessage(aCustomer(), text, { at: sentAt });
  await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, message)]));
  await jobsDone(embudo);
  const [row] = await embudo.testDatabase.sql<{ entities: Record<string, unknown> }>(
    'select entities from lead_intent where tenant_id = $1',
    [shop.tenant.id],
  );
  return row?.entities;
}

describe('what a message names', () => {
  it('stands with its intent in the terms of the tenant: days of its calendar, products of its catalogue, machines', async () => {
    expect(await entitiesIn('America/Costa_Rica')).toMatchObject({
      quantities: expect.arrayContaining([{ value: 2, unit: 'taladros' }]),
      days: [{ text: 'pasado manana', from: '2026-03-13', to: '2026-03-13', deadline: true }],
      machines: ['FORKLIFT'],
      catalogue: [{ id: expect.any(String), name: 'Taladro percutor 800 W', match: 1 }],
      addresses: ['200 metros sur de la iglesia de Escazú'],
    });
  });

  it('counts days from when the message was sent, where the tenant is', async () => {
    expect(await entitiesIn('Europe/Madrid')).toMatchObject({ days: [{ from: '2026-03-14', to: '2026-03-14' }] });
  });
});
