import { expect, it } from '@jest/globals';
import { mutate, openSocket, twoShops } from '../../testing/index.js';

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
