import { z } from 'zod';
import { systemActor } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { recordAudit } from './audit.js';
import { type MembershipRow, membershipsOf } from './find-viewer.js';
import { createSession, issueTokens, type StartedSession } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';

const findLogin: Statement = { name: 'login.find', text: 'select * from app.find_login($1)' };

interface LoginRow {
  id: string;
  password_hash: string | null;
  active: boolean;
}

/** Who signs in by this address; null where nobody does. */
export async function loginOf(database: UseCaseContext['database'], email: string): Promise<LoginRow | null> {
  const [row] = await database.unscoped.query<LoginRow>(findLogin, [email]);
  return row ?? null;
}

/** Starts a session. An unknown address, a wrong password and a user who may not come in look the same and take as long. */
export const logIn = openUseCase({
  name: 'access.log-in',
  permission: 'session:start',
  input: z.object({
    email: text('email'),
    password: text('password'),
    address: z.string(),
    userAgent: z.string().max(500).nullable(),
  }),
  async run(context, { email, password, address, userAgent }): Promise<StartedSession> {
    const { database, ports } = context;
    const account = email.trim().toLowerCase();
    let refused: string | null = null;
    const found = await ports.loginAttempts.login({ account, address }, async () => {
      const user = await loginOf(database, account);
      const right = await ports.passwords.matches(user?.password_hash ?? null, password);
      if (user && !right) refused = user.id;
      if (!user?.active || !right) return null;
      const [member] = await membershipsOf(database.unscoped, user.id);
      return member ? memberOf(member, user.id) : null;
    });
    // Not waited for: an account that exists must not take longer to refuse than one that does not.
    if (refused) void noteRefusal(context, refused, address);
    if (!found) throw new DomainError('INVALID_CREDENTIALS', 'The e-mail or the password is wrong.', ['email']);
    const session = await database.transaction(found, async tx => {
      const created = createSession(tx, context, { userId: found.userId, userAgent });
      await recordAudit(tx, context, {
        by: found,
        action: 'session.started',
        subjectType: 'session',
        subjectId: created.sessionId,
        after: { address, userAgent },
      });
      return created;
    });
    return issueTokens(context, found, session);
  },
});

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
