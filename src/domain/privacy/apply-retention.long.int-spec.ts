import { beforeAll, describe, expect, it } from '@jest/globals';
import { setConnectionScope } from '../../integrations/postgres/scoped-client.js';
import { crontab } from '../../jobs/crontab.js';
import {
  aCustomer,
  aShop,
  aTenant,
  aUser,
  aWhatsAppMessage,
  changeSettings,
  gql,
  jobsDone,
  jobsLeft,
  lockAwaited,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  testSchedules,
} from '../../testing/index.js';
import { installationActor, systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { applyRetention } from './apply-retention.js';
import { forgetOldAccess } from './forget-old-access.js';
import { findSilentContacts, firstContact } from './silent-contacts.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

/** Sends a message to the shop, and moves the resulting rows into the past. */
async function aPersonSilentFor(shop: TestShop, months: number): Promise<string> {
  const name = `Cliente de hace ${months} meses ${newId()}`;
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer({ name }), `Soy ${name}`));
  await jobsDone(embudo);
  const { sql } = embudo.testDatabase;
  const [contact] = await sql<{ id: string }>('select id from contact where name = $1', [name]);
  const id = contact?.id ?? '';
  const ago = `now() - interval '${months} months' - interval '1 day'`;
  await sql(`update contact set created_at = ${ago}, updated_at = ${ago} where id = $1`, [id]);
  await sql(
    `update lead set created_at = ${ago}, updated_at = ${ago}, last_activity_at = ${ago} where contact_id = $1`,
    [id],
  );
  await sql(`update conversation set created_at = ${ago}, last_message_at = ${ago} where contact_id = $1`, [id]);
  await sql(`update inbound_event set received_at = ${ago} where convert_from(body, 'UTF8') like '%' || $1 || '%'`, [
    name,
  ]);
  return id;
}
const run = (shop: TestShop) => applyRetention(embudo.context(systemActor(shop.tenant.id)), {});
const namesOf = async (shop: TestShop) =>
  new Map(
    (
      await embudo.testDatabase.sql<{ id: string; name: string | null }>(
        'select id, name from contact where tenant_id = $1',
        [shop.tenant.id],
      )
    ).map(({ id, name }) => [id, name]),
  );

describe('retention', () => {
  it('erases who has been silent for longer than the tenant keeps people, and nobody else', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 6 } } });
    const [silent, visited, lately] = [
      await aPersonSilentFor(shop, 6),
      await aPersonSilentFor(shop, 6),
      await aPersonSilentFor(shop, 5),
    ];
    await embudo.testDatabase.sql(
      `insert into customer (id, tenant_id, contact_id, created_at, updated_at, last_interaction_at) values ($1, $2, $3, now() - interval '1 year', now() - interval '1 year', now() - interval '1 month')`,
      [newId(), shop.tenant.id, visited],
    );
    await run(shop);
    const names = await namesOf(shop);
    expect(names.get(silent)).toBeNull();
    expect(names.get(visited)).toContain('hace 6 meses');
    expect(names.get(lately)).toContain('hace 5 meses');
    const audit = await embudo.testDatabase.sql(
      `select actor_kind, actor_name, action, subject_id from audit_entry where tenant_id = $1`,
      [shop.tenant.id],
    );
    expect(audit).toEqual([
      { actor_kind: 'job', actor_name: 'retention', action: 'contact.erased', subject_id: silent },
    ]);
    await run(shop);
    expect(
      await embudo.testDatabase.sql('select 1 from audit_entry where tenant_id = $1', [shop.tenant.id]),
    ).toHaveLength(1);
  });

  it('keeps whoever has an appointment or an order within that time, also an appointment to come', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 6 } } });
    const { sql } = embudo.testDatabase;
    const person = async (name: string) => {
      const id = newId();
      const ago = `now() - interval '1 year'`;
      await sql(
        `insert into contact (id, tenant_id, name, created_at, updated_at) values ($1, $2, $3, ${ago}, ${ago})`,
        [id, shop.tenant.id, name],
      );
      return id;
    };
    const meets = async (contactId: string, days: number, status = 'BOOKED') =>
      sql(
        `insert into appointment (id, tenant_id, contact_id, host_id, starts_at, ends_at, subject, status, timed_at, created_at, updated_at)
         values ($1, $2, $3, $4, now() + make_interval(days => $5), now() + make_interval(days => $5, mins => 30), 'Visita', $6, now(), now() - interval '1 year', now() - interval '1 year')`,
        [newId(), shop.tenant.id, contactId, shop.seller.sellerId, days, status],
      );
    const [coming, met, calledOff, longAgo, buyer, nobody] = [
      await person('Viene'),
      await person('Vino'),
      await person('Canceló'),
      await person('Vino hace mucho'),
      await person('Compró'),
      await person('Nadie'),
    ];
    await meets(coming, 20);
    await meets(met, -30);
    await meets(calledOff, 40, 'CANCELLED');
    await meets(longAgo, -300);
    const cart = newId();
    await sql(
      `insert into cart (id, tenant_id, contact_id, status, currency, total_minor) values ($1, $2, $3, 'ORDERED', 'CRC', 5)`,
      [cart, shop.tenant.id, buyer],
    );
    await sql(
      `insert into sales_order (id, tenant_id, number, cart_id, contact_id, status, currency, total_minor, created_at, updated_at)
       values ($1, $2, 1, $3, $4, 'PAID', 'CRC', 5, now() - interval '1 month', now() - interval '1 month')`,
      [newId(), shop.tenant.id, cart, buyer],
    );
    await run(shop);
    const names = await namesOf(shop);
    expect([coming, met, buyer].map(id => names.get(id))).toEqual(['Viene', 'Vino', 'Compró']);
    expect([calledOff, longAgo, nobody].map(id => names.get(id))).toEqual([null, null, null]);
  });

  it('keeps whoever something is to be done for, or was done within that time', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 6 } } });
    const { sql } = embudo.testDatabase;
    const ago = `now() - interval '1 year'`;
    const person = async (name: string, dueInDays: number, doneDaysAgo: number | null = null) => {
      const [id, lead] = [newId(), newId()];
      await sql(
        `insert into contact (id, tenant_id, name, created_at, updated_at) values ($1, $2, $3, ${ago}, ${ago})`,
        [id, shop.tenant.id, name],
      );
      await sql(
        `insert into lead (id, tenant_id, contact_id, name, source, status, created_at, updated_at)
         values ($1, $2, $3, $4, 'Feria', 'NEW', ${ago}, ${ago})`,
        [lead, shop.tenant.id, id, name],
      );
      await sql(
        `insert into to_do (id, tenant_id, title, lead_id, due_at, done_at, created_at, updated_at)
         values ($1, $2, 'Llamar', $3, now() + make_interval(days => $4), now() - make_interval(days => $5), ${ago}, coalesce(now() - make_interval(days => $5), ${ago}))`,
        [newId(), shop.tenant.id, lead, dueInDays, doneDaysAgo],
      );
      return id;
    };
    const kept = [await person('Por llamar', 20), await person('Por llamar ayer', -1), await person('Hecho', -300, 30)];
    const erased = [await person('Olvidada', -300), await person('Hecha antes', 20, 300)];
    await run(shop);
    const names = await namesOf(shop);
    expect(kept.map(id => names.get(id))).toEqual(['Por llamar', 'Por llamar ayer', 'Hecho']);
    expect(erased.map(id => names.get(id))).toEqual([null, null]);
  });

  it('keeps whoever writes while it waits for their rows', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 6 } } });
    const id = await aPersonSilentFor(shop, 6);
    const writes = await embudo.testDatabase.connectAs('embudo_app');
    await setConnectionScope(writes, { tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' });
    await writes.query('begin');
    await writes.query('update conversation set last_message_at = now() where contact_id = $1', [id]);
    const running = run(shop);
    await lockAwaited(writes);
    await writes.query('commit');
    await writes.end();
    await running;
    expect((await namesOf(shop)).get(id)).toContain('hace 6 meses');
  });

  it('keeps whoever has just written, before the message is processed', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 6 } } });
    const id = await aPersonSilentFor(shop, 6);
    const [identity] = await embudo.testDatabase.sql<{ address: string }>(
      `select address from channel_identity where contact_id = $1 and address like '+%'`,
      [id],
    );
    await embudo.stopWorker();
    const person = aCustomer({ phone: identity?.address.slice(1) ?? '' });
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, person, 'Aquí estoy de nuevo'));
    await run(shop);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    expect((await namesOf(shop)).get(id)).toContain('hace 6 meses');
    const heard = await embudo.testDatabase.sql(
      `select 1 from message m join conversation v on v.id = m.conversation_id where v.contact_id = $1 and m.body = 'Aquí estoy de nuevo'`,
      [id],
    );
    expect(heard).toHaveLength(1);
  });

  it('counts months to the last day of a shorter one', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 3 } } });
    const { sql } = embudo.testDatabase;
    const [kept, erased] = [newId(), newId()];
    for (const [id, day] of [
      [kept, '2026-03-01T12:00:00Z'],
      [erased, '2026-02-28T11:00:00Z'],
    ])
      await sql(`insert into contact (id, tenant_id, name, created_at, updated_at) values ($1, $2, 'Ana', $3, $3)`, [
        id,
        shop.tenant.id,
        day,
      ]);
    const clock = { now: () => new Date('2026-05-31T12:00:00Z') };
    await applyRetention({ ...embudo.context(systemActor(shop.tenant.id)), clock }, {});
    const names = await namesOf(shop);
    expect([names.get(kept), names.get(erased)]).toEqual(['Ana', null]);
  });

  it('drops raw webhooks of that age, whosever they are, and keeps the younger ones', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 2 } } });
    await aPersonSilentFor(shop, 3);
    await aPersonSilentFor(shop, 1);
    await run(shop);
    const rows = await embudo.testDatabase.sql<{ old: boolean }>(
      `select received_at < now() - interval '2 months' as old from inbound_event where tenant_id = $1`,
      [shop.tenant.id],
    );
    expect(rows).toEqual([{ old: false }]);
  });

  it('keeps everybody where the tenant has set nothing', async () => {
    const shop = await aShop(embudo);
    const id = await aPersonSilentFor(shop, 240);
    await run(shop);
    expect((await namesOf(shop)).get(id)).toContain('240');
  });

  it('empties raw webhooks after ninety days where nothing else is set, and replaying one says so', async () => {
    const shop = await aShop(embudo);
    const { sql } = embudo.testDatabase;
    await aPersonSilentFor(shop, 4);
    await aPersonSilentFor(shop, 2);
    const stuck = newId();
    await sql(
      `insert into inbound_event (id, tenant_id, account_id, kind, key, status, sequence, body, received_at)
       values ($1, $2, $3, 'message', 'stuck', 'RECEIVED', 1, 'x', now() - interval '91 days')`,
      [stuck, shop.tenant.id, shop.account.id],
    );
    await run(shop);
    const rows = () =>
      sql<{ id: string; old: boolean; kept: boolean; status: string; reason: string | null }>(
        `select id, received_at < now() - interval '90 days' as old, body <> '' as kept, status, reason from inbound_event where tenant_id = $1 order by received_at`,
        [shop.tenant.id],
      );
    const before = await rows();
    expect(before).toEqual([
      { id: expect.any(String), old: true, kept: false, status: 'PROCESSED', reason: null },
      { id: stuck, old: true, kept: false, status: 'QUARANTINED', reason: 'body_expired' },
      { id: expect.any(String), old: false, kept: true, status: 'PROCESSED', reason: null },
    ]);
    const { data } = await gql(embudo.url, shop.admin.token)(
      'mutation($ids: [ID!]!) { replayInboundEvents(input: { ids: $ids }) { replayed userErrors { code message field } } }',
      { ids: before.map(({ id }) => id) },
    );
    expect(data).toMatchObject({
      replayInboundEvents: {
        replayed: null,
        userErrors: [{ code: 'EXPIRED', field: ['ids'], message: expect.stringContaining(before[0]?.id ?? '-') }],
      },
    });
    await run(shop);
    expect(await rows()).toEqual(before);
    await sql(`update inbound_event set received_at = now() - interval '89 days' where id = $1`, [before[2]?.id]);
    await changeSettings(embudo, shop.tenant.id, { privacy: { rawWebhookDays: 30 } });
    await run(shop);
    expect((await rows()).map(({ kept }) => kept)).toEqual([false, false, false]);
  });

  it('walks through the contacts page by page, and goes on where the last run ended', async () => {
    const shop = await aShop(embudo, { settings: { privacy: { retentionMonths: 6 } } });
    const { sql } = embudo.testDatabase;
    await sql(
      `insert into contact (id, tenant_id, name, created_at, updated_at)
       select gen_random_uuid(), $1, 'Alguien ' || n, now() - interval '1 year' + n * interval '1 second', case when n % 1500 = 0 then now() - interval '1 year' else now() end
       from generate_series(1, 3100) n`,
      [shop.tenant.id],
    );
    await run(shop);
    const erased = await sql('select count(*)::int as n from contact where tenant_id = $1 and erased_at is not null', [
      shop.tenant.id,
    ]);
    expect(erased).toEqual([{ n: 2 }]);
    const cutoff = new Date(Date.now() - 180 * 86_400_000);
    const read = embudo.database.reader({ tenantId: shop.tenant.id, userId: newId(), role: 'SYSTEM' });
    const first = await findSilentContacts(read, cutoff, firstContact);
    const second = first.next && (await findSilentContacts(read, cutoff, first.next));
    expect([first.silent, first.next === null, second?.next === null]).toEqual([[], false, false]);
  });

  it('is set by updateTenantSettings, in whole months of one to a hundred years', async () => {
    const shop = await aShop(embudo);
    const set = async (retentionMonths: unknown) =>
      (
        await gql(embudo.url, shop.ceo.token)(
          'mutation($settings: JSON!) { updateTenantSettings(input: { settings: $settings }) { tenant { id } userErrors { code } } }',
          { settings: { privacy: { retentionMonths } } },
        )
      ).errors.map(error => error.extensions.code);
    expect(await set(18)).toEqual([]);
    const { data } = await gql(embudo.url, shop.ceo.token)('{ tenantSettings }');
    expect(data).toMatchObject({ tenantSettings: { privacy: { retentionMonths: 18 } } });
    const setDays = async (rawWebhookDays: unknown) =>
      (
        await gql(embudo.url, shop.ceo.token)(
          'mutation($settings: JSON!) { updateTenantSettings(input: { settings: $settings }) { tenant { id } userErrors { code } } }',
          { settings: { privacy: { rawWebhookDays } } },
        )
      ).errors.map(error => error.extensions.code);
    for (const wrong of [0, 6, 7.5, 3_651]) expect(await setDays(wrong)).toEqual(['BAD_USER_INPUT']);
    for (const right of [7, 3_650]) expect(await setDays(right)).toEqual([]);
    for (const wrong of [0, -1, 1.5, 1_201, 'x']) expect(await set(wrong)).toEqual(['BAD_USER_INPUT']);
    expect(await set(null)).toEqual([]);
  });

  it('throws away sessions, links and invitations that have been over for a month, and no others', async () => {
    const tenant = await aTenant(embudo);
    const user = await aUser(embudo, tenant, 'CEO');
    const { sql } = embudo.testDatabase;
    const at = (days: number) => new Date(Date.now() - days * 86_400_000);
    const bytes = () => Buffer.from(newId());
    const session = async (ended: Date | null, expires: Date) => {
      const id = newId();
      await sql('insert into session (id, user_id, refresh_hash, expires_at, revoked_at) values ($1, $2, $3, $4, $5)', [
        id,
        user.id,
        bytes(),
        expires,
        ended,
      ]);
      await sql('insert into spent_refresh_token (hash, session_id, user_id) values ($1, $2, $3)', [
        bytes(),
        id,
        user.id,
      ]);
      return id;
    };
    const [revoked, expired, standing, fresh] = [
      await session(at(40), at(-10)),
      await session(null, at(31)),
      await session(null, at(-10)),
      await session(at(3), at(-10)),
    ];
    for (const [used, expires] of [
      [at(40), at(40)],
      [null, at(1)],
    ] as const)
      await sql(
        'insert into password_reset (id, user_id, token_hash, expires_at, used_at) values ($1, $2, $3, $4, $5)',
        [newId(), user.id, bytes(), expires, used],
      );
    for (const expires of [at(40), at(-3)])
      await sql(
        `insert into invitation (id, tenant_id, email, first_name, last_name, role, token_hash, expires_at) values ($1, $2, $3, 'A', 'B', 'SELLER', $4, $5)`,
        [newId(), tenant.id, `${newId()}@example.test`, bytes(), expires],
      );
    await forgetOldAccess(embudo.context(installationActor), {});
    const sessions = (await sql<{ id: string }>('select id from session where user_id = $1', [user.id])).map(
      ({ id }) => id,
    );
    expect(sessions.toSorted()).toEqual([user.sessionId, standing, fresh].toSorted());
    expect([revoked, expired].some(id => sessions.includes(id))).toBe(false);
    expect(await sql('select 1 from spent_refresh_token where user_id = $1', [user.id])).toHaveLength(2);
    expect(await sql('select 1 from password_reset where user_id = $1', [user.id])).toHaveLength(1);
    expect(await sql('select 1 from invitation where tenant_id = $1', [tenant.id])).toHaveLength(1);
  });

  it('gives each tenant one job, however often it is due', async () => {
    await embudo.stopWorker();
    const tenants = [await aTenant(embudo), await aTenant(embudo)];
    const schedules = testSchedules(embudo);
    for (const days of [0, 1, 2, 3]) await schedules.sweep(new Date(Date.now() + days * 25 * 3_600_000));
    const jobs = (await jobsLeft(embudo)).filter(job => job.task === 'privacy/apply-retention');
    for (const { id } of tenants) expect(jobs.filter(job => job.payload.tenantId === id)).toHaveLength(1);
    await embudo.resumeWorker();
    await jobsDone(embudo);
  });

  it('is known to the queue’s clock once a worker has started', async () => {
    const known = await embudo.testDatabase.queue<{ identifier: string }>(
      'select identifier from graphile_worker._private_known_crontabs',
    );
    expect(known.map(({ identifier }) => identifier)).toEqual(expect.arrayContaining(crontab.map(({ name }) => name)));
  });
});
