import { expect, it } from '@jest/globals';
import { mutate, openSocket, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, as } = await twoShops();

it('whoever has a board open is told that the sales of an erased person are nobody’s, those of their lead and of their customer', async () => {
  const ask = as(shop.admin);
  const { pipeline } = await mutate<{ pipeline: { id: string } }>(
    ask,
    'createPipeline',
    { name: 'Ventas', stages: [{ name: 'Contacto', probability: 10 }] },
    'pipeline { id }',
  );
  const { lead } = await mutate<{ lead: { id: string; contact: { id: string } } }>(
    ask,
    'createLead',
    { name: 'Zebulón', phone: '+50688112233', source: 'Feria' },
    'lead { id contact { id } }',
  );
  const { customer } = await mutate<{ customer: { id: string; contact: { id: string } } }>(
    ask,
    'createCustomer',
    { firstName: 'Zebulón', phone: '+50688112233' },
    'customer { id contact { id } }',
  );
  expect(customer.contact.id).toBe(lead.contact.id);
  const sales: string[] = [];
  for (const buyer of [{ leadId: lead.id }, { customerId: customer.id }]) {
    const { opportunity } = await mutate<{ opportunity: { id: string } }>(
      ask,
      'createOpportunity',
      { title: 'Cocina de Zebulón', value: '100', pipelineId: pipeline.id, ...buyer },
      'opportunity { id }',
    );
    sales.push(opportunity.id);
  }
  const socket = openSocket(embudo.url, shop.admin.token);
  const told = socket.subscribe(
    'subscription ($id: ID!) { opportunityUpdated(pipelineId: $id) { id title lead { contact { name } } customer { contact { name } } } }',
    { id: pipeline.id },
  );
  await socket.settled();

  await ask('mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }', {
    id: lead.contact.id,
  });
  for (const id of sales) await told.event(event => JSON.stringify(event).includes(id));
  expect(told.events).toHaveLength(2);
  expect(JSON.stringify(told.events)).not.toContain('Zebulón');
});

it('whoever has notifications of an erased person is told that they are gone', async () => {
  const { contact, lead } = { contact: newId(), lead: newId() };
  const { sql } = embudo.testDatabase;
  await sql(`insert into contact (id, tenant_id, name, phone) values ($1, $2, 'Zoraida', '+50688445566')`, [
    contact,
    shop.tenant.id,
  ]);
  await sql(
    `insert into notification (id, tenant_id, user_id, type, subject_id, since, contact_id, title, body, data, expires_at)
     values (gen_random_uuid(), $1, $2, 'HOT_LEAD', $3, now(), $4, 'Lead caliente: Zoraida', '', '{}', now() + interval '7 days')`,
    [shop.tenant.id, shop.seller.id, lead, contact],
  );
  const socket = openSocket(embudo.url, shop.seller.token);
  const told = socket.subscribe(
    'subscription { notificationEvents { ... on Subscribed { unreadCount } ... on CountUpdate { unreadCount } } }',
  );
  await told.event(event => JSON.stringify(event).includes('"unreadCount":1'));
  await as(shop.admin)('mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }', {
    id: contact,
  });
  await told.event(event => JSON.stringify(event).includes('"unreadCount":0'));
});
