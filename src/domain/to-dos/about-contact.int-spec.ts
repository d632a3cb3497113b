import { expect, it } from '@jest/globals';
import { gql, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';
import { aboutContact } from './about-contact.js';
import { noteToDo } from './note-to-do.js';

const { embudo, shop } = await twoShops();
const { sql } = embudo.testDatabase;
const asSystem = { tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'SYSTEM' } as const;

async function aContact({ leads = [] as string[], isCustomer = false } = {}) {
  const contactId = newId();
  await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Ana Mora')`, [contactId, shop.tenant.id]);
  const leadIds: string[] = [];
  for (const status of leads) {
    const id = newId();
    leadIds.push(id);
    await sql(
      `insert into lead (id, tenant_id, contact_id, name, name_key, source, status, won_at) values ($1, $2, $3, 'Ana', 'ana', 'Feria', $4, case when $4 = 'WON' then now() end)`,
      [id, shop.tenant.id, contactId, status],
    );
  }
  const customerId = newId();
  if (isCustomer)
    await sql(
      `insert into customer (id, tenant_id, contact_id, first_name, name_key) values ($1, $2, $3, 'Ana', 'ana')`,
      [customerId, shop.tenant.id, contactId],
    );
  return { contactId, leadIds, customerId };
}
const about = (contactId: string, leadId: string | null = null) =>
  embudo.database.transaction(asSystem, tx => aboutContact(tx, contactId, leadId));

it('a task about a contact is filed under the named lead, or an open one, or another, or the customer, and else names nobody', async () => {
  const { contactId, leadIds } = await aContact({ leads: ['NEW', 'WON'], isCustomer: true });
  const [open, won] = leadIds as [string, string];
  expect(await about(contactId)).toEqual({ leadId: open, customerId: null, name: 'Ana Mora' });
  expect(await about(contactId, won)).toEqual({ leadId: won, customerId: null, name: 'Ana Mora' });
  const buyer = await aContact({ leads: ['WON'] });
  expect(await about(buyer.contactId)).toEqual({ leadId: buyer.leadIds[0], customerId: null, name: 'Ana Mora' });
  const { contactId: imported, customerId } = await aContact({ isCustomer: true });
  expect(await about(imported)).toEqual({ leadId: null, customerId, name: 'Ana Mora' });
  expect(await about((await aContact()).contactId)).toEqual({ leadId: null, customerId: null, name: null });
});

it('a task about a customer without a lead is one for each of them, and goes with the erasure', async () => {
  const people = [await aContact({ isCustomer: true }), await aContact({ isCustomer: true })];
  for (const { contactId } of people)
    for (let times = 0; times < 2; times += 1)
      await embudo.database.transaction(asSystem, async tx => {
        const filed = await aboutContact(tx, contactId, null);
        const now = new Date();
        await noteToDo(tx, { title: `Escribir a ${filed.name}`, about: filed, sellerId: null, dueAt: now, now });
      });
  const tasks = () =>
    sql<{ title: string; done: boolean }>(
      'select title, done from to_do where tenant_id = $1 and customer_id = any ($2) order by done, id',
      [shop.tenant.id, people.map(({ customerId }) => customerId)],
    );
  expect(await tasks()).toEqual([
    { title: 'Escribir a Ana Mora', done: false },
    { title: 'Escribir a Ana Mora', done: false },
  ]);
  await gql(embudo.url, shop.ceo.token)(
    'mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }',
    { id: people[0]?.contactId },
  );
  expect(await tasks()).toEqual([
    { title: 'Escribir a Ana Mora', done: false },
    { title: expect.not.stringContaining('Ana'), done: true },
  ]);
});
