import { describe, expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';

const { shop, other, as } = await twoShops();

const write = async <Payload extends object>(
  verb: string,
  input: object,
  thing: string,
  user: TestUser = shop.admin,
) => {
  const written = await mutate<Payload>(as(user), verb, input, `${thing} userErrors { code message }`);
  expect(written.userErrors).toEqual([]);
  return written as Payload;
};
const found = async (search: string, user: TestUser = shop.admin) => {
  const { data } = await as(user)<{ opportunities: { nodes: { title: string }[]; totalCount: number } }>(
    'query ($filter: OpportunityFilter) { opportunities(filter: $filter) { totalCount nodes { title } } }',
    { filter: { search } },
  );
  expect(data.opportunities.totalCount).toBe(data.opportunities.nodes.length);
  return data.opportunities.nodes.map(({ title }) => title).toSorted();
};

describe('a search of opportunities', () => {
  it('finds them by their title and by the person or company of their lead or customer', async () => {
    const { pipeline } = await write<{ pipeline: { id: string } }>(
      'createPipeline',
      { name: 'Ventas', stages: [{ name: 'Una', probability: 50 }] },
      'pipeline { id }',
    );
    const { lead } = await write<{ lead: { id: string } }>(
      'createLead',
      { name: 'Andrea Zúñiga', source: 'Feria', phone: '+50760001111', company: 'Ferretería Luna S.A.' },
      'lead { id }',
    );
    const { customer } = await write<{ customer: { id: string; contact: { id: string } } }>(
      'createCustomer',
      { firstName: 'Tomás', lastName: 'Ibarra', email: 'tomas@hotel.example' },
      'customer { id contact { id } }',
    );
    const sale = (title: string, of: object) =>
      write('createOpportunity', { title, value: '10', pipelineId: pipeline.id, ...of }, 'opportunity { id }');
    await sale('Taladros', { leadId: lead.id, ownerId: shop.seller.sellerId });
    await sale('Puertas', { customerId: customer.id });
    await sale('Luna de espejo', { customerId: customer.id });

    expect(await found('zuniga ANDREA')).toEqual(['Taladros']);
    expect(await found('ferreteria luna')).toEqual(['Taladros']);
    expect(await found('6000-1111')).toEqual(['Taladros']);
    expect(await found('luna')).toEqual(['Luna de espejo', 'Taladros']);
    expect(await found('tomás')).toEqual(['Luna de espejo', 'Puertas']);
    expect(await found('puertas ibarra')).toEqual(['Puertas']);
    expect(await found('taladros ibarra')).toEqual([]);
    expect(await found('tomas@hotel.example')).toEqual(['Luna de espejo', 'Puertas']);
    // What is renamed is found by its new name only.
    await write('updateContact', { contactId: customer.contact.id, company: 'Hotel Brisas' }, 'contact { id }');
    expect(await found('brisas')).toEqual(['Luna de espejo', 'Puertas']);

    // A seller finds their own and those of nobody, and another business none.
    expect(await found('andrea', shop.seller)).toEqual(['Taladros']);
    expect(await found('andrea', shop.otherSeller)).toEqual([]);
    expect(await found('tomas', shop.otherSeller)).toEqual(['Luna de espejo', 'Puertas']);
    expect(await found('luna', other.admin)).toEqual([]);
  });
});
