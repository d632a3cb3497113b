import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeBrowser, FakePushService } from '../../integrations/web-push/push-service.fixture.js';
import {
  aSession,
  aShop,
  aUser,
  gql,
  jobsDone,
  jobsLeft,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import type { Mail } from '../access/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { Postponed } from '../shared/postponed.js';
import { checkNotifications } from './check-notifications.js';
import { pushNotification } from './push-notification.js';
import { sendNotificationDigest } from './send-digest.js';

const service = new FakePushService();
const mails: Mail[] = [];
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  await service.start();
  embudo = await startTestEmbudo({
    worker: true,
    http: true,
    config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' },
    ports: { mailer: { keepsLocally: true, send: async mail => void mails.push(mail) } },
  });
});
afterAll(() => service.stop());
beforeEach(async () => {
  shop = await aShop(embudo);
  service.taken.length = 0;
  service.status = 201;
  service.headers = {};
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  embudo.testDatabase.sql<Row>(text, values);
const asSystem = () => embudo.context(systemActor(shop.tenant.id), newId());
interface Settings {
  types: string[];
  email: boolean;
  push: boolean;
  quietHours: unknown;
  pushKey: string;
}
const fields = 'types email push quietHours pushKey';
const settingsOf = async ({ token }: TestUser): Promise<Settings> =>
  (await gql(embudo.url, token)<{ notificationSettings: Settings }>(`{ notificationSettings { ${fields} } }`)).data
    .notificationSettings;
const update = ({ token }: TestUser, input: object) =>
  mutate<{ notificationSettings: Settings | null }>(
    gql(embudo.url, token),
    'updateNotificationSettings',
    input,
    `notificationSettings { ${fields} } userErrors { code field }`,
  );
const register = ({ token }: TestUser, input: { endpoint: string; keys: unknown }) =>
  mutate<{ registered: boolean | null }>(
    gql(embudo.url, token),
    'registerPushSubscription',
    input,
    'registered userErrors { code field }',
  );
/** Returns an endpoint of this test's shop. */
const endpoint = (path = 'ana') => `${service.url}/${shop.tenant.id}/${path}`;
const taken = () => service.taken.filter(({ path }) => path.startsWith(`/${shop.tenant.id}/`));

let occurrence = Date.now();
async function run(task: string, scheduled: typeof checkNotifications, at?: Date): Promise<void> {
  await sql(
    `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, $2, '', '', 'infinity') on conflict do nothing`,
    [shop.tenant.id, task],
  );
  occurrence += 300_000;
  await scheduled(asSystem(), { occurrence: at ?? new Date(occurrence) });
  await jobsDone(embudo);
}
const check = () => run('notifications/check', checkNotifications);
/** Creates a due task of the seller; the next check notifies of it. */
const aTask = async (user: TestUser, title = 'Llamar'): Promise<void> => {
  await mutate(
    gql(embudo.url, user.token),
    'saveTask',
    { title, dueAt: new Date(Date.now() - 60_000) },
    'userErrors { code }',
  );
};
const typesOf = async ({ token }: TestUser): Promise<string[]> =>
  (
    await gql(
      embudo.url,
      token,
    )<{ notifications: { nodes: { type: string }[] } }>('{ notifications { nodes { type } } }')
  ).data.notifications.nodes.map(({ type }) => type);
/** Returns quiet hours, by the shop's clock, that include the current moment or not. */
const hoursAround = async (holdsNow: boolean) => {
  const [tenant] = await sql<{ zone: string }>('select timezone as zone from tenant where id = $1', [shop.tenant.id]);
  const zone = tenant?.zone ?? '';
  const clock = (hours: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
      Date.now() + hours * 3_600_000,
    );
  return holdsNow ? { from: clock(-6), to: clock(6) } : { from: clock(6), to: clock(12) };
};

describe('the settings', () => {
  it('are everything at first, and one’s own; what is left out stays', async () => {
    const all = [
      'UNANSWERED',
      'HOT_LEAD',
      'LEAD_GIVEN',
      'FOLLOW_UP',
      'PERFORMANCE',
      'ESCALATION',
      'ALERT',
      'PROJECT_READY',
      'APPOINTMENT',
    ];
    const first = { types: all, email: false, push: true, quietHours: null };
    const { pushKey } = await settingsOf(shop.seller);
    expect(Buffer.from(pushKey, 'base64url')).toHaveLength(65);
    expect(await settingsOf(shop.seller)).toEqual({ ...first, pushKey });
    const quietHours = { from: '21:00', to: '07:00' };
    const changed = { types: ['HOT_LEAD', 'ALERT'], email: true, push: true, quietHours, pushKey };
    expect(await update(shop.seller, { types: ['ALERT', 'HOT_LEAD', 'ALERT'], email: true, quietHours })).toEqual({
      notificationSettings: changed,
      userErrors: [],
    });
    expect((await update(shop.seller, { push: false })).notificationSettings).toEqual({ ...changed, push: false });
    expect((await update(shop.seller, { quietHours: null })).notificationSettings?.quietHours).toBeNull();
    for (const field of ['types', 'email', 'push'])
      expect(await update(shop.seller, { [field]: null })).toEqual({
        notificationSettings: null,
        userErrors: [{ code: 'INVALID', field: [field] }],
      });
    expect(await settingsOf(shop.ceo)).toEqual({ ...first, pushKey });
  });

  it.each([[{ from: '21:00' }], [{ from: '25:00', to: '07:00' }], [{ from: '07:00', to: '07:00' }], ['21:00']])(
    'take no quiet hours like %j',
    async quietHours => {
      const { notificationSettings, userErrors } = await update(shop.seller, { quietHours });
      expect(notificationSettings).toBeNull();
      expect(userErrors).toEqual([{ code: 'INVALID', field: ['quietHours'] }]);
    },
  );

  it('name the types that one is told of; others are taken back, and nobody else is told instead', async () => {
    await aTask(shop.seller);
    await check();
    expect(await typesOf(shop.seller)).toEqual(['FOLLOW_UP']);
    await update(shop.seller, { types: ['ALERT'] });
    await check();
    expect(await typesOf(shop.seller)).toEqual([]);
    expect(await typesOf(shop.ceo)).toEqual([]);
    await update(shop.seller, { types: ['FOLLOW_UP'] });
    await check();
    expect(await typesOf(shop.seller)).toEqual(['FOLLOW_UP']);
  });
});

it('are listed by their type where one asks for some of them', async () => {
  await aTask(shop.seller);
  await check();
  const countOf = async (given: string) =>
    (
      await gql(
        embudo.url,
        shop.seller.token,
      )<{ notifications: { totalCount: number } }>(`{ notifications(${given}) { totalCount } }`)
    ).data.notifications.totalCount;
  expect(await countOf('type: [HOT_LEAD, FOLLOW_UP]')).toBe(1);
  expect(await countOf('type: [FOLLOW_UP], unreadOnly: true')).toBe(1);
  expect(await countOf('type: [HOT_LEAD]')).toBe(0);
});

describe('a browser', () => {
  it('is pushed to when its person is told of something, signed and encrypted for it alone', async () => {
    const browser = new FakeBrowser();
    expect(await register(shop.seller, { endpoint: endpoint(), keys: browser.keys })).toEqual({
      registered: true,
      userErrors: [],
    });
    await aTask(shop.seller, 'Llamar a Ana');
    await check();
    const [push, ...more] = taken();
    expect(more).toEqual([]);
    const [told] = await sql<{ id: string }>('select id from notification where tenant_id = $1', [shop.tenant.id]);
    expect(JSON.parse(browser.read(push?.body ?? Buffer.alloc(0)))).toEqual({
      id: told?.id,
      type: 'FOLLOW_UP',
      title: 'Tarea para ahora',
      body: 'Llamar a Ana',
    });
    expect(push?.headers.authorization).toContain(`k=${(await settingsOf(shop.seller)).pushKey}`);
    expect(push?.headers.topic).toMatch(/^[\w-]{1,32}$/);
    await check();
    expect(taken()).toHaveLength(1);
  });

  it('is another person’s once that person registers it, and is registered once', async () => {
    const browser = new FakeBrowser();
    for (const user of [shop.seller, shop.seller, shop.otherSeller])
      await register(user, { endpoint: endpoint(), keys: browser.keys });
    await aTask(shop.seller);
    await aTask(shop.otherSeller);
    await check();
    expect(taken()).toHaveLength(1);
    const [row] = await sql<{ user: string }>('select user_id as "user" from push_subscription where tenant_id = $1', [
      shop.tenant.id,
    ]);
    expect(row?.user).toBe(shop.otherSeller.id);
  });

  it('is pushed to no more once the session that registered it has ended, and again once another registers it', async () => {
    const [elsewhere, browser] = [await aSession(embudo, shop.seller.id), new FakeBrowser()];
    const there = { ...shop.seller, ...elsewhere };
    await register(there, { endpoint: endpoint(), keys: browser.keys });
    await aTask(shop.seller, 'Antes');
    await check();
    expect(taken()).toHaveLength(1);
    const ids = await aPush();
    await mutate(
      gql(embudo.url, there.token),
      'revokeSession',
      { sessionId: elsewhere.sessionId },
      'userErrors { code }',
    );
    // A push that was queued before the session ended is not sent either.
    await pushNotification(asSystem(), ids);
    await aTask(shop.seller, 'Después');
    await check();
    expect(taken()).toHaveLength(1);
    await register(shop.seller, { endpoint: endpoint(), keys: browser.keys });
    await aTask(shop.seller, 'De nuevo');
    await check();
    expect(taken()).toHaveLength(2);
  });

  it('is one of ten at most, the newest', async () => {
    for (let at = 0; at < 11; at += 1)
      await register(shop.seller, { endpoint: endpoint(`b${at}`), keys: new FakeBrowser().keys });
    const rows = await sql<{ endpoint: string }>('select endpoint from push_subscription where tenant_id = $1', [
      shop.tenant.id,
    ]);
    expect(rows).toHaveLength(10);
    expect(rows.map(row => row.endpoint)).not.toContain(endpoint('b0'));
  });

  it.each([404, 410])('is forgotten when its service says %d', async status => {
    await register(shop.seller, { endpoint: endpoint(), keys: new FakeBrowser().keys });
    service.status = status;
    await aTask(shop.seller);
    await check();
    expect(taken()).toHaveLength(1);
    expect(await sql('select 1 from push_subscription where tenant_id = $1', [shop.tenant.id])).toEqual([]);
  });

  it('is tried again when its service asks to wait', async () => {
    await register(shop.seller, { endpoint: endpoint(), keys: new FakeBrowser().keys });
    service.status = 429;
    service.headers = { 'retry-after': '3600' };
    const ids = await aPush();
    const before = Date.now();
    const failure = await pushNotification(asSystem(), ids).catch(error => error);
    expect(failure).toBeInstanceOf(Postponed);
    expect(failure.until.getTime()).toBeGreaterThanOrEqual(before + 3_600_000);
    service.status = 500;
    service.headers = {};
    await expect(pushNotification(asSystem(), ids)).rejects.toThrow('500');
    service.status = 201;
    await pushNotification(asSystem(), ids);
    expect(taken()).toHaveLength(3);
  });

  it('is left alone in quiet hours, where pushes are off, and once the notification is read', async () => {
    await register(shop.seller, { endpoint: endpoint(), keys: new FakeBrowser().keys });
    const ids = await aPush();
    await update(shop.seller, { quietHours: await hoursAround(true) });
    await expect(pushNotification(asSystem(), ids)).rejects.toBeInstanceOf(Postponed);
    await update(shop.seller, { quietHours: await hoursAround(false), push: false });
    await pushNotification(asSystem(), ids);
    expect(taken()).toEqual([]);
    await update(shop.seller, { push: true });
    await pushNotification(asSystem(), ids);
    expect(taken()).toHaveLength(1);
    await sql('update notification set read_at = now() where id = $1', [ids.notificationId]);
    await pushNotification(asSystem(), ids);
    expect(taken()).toHaveLength(1);
  });

  it.each([
    ['an address inside', { endpoint: 'http://10.0.0.1/push', keys: new FakeBrowser().keys }, 'endpoint'],
    ['no address', { endpoint: 'push', keys: new FakeBrowser().keys }, 'endpoint'],
    ['no keys', { endpoint: 'http://127.0.0.1/push', keys: {} }, 'keys'],
    [
      'a key that is no point of the curve',
      {
        endpoint: 'http://127.0.0.1/push',
        keys: { ...new FakeBrowser().keys, p256dh: Buffer.alloc(65, 4).toString('base64url') },
      },
      'keys',
    ],
  ])('with %s is not registered', async (_, input, field) => {
    expect(await register(shop.seller, input)).toEqual({
      registered: null,
      userErrors: [{ code: 'INVALID', field: [field] }],
    });
  });
});

/** Creates a pending push without its job, and returns its ids. */
async function aPush(): Promise<{ notificationId: string; subscriptionId: string }> {
  const id = newId();
  await sql(
    `insert into notification (id, tenant_id, user_id, type, subject_id, since, title, body, expires_at) values ($1, $2, $3, 'ALERT', $1, now(), 'Alerta', 'Se acabó', now() + interval '7 days')`,
    [id, shop.tenant.id, shop.seller.id],
  );
  const [browser] = await sql<{ id: string }>('select id from push_subscription where tenant_id = $1', [
    shop.tenant.id,
  ]);
  return { notificationId: id, subscriptionId: browser?.id ?? '' };
}

describe('the letter of the morning', () => {
  const digest = (at: Date) => run('notifications/send-digest', sendNotificationDigest, at);
  const letters = () => mails.filter(({ to }) => to === shop.seller.email);

  it('tells who asked for it of what is not read, each thing once', async () => {
    await update(shop.seller, { email: true });
    await sql(`update notification_setting set digested_at = now() - interval '1 day' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    await aTask(shop.seller, 'Llamar a Ana');
    await aTask(shop.ceo, 'Revisar');
    await check();
    const tomorrow = Date.now() + 86_400_000;
    await digest(new Date(tomorrow));
    await digest(new Date(tomorrow + 86_400_000));
    const [letter, ...more] = letters();
    expect(more).toEqual([]);
    expect(letter?.subject).toContain('1 aviso sin leer');
    expect(letter?.text).toContain('Tarea para ahora\nLlamar a Ana');
    expect(mails.filter(({ text }) => text.includes('Revisar'))).toEqual([]);
  });

  it('waits for the end of quiet hours', async () => {
    const quiet = await hoursAround(true);
    await update(shop.seller, { email: true, quietHours: quiet });
    await sql(`update notification_setting set digested_at = now() - interval '1 day' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    await aTask(shop.seller);
    await check();
    const before = Date.now();
    await run('notifications/send-digest', sendNotificationDigest, new Date(before + 86_400_000));
    expect(letters()).toEqual([]);
    const waiting = (await jobsLeft(embudo)).filter(
      ({ task, payload }) => task === 'notifications/mail-digest' && payload.tenantId === shop.tenant.id,
    );
    expect(waiting).toHaveLength(1);
  });
});

it('what a notification is about is named as far as its reader may see it', async () => {
  const seller = await aUser(embudo, shop.tenant, 'SELLER');
  const { lead } = await mutate<{ lead: { id: string } }>(
    gql(embudo.url, shop.admin.token),
    'createLead',
    { name: 'Ana', phone: '+50688887777', source: 'Feria' },
    'lead { id } userErrors { code }',
  );
  await sql('update lead set seller_id = $1 where id = $2', [shop.otherSeller.sellerId, lead.id]);
  await sql(
    `insert into to_do (id, tenant_id, seller_id, title, due_at, lead_id) select gen_random_uuid(), $1, $2, 'Llamar', now() - interval '1 minute', $3`,
    [shop.tenant.id, seller.sellerId, lead.id],
  );
  await check();
  const dataOf = async ({ token }: TestUser) =>
    (
      await gql(
        embudo.url,
        token,
      )<{ notifications: { nodes: { data: Record<string, string> }[] } }>('{ notifications { nodes { data } } }')
    ).data.notifications.nodes.map(({ data }) => Object.keys(data).sort());
  expect(await dataOf(seller)).toEqual([['taskId', 'tenantId']]);
  await sql('update lead set seller_id = $1 where id = $2', [seller.sellerId, lead.id]);
  expect(await dataOf(seller)).toEqual([['leadId', 'taskId', 'tenantId']]);
});
