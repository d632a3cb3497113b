import { expect, it } from '@jest/globals';
import { aProduct, mutate, twoShops } from '../../testing/index.js';

const { embudo, shop, as } = await twoShops();
const ask = as(shop.admin);

interface Customer {
  id: string;
  contact: { id: string };
}
const aCustomer = async (firstName: string, phone: string): Promise<Customer> =>
  (await mutate<{ customer: Customer }>(ask, 'createCustomer', { firstName, phone }, 'customer { id contact { id } }'))
    .customer;
interface Page {
  nodes: { customer: { id: string } | null }[];
}
/** Returns the customer of each task and of each order. */
const linked = async () => {
  const { data } = await ask<{ tasks: Page; orders: Page }>(
    '{ tasks { nodes { customer { id } } } orders { nodes { customer { id } } } }',
  );
  return [...data.tasks.nodes, ...data.orders.nodes].map(({ customer }) => customer?.id ?? null);
};

it('the tasks and orders of a customer stay with the customer into whom they are merged, and go back with them', async () => {
  const kept = await aCustomer('Ana', '+50688770001');
  const merged = await aCustomer('Anita', '+50688770002');
  await mutate(ask, 'saveTask', { title: 'Llamar a Anita', customerId: merged.id }, 'task { id }');
  const { id: productId } = await aProduct(embudo, shop.tenant, { name: 'Sierra' });
  const { cart } = await mutate<{ cart: { id: string } }>(
    ask,
    'setCart',
    { contactId: merged.contact.id, lines: [{ productId, quantity: 1 }] },
    'cart { id }',
  );
  await mutate(ask, 'placeOrder', { cartId: cart.id }, 'order { id }');
  const { mergeId } = await mutate<{ mergeId: string }>(
    ask,
    'mergeContacts',
    { keepId: kept.contact.id, mergeId: merged.contact.id },
    'mergeId',
  );
  expect(await linked()).toEqual([kept.id, kept.id]);
  await mutate(ask, 'unmergeContacts', { mergeId }, 'contacts { id }');
  expect(await linked()).toEqual([merged.id, merged.id]);
});

it('an archived customer is active once an active one is merged into them, and archived again when that is undone', async () => {
  const statuses = (ids: string[]) =>
    embudo.testDatabase.sql('select status from customer where id = any ($1) order by id', [ids]);
  const archive = (customerId: string) =>
    mutate(ask, 'archiveCustomer', { customerId }, 'customer { id }', 'CustomerInput');
  const merge = async (keepId: string, mergeId: string) =>
    (await mutate<{ mergeId: string }>(ask, 'mergeContacts', { keepId, mergeId }, 'mergeId')).mergeId;
  const kept = await aCustomer('Berta', '+50688770003');
  const merged = await aCustomer('Bertita', '+50688770004');
  await archive(kept.id);
  const mergeId = await merge(kept.contact.id, merged.contact.id);
  expect(await statuses([kept.id])).toEqual([{ status: 'ACTIVE' }]);
  await mutate(ask, 'unmergeContacts', { mergeId }, 'contacts { id }');
  expect(await statuses([kept.id, merged.id])).toEqual([{ status: 'INACTIVE' }, { status: 'ACTIVE' }]);
  // Archived by a person after the merge: that is theirs to undo.
  const again = await merge(merged.contact.id, kept.contact.id);
  await archive(merged.id);
  await mutate(ask, 'unmergeContacts', { mergeId: again }, 'contacts { id }');
  expect(await statuses([kept.id, merged.id])).toEqual([{ status: 'INACTIVE' }, { status: 'INACTIVE' }]);
  await merge(merged.contact.id, kept.contact.id);
  expect(await statuses([merged.id])).toEqual([{ status: 'INACTIVE' }]);
});
