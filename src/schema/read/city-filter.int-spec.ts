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
const found = async (list: 'leads' | 'customers' | 'contacts', filter: object, user: TestUser = shop.admin) => {
  const type = { leads: 'Lead', customers: 'Customer', contacts: 'Contact' }[list];
  const name = list === 'customers' ? 'name: firstName' : 'name';
  const { data, errors } = await as(user)<Record<string, { nodes: { name: string }[]; totalCount: number }>>(
    `query ($filter: ${type}Filter) { ${list}(filter: $filter) { totalCount nodes { ${name} } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  expect(data[list]?.totalCount).toBe(data[list]?.nodes.length);
  return data[list]?.nodes.map(each => each.name).toSorted();
};
const ask = async (question: string, user: TestUser = shop.ceo) =>
  (
    await mutate<{ answer: { text: string; list: { filter: object } | null } }>(
      as(user),
      'askKula',
      { question },
      'answer { text list { filter } } userErrors { code }',
    )
  ).answer;

describe('a filter by city', () => {
  it('finds the leads, customers and contacts of a city, and questions mean it', async () => {
    let number = 60_001_000;
    const phone = () => `+507${++number}`;
    const lead = (name: string, city: string | null, user: TestUser) =>
      write('createLead', { name, source: 'Feria', phone: phone(), city }, 'lead { id }', user);
    await lead('Ana', 'San José', shop.seller);
    await lead('Bea', 'SAN JOSE', shop.otherSeller);
    await lead('Cira', 'San José de la Montaña', shop.otherSeller);
    await lead('San Jose', null, shop.otherSeller);
    const { customer } = await write<{ customer: { contact: { id: string } } }>(
      'createCustomer',
      { firstName: 'Dora', phone: phone() },
      'customer { contact { id } }',
    );
    await write('updateContact', { contactId: customer.contact.id, city: 'Heredia', vip: true }, 'contact { id }');

    expect(await found('leads', { city: ['san josé'] })).toEqual(['Ana', 'Bea']);
    expect(await found('leads', { city: ['San José', ' San José de la Montaña'] })).toEqual(['Ana', 'Bea', 'Cira']);
    expect(await found('leads', { city: ['San José'] }, shop.seller)).toEqual(['Ana']);
    expect(await found('leads', { city: [''] })).toEqual([]);
    expect(await found('leads', { city: ['San José'] }, other.admin)).toEqual([]);
    expect(await found('contacts', { city: ['heredia'] })).toEqual([expect.stringContaining('Dora')]);
    expect(await found('customers', { city: ['HEREDIA'] })).toEqual(['Dora']);
    expect(await found('customers', { city: ['Cartago'] })).toEqual([]);
    expect(await found('customers', { vip: true })).toEqual(['Dora']);
    expect(await found('customers', { vip: false })).toEqual([]);
    await write('updateContact', { contactId: customer.contact.id, city: 'Cartago' }, 'contact { id }');
    expect(await found('customers', { city: ['cartago'] })).toEqual(['Dora']);

    const leads = await ask('¿Cuántos leads hay en San José?');
    expect(leads.text).toMatch(/Hay 2 leads \(san jos[eé]\)/iu);
    expect((await ask('clientes VIP de Cartago')).list?.filter).toEqual({ city: ['Cartago'], vip: true });
    // A name that is that of no city is that of a person or a company.
    expect((await ask('leads de Ferretería Luna')).list?.filter).toEqual({ search: 'ferreteria luna' });
    expect((await ask('¿Cuántos leads hay en San José?', other.ceo)).list?.filter).toEqual({ search: 'san jose' });
  });
});
