import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { forgetTenant } from '../tenants/index.js';
import { remindContact } from './remind-contact.js';

let embudo: TestEmbudo;
let shop: TestShop;
let contactId: string;
let conversationId: string;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});

const hour = 3_600_000;
/** Ten in the morning in Costa Rica on a future day, so that the hour at which the test runs does not matter. */
const morning = Math.floor(Date.now() / (24 * hour)) * 24 * hour + 5 * 24 * hour + 16 * hour;
const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
  embudo.testDatabase.sql<Row>(text, values);

/** A customer who wrote in English on WhatsApp, an hour before ten in the morning of that day. */
beforeEach(async () => {
  await embudo.resumeWorker();
  shop = await aShop(embudo);
  const customer = aCustomer({ phone: '50688887777', name: 'Ana' });
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'Do you have drills?'));
  await jobsDone(embudo);
  await embudo.stopWorker();
  const [row] = await sql<{ contact: string; conversation: string }>(
    'select id as conversation, contact_id as contact from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  contactId = row?.contact ?? '';
  conversationId = row?.conversation ?? '';
  await sql(`update lead_intent set language = 'en' where tenant_id = $1`, [shop.tenant.id]);
  await wroteAt(morning - hour);
});
const wroteAt = (ms: number) =>
  sql('update conversation set last_inbound_at = $2, last_message_at = $2, waiting_since = null where id = $1', [
    conversationId,
    new Date(ms),
  ]);

async function remind(): Promise<void> {
  const id = newId();
  await sql(
    `insert into appointment (tenant_id, id, contact_id, host_id, starts_at, ends_at, subject, status, timed_at)
     values ($1, $2, $3, $4, $5, $5::timestamptz + interval '30 minutes', 'Ver la sierra', 'BOOKED', $6)`,
    [shop.tenant.id, id, contactId, shop.seller.sellerId, new Date(morning + 24 * hour), new Date(morning - 72 * hour)],
  );
  const context = { ...embudo.context(systemActor(shop.tenant.id)), clock: { now: () => new Date(morning) } };
  await remindContact(context, { appointmentId: id, hours: 24 });
}
const reminders = () =>
  sql<{ channel: string; body: string }>(
    `select a.channel, m.body from message m join channel_account a on a.id = m.channel_account_id
     where m.tenant_id = $1 and m.author = 'SYSTEM' and m.direction = 'OUTBOUND' order by m.sequence`,
    [shop.tenant.id],
  );

/** A conversation by SMS in which only the business wrote, later than the customer wrote on WhatsApp. */
async function wroteOnlyBySms(): Promise<void> {
  const sms = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
  await sql(
    `insert into channel_identity (id, tenant_id, contact_id, channel, address) values ($1, $2, $3, 'SMS', '+50688887777')`,
    [newId(), shop.tenant.id, contactId],
  );
  await sql(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, last_message_at)
     values ($1, $2, $3, $4, 'SMS', 'BOT', $5)`,
    [newId(), shop.tenant.id, contactId, sms.id, new Date(morning - hour / 2)],
  );
}

describe('a reminder', () => {
  it('goes where the customer wrote last, in their language, also if the business wrote elsewhere since', async () => {
    await wroteOnlyBySms();
    await remind();
    expect(await reminders()).toEqual([
      { channel: 'WHATSAPP', body: expect.stringMatching(/^A reminder of your appointment/) },
    ]);
  });

  it('is the template in the language that the customer writes', async () => {
    await wroteAt(morning - 30 * hour);
    for (const [language, body] of [
      ['es', 'Hola {{1}}, su cita es {{2}}.'],
      ['en', 'Hello {{1}}, your appointment is {{2}}.'],
    ])
      await sql(
        `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
         values ($1, $2, $3, 'cita', 'cita', $4, 'UTILITY', 'APPROVED', $5, '{1,2}')`,
        [shop.tenant.id, newId(), shop.account.id, language, body],
      );
    await sql('update tenant set settings = $2 where id = $1', [
      shop.tenant.id,
      { agenda: { template: { name: 'cita', variables: ['name', 'when'] } } },
    ]);
    forgetTenant(shop.tenant.id);
    await remind();
    expect(await reminders()).toEqual([
      { channel: 'WHATSAPP', body: expect.stringMatching(/^Hello Ana, your appointment is [A-Z][a-z]+day/) },
    ]);
  });
});
