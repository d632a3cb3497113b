import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '../../domain/shared/database.port.js';
import { ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { newId } from '../../domain/shared/id.js';
import {
  aCustomer,
  aServiceToken,
  aShop,
  aWhatsAppMessage,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';
import { ScopedPool } from './door.js';

let embudo: TestEmbudo;
let shops: [TestShop, TestShop];
/** All tables with a tenant, read from the database itself. */
let tables: string[];

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shops = [await aShop(embudo), await aShop(embudo)];
  for (const { account, tenant } of shops) {
    await aServiceToken(embudo, { ...tenant });
    await postWebhook(
      embudo.url,
      account,
      aWhatsAppMessage(account, aCustomer(), '¿Cuánto cuesta el taladro? Esto es un robo'),
    );
  }
  await jobsDone(embudo);
  const rows = await embudo.testDatabase.sql<{ name: string }>(
    `select table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and column_name = 'tenant_id' and table_type = 'BASE TABLE' order by 1`,
  );
  tables = rows.map(row => row.name);
});

const scopeOf = ({ tenant, ceo }: TestShop): Scope => ({ tenantId: tenant.id, userId: ceo.id, role: 'CEO' });
const setScope = ({ tenantId, userId, role }: Scope): [string, string[]] => [
  `select set_config('app.tenant_id', $1, false), set_config('app.user_id', $2, false), set_config('app.role', $3, false)`,
  [tenantId, userId, role],
];

describe('raw SQL as embudo_app', () => {
  it('under another tenant’s scope sees, changes and deletes nothing', async () => {
    const [mine, theirs] = shops;
    const app = await embudo.testDatabase.connectAs('embudo_app');
    await app.query(...setScope(scopeOf(mine)));
    const leaks: string[] = [];
    let filled = 0;
    for (const table of tables) {
      const [truth] = await embudo.testDatabase.sql<{ n: number }>(
        `select count(*)::int as n from ${table} where tenant_id = $1`,
        [theirs.tenant.id],
      );
      if ((truth?.n ?? 0) > 0) filled += 1;
      const seen = await app.query(`select count(*)::int as n from ${table} where tenant_id = $1`, [theirs.tenant.id]);
      if (seen.rows[0].n !== 0) leaks.push(`${table}: select`);
      for (const statement of [
        `update ${table} set tenant_id = tenant_id where tenant_id = $1`,
        `delete from ${table} where tenant_id = $1`,
      ]) {
        const changed = await app.query(statement, [theirs.tenant.id]).catch((error: { code: string }) => {
          if (error.code !== '42501') throw error; // having no privilege at all is fine too
          return { rowCount: 0 };
        });
        if (changed.rowCount !== 0) leaks.push(statement);
      }
    }
    expect(leaks).toEqual([]);
    // The checks prove something only if there were rows to see.
    expect(filled).toBeGreaterThan(12);
  });

  it('cannot write a row into another tenant, nor move one there', async () => {
    const [mine, theirs] = shops;
    const app = await embudo.testDatabase.connectAs('embudo_app');
    await app.query(...setScope(scopeOf(mine)));
    const denied = { code: '42501' };
    await expect(
      app.query('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [newId(), theirs.tenant.id, 'x']),
    ).rejects.toMatchObject(denied);
    await expect(app.query('update contact set tenant_id = $1', [theirs.tenant.id])).rejects.toMatchObject(denied);
    await expect(
      app.query(
        'insert into tenant (id, organization_id, name, slug, locale, currency, timezone) select $1, organization_id, name, slug, locale, currency, timezone from tenant limit 1',
        [newId()],
      ),
    ).rejects.toMatchObject(denied);
  });

  it('cannot point a row of its own at another tenant’s', async () => {
    const [mine, theirs] = shops;
    const [foreign] = await embudo.testDatabase.sql<{ id: string }>('select id from contact where tenant_id = $1', [
      theirs.tenant.id,
    ]);
    const app = await embudo.testDatabase.connectAs('embudo_app');
    await app.query(...setScope(scopeOf(mine)));
    await expect(
      app.query(`insert into lead (id, tenant_id, contact_id, source) values ($1, $2, $3, 'x')`, [
        newId(),
        mine.tenant.id,
        foreign?.id,
      ]),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('without a scope, or with an empty one, fails instead of showing all rows', async () => {
    const bare = await embudo.testDatabase.connectAs('embudo_app');
    for (const table of tables)
      await expect(bare.query(`select 1 from ${table} limit 1`).then(() => table)).rejects.toMatchObject({
        code: 'EB001',
      });
    await bare.query(`select set_config('app.tenant_id', '', false)`);
    await expect(bare.query('select 1 from contact')).rejects.toMatchObject({ code: 'EB001' });
  });

  it('with an unknown role sees nothing', async () => {
    const app = await embudo.testDatabase.connectAs('embudo_app');
    const [mine] = shops;
    for (const role of ['INTERN', 'ceo', 'ANONYMOUS']) {
      await app.query(...setScope({ ...scopeOf(mine), role: role as Scope['role'] }));
      for (const table of tables)
        expect([table, (await app.query(`select 1 from ${table} limit 1`)).rows]).toEqual([table, []]);
    }
  });

  it('asks for a seller and what they see once a statement, and anew in the next', async () => {
    const shop = await aShop(embudo);
    const app = await embudo.testDatabase.connectAs('embudo_app');
    const setRights = (rights: object) =>
      embudo.testDatabase.sql('update tenant set settings = settings || $2 where id = $1', [
        shop.tenant.id,
        JSON.stringify({ rights }),
      ]);
    const ask = async ({ id }: { id: string }, role: Scope['role']) => {
      await app.query(...setScope({ tenantId: shop.tenant.id, userId: id, role }));
      const asked = `select s.user_id as "user", app.sees_team() as team, app.works_team() as works, app.sees_unassigned() as unassigned
        from (select app.own_seller() as id offset 0) o left join seller s on s.id = o.id`;
      return (await app.query(asked)).rows[0];
    };
    const { ceo, secretary, seller, otherSeller, professional } = shop;
    expect(await ask(seller, 'SELLER')).toEqual({ user: seller.id, team: false, works: false, unassigned: true });
    await app.query('begin');
    await setRights({ sellers: 'TEAM', professionals: 'UNASSIGNED' });
    expect(await ask(seller, 'SELLER')).toEqual({ user: seller.id, team: true, works: true, unassigned: true });
    await app.query('rollback');
    expect(await ask(otherSeller, 'SELLER')).toEqual({
      user: otherSeller.id,
      team: true,
      works: true,
      unassigned: true,
    });
    const ofProfessional = { user: professional.id, team: false, works: false };
    expect(await ask(professional, 'PROFESSIONAL')).toEqual({ ...ofProfessional, unassigned: true });
    await setRights({});
    expect(await ask(professional, 'PROFESSIONAL')).toEqual({ ...ofProfessional, unassigned: false });
    expect(await ask(secretary, 'SECRETARY')).toEqual({ user: null, team: true, works: false, unassigned: false });
    expect(await ask(ceo, 'CEO')).toEqual({ user: null, team: true, works: true, unassigned: false });
    // Statements in one query text share a timestamp, but not a scope.
    const ids = await app.query(
      [seller, otherSeller]
        .map(
          ({ id }) =>
            `select set_config('app.user_id', '${id}', false), set_config('app.role', 'SELLER', false); select app.own_seller() as id`,
        )
        .join(';'),
    );
    const [, first, , second] = ids as unknown as { rows: { id: string }[] }[];
    expect(first?.rows[0]?.id).not.toBe(second?.rows[0]?.id);
  });

  it('reaches neither the queue’s tables nor its functions', async () => {
    const app = await embudo.testDatabase.connectAs('embudo_app');
    for (const statement of [
      'select * from graphile_worker._private_jobs',
      `select graphile_worker.add_job('conversations/deliver', '{}')`,
      'select * from app.worker_heartbeat',
      `select app.enqueue_inbound('{}', '{}', '{}', '{}')`,
      `select * from app.admit_arrivals(1)`,
      'select * from app.inbound_arrival',
      'select password_hash from app_user',
      'select * from schema_migration',
    ])
      await expect(app.query(statement).then(() => statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('stamps its own tenant on every job, whatever the payload claims', async () => {
    const [mine, theirs] = shops;
    await embudo.stopWorker();
    const app = await embudo.testDatabase.connectAs('embudo_app');
    await app.query(...setScope(scopeOf(mine)));
    await app.query(`select app.enqueue('conversations/deliver', $1, null, 1, 'forged')`, [
      { tenantId: theirs.tenant.id, messageId: newId() },
    ]);
    const jobs = await embudo.testDatabase.queue<{ tenant: string; key: string }>(
      `select payload ->> 'tenantId' as tenant, key from graphile_worker._private_jobs where key like '%forged'`,
    );
    expect(jobs).toEqual([{ tenant: mine.tenant.id, key: `${mine.tenant.id}:forged` }]);
  });
});

describe('the door', () => {
  const open = (max: number, url = embudo.testDatabase.ownerUrl, role: 'embudo_app' | 'embudo_jobs' = 'embudo_app') =>
    new ScopedPool({ url, role, max, applicationName: 'door spec', onError: () => undefined });
  const whose = 'select distinct tenant_id as id from contact';
  const prepared = { name: 'spec.whose', text: whose };
  const failing = { name: 'spec.failing', text: 'select 1 / count(*) from contact where false' };
  const scopeOfConnection = (door: ScopedPool) =>
    door.unscoped.query<{ tenant: string | null }>(
      `select nullif(current_setting('app.tenant_id', true), '') as tenant`,
    );

  it('gives each request its own scope on one connection, whichever came before', async () => {
    const door = open(1);
    const random = [0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1];
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, n) => {
        const shop = shops[random[n % random.length] ?? 0]!;
        const scope = scopeOf(shop);
        const statement = n % 2 === 0 ? whose : prepared;
        const read =
          n % 3 === 0
            ? door.transaction(scope, async client => (await client.query(whose)).rows)
            : n % 7 === 0
              ? door
                  .reader(scope)
                  .query(n % 2 === 0 ? 'select 1 / 0' : failing)
                  .catch(() => door.reader(scope).query<{ id: string }>(statement))
              : door.reader(scope).query<{ id: string }>(statement);
        return read.then(rows => [rows, [{ id: shop.tenant.id }]]);
      }),
    );
    for (const [rows, expected] of answers) expect(rows).toEqual(expected);
    await door.close();
  });

  it('takes a scope back with the statement that failed behind it, and sets it with the next', async () => {
    const door = open(1);
    const [mine, theirs] = shops.map(scopeOf) as [Scope, Scope];
    expect(await door.reader(mine).query(prepared)).toEqual([{ id: mine.tenantId }]);
    await expect(door.reader(theirs).query(failing)).rejects.toMatchObject({ code: '22012' });
    expect(await scopeOfConnection(door)).toEqual([{ tenant: mine.tenantId }]);
    expect(await door.reader(theirs).query(prepared)).toEqual([{ id: theirs.tenantId }]);
    expect(await scopeOfConnection(door)).toEqual([{ tenant: theirs.tenantId }]);
    expect(await door.reader(mine).query(prepared)).toEqual([{ id: mine.tenantId }]);
    await door.close();
  });

  it('runs no statement behind a scope that could not be set', async () => {
    const door = open(1);
    const [mine, theirs] = shops.map(scopeOf) as [Scope, Scope];
    const note = {
      name: 'spec.note',
      text: `select set_config('spec.seen_by', current_setting('app.tenant_id'), false)`,
    };
    await door.reader(mine).query(note);
    await door.unscoped.query(`set spec.seen_by = 'nobody'; deallocate "scope.set"`);
    await expect(door.reader(theirs).query(note)).rejects.toMatchObject({ code: '26000' });
    expect(await door.unscoped.query(`select current_setting('spec.seen_by') as seen`)).toEqual([{ seen: 'nobody' }]);
    await door.close();
  });

  it('leaves no scope behind after a transaction, be it committed, rolled back or broken', async () => {
    const door = open(1);
    const scope = scopeOf(shops[0]);
    const scopeNow = () => scopeOfConnection(door);
    await door.transaction(scope, client => client.query(whose));
    expect(await scopeNow()).toEqual([{ tenant: null }]);
    await expect(door.transaction(scope, client => client.query('select nonsense'))).rejects.toMatchObject({
      code: '42703',
    });
    expect(await scopeNow()).toEqual([{ tenant: null }]);
    await expect(
      door.transaction(scope, async () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    expect(await scopeNow()).toEqual([{ tenant: null }]);
    await door.close();
  });

  it('waits for the disk except in transactions that are not durable, and again after them', async () => {
    const door = open(1);
    const scope = scopeOf(shops[0]);
    const waits = async (durable?: boolean) =>
      door.transaction(scope, async client => (await client.query('show synchronous_commit')).rows, durable);
    // The server of the tests never waits for the disk.
    await door.unscoped.query('set synchronous_commit = on');
    expect(await waits()).toEqual([{ synchronous_commit: 'on' }]);
    expect(await waits(false)).toEqual([{ synchronous_commit: 'off' }]);
    expect(await waits()).toEqual([{ synchronous_commit: 'on' }]);
    expect(await door.unscoped.query('show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    await door.close();
  });

  it('shows each job its own tenant on one connection, however the job before ended', async () => {
    const door = open(1, embudo.testDatabase.ownerUrl, 'embudo_jobs');
    const systems = shops.slice(0, 2).map(shop => ({ ...scopeOf(shop), role: 'SYSTEM' as const }));
    const tenant = 'select id from tenant';
    for (const [index, scope] of [...systems, ...systems].entries()) {
      if (index % 2 === 0)
        await expect(
          door.transaction(scope, async client => {
            await client.query(tenant);
            throw new Error('broken');
          }),
        ).rejects.toThrow('broken');
      else await door.transaction(scope, client => client.query(tenant), false);
      for (const each of [scope, ...systems]) {
        const mine = [{ id: each.tenantId }];
        expect(await door.transaction(each, async client => (await client.query(tenant)).rows)).toEqual(mine);
        expect(await door.reader(each).query(tenant)).toEqual(mine);
      }
    }
    await door.close();
  });

  it('serves only the system as embudo_jobs, which sees whole tenants', async () => {
    const door = open(1, embudo.testDatabase.ownerUrl, 'embudo_jobs');
    const scope = scopeOf(shops[0]);
    for (const role of ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL'] as const) {
      await expect(door.transaction({ ...scope, role }, async () => 1)).rejects.toThrow('nobody but the system');
      await expect(door.reader({ ...scope, role }).query('select 1')).rejects.toThrow('nobody but the system');
    }
    const system = { ...scope, role: 'SYSTEM' } as const;
    const tenants = await door.reader(system).query('select id from tenant');
    expect(tenants).toEqual([{ id: scope.tenantId }]);
    await expect(door.reader(system).query('select 1 from session')).rejects.toMatchObject({ code: '42501' });
    await door.close();
  });

  it('refuses an invalid scope before it reaches the database', async () => {
    const door = open(1);
    for (const wrong of [
      { tenantId: `x', true); drop table contact; --`, userId: newId(), role: 'CEO' },
      { tenantId: newId(), userId: '', role: 'CEO' },
      { tenantId: newId(), userId: newId(), role: 'owner' },
    ] as Scope[]) {
      await expect(door.reader(wrong).query('select 1')).rejects.toThrow('a scope needs');
      await expect(door.transaction(wrong, async () => 1)).rejects.toThrow('a scope needs');
    }
    expect(await door.reader(scopeOf(shops[0])).query(whose)).toEqual([{ id: shops[0].tenant.id }]);
    await door.close();
  });

  it('comes back to its role after RESET ROLE and DISCARD ALL', async () => {
    const door = open(1);
    for (const statement of ['reset role', 'discard all']) {
      await door.unscoped.query(statement);
      expect(await door.unscoped.query('select current_user as me')).toEqual([{ me: 'embudo_app' }]);
    }
    await door.close();
  });

  it('goes on after the server has ended its connections', async () => {
    const door = open(2);
    const read = door.reader(scopeOf(shops[0]));
    await Promise.all([read.query(whose), read.query(whose)]);
    await embudo.testDatabase.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'door spec'`,
    );
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => read.query(whose)));
    expect(answers.some(answer => answer.status === 'fulfilled')).toBe(true);
    expect(await read.query(whose)).toEqual([{ id: shops[0].tenant.id }]);
    await door.close();
  });

  it('closes a connection that nobody has used for a while', async () => {
    const door = new ScopedPool({
      url: embudo.testDatabase.ownerUrl,
      role: 'embudo_app',
      max: 2,
      applicationName: 'idle door spec',
      idleMs: 50,
      onError: () => undefined,
    });
    const read = door.reader(scopeOf(shops[0]));
    await Promise.all([read.query(whose), read.query(whose)]);
    expect(door.pool.totalCount).toBe(2);
    await until('the connections to close', () => door.pool.totalCount === 0);
    expect(await read.query(whose)).toEqual([{ id: shops[0].tenant.id }]);
    await door.close();
  });

  it('says ServiceUnavailable where no database answers', async () => {
    const url = new URL(embudo.testDatabase.ownerUrl);
    url.port = '9';
    const door = open(1, url.href);
    await expect(door.reader(scopeOf(shops[0])).query(whose)).rejects.toBeInstanceOf(ServiceUnavailable);
    await door.close();
  });

  it('takes a message that Postgres cannot read for an error of the statement, also if COMMIT was sent behind it', async () => {
    const door = open(1);
    const scope = scopeOf(shops[0]);
    // The number of values has two bytes, so the server reads 65,537 of them as one, and the rest as nothing that it knows.
    const tooMany = { text: 'select $1::text', values: Array.from({ length: 65_537 }, () => 'x') };
    const refused = { code: '08P01', name: 'error' };
    const failed = door.transaction(scope, async (client, { sent }) => {
      const answer = client.query(tooMany);
      answer.catch(() => undefined);
      sent.push(answer);
    });
    await expect(failed).rejects.toMatchObject(refused);
    expect(await door.reader(scope).query(whose)).toEqual([{ id: shops[0].tenant.id }]);
    await door.close();
  });

  it('refuses a login that could become the owner, whatever role it has taken', async () => {
    const { ownerUrl, sql } = embudo.testDatabase;
    const owners = open(1);
    await expect(owners.assertNotOwner('APP_DATABASE_URL')).rejects.toMatchObject({
      name: 'SettingsError',
      message: expect.stringContaining(`APP_DATABASE_URL logs in as ${new URL(ownerUrl).username}`),
    });
    const url = new URL(ownerUrl);
    url.username = `embudo_spec_${newId().slice(-12)}`;
    url.password = 'of-this-spec';
    await sql(`create role ${url.username} login noinherit password '${url.password}'`);
    await sql(`grant embudo_app to ${url.username}`);
    const own = open(1, url.href);
    await expect(own.assertNotOwner('APP_DATABASE_URL')).resolves.toBeUndefined();
    await expect(own.assertHarmless()).resolves.toBeUndefined();
    await Promise.all([owners.close(), own.close()]);
    await sql(`drop role ${url.username}`);
  });

  it('refuses a login that would bypass row-level security', async () => {
    await expect(open(1).assertHarmless()).resolves.toBeUndefined();
    const masked = new ScopedPool({
      url: embudo.testDatabase.ownerUrl,
      role: 'embudo_queue',
      max: 1,
      applicationName: 'door spec',
      onError: () => undefined,
    });
    await masked.unscoped.query('set role none');
    await expect(masked.assertHarmless()).rejects.toThrow('must connect as embudo_queue');
    await masked.close();
  });
});
