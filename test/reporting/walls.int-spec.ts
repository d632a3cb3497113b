import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TwoShops, twoShops } from '../../src/testing/index.js';
import { aReportingLogin, connectAs, type Login, refusal, seenBy, views } from './sessions.js';
import { fillShop } from './shop-data.js';

/** Words that are in every text of a shop, and in no text of the other. */
const [own, foreign] = ['Quetzal', 'Xilófono'];

let shops: TwoShops;
let login: Login;
let client: Awaited<ReturnType<typeof connectAs>>;

beforeAll(async () => {
  shops = await twoShops();
  await fillShop(shops.embudo, shops.shop, own);
  await fillShop(shops.embudo, shops.other, foreign);
  // Statistics of columns contain values of rows.
  await shops.embudo.testDatabase.sql('analyze');
  login = await aReportingLogin(shops.embudo.testDatabase, shops.shop.tenant.id);
  client = await connectAs(shops.embudo.testDatabase, login);
});

const rowsOf = async (query: string): Promise<Record<string, unknown>[]> => (await client.query(query)).rows;

describe('the role of a reporting login', () => {
  it('has no right but that of reading the views, and limits', async () => {
    expect(
      await rowsOf(
        `select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as mighty, rolconnlimit as connections,
           array(select g.rolname::text || case when m.admin_option then ' with admin' else '' end from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as groups
         from pg_roles r where rolname = session_user`,
      ),
    ).toEqual([{ mighty: false, connections: 10, groups: ['embudo_reader'] }]);
    const limits = await rowsOf(
      `select name, setting || coalesce(unit, '') as value from pg_settings
       where name in ('default_transaction_read_only', 'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'search_path') order by name`,
    );
    expect(Object.fromEntries(limits.map(({ name, value }) => [String(name), value]))).toEqual({
      default_transaction_read_only: 'on',
      idle_in_transaction_session_timeout: '60000ms',
      lock_timeout: '3000ms',
      search_path: 'reporting',
      statement_timeout: '30000ms',
    });
  });
});

describe('whatever a reporting login says,', () => {
  it('settings, roles and names of schemas lead to no other tenant', async () => {
    const { embudo, other } = shops;
    const [me] = await embudo.testDatabase.sql<{ owner: string }>('select current_user as owner');
    const scope = { 'app.tenant_id': other.tenant.id, 'app.user_id': other.ceo.id, 'app.role': 'SYSTEM' };
    for (const [name, value] of Object.entries(scope)) await client.query(`set ${name} = '${value}'`);
    expect(await seenBy(client)).not.toContain(foreign);
    const neighbour = await aReportingLogin(embudo.testDatabase, other.tenant.id);
    const roles = ['app', 'jobs', 'queue', 'lookup', 'ingest', 'reports'].map(name => `embudo_${name}`);
    for (const role of [...roles, neighbour.login, `"${me?.owner}"`]) {
      expect([role, await refusal(client, `set role ${role}`)]).toEqual([role, '42501']);
      expect([role, await refusal(client, `set session authorization ${role}`)]).toEqual([role, '42501']);
    }
    // Before Postgres 16 a member of a role may become it; the tenant is that of whoever signed in nevertheless.
    await refusal(client, 'set role embudo_reader');
    expect(await seenBy(client)).not.toContain(foreign);
    for (const reset of ['reset role', 'reset session authorization', 'reset all', 'discard all']) {
      await client.query(reset);
      const seen = await seenBy(client);
      expect([reset, seen.includes(foreign), seen.includes(own)]).toEqual([reset, false, true]);
    }
    await client.query('set row_security = off');
    expect(await refusal(client, 'select from reporting.leads')).toBe('42501');
    await client.query('reset row_security');
  });

  it('the tables, the functions and the statistics below the views stay closed', async () => {
    const { sql } = shops.embudo.testDatabase;
    const tables = await sql<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'app', 'graphile_worker') and c.relkind in ('r', 'p', 'v', 'm', 'S') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(100);
    for (const { name } of tables) expect([name, await refusal(client, `table ${name}`)]).toEqual([name, '42501']);
    for (const xml of [
      `table_to_xml('public.lead', true, false, '')`,
      `query_to_xml('table public.lead', true, false, '')`,
    ])
      expect(await refusal(client, `select ${xml}`)).toBe('42501');
    const functions = await rowsOf(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('app', 'graphile_worker') and has_function_privilege(p.oid, 'execute') and has_schema_privilege(n.oid, 'usage')`,
    );
    expect(functions).toEqual([]);
    expect(await refusal(client, 'select app.reports_tenant()')).toBe('42501');
    expect(await refusal(client, 'select 1 from pg_statistic')).toBe('42501');
    const values = await rowsOf(
      `select * from pg_stats where schemaname in ('public', 'app', 'reporting', 'graphile_worker')`,
    );
    expect(values).toEqual([]);
    const others = await rowsOf(
      `select query from pg_stat_activity where usename <> session_user and query not in ('', '<insufficient privilege>')`,
    );
    expect(others).toEqual([]);
  });

  it('a function of its own meets no row of another tenant', async () => {
    const heard: string[] = [];
    const curious = await connectAs(shops.embudo.testDatabase, login, heard);
    await curious.query('set default_transaction_read_only = off');
    await curious.query(
      `create function pg_temp.tell(seen text) returns boolean language plpgsql cost 0.0000001
       as $f$ begin raise notice '%', seen; return true; end $f$`,
    );
    for (const view of views) await curious.query(`select from reporting.${view} v where pg_temp.tell(v::text)`);
    for (const view of ['leads', 'customers', 'conversations', 'orders', 'invoices', 'payments'])
      await curious.query(
        `select from reporting.${view} v join reporting.sellers s on pg_temp.tell(v::text || s::text) order by pg_temp.tell(s.name)`,
      );
    expect(heard.join('\n')).toContain(own);
    expect(heard.join('\n')).not.toContain(foreign);
    const divides = (name: string) =>
      `select 1 / (case when name like 'Ana ${name}' then 0 else 1 end) from reporting.leads`;
    expect(await refusal(curious, divides(own))).toBe('22012');
    expect(await refusal(curious, divides(foreign))).toBeNull();
  });

  it('nothing can be written, not even without the setting that says so', async () => {
    expect(await refusal(client, 'create temp table mine (a int)')).toBe('25006');
    await client.query('set default_transaction_read_only = off');
    for (const view of views) {
      // 55000: a view of several tables takes no writes, whoever asks.
      expect(['42501', '55000']).toContain(await refusal(client, `delete from reporting.${view}`));
      expect([view, await refusal(client, `select from reporting.${view} for update`)]).toEqual([view, '42501']);
    }
    for (const statement of [
      `update reporting.sellers set name = 'x'`,
      `insert into reporting.sellers (id, name) values (gen_random_uuid(), 'x')`,
      'update public.lead set score = 1',
      'insert into app.reporting_login select * from app.reporting_login',
      'create table reporting.mine (a int)',
      'create table public.mine (a int)',
      'create function public.mine() returns int language sql as $f$ select 1 $f$',
      'create schema mine',
      'create role mine',
      'alter view reporting.leads set (security_barrier = off)',
      `alter role ${login.login} connection limit 100`,
      'grant embudo_reader to embudo_app',
    ])
      expect([statement, await refusal(client, statement)]).toEqual([statement, '42501']);
  });

  it('the names of roles and their settings say nothing of tenants', async () => {
    const said = await rowsOf(
      `select rolname || ' ' || coalesce(setconfig::text, '') || ' ' || coalesce(shobj_description(r.oid, 'pg_authid'), '') as line
       from pg_roles r left join pg_db_role_setting s on s.setrole = r.oid where rolname like 'embudo_reader_%'`,
    );
    const text = JSON.stringify(said);
    expect(text).toContain(login.login);
    for (const { tenant } of [shops.shop, shops.other]) {
      expect(text).not.toContain(tenant.id);
      expect(text).not.toContain(tenant.name);
    }
  });
});
