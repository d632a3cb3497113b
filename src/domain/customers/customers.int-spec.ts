import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomField,
  aPhone,
  aShop,
  type GraphClient,
  gql,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
const as = (user: TestUser): GraphClient => gql(embudo.url, user.token);

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  await aCustomField(embudo, shop.tenant, 'CUSTOMER', { key: 'talla' });
  for (const key of ['a', 'b']) await aCustomField(embudo, shop.tenant, 'CUSTOMER', { key, type: 'NUMBER' });
});

const fields = `id firstName lastName email phone address segment status lifetimeValue lastInteractionAt vip customFields atRisk contact { id name }`;
interface Customer {
  id: string;
  phone: string | null;
  contact: { id: string; name: string };
}
interface Interaction {
  id: string;
  occurredAt: string;
}
const run = <Payload extends object = { customer: Customer }>(
  user: TestUser,
  verb: string,
  input: object,
  thing = `customer { ${fields} }`,
) => mutate<Payload>(as(user), verb, input, `${thing} userErrors { code field }`);
const create = async (user: TestUser, more: object = {}): Promise<Customer> => {
  const { customer, userErrors } = await run(user, 'createCustomer', { firstName: 'José', lastName: 'Peña', ...more });
  expect(userErrors).toEqual([]);
  return customer;
};
const listed = async (user: TestUser, filter: object): Promise<string[]> =>
  (
    await as(user)<{ customers: { nodes: { id: string }[] } }>(
      'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } totalCount } }',
      { filter },
    )
  ).data.customers.nodes.map(({ id }) => id);

describe('createCustomer', () => {
  it('makes a contact, or takes the one who is known, who is a customer once', async () => {
    const phone = aPhone();
    const customer = await create(shop.seller, { phone, address: 'San José' });
    expect(customer).toMatchObject({
      firstName: 'José',
      phone: `+506${phone}`,
      address: 'San José',
      status: 'ACTIVE',
      segment: null,
      lifetimeValue: '0.00',
      vip: false,
      atRisk: false,
      contact: { name: 'José Peña' },
    });
    const { userErrors } = await run(shop.seller, 'createCustomer', { firstName: 'Otro', phone });
    expect(userErrors).toEqual([{ code: 'CONFLICT', field: ['phone'] }]);
  });

  it('names the e-mail address where it is that, and not the number beside it, which a customer has', async () => {
    const email = `ana.${aPhone()}@ejemplo.cr`;
    await create(shop.seller, { phone: aPhone(), email });
    const { userErrors } = await run(shop.seller, 'createCustomer', { firstName: 'Otra', phone: aPhone(), email });
    expect(userErrors).toEqual([{ code: 'CONFLICT', field: ['email'] }]);
  });

  it('is seen by its seller and by who manages, and not by a colleague', async () => {
    const { id } = await create(shop.seller, { phone: aPhone() });
    const seen = async (user: TestUser) =>
      (await as(user)('query ($id: ID!) { customer(id: $id) { contact { phone } } }', { id })).data.customer;
    expect([await seen(shop.admin), await seen(shop.seller), await seen(shop.otherSeller)]).toEqual([
      expect.anything(),
      expect.anything(),
      null,
    ]);
    expect(await listed(shop.otherSeller, { search: id })).toEqual([]);
  });
});

describe('updateCustomer', () => {
  it('keeps what is omitted, clears what is null, and changes the contact’s reach', async () => {
    const phone = aPhone();
    const made = await create(shop.admin, { phone, address: 'Aquí', customFields: { a: 1 } });
    const { customer } = await run(shop.admin, 'updateCustomer', {
      customerId: made.id,
      lastName: null,
      phone: null,
      email: `J.${phone}@Example.com`,
      vip: true,
      customFields: { b: 2 },
    });
    expect(customer).toMatchObject({
      firstName: 'José',
      lastName: null,
      phone: null,
      email: `j.${phone}@example.com`,
      address: 'Aquí',
      vip: true,
      customFields: { a: 1, b: 2 },
    });
    const { errors } = await as(shop.admin)(
      'mutation ($id: ID!) { updateCustomer(input: { customerId: $id, status: "GONE" }) { customer { id } } }',
      { id: made.id },
    );
    expect(errors.map(error => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('does not take null for a status, so that nobody becomes active by it', async () => {
    const { id } = await create(shop.admin);
    await run(shop.admin, 'updateCustomer', { customerId: id, status: 'INACTIVE' });
    const { data } = await as(shop.admin)<{
      updateCustomer: { customer: null; userErrors: { code: string; field: string[] }[] };
    }>(
      'mutation ($id: ID!) { updateCustomer(input: { customerId: $id, status: null }) { customer { id } userErrors { code field } } }',
      { id },
    );
    expect(data.updateCustomer).toEqual({ customer: null, userErrors: [{ code: 'INVALID', field: ['status'] }] });
  });
});

describe('VIP', () => {
  it('is one fact of contact and customer, whichever is changed, and of a contact who becomes a customer', async () => {
    const customer = await create(shop.admin, { phone: aPhone() });
    const contactId = customer.contact.id;
    const states = async () => {
      const found = await embudo.testDatabase.sql<{ contact: boolean; customer: boolean }>(
        'select c.vip as contact, k.vip as customer from contact c join customer k on k.contact_id = c.id where c.id = $1',
        [contactId],
      );
      const { data } = await as(shop.admin)<{ contacts: { nodes: { id: string }[] } }>(
        '{ contacts(filter: { vip: true }) { nodes { id } } }',
      );
      return [...found.map(Object.values), data.contacts.nodes.some(({ id }) => id === contactId)];
    };
    await run(shop.admin, 'updateCustomer', { customerId: customer.id, vip: true });
    expect(await states()).toEqual([[true, true], true]);
    await run(shop.admin, 'updateContact', { contactId, vip: false }, '');
    expect(await states()).toEqual([[false, false], false]);
    await run(shop.admin, 'updateContact', { contactId, vip: true }, '');
    await embudo.testDatabase.sql('delete from customer where id = $1', [customer.id]);
    await create(shop.admin, { phone: customer.phone });
    expect(await states()).toEqual([[true, true], true]);
  });
});

describe('logInteraction', () => {
  it('makes a task of what is to follow, once, for whoever records it where they sell, else for the customer’s seller', async () => {
    const { id } = await create(shop.seller);
    const log = (user: TestUser, more: object) =>
      run<{ interaction: { id: string } | null }>(
        user,
        'logInteraction',
        { customerId: id, type: 'call', ...more },
        'interaction { id }',
      );
    const tasks = async () =>
      embudo.testDatabase.sql<{ title: string; at: string; sellerId: string; createdBy: string }>(
        `select title, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as at, seller_id as "sellerId", created_by as "createdBy"
          from to_do where customer_id = $1 and done_at is null order by due_at`,
        [id],
      );
    await log(shop.seller, {});
    expect(await tasks()).toEqual([]);
    const once = { followUpAt: '2999-01-01T00:00:00Z', idempotencyKey: `seguir ${id}` };
    await log(shop.seller, once);
    await log(shop.seller, once);
    await log(shop.ceo, { followUpAt: '2999-02-01T00:00:00Z' });
    const { sellerId } = shop.seller;
    expect(await tasks()).toMatchObject([
      { at: '2999-01-01', sellerId, createdBy: shop.seller.id },
      { at: '2999-02-01', sellerId, createdBy: shop.ceo.id },
    ]);
    expect((await tasks())[0]?.title).toMatch(/^Dar seguimiento a ./);
    const early = await log(shop.seller, { occurredAt: '2026-01-02T00:00:00Z', followUpAt: '2026-01-01T00:00:00Z' });
    expect(early.userErrors).toEqual([{ code: 'INVALID', field: ['followUpAt'] }]);
    expect(await tasks()).toHaveLength(2);
  });

  it('plans a task that can be ended, however long the name is', async () => {
    const { id } = await create(shop.seller, { firstName: 'F'.repeat(200), lastName: 'L'.repeat(200) });
    const followUp = { customerId: id, type: 'call', followUpAt: '2999-01-01T00:00:00Z' };
    await run(shop.seller, 'logInteraction', followUp, 'interaction { id }');
    const { data } = await as(shop.seller)<{ customer: { tasks: { nodes: { id: string; title: string }[] } } }>(
      'query ($id: ID!) { customer(id: $id) { tasks { nodes { id title } } } }',
      { id },
    );
    const [task] = data.customer.tasks.nodes;
    const ended = await run(
      shop.seller,
      'saveTask',
      { taskId: task?.id, title: task?.title, done: true },
      'task { done }',
    );
    expect(ended).toEqual({ task: { done: true }, userErrors: [] });
  });

  it('moves the last interaction and the segment, with the follow-up and who met them', async () => {
    const { id } = await create(shop.seller);
    const log = (more: object) =>
      run<{ interaction: Interaction }>(
        shop.seller,
        'logInteraction',
        { customerId: id, type: 'call', ...more },
        'interaction { id type occurredAt followUpAt outcome user { id } }',
      );
    const followUpAt = '2999-01-01T00:00:00.000Z';
    const { interaction } = await log({ followUpAt, outcome: 'Interesado' });
    expect(interaction).toMatchObject({
      type: 'call',
      followUpAt,
      outcome: 'Interesado',
      user: { id: shop.seller.id },
    });
    await log({ occurredAt: '2020-05-05T10:00:00Z' });
    const now = async () =>
      (
        await as(shop.seller)(
          `query ($id: ID!) { customer(id: $id) { segment lastInteractionAt interactions(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } } }`,
          { id },
        )
      ).data.customer;
    expect(await now()).toMatchObject({
      segment: 'OCCASIONAL',
      lastInteractionAt: interaction.occurredAt,
      interactions: { totalCount: 2 },
    });
    await log({});
    await log({});
    expect(await now()).toMatchObject({
      segment: 'FREQUENT',
      interactions: { totalCount: 4, pageInfo: { hasNextPage: true } },
    });
    expect((await log({ occurredAt: '2999-01-01T00:00:00Z' })).userErrors).toEqual([
      { code: 'INVALID', field: ['occurredAt'] },
    ]);
    const unseen = await run(
      shop.otherSeller,
      'logInteraction',
      { customerId: id, type: 'call' },
      'interaction { id }',
    );
    expect(unseen.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['customerId'] }]);
  });
});

describe('customers', () => {
  it('are found by name, number, segment, status, custom field and risk', async () => {
    const phone = aPhone();
    const { id } = await create(shop.admin, {
      firstName: 'Ñandú',
      lastName: `Único ${phone}`,
      phone,
      customFields: { talla: 'L' },
    });
    expect(await listed(shop.admin, { search: `nandu unico ${phone}` })).toEqual([id]);
    expect(await listed(shop.admin, { search: phone.slice(1) })).toEqual([id]);
    expect(await listed(shop.admin, { customFields: { talla: 'L' } })).toEqual([id]);
    expect(await listed(shop.admin, { customFields: { talla: 'M' } })).toEqual([]);
    await run(
      shop.admin,
      'logInteraction',
      { customerId: id, type: 'visit', occurredAt: '2026-01-01T00:00:00Z' },
      'interaction { id }',
    );
    expect(await listed(shop.admin, { atRisk: true })).toEqual([id]);
    expect(await listed(shop.admin, { atRisk: true, status: ['INACTIVE'] })).toEqual([]);
    expect(await listed(shop.admin, { segment: ['OCCASIONAL'], search: 'nandu' })).toEqual([id]);
    expect(await listed(shop.admin, { atRisk: false })).not.toContain(id);
  });
});
