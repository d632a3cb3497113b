import { expect, it } from '@jest/globals';
import {
  aCustomer,
  aWhatsAppMessage,
  jobsDone,
  mutate,
  postWebhook,
  type TestUser,
  twoShops,
} from '../../testing/index.js';

const { embudo, shop, as } = await twoShops({ worker: true });
const { sql } = embudo.testDatabase;
const hour = 3_600_000;

const set = async (silentAfterDays: number | null) => {
  const { userErrors } = await mutate(
    as(shop.admin),
    'updateTenantSettings',
    { settings: { sales: { silentAfterDays } } },
    'userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
};
const write = async <Payload extends object>(verb: string, input: object, thing: string) => {
  const written = await mutate<Payload>(as(shop.admin), verb, input, `${thing} userErrors { code message }`);
  expect(written.userErrors).toEqual([]);
  return written as Payload;
};
const listed = async (atRisk: boolean, user: TestUser = shop.admin): Promise<string[]> => {
  const { data } = await as(user)<{ opportunities: { nodes: { title: string; atRisk: boolean }[] } }>(
    'query ($atRisk: Boolean) { opportunities(filter: { atRisk: $atRisk }) { nodes { title atRisk } } }',
    { atRisk },
  );
  for (const node of data.opportunities.nodes) expect(node.atRisk).toBe(atRisk);
  return data.opportunities.nodes.map(({ title }) => title).sort();
};

it('a sale is at risk while its contact is silent for longer than the setting says', async () => {
  const { pipeline } = await write<{ pipeline: { id: string } }>(
    'createPipeline',
    {
      name: 'Ventas',
      stages: [
        { name: 'Uno', probability: 50 },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    },
    'pipeline { id }',
  );
  const sell = (title: string, more: object) =>
    write<{ opportunity: { id: string } }>(
      'createOpportunity',
      { title, value: '1', pipelineId: pipeline.id, ...more },
      'opportunity { id }',
    );
  const leadOf = async (customer: ReturnType<typeof aCustomer>) => {
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'Hola'));
    await jobsDone(embudo);
    const [lead] = await sql<{ id: string }>(
      `select l.id from lead l join contact c on c.id = l.contact_id where c.name = $1 and l.tenant_id = $2`,
      [customer.name, shop.tenant.id],
    );
    return lead?.id ?? '';
  };
  const [quiet, lively] = [aCustomer(), aCustomer()];
  const quietLead = await leadOf(quiet);
  await sell('Callado', { leadId: quietLead });
  await sell('Hablador', { leadId: await leadOf(lively) });
  const { customer } = await write<{ customer: { id: string } }>(
    'createCustomer',
    { firstName: 'Nunca', phone: '+50761110001' },
    'customer { id }',
  );
  await sell('Nunca', { customerId: customer.id });
  const met = await write<{ customer: { id: string } }>(
    'createCustomer',
    { firstName: 'Visto', phone: '+50761110002' },
    'customer { id }',
  );
  await sell('Visto', { customerId: met.customer.id });
  await write(
    'logInteraction',
    { customerId: met.customer.id, type: 'call', occurredAt: new Date(Date.now() - 73 * hour).toISOString() },
    'interaction { id }',
  );
  const long = `update conversation v set last_inbound_at = now() - interval '73 hours' from lead l where l.id = $1 and v.contact_id = l.contact_id and v.tenant_id = l.tenant_id`;
  await sql(long, [quietLead]);
  const all = ['Callado', 'Hablador', 'Nunca', 'Visto'];
  expect(await listed(true)).toEqual([]);
  expect(await listed(false)).toEqual(all);
  await set(3);
  expect(await listed(true)).toEqual(['Callado', 'Visto']);
  expect(await listed(false)).toEqual(['Hablador', 'Nunca']);
  await set(4);
  expect(await listed(true)).toEqual([]);
  await set(3);
  // The same for a seller who has the opportunity but cannot see the conversation.
  await sql('update opportunity set seller_id = $2 where title = $1', ['Callado', shop.professional.sellerId]);
  await sql('update lead set seller_id = $2 where id = $1', [quietLead, shop.otherSeller.sellerId]);
  expect(await listed(true, shop.professional)).toEqual(['Callado']);
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, quiet, 'Sigo aquí'));
  await jobsDone(embudo);
  expect(await listed(true)).toEqual(['Visto']);
  await set(null);
  expect(await listed(true)).toEqual([]);
});
