import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aTenant,
  aWhatsAppMessage,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
} from '../../testing/index.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

const furious = '¡¡Son unos ladrones, qué vergüenza de servicio!! Los voy a demandar y nunca más les compro nada!!';

/** Returns what the people of a tenant with this locale read after a message in Spanish. */
async function readsAfterMessage(locale: string) {
  const tenant = await aTenant(embudo, { locale });
  const account = await aChannelAccount(embudo, tenant);
  const customer = { ...aCustomer(), name: 'Ana Mora' };
  expect((await postWebhook(embudo.url, account, aWhatsAppMessage(account, customer, furious))).status).toBe(200);
  await jobsDone(embudo);
  const [read] = await embudo.testDatabase.sql<Record<'route' | 'alert' | 'intent' | 'score' | 'action', string>>(
    `select r.reasoning as route, a.title as alert, i.reasoning as intent, c.reasoning as score, c.recommended_action as action
     from routing_decision r join lead_intent i on i.message_id = r.message_id join lead_classification c on c.message_id = r.message_id
     join alert a on a.subject_id = r.message_id where r.tenant_id = $1`,
    [tenant.id],
  );
  return read;
}

describe('what people read about a message', () => {
  it('is in Spanish where the tenant is Spanish-speaking', async () => {
    expect(await readsAfterMessage('es-PA')).toEqual({
      route: 'Anuncia una acción legal o una denuncia ante una autoridad.',
      alert: 'Ana Mora escribió con mucho enojo',
      intent: expect.stringMatching(/^(Claramente|Probablemente|Con dudas,) /),
      score: expect.stringMatching(/^Contacto .* Urgencia \d+\/30/),
      action: 'Pasar de inmediato a una persona responsable: hay una amenaza legal.',
    });
  });

  it('is in English where the tenant is English-speaking, whatever the customer writes in', async () => {
    expect(await readsAfterMessage('en-US')).toEqual({
      route: 'Announces legal action or a complaint to an authority.',
      alert: 'Ana Mora is very upset',
      intent: expect.stringMatching(/^(Clearly|Probably|Perhaps) /),
      score: expect.stringMatching(/^\w+ contact: .* Urgency \d+\/30/),
      action: 'Hand it to a person in charge at once: there is a legal threat.',
    });
  });
});
