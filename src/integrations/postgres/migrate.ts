import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { codeOf } from './database-errors.js';
import { refuseEarlierDatabase } from './earlier-database.js';

/** The compiled migrations are next to dist/src. Tests run the compiled ones too. */
const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));
/** How long to retry, by the code of the connection error. 57P03 is "the database system is starting up". */
const retryMs: Record<string, number> = { '57P03': 30_000, ECONNREFUSED: 5_000, ECONNRESET: 5_000 };
const quiet = new Logger(() => () => undefined);

/**
 * A migration that waits for a table lock blocks every later statement on that table. So it waits only for `lockMs`, releases
 * everything and tries again, often enough to outlast the longest statement that is allowed, including a worker's.
 */
const lockMs = 2_000;
const lockAttempts = 30;
const lockPauseMs = 1_000;

/**
 * Creates the roles. Roles belong to the cluster while the advisory lock belongs to the database: two databases of one cluster
 * may migrate at once, so a role that already exists is accepted.
 *
 * Before Postgres 16 the owner would inherit from the roles that it is a member of, and a policy TO embudo_ingest would apply
 * to it, so the owner is set to NOINHERIT. That also removes the owner's implicit membership in pg_database_owner, so the
 * schema is granted once by setting that role.
 */
const rolesSql = `do $$
  declare
    wanted text;
    version int := current_setting('server_version_num')::int;
    superuser boolean := (select rolsuper from pg_roles where rolname = current_user);
  begin
    if version < 160000 and not superuser and (select rolinherit from pg_roles where rolname = current_user) then
      alter role current_user noinherit;
    end if;
    if not has_schema_privilege('public', 'create') then
      execute format('set local role pg_database_owner; grant all on schema public to %I; reset role', session_user);
    end if;
    foreach wanted in array '{embudo_app,embudo_jobs,embudo_queue,embudo_ingest,embudo_lookup,embudo_reports,embudo_reader}'::text[] loop
      begin
        if to_regrole(wanted) is null then execute format('create role %I nologin', wanted); end if;
        if not superuser and not pg_has_role(wanted, case when version < 160000 then 'MEMBER' else 'SET' end) then
          execute format('grant %I to current_user', wanted) || case when version < 160000 then '' else ' with inherit false, set true' end;
        end if;
      exception when duplicate_object or unique_violation then null;
      end;
    end loop;
  end $$`;

/**
 * Migrates the database to the newest schema, as the owner. Safe to call from any number of processes at once. Throws
 * EarlierDatabase, without changing anything, if migrations that the database has run have been rewritten since.
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const owner = await connectOwner(ownerUrl);
  try {
    await owner.query('select pg_advisory_lock(2026112009)');
    await owner.query(`set lock_timeout = ${lockMs}`);
    await retryingLocks(() => refuseEarlierDatabase(owner, migrationsFolder));
    await owner.query('reset lock_timeout');
    await owner.query(rolesSql);
    await owner.query('create schema if not exists app');
    await installQueue(owner, ownerUrl);
    return { applied: await applyMigrations(ownerUrl) };
  } finally {
    await owner.end();
  }
}

/** Connects, and waits for a database that is still starting: after a reboot of the machine all parts start at once. */
async function connectOwner(ownerUrl: string): Promise<pg.Client> {
  const began = performance.now();
  for (;;) {
    const owner = new pg.Client({ connectionString: ownerUrl });
    owner.on('error', () => undefined);
    try {
      await owner.connect();
      return owner;
    } catch (error) {
      await owner.end().catch(() => undefined);
      const waitMs = retryMs[(error as { code?: string }).code ?? ''] ?? 0;
      if (performance.now() - began > waitMs) throw error;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}

/** Creates the queue's schema, which belongs to embudo_queue. That role may create a schema only while this function runs. */
async function installQueue(owner: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  const database = owner.escapeIdentifier(rows[0]?.name ?? '');
  const queue = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c role=embudo_queue' });
  queue.on('error', () => undefined);
  queue.on('connect', client => void client.on('error', () => undefined));
  await owner.query(`grant create on database ${database} to embudo_queue`);
  try {
    await runMigrations({ pgPool: queue, logger: quiet });
  } finally {
    await queue.end();
    await owner.query(`revoke create on database ${database} from embudo_queue`);
  }
}

async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const applied: string[] = [];
  await retryingLocks(() => applyMissing(ownerUrl, applied));
  return applied;
}

/** Runs the work again if it did not get a lock in time. */
async function retryingLocks(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (attempt === lockAttempts || !isLockTimeout(error)) throw error;
      await new Promise(resolve => setTimeout(resolve, lockPauseMs));
    }
}

/** Returns whether a lock timeout caused the error. MikroORM wraps the errors of Postgres, more than once. */
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && (codeOf(error) === '55P03' || isLockTimeout(error.cause));
}

/**
 * Runs the missing migrations and adds their names to `applied`. Each runs in its own transaction; those before a failed one
 * stay applied.
 */
async function applyMissing(ownerUrl: string, applied: string[]): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    driverOptions: { lock_timeout: lockMs },
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => undefined,
    pool: { max: 1 },
    migrations: {
      path: migrationsFolder,
      glob: '*.js',
      tableName: 'schema_migration',
      transactional: true,
      allOrNothing: false,
      disableForeignKeys: false,
      snapshot: false,
    },
  });
  try {
    orm.migrator.on('migrated', ({ name }) => void applied.push(name));
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
