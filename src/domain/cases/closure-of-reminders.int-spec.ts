import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { remindContact } from '../agenda/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  const agenda = { template: { name: 'cita', variables: ['name', 'when'] } };
  embudo = await startTestEmbudo({ worker: true, http: true, models: [new FakeLanguageModel()] });
  shop = await aShop(embudo, { settings: { sending: { quietHours: null }, agenda, cases: { tellCustomer: false } } });
});

it('a reminder as a template answers nobody: a case whose customer waits for an answer does not seem solved behind it', async () => {
  const { sql } = embudo.testDatabase;
  const values = [shop.tenant.id];
  const ago = (hours: number) => [shop.tenant.id, `${hours} hours`];
  const customer = aCustomer();
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'No me llegó el pedido'));
  await jobsDone(embudo);
  const [talk] = await sql<{ id: string; contact: string }>(
    'select id, contact_id as contact from conversation where tenant_id = $1',
    values,
  );
  const ask = <T extends object>(mutation: string, input: object, selection: string, type?: string, headers = {}) =>
    mutate<T>(
      gql(embudo.url, shop.admin.token, headers),
      mutation,
      input,
      `${selection} userErrors { code message }`,
      type,
    );
  await ask('escalateConversation', { conversationId: talk?.id, reason: 'Pedido' }, 'case { id }');
  await jobsDone(embudo);
  // WhatsApp's times have only seconds: without this, the next message could be shown before the agent's answer.
  await sql('update message set sent_at = sent_at - $2::interval where tenant_id = $1', ago(1));
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, '¿Hay noticias?'));
  await jobsDone(embudo);
  await sql('update message set sent_at = sent_at - $2::interval where tenant_id = $1', ago(30));
  await sql('update conversation set last_inbound_at = last_inbound_at - $2::interval where tenant_id = $1', ago(30));
  await sql(
    `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, 'cita', 'cita', 'es', 'UTILITY', 'APPROVED', 'Hola {{1}}, su cita es {{2}}.', '{1,2}')`,
    [shop.tenant.id, newId(), shop.account.id],
  );
  const appointmentId = newId();
  await sql(
    `insert into appointment (tenant_id, id, contact_id, host_id, starts_at, ends_at, subject, status, timed_at)
     values ($1, $2, $3, $4, now() + interval '20 hours', now() + interval '21 hours', 'Visita', 'BOOKED', now() - interval '9 days')`,
    [shop.tenant.id, appointmentId, talk?.contact, shop.seller.sellerId],
  );
  await remindContact(embudo.context(systemActor(shop.tenant.id)), { appointmentId, hours: 24 });
  await jobsDone(embudo);
  const [last] = await sql(
    'select author, kind from message where tenant_id = $1 order by sequence desc limit 1',
    values,
  );
  expect(last).toEqual({ author: 'SYSTEM', kind: 'template' });
  await sql(`update message set status = 'DELIVERED', sent_at = sent_at - $2::interval where tenant_id = $1`, ago(50));
  expect(await ask('evaluateCaseClosure', { conversationId: talk?.id }, 'solved reason', 'ConversationInput')).toEqual({
    solved: false,
    reason: 'El cliente espera una respuesta.',
    userErrors: [],
  });
  const inEnglish = { 'accept-language': 'en' };
  expect(
    await ask('evaluateCaseClosure', { conversationId: talk?.id }, 'reason', 'ConversationInput', inEnglish),
  ).toMatchObject({ reason: 'The customer waits for an answer.' });
});
