import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aWhatsAppMessage,
  changeSettings,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { checkNotifications } from './check-notifications.js';
import { forgetExpiredNotifications } from './forget-expired.js';
import { tellOfEvents } from './tell-of-events.js';
import { watchNotificationVolume } from './watch-volume.js';

interface Told {
  id: string;
  type: string;
  title: string;
  body: string;
  data: Record<string, string>;
  read: boolean;
  expiresAt: string;
}
const hot = 'Necesito veinte taladros hoy mismo, pago de contado';
const model = new FakeLanguageModel().judges(hot, {
  classification: { urgency: 25, decisionPower: 25, budget: 25, fit: 20 },
});
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, models: [model] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  embudo.testDatabase.sql<Row>(text, values);
const told = async (user: TestUser, args = ''): Promise<Told[]> =>
  (
    await gql(
      embudo.url,
      user.token,
    )<{ notifications: { nodes: Told[] } }>(
      `{ notifications(first: 50${args}) { nodes { id type title body data read expiresAt } totalCount } }`,
    )
  ).data.notifications.nodes;
const unread = async (user: TestUser): Promise<number> =>
  (await gql(embudo.url, user.token)<{ viewer: { unreadNotifications: number } }>('{ viewer { unreadNotifications } }'))
    .data.viewer.unreadNotifications;
const markRead = (user: TestUser, ids: string[]) =>
  mutate<{ markedIds: string[] }>(
    gql(embudo.url, user.token),
    'markNotificationsRead',
    { ids },
    'markedIds userErrors { code }',
  );
let occurrence = Date.UTC(2030, 0, 1);
/** Runs the task with an occurrence of its own, as the schedule does. */
const run = async (task: string, scheduled: typeof checkNotifications) => {
  await sql(
    `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, $2, '', '', 'infinity') on conflict do nothing`,
    [shop.tenant.id, task],
  );
  occurrence += 300_000;
  await scheduled(embudo.context(systemActor(shop.tenant.id), newId()), { occurrence: new Date(occurrence) });
};
const check = () => run('notifications/check', checkNotifications);

interface Talk {
  customer: TestCustomer;
  conversationId: string;
  leadId: string;
}
async function write(customer: TestCustomer, text: string): Promise<void> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
/** Creates a conversation with a contact of that seller. */
async function aTalk(seller: TestUser): Promise<Talk> {
  const customer = aCustomer({ name: 'Ana Mora' });
  await write(customer, 'Hola');
  const [row] = await sql<{ conversationId: string; leadId: string }>(
    `select v.id as "conversationId", v.lead_id as "leadId" from conversation v where v.tenant_id = $1 order by v.created_at desc, v.id desc limit 1`,
    [shop.tenant.id],
  );
  if (!row) throw new Error('the message made no conversation');
  await assign(row.leadId, seller);
  // given-leads.int-spec.ts is about what sellers are told of that.
  await sql('update lead_assignment set is_news = false where tenant_id = $1', [shop.tenant.id]);
  return { customer, ...row };
}
const assign = async (leadId: string, { sellerId }: TestUser) => {
  const { userErrors } = await mutate(
    gql(embudo.url, shop.admin.token),
    'assignLead',
    { leadId, sellerId },
    'userErrors { code }',
  );
  expect(userErrors).toEqual([]);
};
const typesOf = async (user: TestUser) => (await told(user)).map(({ type }) => type).sort();
const everybody = () => [shop.ceo, shop.admin, shop.secretary, shop.seller, shop.otherSeller, shop.professional];
const whoKnows = async (type: string): Promise<TestUser[]> => {
  const knowing: TestUser[] = [];
  for (const user of everybody()) if ((await typesOf(user)).includes(type)) knowing.push(user);
  return knowing;
};
const waitsFor = ({ conversationId }: Talk, hours: number) =>
  sql(`update conversation set status = 'WAITING', waiting_since = now() - $2 * interval '1 hour' where id = $1`, [
    conversationId,
    hours,
  ]);

describe('a hot lead', () => {
  it('is told to its seller once, who reads it; and is told no more when it is lost', async () => {
    const { customer, leadId } = await aTalk(shop.otherSeller);
    await write(customer, hot);
    const [one, ...more] = await told(shop.otherSeller);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      type: 'HOT_LEAD',
      title: 'Lead caliente: Ana Mora',
      body: 'Su puntaje es 95 de 100. Es buen momento para escribirle.',
      data: { tenantId: shop.tenant.id, leadId },
      read: false,
    });
    expect(await whoKnows('HOT_LEAD')).toEqual([shop.otherSeller]);
    const event = { name: 'lead.turned-hot' as const, payload: { leadId } };
    await tellOfEvents(embudo.context(systemActor(shop.tenant.id), newId()), { heard: [{ eventId: newId(), event }] });
    expect(await told(shop.otherSeller)).toHaveLength(1);

    const id = one?.id ?? '';
    expect(await unread(shop.otherSeller)).toBe(1);
    expect(await markRead(shop.ceo, [id])).toEqual({ markedIds: [], userErrors: [] });
    expect(await unread(shop.otherSeller)).toBe(1);
    for (let time = 0; time < 2; time += 1)
      expect(await markRead(shop.otherSeller, [id, newId(), 'nothing'])).toEqual({ markedIds: [id], userErrors: [] });
    expect(await unread(shop.otherSeller)).toBe(0);
    expect(await told(shop.otherSeller)).toMatchObject([{ id, read: true }]);
    expect(await told(shop.otherSeller, ', unreadOnly: true')).toEqual([]);

    await sql(`update lead set status = 'LOST' where id = $1`, [leadId]);
    await check();
    expect(await told(shop.otherSeller)).toEqual([]);
  });

  it('goes to whoever has it now, and to those who see all where nobody has it', async () => {
    const { customer, leadId } = await aTalk(shop.otherSeller);
    await write(customer, hot);
    await assign(leadId, shop.seller);
    await check();
    expect(await whoKnows('HOT_LEAD')).toEqual([shop.seller]);
    await sql('update membership set active = false where tenant_id = $1 and user_id = $2', [
      shop.tenant.id,
      shop.seller.id,
    ]);
    await check();
    await sql('update membership set active = true where tenant_id = $1 and user_id = $2', [
      shop.tenant.id,
      shop.seller.id,
    ]);
    expect(await whoKnows('HOT_LEAD')).toEqual([shop.ceo, shop.admin, shop.secretary]);
  });

  it('is exported with its contact, and erased with it', async () => {
    const talk = await aTalk(shop.otherSeller);
    await write(talk.customer, hot);
    const [contact] = await sql<{ id: string }>('select contact_id as id from lead where id = $1', [talk.leadId]);
    const ask = gql(embudo.url, shop.ceo.token);
    const { data } = await mutate<{ data: { notifications: { title: string }[] } }>(
      ask,
      'exportContact',
      { contactId: contact?.id },
      'data userErrors { code }',
      'ContactInput',
    );
    expect(data.notifications).toMatchObject([{ title: 'Lead caliente: Ana Mora' }]);
    await mutate(ask, 'eraseContact', { contactId: contact?.id }, 'userErrors { code }', 'ContactInput');
    await jobsDone(embudo);
    await check();
    expect(await told(shop.otherSeller)).toEqual([]);
  });
});

describe('a case', () => {
  it('is told of once, and not as an alert too, until it is closed', async () => {
    const { conversationId } = await aTalk(shop.seller);
    const ask = gql(embudo.url, shop.admin.token);
    const opened = await mutate<{ case: { id: string; number: number } }>(
      ask,
      'escalateConversation',
      { conversationId, reason: 'Quiere hablar del envío' },
      'case { id number } userErrors { code }',
    );
    await jobsDone(embudo);
    const { id, number } = opened.case;
    expect(await told(shop.seller)).toMatchObject([
      {
        type: 'ESCALATION',
        title: `Caso ${number}: Ana Mora`,
        data: { tenantId: shop.tenant.id, caseId: id, conversationId },
      },
    ]);
    expect(await whoKnows('ALERT')).toEqual([]);
    await mutate(ask, 'closeCase', { caseId: id, resolution: 'Se le explicó' }, 'userErrors { code }');
    await jobsDone(embudo);
    expect(await whoKnows('ESCALATION')).toEqual([]);
  });
});

describe('an alert', () => {
  it('is told until somebody acknowledges it, and again when it is raised again', async () => {
    const alert = newId();
    const raise = () =>
      embudo.database.transaction({ tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'SYSTEM' }, async tx => {
        await tx.query(
          `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, app.tenant(), 'AI_BUDGET', 'WARNING', 'Se acabó', $1)
           on conflict (tenant_id, kind, subject_id) do update set raised_at = now(), acknowledged_at = null`,
          [alert],
        );
        tx.record('alert.raised', { alertId: alert, sellerId: null });
      });
    await raise();
    await jobsDone(embudo);
    const [first] = await told(shop.secretary);
    expect(first).toMatchObject({ type: 'ALERT', body: 'Se acabó', data: { alertId: alert } });
    expect(await whoKnows('ALERT')).toEqual([shop.ceo, shop.admin, shop.secretary]);
    await mutate(gql(embudo.url, shop.ceo.token), 'acknowledgeAlert', { alertId: alert }, 'userErrors { code }');
    await check();
    expect(await whoKnows('ALERT')).toEqual([]);
    await raise();
    await jobsDone(embudo);
    const [second] = await told(shop.secretary);
    expect(second).toMatchObject({ type: 'ALERT', read: false });
    expect(second?.id).not.toBe(first?.id);
  });
});

describe('an order that waits for a manager', () => {
  it('is told by the name of who ordered to those who may confirm it, until it is decided', async () => {
    await changeSettings(embudo, shop.tenant.id, { orders: { confirmAbove: '20' } });
    const { id: productId } = await aProduct(embudo, shop.tenant, { name: 'Sierra', priceMinor: 5_700 });
    const seller = gql(embudo.url, shop.seller.token);
    const lead = await mutate<{ lead: { contact: { id: string } } }>(
      seller,
      'createLead',
      { name: 'Ana Mora', source: 'Feria' },
      'lead { contact { id } } userErrors { code }',
    );
    const cart = await mutate<{ cart: { id: string } }>(
      seller,
      'setCart',
      { contactId: lead.lead.contact.id, lines: [{ productId, quantity: 1 }] },
      'cart { id } userErrors { code }',
    );
    const { order } = await mutate<{ order: { id: string; status: string } }>(
      seller,
      'placeOrder',
      { cartId: cart.cart.id },
      'order { id status } userErrors { code }',
    );
    expect(order.status).toBe('PENDING');
    await jobsDone(embudo);
    expect(await whoKnows('ESCALATION')).toEqual([shop.ceo, shop.admin]);
    const [notice] = await told(shop.ceo);
    expect(notice).toMatchObject({
      title: 'Hace falta una persona: Ana Mora',
      body: 'El pedido 1 espera confirmación',
      data: { orderId: order.id },
    });
    // The seller may acknowledge the alert, which does not decide about the order.
    const { alertId } = notice?.data ?? {};
    await mutate(seller, 'acknowledgeAlert', { alertId }, 'userErrors { code }');
    await check();
    expect(await whoKnows('ESCALATION')).toEqual([shop.ceo, shop.admin]);
    await mutate(
      gql(embudo.url, shop.ceo.token),
      'updateOrder',
      { orderId: order.id, status: 'CONFIRMED' },
      'userErrors { code }',
    );
    await check();
    expect(await whoKnows('ESCALATION')).toEqual([]);
  });
});

describe('a sale that is won', () => {
  const ask = (user: TestUser) => gql(embudo.url, user.token);
  const move = async (opportunityId: string, stageId: string) => {
    const { userErrors } = await mutate(
      ask(shop.admin),
      'moveOpportunity',
      { opportunityId, stageId },
      'userErrors { code }',
    );
    expect(userErrors).toEqual([]);
    await jobsDone(embudo);
  };
  /** Creates an opportunity of that seller, and returns it with the stages of its board. */
  async function aSale(seller: TestUser, talk: Talk | null) {
    const { pipeline } = await mutate<{ pipeline: { id: string; stages: { id: string }[] } }>(
      ask(shop.admin),
      'createPipeline',
      {
        name: 'Instalaciones',
        stages: [
          { name: 'Cotizado', probability: 50 },
          { name: 'Ganado', probability: 100, kind: 'WON' },
          { name: 'Perdido', probability: 0, kind: 'LOST' },
        ],
      },
      'pipeline { id stages { id } } userErrors { code }',
    );
    const [open = '', won = '', lost = ''] = pipeline.stages.map(({ id }) => id);
    const input = {
      title: 'Horno industrial',
      value: '1500.00',
      pipelineId: pipeline.id,
      ownerId: seller.sellerId,
      ...(talk && { leadId: talk.leadId }),
    };
    const made = await mutate<{ opportunity: { id: string } }>(
      ask(shop.admin),
      'createOpportunity',
      input,
      'opportunity { id } userErrors { code message }',
    );
    await jobsDone(embudo);
    return { id: made.opportunity.id, pipelineId: pipeline.id, open, won, lost };
  }

  it('tells its seller that the project is ready, once, until the sale is opened again', async () => {
    const talk = await aTalk(shop.seller);
    const { id, open, won, lost } = await aSale(shop.seller, talk);
    expect(await whoKnows('PROJECT_READY')).toEqual([]);
    await move(id, won);
    const [one, ...more] = await told(shop.seller);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      type: 'PROJECT_READY',
      title: 'Proyecto listo: Horno industrial',
      body: 'Ana Mora aceptó y la venta está ganada. Ya se puede empezar.',
      data: { tenantId: shop.tenant.id, opportunityId: id, leadId: talk.leadId },
      read: false,
    });
    expect(await whoKnows('PROJECT_READY')).toEqual([shop.seller]);
    const event = {
      name: 'opportunity.moved' as const,
      payload: { opportunityId: id, pipelineId: newId(), stageId: won, sellerId: null },
    };
    await tellOfEvents(embudo.context(systemActor(shop.tenant.id), newId()), { heard: [{ eventId: newId(), event }] });
    await check();
    expect((await told(shop.seller)).map(each => each.id)).toEqual([one?.id]);
    await move(id, open);
    expect(await told(shop.seller)).toEqual([]);
    await move(id, won);
    const [again] = await told(shop.seller);
    expect(again).toMatchObject({ type: 'PROJECT_READY', read: false });
    expect(again?.id).not.toBe(one?.id);
    await move(id, lost);
    expect(await told(shop.seller)).toEqual([]);
  });

  it('goes to whoever has it now, to those who see all where nobody has it, and with the sale', async () => {
    const { id, won } = await aSale(shop.seller, await aTalk(shop.seller));
    await move(id, won);
    const give = async (ownerId: string | null) => {
      await mutate(ask(shop.admin), 'updateOpportunity', { opportunityId: id, ownerId }, 'userErrors { code }');
      await jobsDone(embudo);
    };
    await give(shop.otherSeller.sellerId ?? null);
    expect(await whoKnows('PROJECT_READY')).toEqual([shop.otherSeller]);
    await give(null);
    expect(await whoKnows('PROJECT_READY')).toEqual([shop.ceo, shop.admin, shop.secretary]);
    await mutate(
      ask(shop.admin),
      'deleteOpportunity',
      { opportunityId: id },
      'userErrors { code }',
      'OpportunityInput',
    );
    await jobsDone(embudo);
    expect(await whoKnows('PROJECT_READY')).toEqual([]);
  });

  it('is told in the language of the business, and not when it was won long ago', async () => {
    await sql(`update tenant set locale = 'en-US' where id = $1`, [shop.tenant.id]);
    const { id, pipelineId, won } = await aSale(shop.seller, await aTalk(shop.seller));
    await move(id, won);
    expect(await told(shop.seller)).toMatchObject([
      { title: 'Project ready: Horno industrial', body: 'Ana Mora accepted and the sale is won. Work can begin.' },
    ]);
    await sql(`update opportunity set closed_at = now() - interval '8 days' where id = $1`, [id]);
    await check();
    expect(await told(shop.seller)).toEqual([]);
    const event = {
      name: 'opportunity.updated' as const,
      payload: { opportunityId: id, pipelineId, sellerId: null },
    };
    await tellOfEvents(embudo.context(systemActor(shop.tenant.id), newId()), { heard: [{ eventId: newId(), event }] });
    expect(await told(shop.seller)).toEqual([]);
  });
});

describe('the check', () => {
  it('tells of a task that is due, until it is done, and of none that is due later', async () => {
    const save = (input: object) =>
      mutate<{ task: { id: string } }>(
        gql(embudo.url, shop.seller.token),
        'saveTask',
        { title: 'Llamar', ...input },
        'task { id } userErrors { code }',
      );
    const { task } = await save({ dueAt: new Date(Date.now() - 60_000) });
    await save({ title: 'Mañana', dueAt: new Date(Date.now() + 86_400_000) });
    await check();
    await check();
    expect(await told(shop.seller)).toMatchObject([
      { type: 'FOLLOW_UP', body: 'Llamar', data: { tenantId: shop.tenant.id, taskId: task.id } },
    ]);
    expect(await whoKnows('FOLLOW_UP')).toEqual([shop.seller]);
    await save({ taskId: task.id, done: true });
    await check();
    expect(await told(shop.seller)).toEqual([]);
  });

  it('tells of a conversation that has waited for an hour, once a wait, until it is answered', async () => {
    const talk = await aTalk(shop.seller);
    await waitsFor(talk, 0.5);
    await check();
    expect(await typesOf(shop.seller)).toEqual([]);
    await waitsFor(talk, 2);
    await check();
    await check();
    const [one] = await told(shop.seller);
    expect(await whoKnows('UNANSWERED')).toEqual([shop.seller]);
    expect(one).toMatchObject({ title: 'Ana Mora espera respuesta', data: { conversationId: talk.conversationId } });
    await sql('update conversation set waiting_since = null where id = $1', [talk.conversationId]);
    await check();
    expect(await typesOf(shop.seller)).toEqual([]);
    // Longer than a notification is kept: it was sent once and is not sent again.
    await waitsFor(talk, 24 * 8);
    await check();
    expect(await typesOf(shop.seller)).toEqual([]);
  });

  it('tells once more, and the managers too, of one that still waits after four hours, until it is answered', async () => {
    const talk = await aTalk(shop.seller);
    await waitsFor(talk, 3.9);
    await check();
    expect(await told(shop.seller)).toMatchObject([{ title: 'Ana Mora espera respuesta' }]);
    expect(await whoKnows('UNANSWERED')).toEqual([shop.seller]);
    await waitsFor(talk, 4.1);
    await check();
    await check();
    expect((await told(shop.seller)).map(({ title }) => title)).toEqual(['Ana Mora sigue sin respuesta']);
    expect(await whoKnows('UNANSWERED')).toEqual([shop.ceo, shop.admin, shop.seller]);
    expect(await told(shop.ceo)).toMatchObject([
      {
        title: 'Ana Mora sigue sin respuesta',
        body: 'Su mensaje lleva más de 4 horas de trabajo sin respuesta.',
        data: { conversationId: talk.conversationId },
      },
    ]);
    await sql('update conversation set waiting_since = null where id = $1', [talk.conversationId]);
    await check();
    expect(await whoKnows('UNANSWERED')).toEqual([]);
  });

  it('counts the hour of a wait in the working time of its seller, and by the clock where nobody has it', async () => {
    const talk = await aTalk(shop.seller);
    await waitsFor(talk, 3);
    const away = (from: number) =>
      sql(`update seller set absences = $2 where id = $1`, [
        shop.seller.sellerId,
        JSON.stringify([{ from: new Date(Date.now() - from * 3_600_000), to: new Date(Date.now() + 3_600_000) }]),
      ]);
    // At work during half an hour of the three.
    await away(2.5);
    await check();
    expect(await whoKnows('UNANSWERED')).toEqual([]);
    await away(1);
    await check();
    expect(await whoKnows('UNANSWERED')).toEqual([shop.seller]);
    await away(2.5);
    await sql('update conversation set seller_id = null where id = $1', [talk.conversationId]);
    await check();
    expect(await whoKnows('UNANSWERED')).toEqual([shop.ceo, shop.admin, shop.secretary]);
  });

  it('is written in the language of the business', async () => {
    await sql(`update tenant set locale = 'en-US' where id = $1`, [shop.tenant.id]);
    const talk = await aTalk(shop.seller);
    await waitsFor(talk, 2);
    await check();
    expect(await told(shop.seller)).toMatchObject([
      { title: 'Ana Mora is waiting for an answer', body: 'Nobody has answered for more than an hour.' },
    ]);
  });
});

it('what is older than a week is deleted', async () => {
  const talk = await aTalk(shop.seller);
  await waitsFor(talk, 2);
  await check();
  const [one] = await told(shop.seller);
  const week = 7 * 86_400_000;
  const left =
    Date.parse(one?.expiresAt ?? '') - embudo.context(systemActor(shop.tenant.id), newId()).clock.now().getTime();
  expect(left).toBeLessThanOrEqual(week);
  const forget = () => run('notifications/forget-expired', forgetExpiredNotifications);
  await sql(`update notification set expires_at = '2100-01-01' where id = $1`, [one?.id]);
  await forget();
  expect(await typesOf(shop.seller)).toEqual(['UNANSWERED']);
  await sql(`update notification set expires_at = '2029-01-01' where id = $1`, [one?.id]);
  await forget();
  expect(await typesOf(shop.seller)).toEqual([]);
});

it('one poll is one statement, whatever page it asks for', async () => {
  const talk = await aTalk(shop.seller);
  await waitsFor(talk, 2);
  await check();
  const { database } = embudo;
  const [reader, replica] = [database.reader.bind(database), database.replica.bind(database)];
  let statements = 0;
  const counted =
    (read: typeof reader): typeof reader =>
    scope => {
      const sql = read(scope);
      return {
        ...sql,
        query(...given) {
          statements += 1;
          return sql.query(...given);
        },
      };
    };
  database.reader = counted(reader);
  database.replica = counted(replica);
  try {
    const poll = (after: string | null) =>
      gql(embudo.url, shop.seller.token)<{ notifications: { pageInfo: { endCursor: string } } }>(
        `query Poll($after: String) { viewer { unreadNotifications }
          notifications(first: 20, after: $after) { nodes { id type title body read createdAt } pageInfo { endCursor } } }`,
        { after },
      );
    const { data, errors } = await poll(null);
    expect(errors).toEqual([]);
    for (const after of [null, data.notifications.pageInfo.endCursor]) {
      statements = 0;
      await poll(after);
      expect(statements).toBe(1);
    }
  } finally {
    Object.assign(database, { reader, replica });
  }
});

describe('many notifications', () => {
  const volume = () => run('notifications/watch-volume', watchNotificationVolume);
  const alerts = () =>
    sql<{ title: string; severity: string; details: unknown }>(
      `select title, severity, details from alert where tenant_id = $1 and kind = 'NOTIFICATION_VOLUME'`,
      [shop.tenant.id],
    );
  const tell = (user: TestUser, count: number, age: string) =>
    sql(
      `insert into notification (id, tenant_id, user_id, type, subject_id, since, title, body, expires_at, created_at)
       select gen_random_uuid(), $1, $2, 'HOT_LEAD', gen_random_uuid(), now(), 'x', 'x', now() + interval '1 day', now() - $4::interval from generate_series(1, $3::int)`,
      [shop.tenant.id, user.id, count, age],
    );

  it('raise an alert for information where one person was told more than sixty in an hour', async () => {
    await tell(shop.seller, 60, '1 minute');
    await tell(shop.otherSeller, 61, '2 hours');
    await volume();
    expect(await alerts()).toEqual([]);
    await tell(shop.seller, 1, '1 minute');
    await volume();
    await volume();
    expect(await alerts()).toEqual([
      {
        title: 'Muchos avisos: una persona recibió 61 en una hora',
        severity: 'INFO',
        details: { count: 61 },
      },
    ]);
  });
});
