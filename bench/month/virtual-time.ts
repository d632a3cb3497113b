import type pg from 'pg';

/** The time in this process and in one database: it has an offset to the real time and runs at the same speed. */
export interface VirtualTime {
  now(): Date;
  /** Moves forward to that moment; the time never goes back. */
  moveTo(moment: Date): Promise<void>;
  /** Restores the real time in this process. */
  end(): void;
}

const RealDate = Date;

/**
 * Sets this process and the simulation's own database to a virtual time. New connections find `now()` in the schema sim before that of
 * Postgres. Functions of the product name their search path, and column defaults are bound when they are created, so both are changed.
 * Throws if something would still use the real time.
 */
export async function startVirtualTime(owner: pg.Pool, begin: Date): Promise<VirtualTime> {
  let aheadMs = begin.getTime() - RealDate.now();
  const realNow = () => RealDate.now() + aheadMs;
  const setDatabase = () =>
    owner.query(`create or replace function sim.now() returns timestamptz language sql stable parallel safe
      as $$ select pg_catalog.now() + interval '${aheadMs} milliseconds' $$`);
  await owner.query('create schema sim');
  await owner.query('grant usage on schema sim to public');
  await setDatabase();
  await redirect(owner);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      given.length === 0 ? new target(realNow()) : Reflect.construct(target, given, newTarget),
    apply: () => new RealDate(realNow()).toString(),
    get: (target, name) => (name === 'now' ? realNow : Reflect.get(target, name)),
  });
  return {
    now: () => new Date(),
    async moveTo(moment) {
      aheadMs = Math.max(aheadMs, moment.getTime() - RealDate.now());
      await setDatabase();
    },
    end() {
      globalThis.Date = RealDate;
    },
  };
}

/** Policies and views whose `now()` was bound when they were created, which cannot be changed here. */
const bound = `
  select format('policy %I of %I', policyname, tablename) as what from pg_policies where concat(qual, with_check) ~ 'now\\(\\)|CURRENT_'
  union all select format('view %I', viewname) from pg_views where schemaname not in ('pg_catalog', 'information_schema') and definition ~ 'now\\(\\)|CURRENT_'`;
/** Functions whose body was also bound, but whose text can be read and created again. */
const boundFunctions = `
  select pg_get_functiondef(p.oid) as text, pg_get_userbyid(p.proowner) as owner, n.nspname as schema
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosqlbody is not null and n.nspname not in ('pg_catalog', 'information_schema') and pg_get_functiondef(p.oid) ~ 'now\\(\\)|CURRENT_'`;
const functions = `
  select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as owner,
    (select substr(c, 13) from unnest(p.proconfig) c where c like 'search_path=%') as path
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname not in ('pg_catalog', 'information_schema', 'sim') and exists (select from unnest(p.proconfig) c where c like 'search_path=%')`;
const defaults = `
  select a.attrelid::regclass::text as "table", quote_ident(a.attname) as "column", pg_get_expr(d.adbin, d.adrelid) as value, pg_get_userbyid(c.relowner) as owner
  from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum join pg_class c on c.oid = d.adrelid
  where a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) ~ 'now\\(\\)|CURRENT_TIMESTAMP'`;

const toVirtual = (text: string): string =>
  text.replace(/(pg_catalog\.)?now\(\)|CURRENT_TIMESTAMP(\(\d\))?/g, 'sim.now()');

async function redirect(owner: pg.Pool): Promise<void> {
  const client = await owner.connect();
  try {
    const { rows: left } = await client.query<{ what: string }>(bound);
    if (left.length > 0) throw new Error(`These would tell the real time: ${left.map(({ what }) => what).join(', ')}`);
    const as = async (role: string, statement: string) => {
      await client.query(`set role ${client.escapeIdentifier(role)}`);
      await client.query(statement).catch(error => {
        throw new Error(`${statement}: ${error}`);
      });
      await client.query('reset role');
    };
    const { rows: bodies } = await client.query<Record<'text' | 'owner' | 'schema', string>>(boundFunctions);
    for (const { text, owner: by, schema } of bodies) {
      // Replacing a function needs the right to create in its schema, which the roles that own some functions do not have.
      const right = `create on schema ${client.escapeIdentifier(schema)}`;
      await client.query(`grant ${right} to ${client.escapeIdentifier(by)}`);
      await as(by, toVirtual(text));
      await client.query(`revoke ${right} from ${client.escapeIdentifier(by)}`);
    }
    const { rows: ours } = await client.query<{ name: string; owner: string; path: string }>(functions);
    for (const { name, owner: by, path } of ours) await as(by, `alter routine ${name} set search_path = sim, ${path}`);
    const { rows: columns } = await client.query<Record<'table' | 'column' | 'value' | 'owner', string>>(defaults);
    for (const { table, column, value, owner: by } of columns)
      await as(by, `alter table ${table} alter column ${column} set default ${toVirtual(value)}`);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    await client.query(
      `alter database ${client.escapeIdentifier(rows[0]?.name ?? '')} set search_path = sim, pg_catalog, "$user", public`,
    );
  } finally {
    client.release(true);
  }
}

/** Throws unless a new connection, the column defaults and the process have the same virtual time. */
export async function assertOneTime(fresh: pg.Pool): Promise<void> {
  const { rows } = await fresh.query<{ at: Date; path: string | null }>(
    `select now() as at, (select string_agg(distinct pg_get_expr(d.adbin, d.adrelid), ', ') from pg_attrdef d where pg_get_expr(d.adbin, d.adrelid) ~ '(pg_catalog\\.)now\\(\\)|CURRENT_TIMESTAMP') as path`,
  );
  const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - Date.now());
  if (apart > 5_000) throw new Error(`the database is ${apart} ms away from the virtual time`);
  if (rows[0]?.path) throw new Error(`columns still take the real time: ${rows[0].path}`);
}
