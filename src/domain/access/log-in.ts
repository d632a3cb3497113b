import { z } from 'zod';
import { systemActor } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { recordAudit } from './audit.js';
import { readDeviceToken } from './device.js';
import { type MembershipRow, membershipsOf } from './find-viewer.js';
import { createSession, issueTokens, type Member, type StartedSession } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';

const findLogin: Statement = { name: 'login.find', text: 'select * from app.find_login($1)' };

export interface LoginRow {
  id: string;
  password_hash: string | null;
  active: boolean;
}
export interface Logins {
  /** Whose the address is. */
  owner: LoginRow | null;
  /** Who registered with it last and has not confirmed it: anybody may. */
  pending: LoginRow | null;
}

/** Who signs in by this address. */
export async function loginsOf(database: UseCaseContext['database'], email: string): Promise<Logins> {
  const rows = await database.unscoped.query<LoginRow & { confirmed: boolean }>(findLogin, [email]);
  return { owner: rows.find(row => row.confirmed) ?? null, pending: rows.find(row => !row.confirmed) ?? null };
}

/**
 * Starts a session. An unknown address, a wrong password and a user who may not come in look the same and take as long.
 * Wrong passwords count against the account and the address, or, where somebody has signed in from this device before,
 * against the device alone: nobody else's tries keep its owner out.
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
  async run(context, input): Promise<StartedSession> {
    const { database, ports } = context;
    const { password, address, userAgent } = input;
    const account = input.email.trim().toLowerCase();
    const device = readDeviceToken(context, input.deviceToken ?? null);
    const known = device && (await loginsOf(database, account));
    const trusted = device && [known?.owner?.id, known?.pending?.id].includes(device.userId) ? device.deviceId : null;
    let refused: string | null = null;
    const found = await ports.loginAttempts.login({ account, address, device: trusted }, async () => {
      const logins = known ?? (await loginsOf(database, account));
      const user = await whoseIs(context, logins, password);
      if (!user) refused = (logins.owner ?? logins.pending)?.id ?? null;
      const [member] = user?.active ? await membershipsOf(database.unscoped, user.id) : [];
      return user && member ? memberOf(member, user.id) : null;
    });
    // Not waited for: an account that exists must not take longer to refuse than one that does not.
    if (refused) void noteRefusal(context, refused, address);
    if (!found) throw new DomainError('INVALID_CREDENTIALS', 'The e-mail or the password is wrong.', ['email']);
    return beginSession(context, found, { address, userAgent, deviceId: trusted });
  },
});

/**
 * Whose password it is: the owner's of the address, else that of who has registered with it. Both are always compared, so
 * that the time does not tell which of them there is.
 */
async function whoseIs(
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

/** Writes the session of somebody who has shown who they are, and gives its tokens. */
export async function beginSession(
  context: UseCaseContext,
  member: Member,
  { address, userAgent, deviceId }: { address: string; userAgent: string | null; deviceId?: string | null },
): Promise<StartedSession> {
  const session = await context.database.transaction(member, async tx => {
    const created = createSession(tx, context, { userId: member.userId, userAgent });
    await recordAudit(tx, context, {
      by: member,
      action: 'session.started',
      subjectType: 'session',
      subjectId: created.sessionId,
      after: { address, userAgent },
    });
    return created;
  });
  return issueTokens(context, member, session, deviceId ?? 'new');
}

/** A membership as the scope of what its user does. */
export const memberOf = (row: MembershipRow, userId: string) => ({ tenantId: row.tenant_id, userId, role: row.role });

/** Tells the audit log that somebody tried to sign in as the user with a wrong password. */
async function noteRefusal(context: UseCaseContext, userId: string, address: string): Promise<void> {
  const { database, log } = context;
  try {
    const [member] = await membershipsOf(database.unscoped, userId);
    const actor = member && systemActor(member.tenant_id);
    if (!actor?.scope) return;
    await database.transaction(actor.scope, tx =>
      recordAudit(
        tx,
        { ...context, actor },
        { action: 'session.refused', subjectType: 'user', subjectId: userId, after: { address } },
      ),
    );
  } catch (error) {
    log.error({ error: String(error) }, 'a refused login could not be written to the audit log');
  }
}
