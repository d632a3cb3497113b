import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { tables } from '../src/tables.js';
import { afterwards, type TestDatabase, testDatabase } from '../src/testing/index.js';

/** Tables that belong to no single tenant, each with its reason. */
const globalTables = tables.filter(table => table.global !== undefined).map(({ name }) => name);
/** Indexes that are unique over all tenants, each with its reason. */
const uniqueOverAllTenants: Record<string, string> = {
  api_key_token_hash_key: 'a key is looked up before its tenant is known',
  service_token_token_hash_key: 'a token is looked up before its tenant is known',
  invitation_token_hash_key: 'an invitation is looked up before its tenant is known',
  channel_account_webhook_key_key: 'a webhook is looked up before its tenant is known',
  channel_account_proven: 'a number is proven by one of all tenants',
  agenda_feed_secret_hash_key: 'a calendar has nothing but its secret address',
  'app.reporting_login_login_key': 'a login of the database is looked up to find its tenant',
};
/** References from rows of a tenant to rows without a tenant, each with its reason. */
const refersToNoTenant: Record<string, string> = {
  tenant: 'is the tenant itself',
  'membership → app_user': 'makes a person a member of the tenant; all others refer to the membership',
};
const withoutPolicies = ['schema_migration'];
const applicationRoles = [
  'embudo_app',
  'embudo_jobs',
  'embudo_queue',
  'embudo_ingest',
  'embudo_lookup',
  'embudo_reports',
  'embudo_reader',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const tablesOfPublic = async () =>
  database.sql<{ name: string; tenanted: boolean; secured: boolean; forced: boolean; appReads: boolean }>(`
    select c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and not a.attisdropped) as tenanted,
      c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      has_table_privilege('embudo_app', c.oid, 'select') or has_any_column_privilege('embudo_app', c.oid, 'select') as "appReads"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);

describe('every table', () => {
  it('has a tenant_id that is never null, unless the list says why not', async () => {
    const without = (await tablesOfPublic()).filter(table => !table.tenanted && !globalTables.includes(table.name));
    expect(without.map(table => table.name)).toEqual([]);
  });

  it('is under row-level security and readable by the application', async () => {
    const tables = (await tablesOfPublic()).filter(table => !withoutPolicies.includes(table.name));
    expect(tables.filter(table => !table.secured || !table.appReads).map(table => table.name)).toEqual([]);
    expect(tables.length).toBeGreaterThan(20);
  });

  it('does not apply row-level security to its owner, who migrates and backs up', async () => {
    expect((await tablesOfPublic()).filter(table => table.forced).map(table => table.name)).toEqual([]);
  });

  it('names the roles of its policies, never PUBLIC', async () => {
    const policies = await database.sql<{ name: string; roles: string[] }>(
      `select tablename || '.' || policyname as name, roles::text[] as roles from pg_policies where schemaname in ('public', 'app')`,
    );
    expect(policies.filter(({ roles }) => roles.some(role => !applicationRoles.includes(role)))).toEqual([]);
    expect(policies.length).toBeGreaterThan(50);
  });

  it('tests the tenant in every policy of the application', async () => {
    const policies = await database.sql<{ name: string; rule: string }>(
      `select tablename || '.' || policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as rule
       from pg_policies p where schemaname = 'public' and roles && '{embudo_app,embudo_jobs}'
         and exists (select from information_schema.columns c where c.table_schema = 'public' and c.table_name = p.tablename and c.column_name = 'tenant_id')`,
    );
    const careless = policies.filter(({ rule }) => !/tenant_id = \( SELECT app\.tenant\(\)/.test(rule));
    expect(careless).toEqual([]);
  });

  it('has a policy for each right that is granted, and grants nothing to PUBLIC', async () => {
    const bare = await database.sql<{ name: string; privilege: string }>(
      `
      select table_name as name, privilege_type as privilege from information_schema.role_table_grants g
      join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and t.table_type = 'BASE TABLE' and grantee = any ($1) and privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
        and not exists (select from pg_class v where v.oid = format('public.%I', table_name)::regclass and v.relkind = 'v')
        and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = g.table_name
          and g.grantee = any (p.roles::text[]) and p.cmd in ('ALL', g.privilege_type))`,
      [applicationRoles],
    );
    expect(bare).toEqual([]);
    const open = await database.sql(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
       where n.nspname in ('public', 'app', 'graphile_worker') and a.grantee = 0`,
    );
    expect(open).toEqual([]);
  });

  it('is shown by views only with the rights of the reader', async () => {
    const views = await database.sql<{ name: string; invoker: boolean }>(
      `select relname as name, coalesce(reloptions @> '{security_invoker=true}', false) as invoker from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('v', 'm')`,
    );
    expect(views.filter(view => !view.invoker)).toEqual([]);
  });

  it('is read by views with the rights of the reader, never with those of the view’s owner', async () => {
    const mighty = await database.sql(
      `select relname as name from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('v', 'm')
         and not coalesce(reloptions @> array['security_invoker=true'] or reloptions @> array['security_invoker=on'], false)`,
    );
    expect(mighty).toEqual([]);
  });
});

describe('the keys of a table that has a tenant', () => {
  const tenanted = (table: string) =>
    `exists (select from pg_attribute t where t.attrelid = ${table} and t.attname = 'tenant_id' and not t.attisdropped)`;

  it('contain the tenant if they are unique, unless the list says why not', async () => {
    const unique = await database.sql<{ name: string; holds: boolean }>(`
      select i.indexrelid::regclass::text as name, exists (select from pg_attribute a
          where a.attrelid = i.indrelid and a.attnum = any (i.indkey[0:i.indnkeyatts - 1]) and a.attname = 'tenant_id') as holds
      from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and ${tenanted('i.indrelid')}`);
    const without = unique.filter(({ holds }) => !holds).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(uniqueOverAllTenants).sort());
    expect(unique.length).toBeGreaterThan(60);
  });

  it('begin with the tenant if they are primary', async () => {
    const other = await database.sql<{ name: string; columns: string }>(`
      select k.conrelid::regclass::text as name, pg_get_constraintdef(k.oid) as columns from pg_constraint k
      where k.contype = 'p' and k.connamespace in ('public'::regnamespace, 'app'::regnamespace) and ${tenanted('k.conrelid')}
        and pg_get_constraintdef(k.oid) !~ '^PRIMARY KEY \\(tenant_id[,)]'`);
    expect(other).toEqual([]);
  });

  it('contain the tenant on both sides if they refer to a row of a tenant, so that none points into another tenant', async () => {
    const foreign = await database.sql<{ name: string; holds: boolean }>(`
      select k.conrelid::regclass::text || ': ' || pg_get_constraintdef(k.oid) as name, exists (
          select from unnest(k.conkey, k.confkey) as pair (here, there)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname = 'tenant_id'
          join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'tenant_id') as holds
      from pg_constraint k
      where k.contype = 'f' and k.connamespace in ('public'::regnamespace, 'app'::regnamespace) and ${tenanted('k.conrelid')} and ${tenanted('k.confrelid')}`);
    expect(foreign.filter(({ holds }) => !holds)).toEqual([]);
    expect(foreign.length).toBeGreaterThan(30);
  });

  it('refer to a table without a tenant only if the list says why', async () => {
    const foreign = await database.sql<{ from: string; to: string }>(`
      select k.conrelid::regclass::text as "from", k.confrelid::regclass::text as "to" from pg_constraint k
      where k.contype = 'f' and k.connamespace in ('public'::regnamespace, 'app'::regnamespace) and ${tenanted('k.conrelid')} and not ${tenanted('k.confrelid')}`);
    const stated = Object.keys(refersToNoTenant);
    const found = foreign.map(({ from, to }) => (to === 'tenant' ? to : `${from} → ${to}`));
    expect([...new Set(found)].sort()).toEqual(stated.sort());
  });
});

describe('the roles of the application', () => {
  it('own no table, bypass no policy and can create neither roles nor databases', async () => {
    const roles = await database.sql<Record<string, unknown>>(
      `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin or rolreplication as mighty
       from pg_roles where rolname = any ($1) order by 1`,
      [applicationRoles],
    );
    expect(roles).toEqual([...applicationRoles].sort().map(name => ({ name, mighty: false })));
    const owned = await database.sql<{ owner: string; name: string }>(
      `select pg_get_userbyid(relowner) as owner, oid::regclass::text as name from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and pg_get_userbyid(relowner) = any ($1)`,
      [applicationRoles],
    );
    expect(owned).toEqual([]);
  });

  it.each(['embudo_app', 'embudo_jobs'])('leave nothing at all to %s, not even a function', async role => {
    const owned = await database.sql(
      `select 'class' from pg_class where relowner = $1::regrole union all select 'function' from pg_proc where proowner = $1::regrole
       union all select 'schema' from pg_namespace where nspowner = $1::regrole union all select 'type' from pg_type where typowner = $1::regrole`,
      [role],
    );
    expect(owned).toEqual([]);
    const [rights] = await database.sql<{ creates: boolean; queue: boolean }>(
      `select has_schema_privilege($1, 'public', 'create') or has_schema_privilege($1, 'app', 'create') as creates, has_schema_privilege($1, 'graphile_worker', 'usage') as queue`,
      [role],
    );
    expect(rights).toEqual({ creates: false, queue: false });
  });

  it('give embudo_jobs no more privileges on any table than embudo_app, and none on people, keys and the audit log', async () => {
    const rights = await database.sql<{ table: string; right: string; app: boolean }>(
      `select g.table_name as "table", g.privilege_type as "right", has_table_privilege('embudo_app', format('public.%I', g.table_name), g.privilege_type) as app
       from information_schema.role_table_grants g where g.table_schema in ('public', 'app') and g.grantee = 'embudo_jobs'`,
    );
    expect(rights.filter(({ app }) => !app)).toEqual([]);
    const kept = /user|session|password|membership|invitation|api_key|service_token|audit|organization/;
    expect(rights.filter(({ table }) => kept.test(table))).toEqual([]);
    expect(rights.length).toBeGreaterThan(50);
  });

  it('are not members of one another nor of the owner', async () => {
    const members = await database.sql(
      `select pg_get_userbyid(m.member) as member, pg_get_userbyid(m.roleid) as role from pg_auth_members m where pg_get_userbyid(m.member) = any ($1)`,
      [applicationRoles],
    );
    expect(members).toEqual([]);
  });

  it('are the only roles that a production login can become: it can never become the owner', async () => {
    const login = `embudo_login_${randomBytes(4).toString('hex')}`;
    const [me] = await database.sql<{ owner: string }>('select current_user as owner');
    await database.sql(
      `create role ${login} login noinherit password 'a-test' in role embudo_app, embudo_jobs, embudo_queue`,
    );
    afterwards(() => database.sql(`drop role if exists ${login}`));
    const url = new URL(database.ownerUrl);
    url.username = login;
    url.password = 'a-test';
    const client = new pg.Client({ connectionString: url.href, options: '-c role=embudo_app' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query('select current_user as role');
      expect(rows).toEqual([{ role: 'embudo_app' }]);
      for (const role of [me?.owner, 'embudo_ingest', 'embudo_lookup'])
        await expect(client.query(`set role ${role}`)).rejects.toMatchObject({ code: '42501' });
      await client.query('reset role');
      await expect(client.query('select 1 from message'))
        .resolves.toBeDefined()
        .catch(() => undefined);
      const { rows: back } = await client.query('select current_user as role');
      expect(back).toEqual([{ role: 'embudo_app' }]);
    } finally {
      await client.end();
    }
  });
});

describe('the views of schema reporting', () => {
  it('belong to a role under policies, let no condition of a reader pass before theirs, and are read by embudo_reader alone', async () => {
    const views = await database.sql<{ name: string; kind: string; owner: string; options: string; granted: string[] }>(
      `select c.relname as name, c.relkind as kind, pg_get_userbyid(c.relowner) as owner, c.reloptions::text as options,
         array(select a.grantee::regrole || ' ' || a.privilege_type from aclexplode(c.relacl) a where a.grantee <> c.relowner) as granted
       from pg_class c where c.relnamespace = 'reporting'::regnamespace`,
    );
    const rights = { kind: 'v', owner: 'embudo_reports', options: '{security_barrier=true}' };
    expect(views).toEqual(views.map(({ name }) => ({ name, ...rights, granted: ['embudo_reader SELECT'] })));
    expect(views.length).toBeGreaterThan(5);
  });

  it('are all that embudo_reader may read, and need no more than two functions', async () => {
    const tables = await database.sql(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'app', 'graphile_worker') and c.relkind in ('r', 'p', 'v', 'm')
         and (has_table_privilege('embudo_reader', c.oid, 'select, insert, update, delete') or has_any_column_privilege('embudo_reader', c.oid, 'select, insert, update'))`,
    );
    expect(tables).toEqual([]);
    const functions = await database.sql(
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'app'::regnamespace and has_function_privilege('embudo_reader', p.oid, 'execute') order by 1`,
    );
    expect(functions.map(({ name }) => name)).toEqual(['app.money(numeric,text)', 'app.reports_tenant()']);
  });
});

describe('the functions of schema app', () => {
  it('cannot be called by PUBLIC', async () => {
    const open = await database.sql(
      `select p.oid::regprocedure::text as name from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
       where p.pronamespace = 'app'::regnamespace and a.grantee = 0`,
    );
    expect(open).toEqual([]);
  });

  it('fix their search path if they run with the rights of another role', async () => {
    const loose = await database.sql(
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
         and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)`,
    );
    expect(loose).toEqual([]);
  });

  it('never run with the rights of the owner, but for the one that only analyses tables', async () => {
    const mighty = await database.sql<{ name: string }>(
      `select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as owner from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef and not pg_get_userbyid(p.proowner) = any ($1)`,
      [['embudo_queue', 'embudo_ingest', 'embudo_lookup']],
    );
    // Before Postgres 17 only the owner may analyse; the function takes no argument, returns a number, and changes no row.
    expect(mighty.map(({ name }) => name)).toEqual(['app.analyze_new_tables()']);
  });
});
