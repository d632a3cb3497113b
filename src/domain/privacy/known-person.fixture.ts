import { randomInt } from 'node:crypto';
import { expect } from '@jest/globals';
import {
  aCustomer,
  aCustomField,
  aMessage,
  aShop,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesTo,
  postWebhook,
  statusesOf,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';
import { base64Forms, idNaming, postCorrections } from './known-person.webhooks.fixture.js';

export const said = 'Soy Zebulón Quirós, pésimo servicio, escríbame a zebulon.quiros@ejemplo.test hoy';
export const mail = 'zebulon.quiros@ejemplo.test';
const noEntities = {
  products: [],
  quantities: [],
  money: [],
  dates: [],
  phones: [],
  emails: [],
  addresses: [],
};

/** A model that repeats the person's data in everything that it returns. */
export const indiscreetModel = (): FakeLanguageModel =>
  new FakeLanguageModel().judges(said, {
    intent: { primary: 'COMPLAINT', reasoning: 'Zebulón se queja', entities: { ...noEntities, emails: [mail] } },
    sentiment: { label: 'NEGATIVE', score: -0.9, churnRisk: 80, triggers: ['Zebulón: pésimo servicio'] },
    classification: {
      reasoning: 'Zebulón amenaza con irse',
      recommendedAction: 'Llamar a Zebulón',
      signals: ['Quirós'],
    },
  });

export interface Person {
  shop: TestShop;
  customer: TestCustomer;
  contactId: string;
  /** Texts that must not be found anywhere once the person is erased. */
  traces: string[];
}

type Thing = { id: string; stages?: { id: string }[] };
type Made = Record<string, { userErrors: unknown[]; customer?: Thing; pipeline?: Thing; opportunity?: Thing }>;

/** Creates a person with data in every table: one who wrote, was answered, bought and was visited, and about whom notes were taken. */
export async function aKnownPerson(embudo: TestEmbudo): Promise<Person> {
  const shop = await aShop(embudo);
  const customer = aCustomer({ name: 'Zebulón Quirós', phone: `5068${randomInt(1e6, 1e7)}` });
  const [wamid, earlyId] = [idNaming(customer.phone, '\x15A'), idNaming(customer.phone, '\x15B')];
  const newPhone = `5067${randomInt(1e6, 1e7)}`;
  const { account, ceo } = shop;
  const ask = gql(embudo.url, ceo.token);
  const image = {
    type: 'image',
    image: { id: 'media-zebulon', mime_type: 'image/jpeg', sha256: 'Zebulon=', caption: 'Mi cédula' },
  };
  await postWebhook(
    embudo.url,
    account,
    webhookBody([messagesTo(account.externalId, aMessage(customer, said, { id: wamid }))]),
  );
  await jobsDone(embudo);
  await postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, aMessage(customer, image))]));
  await jobsDone(embudo);
  // an item that became no message, and a status of a message that is not ours
  const unknown = { ...aMessage(customer, said), value: { from: customer.phone, id: `${wamid}x`, type: 'unknown' } };
  await postWebhook(
    embudo.url,
    account,
    webhookBody([
      { field: 'account_alerts', value: { about: customer.phone } },
      messagesTo(account.externalId, unknown),
    ]),
  );
  await postWebhook(
    embudo.url,
    account,
    webhookBody([statusesOf(account.externalId, { id: earlyId, status: 'read', recipient_id: customer.phone })]),
  );
  await jobsDone(embudo);
  const { sql } = embudo.testDatabase;
  const [row] = await sql<{ contactId: string; leadId: string; conversationId: string }>(
    `select c.id as "contactId", l.id as "leadId", v.id as "conversationId" from contact c join lead l on l.contact_id = c.id join conversation v on v.contact_id = c.id where c.tenant_id = $1`,
    [shop.tenant.id],
  );
  if (!row) throw new Error('the message made no contact');
  const run = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ask<Made>(query, variables);
    expect({ query, errors, said: Object.values(data ?? {}).flatMap(({ userErrors }) => userErrors) }).toEqual({
      query,
      errors: [],
      said: [],
    });
    return data;
  };
  await run(
    `mutation { sendMessage(input: { conversationId: "${row.conversationId}", body: "Don Zebulón, lo atiendo" }) { message { id } userErrors { code } } }`,
  );
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'idCard' });
  await run(
    `mutation { updateLead(input: { leadId: "${row.leadId}", name: "Zebulón Q.", email: "${mail}", tags: ["quirós"], customFields: { idCard: "1-2345-6789" } }) { lead { id } userErrors { code } } }`,
  );
  const converted = await run(
    `mutation { convertLead(input: { leadId: "${row.leadId}" }) { customer { id } userErrors { code } } }`,
  );
  const customerId = converted.convertLead?.customer?.id;
  await run(
    `mutation { updateCustomer(input: { customerId: "${customerId}", address: "Casa de Zebulón, Heredia", firstName: "Zebulón" }) { customer { id } userErrors { code } } }`,
  );
  await run(
    `mutation { logInteraction(input: { customerId: "${customerId}", type: "visita a Zebulón", notes: "Zebulón pidió descuento" }) { interaction { id } userErrors { code } } }`,
  );
  const made = await run(
    `mutation { createPipeline(input: { name: "Ventas", stages: [{ name: "Nuevo", probability: 10 }, { name: "Fin", probability: 90 }] }) { pipeline { id stages { id } } userErrors { code } } }`,
  );
  const pipeline = made.createPipeline?.pipeline;
  const sold = await run(
    `mutation { createOpportunity(input: { title: "Taladros de Zebulón", value: "100.00", pipelineId: "${pipeline?.id}", leadId: "${row.leadId}", description: "Para Quirós" }) { opportunity { id } userErrors { code } } }`,
  );
  const opportunityId = sold.createOpportunity?.opportunity?.id;
  await run(
    `mutation { moveOpportunity(input: { opportunityId: "${opportunityId}", stageId: "${pipeline?.stages?.[1]?.id}", notes: "Zebulón dijo que sí" }) { opportunity { id } userErrors { code } } }`,
  );
  await jobsDone(embudo);
  const [answer] = await sql<{ id: string }>(
    `select provider_message_id as id from message where tenant_id = $1 and author = 'SELLER'`,
    [shop.tenant.id],
  );
  const corrections = await postCorrections(embudo, shop, customer, {
    saidId: wamid,
    answerId: answer?.id ?? '',
    newPhone,
  });
  const traces = [
    'Zebul',
    'zebul',
    'Quirós',
    'quiros',
    '1-2345-6789',
    'cédula',
    customer.phone ?? '',
    wamid,
    earlyId,
    customer.userId,
    'Heredia',
    'Esmeralda',
    newPhone,
    ...corrections,
    ...base64Forms(customer.phone ?? ''),
    ...base64Forms(newPhone),
  ];
  return { shop, customer, contactId: row.contactId, traces };
}

/** Returns every table of the business, of the application's own schema and of the queue with a row that contains one of the texts. */
export async function findEverywhere(embudo: TestEmbudo, traces: string[]): Promise<string[]> {
  const found: string[] = [];
  const { sql, queue } = embudo.testDatabase;
  const tables = await sql<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' order by 1, 2`,
  );
  expect(tables.length).toBeGreaterThan(40);
  for (const { schema, name } of tables) {
    const ask = schema === 'graphile_worker' ? queue : sql;
    for (const trace of traces) {
      // bytes are shown as hex
      const hex = Buffer.from(trace).toString('hex');
      const rows = await ask(
        `select 1 from "${schema}"."${name}" t where position($1 in t::text) > 0 or position($2 in t::text) > 0 limit 1`,
        [trace, hex],
      );
      if (rows.length > 0) found.push(`${schema}.${name}: ${trace}`);
    }
  }
  return found;
}
