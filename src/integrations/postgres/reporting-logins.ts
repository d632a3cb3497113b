import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '../../domain/shared/id.js';
import { codeOf } from './database-errors.js';
import { scramVerifier } from './scram-verifier.js';

/** How many connections a login may hold at once. Unlike the settings below, the login cannot change it. */
const connections = 10;
/** What a session of a login starts with. These settings keep mistakes small; the role's grants and the policies are what holds. */
const settings: Record<string, string> = {
  default_transaction_read_only: 'on',
  statement_timeout: '30s',
  lock_timeout: '3s',
  idle_in_transaction_session_timeout: '60s',
  search_path: 'reporting',
  jit: 'off',
};
/** How long a session that is ended may take to be gone. */
const endMs = 5_000;

export interface ReportingLogin {
  login: string;
  /** The slug of its tenant. */
  tenant: string;
  createdAt: Date;
  /** Whether it can connect: false for a login whose revocation was not finished, or of a database that was restored elsewhere. */
  open: boolean;
}

/**
 * Creates a login of the database that reads the views of one tenant (docs/adr/0318), and returns its name and password. The name says
 * nothing of the tenant, because every login sees the names of all roles.
 */
export function createReportingLogin(
  ownerUrl: string,
  tenantId: string,
): Promise<{ login: string; password: string; address: { host: string; port: number; database: string } }> {
  return asOwner(ownerUrl, async owner => {
    const login = `embudo_reader_${randomBytes(6).toString('hex')}`;
    const password = randomBytes(24).toString('base64url');
    await inTransaction(owner, async () => {
      const verifier = owner.escapeLiteral(scramVerifier(password));
      await owner.query(`create role ${login} login inherit connection limit ${connections} password ${verifier}`);
      for (const [name, value] of Object.entries(settings))
        await owner.query(`alter role ${login} set ${name} = ${owner.escapeLiteral(value)}`);
      await owner.query(`grant embudo_reader to ${login}${await options(owner, 'inherit true, set false')}`);
      await owner.query('insert into app.reporting_login (tenant_id, login) values ($1, $2)', [tenantId, login]);
      await audit(owner, tenantId, 'reporting-login.created', login);
    });
    const { host, port, database = '' } = owner;
    return { login, password, address: { host, port, database } };
  });
}

/** Returns the logins of all tenants, the oldest first. */
export function listReportingLogins(ownerUrl: string): Promise<ReportingLogin[]> {
  return asOwner(ownerUrl, async owner => {
    const { rows } = await owner.query<ReportingLogin>(
      `select l.login, t.slug as tenant, l.created_at as "createdAt", coalesce(r.rolcanlogin, false) as open
       from app.reporting_login l join tenant t on t.id = l.tenant_id left join pg_roles r on r.rolname = l.login
       order by l.created_at, l.login`,
    );
    return rows;
  });
}

/**
 * Revokes a login: it cannot connect any more, its open sessions end, and the role is removed. `unknown` if it is no such login; `kept` if
 * the role could not be removed, because somebody gave it more rights. It cannot connect then either, and the call can be repeated.
 */
export function revokeReportingLogin(ownerUrl: string, login: string): Promise<'revoked' | 'unknown' | 'kept'> {
  return asOwner(ownerUrl, async owner => {
    const { rows } = await owner.query<{ tenantId: string; exists: boolean }>(
      'select tenant_id as "tenantId", to_regrole(quote_ident(login)) is not null as exists from app.reporting_login where login = $1',
      [login],
    );
    const [found] = rows;
    if (!found) return 'unknown';
    const role = owner.escapeIdentifier(login);
    if (found.exists) {
      await owner.query(`alter role ${role} nologin`);
      await endSessions(owner, login);
    }
    try {
      await inTransaction(owner, async () => {
        if (found.exists) await owner.query(`drop role ${role}`);
        await owner.query('delete from app.reporting_login where login = $1', [login]);
        await audit(owner, found.tenantId, 'reporting-login.revoked', login);
      });
    } catch (error) {
      if (codeOf(error) === '2BP01') return 'kept';
      throw error;
    }
    return 'revoked';
  });
}

/** Ends the sessions of a login. Only the login itself, or a superuser, may do so; the owner becomes the login for this. */
async function endSessions(owner: pg.Client, login: string): Promise<void> {
  const role = owner.escapeIdentifier(login);
  await inTransaction(owner, async () => {
    await owner.query(`grant ${role} to current_user${await options(owner, 'inherit false, set true')}`);
    await owner.query(`set local role ${role}`);
    await owner.query('select pg_terminate_backend(pid, $2) from pg_stat_activity where usename = $1', [login, endMs]);
    await owner.query('reset role');
    await owner.query(`revoke ${role} from current_user`);
  });
}

/** Adds an entry to the tenant's audit log, in the transaction that it describes. */
async function audit(owner: pg.Client, tenantId: string, action: string, login: string): Promise<void> {
  await owner.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
  await owner.query('set local role embudo_app');
  await owner.query(
    `select app.audit($1, 'system', null, 'npx embudo reporting-login', $2, 'Tenant', $3, null, $4, $5)`,
    [newId(), action, tenantId, { login }, newId()],
  );
  await owner.query('reset role');
}

/** Returns the options of a grant of a role. Before Postgres 16 there were none. */
async function options(owner: pg.Client, wanted: string): Promise<string> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return (rows[0]?.version ?? 0) < 160_000 ? '' : ` with ${wanted}`;
}

async function inTransaction(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query('begin');
  try {
    await work();
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
