import { z } from 'zod';
import { nobody } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { type AuditedContext, openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { readDeviceToken } from './device.js';
import { type MembershipRow, membershipsOf } from './find-viewer.js';
import { createSession, issueTokens, type Member, type StartedSession } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';

const findLogin: Statement = { name: 'login.find', text: 'select * from app.find_login($1)' };
const waitForReset: Statement = {
  name: 'login.wait-for-reset',
  text: 'select pg_advisory_xact_lock_shared(hashtextextended($1, 20261125))',
};
const stillRight: Statement = {
  name: 'login.still-right',
  text: 'select id from app.find_login($1) where id = $2 and password_hash = $3',
};

export interface LoginRow {
  id: string;
  password_hash: string | null;
  active: boolean;
}
export interface Logins {
  /** The user who has confirmed the address. */
  owner: LoginRow | null;
  /** The user who last registered with the address without confirming it, which anybody can do. */
  pending: LoginRow | null;
}

/** Returns the users who may sign in with this address. */
export async function loginsOf(database: UseCaseContext['database'], email: string): Promise<Logins> {
  const rows = await database.unscoped.query<LoginRow & { confirmed: boolean }>(findLogin, [email]);
  return { owner: rows.find(row => row.confirmed) ?? null, pending: rows.find(row => !row.confirmed) ?? null };
}

/** The audit entry for a new session. Use cases that call `beginSession` declare it. */
export const sessionAudit = {
  'session.started': {
    subject: 'session',
    shows: ({ address, userAgent }: { address: string; userAgent: string | null }) => ({ address, userAgent }),
  },
};
const audit = {
  ...sessionAudit,
  'session.refused': { subject: 'user', shows: ({ address }: { address: string }) => ({ address }) },
};

/**
 * Starts a session. An unknown address, a wrong password and a deactivated user get the same answer, in the same time.
 * Wrong passwords count against the account and the network address. On a device where the owner of the address has signed in before they
 * count only against the device, so that nobody can lock the owner out by trying passwords elsewhere. Whoever registered with the address
 * without confirming it has neither a device of their own count nor a success that clears failures: both would be guesses at the owner's
 * password that nothing counts. This holds whether or not there is an owner, so that it reveals nothing.
 */
export const logIn = openUseCase({
  name: 'access.log-in',
  permission: 'session:start',
  input: z.object({
    email: text('email'),
    password: text('password'),
    deviceToken: text('deviceToken').nullish(),
    address: z.string(),
    userAgent: z.string().max(500).nullable(),
  }),
  audit,
  async run(context, input): Promise<StartedSession> {
    const { database, ports } = context;
    const { password, address, userAgent } = input;
    const account = input.email.trim().toLowerCase();
    const device = readDeviceToken(context, input.deviceToken ?? null);
    const known = device && (await loginsOf(database, account));
    const trusted = device && known?.owner?.id === device.userId ? device.deviceId : null;
    let refused: string | null = null;
    const verify = async () => {
      const logins = known ?? (await loginsOf(database, account));
      const user = await userByPassword(context, logins, password);
      if (!user) refused = (logins.owner ?? logins.pending)?.id ?? null;
      const [member] = user?.active ? await membershipsOf(database.unscoped, user.id) : [];
      const isOwner = user !== null && user === logins.owner;
      return user && member ? { member: memberOf(member, user.id), hash: user.password_hash, isOwner } : null;
    };
    const attempt = { account, address, device: trusted };
    const found = await ports.loginAttempts.login(attempt, verify, ({ isOwner }) => isOwner);
    // Not awaited: a refusal must not take longer if the account exists.
    if (refused) void noteRefusal(context, refused, address);
    if (!found) throw wrongCredentials();
    const { member, hash } = found;
    return beginSession(context, member, { address, userAgent, deviceId: trusted, password: { account, hash } });
  },
});

const wrongCredentials = () =>
  new DomainError('INVALID_CREDENTIALS', 'The e-mail address or password is incorrect.', ['email']);

/**
 * Returns the user whose password it is: the owner of the address, otherwise the user who registered with it. Both hashes are always
 * compared, so that the response time does not reveal which of the two exist.
 */
async function userByPassword(
  { ports }: UseCaseContext,
  { owner, pending }: Logins,
  password: string,
): Promise<LoginRow | null> {
  const [ofOwner, ofPending] = await Promise.all([
    ports.passwords.matches(owner?.password_hash ?? null, password),
    ports.passwords.matches(pending?.password_hash ?? null, password),
  ]);
  if (ofOwner) return owner;
  return ofPending ? pending : null;
}

interface SessionStart {
  address: string;
  userAgent: string | null;
  deviceId?: string | null;
  /** The password that was compared. It may be reset while it is compared, and a session that begins after that would outlive the reset. */
  password?: { account: string; hash: string | null };
}

async function assertStillRight(
  tx: Transaction,
  { userId }: Member,
  { account, hash }: NonNullable<SessionStart['password']>,
): Promise<void> {
  await tx.query(waitForReset, [userId]);
  if ((await tx.query(stillRight, [account, userId, hash])).length === 0) throw wrongCredentials();
}

/** Creates a session for a user whose identity was verified, and returns its tokens. */
export async function beginSession(
  context: AuditedContext<typeof sessionAudit>,
  member: Member,
  { address, userAgent, deviceId, password }: SessionStart,
): Promise<StartedSession> {
  const session = await context.transactionAs(member, async (tx, trail) => {
    if (password) await assertStillRight(tx, member, password);
    const created = createSession(tx, context, { userId: member.userId, userAgent });
    trail['session.started'].after({ id: created.sessionId, address, userAgent }, { by: member });
    return created;
  });
  return issueTokens(context, member, session, deviceId ?? 'new');
}

/** Returns the scope in which a member acts. */
export const memberOf = (row: MembershipRow, userId: string) => ({ tenantId: row.tenant_id, userId, role: row.role });

/** Writes an audit entry that somebody tried to sign in as this user with a wrong password. */
async function noteRefusal(
  { database, log, transactionAs }: AuditedContext<typeof audit>,
  userId: string,
  address: string,
): Promise<void> {
  try {
    const [member] = await membershipsOf(database.unscoped, userId);
    if (!member) return;
    const scope = { tenantId: member.tenant_id, userId: nobody, role: 'SYSTEM' as const };
    await transactionAs(scope, async (_tx, trail) => trail['session.refused'].after({ id: userId, address }));
  } catch (error) {
    log.error({ error: String(error) }, 'a refused login could not be written to the audit log');
  }
}
