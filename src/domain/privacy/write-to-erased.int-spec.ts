import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
/** Ids of records that a user's screen still shows after the person was erased. */
let ids: Record<
  | 'contactId'
  | 'leadId'
  | 'customerId'
  | 'conversationId'
  | 'cartId'
  | 'productId'
  | 'pipelineId'
  | 'stageId'
  | 'opportunityId'
  | 'taskId'
  | 'orderId',
  string
>;
const newPhone = '+50688112233';

/** The inputs that several mutations share. */
const inputs: Record<string, string> = {
  eraseContact: 'ContactInput',
  takeOverConversation: 'ConversationInput',
  handBackConversation: 'ConversationInput',
  markConversationRead: 'ConversationInput',
  archiveCustomer: 'CustomerInput',
};
const run = <Payload extends object>(verb: string, input: object, selection = '') =>
  mutate<Payload>(
    gql(embudo.url, shop.ceo.token),
    verb,
    input,
    `${selection} userErrors { code field message }`,
    inputs[verb],
  );
const rowsOf = async () =>
  (
    await embudo.testDatabase.sql(
      `select (select to_jsonb(c) from contact c where c.id = $1) as contact, (select jsonb_agg(l order by l.id) from lead l where l.contact_id = $1) as leads,
        (select jsonb_agg(k order by k.id) from customer k where k.contact_id = $1) as customers, (select jsonb_agg(v order by v.id) from conversation v where v.contact_id = $1) as conversations,
        (select jsonb_agg(i order by i.id) from channel_identity i where i.contact_id = $1) as identities, (select count(*)::int from sales_order where contact_id = $1) as orders,
        (select count(*)::int from opportunity where tenant_id = $2) as opportunities, (select count(*)::int from appointment where contact_id = $1) as appointments,
        (select jsonb_agg(d order by d.id) from to_do d where d.tenant_id = $2) as tasks, (select jsonb_agg(o order by o.id) from opportunity o where o.tenant_id = $2) as sales,
        (select jsonb_agg(s order by s.id) from stage_change s where s.tenant_id = $2) as moves, (select jsonb_agg(o order by o.id) from sales_order o where o.contact_id = $1) as ordered`,
      [ids.contactId, shop.tenant.id],
    )
  )[0];

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  await postWebhook(
    embudo.url,
    shop.account,
    aWhatsAppMessage(shop.account, aCustomer({ name: 'Rita Solano' }), 'Hola'),
  );
  await jobsDone(embudo);
  const [row] = await embudo.testDatabase.sql<{ contactId: string; leadId: string; conversationId: string }>(
    `select l.contact_id as "contactId", l.id as "leadId", v.id as "conversationId" from lead l join conversation v on v.contact_id = l.contact_id where l.tenant_id = $1`,
    [shop.tenant.id],
  );
  if (!row) throw new Error('the message made no lead');
  const { customer } = await run<{ customer: { id: string } }>(
    'convertLead',
    { leadId: row.leadId },
    'customer { id }',
  );
  const { id: productId } = await aProduct(embudo, shop.tenant, { name: 'Taladro' });
  const { contactId } = row;
  const filled = { contactId, lines: [{ productId, quantity: 1 }] };
  const { cart } = await run<{ cart: { id: string } }>('setCart', filled, 'cart { id }');
  const { order } = await run<{ order: { id: string } }>('placeOrder', { cartId: cart.id }, 'order { id }');
  const next = await run<{ cart: { id: string } }>('setCart', filled, 'cart { id }');
  const stages = [
    { name: 'Nuevo', probability: 10 },
    { name: 'Oferta', probability: 50 },
  ];
  const { pipeline } = await run<{ pipeline: { id: string; stages: { id: string }[] } }>(
    'createPipeline',
    { name: 'Ventas', stages },
    'pipeline { id stages { id } }',
  );
  const pipelineId = pipeline.id;
  const { opportunity } = await run<{ opportunity: { id: string } }>(
    'createOpportunity',
    { title: 'Rita', value: '1', pipelineId, leadId: row.leadId, ownerId: shop.otherSeller.sellerId },
    'opportunity { id }',
  );
  const tasks: string[] = [];
  for (const about of [{ leadId: row.leadId }, { customerId: customer.id }]) {
    const { task } = await run<{ task: { id: string } }>(
      'saveTask',
      { title: 'Llamar a Rita', ...about },
      'task { id }',
    );
    tasks.push(task.id);
  }
  ids = {
    ...row,
    customerId: customer.id,
    cartId: next.cart.id,
    orderId: order.id,
    productId,
    pipelineId,
    stageId: pipeline.stages[1]?.id ?? '',
    opportunityId: opportunity.id,
    taskId: tasks[0] ?? '',
  };
  await run('eraseContact', { contactId });
  await jobsDone(embudo);
});

describe('somebody who was erased', () => {
  it.each<[string, () => object, string]>([
    ['updateContact', () => ({ contactId: ids.contactId, name: 'Rita' }), 'contactId'],
    ['updateLead', () => ({ leadId: ids.leadId, name: 'Rita' }), 'leadId'],
    ['convertLead', () => ({ leadId: ids.leadId }), 'leadId'],
    ['updateCustomer', () => ({ customerId: ids.customerId, firstName: 'Rita' }), 'customerId'],
    ['logInteraction', () => ({ customerId: ids.customerId, type: 'CALL', notes: 'Rita' }), 'customerId'],
    ['setCart', () => ({ contactId: ids.contactId, lines: [{ productId: ids.productId, quantity: 2 }] }), 'contactId'],
    ['placeOrder', () => ({ cartId: ids.cartId }), 'cartId'],
    [
      'createOpportunity',
      () => ({ title: 'Rita', value: '1', pipelineId: ids.pipelineId, leadId: ids.leadId }),
      'leadId',
    ],
    [
      'createOpportunity',
      () => ({ title: 'Rita', value: '1', pipelineId: ids.pipelineId, customerId: ids.customerId }),
      'customerId',
    ],
    [
      'bookAppointment',
      () => ({ contactId: ids.contactId, startsAt: new Date(Date.now() + 86_400_000), subject: 'Rita' }),
      'contactId',
    ],
    ['saveTask', () => ({ title: 'Llamar a Rita', leadId: ids.leadId }), 'leadId'],
    ['saveTask', () => ({ title: 'Llamar a Rita', customerId: ids.customerId }), 'customerId'],
    ['saveTask', () => ({ title: 'Llamar a Rita', opportunityId: ids.opportunityId }), 'opportunityId'],
    ['saveTask', () => ({ taskId: ids.taskId, title: 'Llamar a Rita', done: false }), 'taskId'],
    ['updateOpportunity', () => ({ opportunityId: ids.opportunityId, title: 'Rita' }), 'opportunityId'],
    ['updateOpportunity', () => ({ opportunityId: ids.opportunityId, description: 'Rita' }), 'opportunityId'],
    ['updateOpportunity', () => ({ opportunityId: ids.opportunityId, source: 'Rita' }), 'opportunityId'],
    [
      'moveOpportunity',
      () => ({ opportunityId: ids.opportunityId, stageId: ids.stageId, notes: 'Rita llamó' }),
      'opportunityId',
    ],
    [
      'moveOpportunity',
      () => ({ opportunityId: ids.opportunityId, stageId: ids.stageId, reason: 'Rita no quiso' }),
      'opportunityId',
    ],
    ['updateOrder', () => ({ orderId: ids.orderId, status: 'CANCELLED', reason: 'Rita llamó' }), 'orderId'],
    ['takeOverConversation', () => ({ conversationId: ids.conversationId }), 'conversationId'],
    ['handBackConversation', () => ({ conversationId: ids.conversationId }), 'conversationId'],
    ['escalateConversation', () => ({ conversationId: ids.conversationId, reason: 'Rita llamó' }), 'conversationId'],
    ['sendMessage', () => ({ conversationId: ids.conversationId, body: 'Hola, Rita' }), 'conversationId'],
  ])('is not found by %s', async (verb, input, field) => {
    const before = await rowsOf();
    const { userErrors } = await run(verb, input());
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: [field], message: 'Contact not found.' }]);
    expect(await rowsOf()).toEqual(before);
  });

  it('gets no number or address, by whichever way, so that whoever writes from it is somebody new', async () => {
    const before = await rowsOf();
    for (const [verb, input] of [
      ['updateContact', { contactId: ids.contactId, phone: newPhone }],
      ['updateLead', { leadId: ids.leadId, phone: newPhone }],
      ['updateCustomer', { customerId: ids.customerId, phone: newPhone }],
    ] as const)
      expect((await run(verb, input)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await rowsOf()).toEqual(before);
    const stranger = aCustomer({ name: 'Otra persona', phone: newPhone.slice(1) });
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, stranger, 'Buenas'));
    await jobsDone(embudo);
    const people = await embudo.testDatabase.sql(
      'select id = $2 as erased, name from contact where tenant_id = $1 order by id = $2',
      [shop.tenant.id, ids.contactId],
    );
    expect(people).toEqual([
      { erased: false, name: 'Otra persona' },
      { erased: true, name: null },
    ]);
  });

  it('is left out of a change of many leads that says something of people', async () => {
    const before = await rowsOf();
    for (const set of [{ addTags: ['Rita'] }, { status: 'NEW', addTags: ['Rita'] }])
      expect(
        await run<{ updated: number; failed: number }>('bulkUpdateLeads', { ids: [ids.leadId], set }, 'updated failed'),
      ).toEqual({ updated: 0, failed: 1, userErrors: [] });
    expect(await rowsOf()).toEqual(before);
  });

  it('is not written to by whoever has their sale and does not see them', async () => {
    const refused = await mutate<{ userErrors: object[] }>(
      gql(embudo.url, shop.otherSeller.token),
      'updateOpportunity',
      { opportunityId: ids.opportunityId, title: 'Rita' },
      'userErrors { code field message }',
    );
    expect(refused.userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['opportunityId'], message: 'Contact not found.' },
    ]);
  });

  it('leaves nobody a task to do', async () => {
    const tasks = await embudo.testDatabase.sql(
      'select title, done_at is not null as done from to_do where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(tasks).toEqual(Array(2).fill({ title: 'Borrado', done: true }));
  });

  it('can still be put away: their conversation read, their lead given to a colleague, their sale moved, their order cancelled, their customer archived', async () => {
    for (const [verb, input] of [
      ['markConversationRead', { conversationId: ids.conversationId }],
      ['assignLead', { leadId: ids.leadId, sellerId: shop.seller.sellerId }],
      ['moveOpportunity', { opportunityId: ids.opportunityId, stageId: ids.stageId }],
      ['updateOpportunity', { opportunityId: ids.opportunityId, value: '2', description: null }],
      ['updateOrder', { orderId: ids.orderId, status: 'CANCELLED' }],
      ['archiveCustomer', { customerId: ids.customerId }],
    ] as const)
      expect((await run(verb, input)).userErrors).toEqual([]);
  });
});
