import { beforeEach } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  changeSettings,
  FakeLanguageModel,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';

export const hour = 3_600_000;
/** Ten in the morning in Costa Rica on a future day, so that the hour at which the test runs does not matter. */
export const morning = Math.floor(Date.now() / (24 * hour)) * 24 * hour + 5 * 24 * hour + 16 * hour;
/** The same time a day later. */
export const begins = new Date(morning + 24 * hour);

/**
 * Starts the server for a spec file, and sets up before each test, in `given`, a shop with a customer, Ana, who wrote on WhatsApp an hour
 * before `morning`. The worker is stopped.
 */
export async function remindedContacts({ says = '¿Tienen taladros?' } = {}) {
  const embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
  const given = {} as { shop: TestShop; contactId: string; conversationId: string };
  const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
    embudo.testDatabase.sql<Row>(text, values);
  const tenantId = () => given.shop.tenant.id;
  const at = (ms: number) => ({ ...embudo.context(systemActor(tenantId())), clock: { now: () => new Date(ms) } });
  const wroteAt = (ms: number) =>
    sql('update conversation set last_inbound_at = $2, last_message_at = $2, waiting_since = null where id = $1', [
      given.conversationId,
      new Date(ms),
    ]);

  async function anAppointment(
    startsAt: Date,
    { bookedAt = new Date(morning - 72 * hour), location = 'Tienda' } = {},
  ): Promise<string> {
    const id = newId();
    await sql(
      `insert into appointment (tenant_id, id, contact_id, host_id, starts_at, ends_at, subject, location, status, timed_at)
       values ($1, $2, $3, $4, $5, $5::timestamptz + interval '30 minutes', 'Ver la sierra', $6, 'BOOKED', $7)`,
      [tenantId(), id, given.contactId, given.shop.seller.sellerId, startsAt, location, bookedAt],
    );
    return id;
  }

  /** Gives the shop an approved template in Spanish and one in English, named in its settings. */
  async function hasTemplates(agenda: object = {}): Promise<void> {
    for (const [language, body] of [
      ['es', 'Hola {{1}}, su cita es {{2}}.'],
      ['en', 'Hello {{1}}, your appointment is {{2}}.'],
    ])
      await sql(
        `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
         values ($1, $2, $3, 'cita', 'cita', $4, 'UTILITY', 'APPROVED', $5, '{1,2}')`,
        [tenantId(), newId(), given.shop.account.id, language, body],
      );
    await changeSettings(embudo, tenantId(), {
      agenda: { template: { name: 'cita', variables: ['name', 'when'] }, ...agenda },
    });
  }

  /** The texts that were sent as notices of the business. */
  const reminders = () =>
    sql<{ channel: string; direction: string; author: string; body: string }>(
      `select a.channel, m.direction, m.author, m.body from message m join channel_account a on a.id = m.channel_account_id
       where m.tenant_id = $1 and m.author = 'SYSTEM' and m.direction = 'OUTBOUND' order by m.sequence`,
      [tenantId()],
    );

  beforeEach(async () => {
    await embudo.resumeWorker();
    given.shop = await aShop(embudo);
    const customer = aCustomer({ phone: '50688887777', name: 'Ana' });
    await postWebhook(embudo.url, given.shop.account, aWhatsAppMessage(given.shop.account, customer, says));
    await jobsDone(embudo);
    await embudo.stopWorker();
    const [row] = await sql<{ contact: string; conversation: string }>(
      'select id as conversation, contact_id as contact from conversation where tenant_id = $1',
      [tenantId()],
    );
    given.contactId = row?.contact ?? '';
    given.conversationId = row?.conversation ?? '';
    await wroteAt(morning - hour);
  });

  return { embudo, given, sql, at, wroteAt, anAppointment, hasTemplates, reminders };
}
