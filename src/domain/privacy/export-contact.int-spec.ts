import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aWhatsAppMessage,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
} from '../../testing/index.js';
import { aKnownPerson, indiscreetModel, mail, said } from './known-person.fixture.js';

const exportDocument = 'mutation($id: ID!) { exportContact(input: { contactId: $id }) { data userErrors { code } } }';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [indiscreetModel()] });
});

describe('exportContact', () => {
  it('gives all that is kept of the person and nothing of anybody else, and notes that it did', async () => {
    const person = await aKnownPerson(embudo);
    const { shop, customer, contactId } = person;
    await postWebhook(
      embudo.url,
      shop.account,
      aWhatsAppMessage(shop.account, aCustomer({ name: 'Otra Persona' }), 'Nada que ver'),
    );
    await jobsDone(embudo);
    const { data } = await gql(embudo.url, shop.admin.token)<{
      exportContact: { data: Record<string, Record<string, unknown>[]> };
    }>(exportDocument, { id: contactId });
    const document = data.exportContact.data;
    expect(document.contact).toMatchObject({ id: contactId, email: mail });
    expect(document.messages?.map(({ body }) => body)).toEqual(
      expect.arrayContaining(['Perdón: soy Zebulón de la calle Esmeralda', 'Don Zebulón, lo atiendo']),
    );
    expect(document.intents?.[0]).toMatchObject({
      primary: 'COMPLAINT',
      reasoning: 'Zebulón se queja',
      entities: { emails: [mail] },
    });
    expect(document.interactions?.[0]).toMatchObject({ notes: 'Zebulón pidió descuento' });
    expect(document.opportunities?.[0]).toMatchObject({ title: 'Taladros de Zebulón', valueMinor: 10_000 });
    expect(document.identities?.some(({ address }) => String(address).includes(customer.phone ?? '-'))).toBe(true);
    const raw = document.inboundEvents?.map(({ body }) => body).join() ?? '';
    for (const part of [
      said,
      'account_alerts',
      '"edit"',
      'de la calle Esmeralda',
      'lo que nadie recibió',
      '"revoke"',
      '"reaction"',
      'a_new_word',
      'undeliverable',
      'user_changed_number',
      'ya va a Esmeralda',
    ])
      expect({ part, found: raw.includes(part) }).toEqual({ part, found: true });
    expect(document.earlyStatuses?.map(({ status }) => status).sort()).toEqual(['DELIVERED', 'READ']);
    expect(document.audit?.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['lead.updated', 'lead.converted', 'message.sent']),
    );
    for (const kind of [
      'leads',
      'classifications',
      'conversations',
      'media',
      'sentiments',
      'routingDecisions',
      'alerts',
      'customers',
      'stageChanges',
      'decisions',
    ])
      expect({ kind, rows: document[kind]?.length }).not.toEqual({ kind, rows: 0 });
    // A notification's data contains its tenant's id, for consoles with several tenants.
    const { notifications, ...rest } = document as typeof document & { notifications?: unknown };
    expect(JSON.stringify(notifications)).not.toMatch(/Nada que ver|Otra Persona/);
    expect(JSON.stringify(rest)).not.toMatch(/Nada que ver|Otra Persona|tenantId|previousHash/);
    const [entry] = await embudo.testDatabase.sql(
      'select actor_id, after from audit_entry where action = $1 and subject_id = $2',
      ['contact.exported', contactId],
    );
    expect(entry).toEqual({ actor_id: shop.admin.id, after: null });
  });
});
