/**
 * Runs a command with the DATABASE_URL of a fresh database on the Postgres at 127.0.0.1:5432, and drops the database and its
 * owner at the end. As in production, the owner is no superuser; it may create roles and databases, because each spec file
 * clones one. The superuser of the embedded Postgres would hide missing rights.
 * The superuser that creates them is that of POSTGRES_ADMIN_URL, otherwise `postgres` without a password or with its own name as password.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants } from 'node:os';
import { main, StartUpError, say } from './bootstrap.mjs';

const ADMINS = [
  process.env.POSTGRES_ADMIN_URL,
  'postgres://postgres@127.0.0.1:5432/postgres',
  'postgres://postgres:postgres@127.0.0.1:5432/postgres',
].filter(Boolean);
const ROLES = "select rolname as name from pg_roles where rolname like 'embudo%' and not rolcanlogin";

async function connect(pg) {
  for (const connectionString of ADMINS) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user');
      if (rows[0]?.rolsuper) return client;
    } catch {
      // tries the next one
    }
    await client.end().catch(() => {});
  }
  return undefined;
}

async function create(admin, owner, password) {
  await admin.query(`create role ${owner} login createrole createdb password '${password}'`);
  const { rows } = await admin.query("select current_setting('server_version_num')::int as version");
  // Since Postgres 16 only the creator of a role may grant it, and another database's owner may have created the roles already.
  if (rows[0].version >= 160_000)
    for (const { name } of (await admin.query(ROLES)).rows)
      await admin.query(`grant "${name}" to ${owner} with admin true, inherit false, set true`);
  await admin.query(`create database ${owner} owner ${owner}`);
}

async function drop(admin, owner) {
  const { rows: databases } = await admin.query(
    'select datname as name from pg_database where pg_get_userbyid(datdba) = $1',
    [owner],
  );
  for (const { name } of databases) {
    await admin.query(`alter database "${name}" is_template false`);
    await admin.query(`drop database "${name}" with (force)`);
  }
  // The roles without a login that a migration created stay: they belong to the cluster, and other databases may use them.
  await admin.query(`drop owned by ${owner}`);
  await admin.query(`drop role ${owner}`);
}

function runCommand([command, ...args], env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

await main(async () => {
  const command = process.argv.slice(2);
  if (command.length === 0) throw new StartUpError('Say what to run: node scripts/with-database.mjs npm test');
  const { default: pg } = await import('pg');
  const admin = await connect(pg);
  if (!admin) {
    say('No Postgres at 127.0.0.1:5432 lets a superuser in (POSTGRES_ADMIN_URL): left out.');
    return 0;
  }
  const owner = `embudo_ci_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(16).toString('hex');
  try {
    await create(admin, owner, password);
    const { host, port } = admin;
    return await runCommand(command, {
      ...process.env,
      DATABASE_URL: `postgres://${owner}:${password}@${host}:${port}/${owner}`,
    });
  } finally {
    await drop(admin, owner);
    await admin.end();
  }
});
