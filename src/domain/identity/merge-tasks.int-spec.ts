import { expect, it } from '@jest/globals';
import { mutate, twoShops } from '../../testing/index.js';

const { shop, as } = await twoShops();
const ask = as(shop.admin);

interface Customer {
  id: string;
  contact: { id: string };
}
const aCustomer = async (firstName: string, phone: string): Promise<Customer> =>
  (await mutate<{ customer: Customer }>(ask, 'createCustomer', { firstName, phone }, 'customer { id contact { id } }'))
    .customer;
const tasks = async () =>
  (
    await ask<{ tasks: { nodes: { title: string; customer: { id: string } | null }[] } }>(
      '{ tasks { nodes { title customer { id } } } }',
    )
  ).data.tasks.nodes;

it('the tasks of a customer stay with the customer into whom they are merged, and go back with them', async () => {
  const kept = await aCustomer('Ana', '+50688770001');
  const merged = await aCustomer('Anita', '+50688770002');
  await mutate(ask, 'saveTask', { title: 'Llamar a Anita', customerId: merged.id }, 'task { id }');
  const { mergeId } = await mutate<{ mergeId: string }>(
    ask,
    'mergeContacts',
    { keepId: kept.contact.id, mergeId: merged.contact.id },
    'mergeId',
  );
  expect(await tasks()).toEqual([{ title: 'Llamar a Anita', customer: { id: kept.id } }]);
  await mutate(ask, 'unmergeContacts', { mergeId }, 'contacts { id }');
  expect(await tasks()).toEqual([{ title: 'Llamar a Anita', customer: { id: merged.id } }]);
});
