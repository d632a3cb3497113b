import { z } from 'zod';
import type { Scope, Statement } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';
import { InvalidLinkToken } from './access.errors.js';
import { confirmAddress } from './confirm-email.js';
import { hashToken, membershipsOf } from './find-viewer.js';
import { keysThatStay } from './keys-that-stay.js';
import { memberOf, sessionAudit } from './log-in.js';
import { passwordChangedEmail } from './mails/emails.js';
import { assertPassword } from './person.js';
import { queueMail } from './send-mail.js';
import { createSession, issueTokens, type StartedSession } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';
import { languageOf } from '../shared/translations.js';

const find: Statement = { name: 'password-reset.find', text: 'select * from app.find_password_reset($1)' };
/** Of two simultaneous requests with the same link, only one finds it unused. */
const use: Statement = {
  name: 'password-reset.use',
  text: 'update password_reset set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
};
const useOthers: Statement = {
  name: 'password-reset.use-others',
  text: 'update password_reset set used_at = $2 where user_id = $1 and used_at is null',
};
/** Somebody who could read the mailbox before must not sign in by a link that they kept. */
const useLoginLinks: Statement = {
  name: 'password-reset.use-login-links',
  text: `update mail_link set used_at = $2 where user_id = $1 and purpose = 'LOGIN' and used_at is null`,
};
/** A login that has compared the old password either has its session by now, or finds the new one (`log-in.ts`). */
const waitForLogins: Statement = {
  name: 'password-reset.wait-for-logins',
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 20261125))',
};
const setPassword: Statement = {
  name: 'user.set-password',
  text: 'update app_user set password_hash = $2 where id = $1 returning email, first_name as "firstName"',
};
const endSessions: Statement = {
  name: 'session.revoke-all',
  text: 'update session set revoked_at = $2 where user_id = $1 and revoked_at is null',
};

/**
 * Sets a new password by the link of an e-mail, confirms the address, ends all sessions and links of the user and starts a new session.
 * API keys stay, because programs work with them; the mail about the new password names them.
 */
export const resetPassword = openUseCase({
  name: 'access.reset-password',
  permission: 'password:reset',
  input: z.object({
    token: text('token'),
    password: text('password'),
    address: z.string(),
    userAgent: z.string().max(500).nullable(),
  }),
  audit: { 'user.password-reset': { subject: 'user' }, ...sessionAudit },
  async run(context, { token, password, address, userAgent }): Promise<StartedSession> {
    const { database, ports, clock } = context;
    const [reset] = await database.unscoped.query<{ id: string; user_id: string }>(find, [hashToken(token)]);
    const memberships = reset ? await membershipsOf(database.unscoped, reset.user_id) : [];
    const [first] = memberships;
    if (!reset || !first) throw new InvalidLinkToken('token');
    assertPassword(password, null);
    const passwordHash = await ports.passwords.hash(password);
    const member = memberOf(first, reset.user_id);
    const keys = await keysThatStay(database, memberships, member.userId, clock.now());
    const scope: Scope = { ...member, role: 'SYSTEM' };
    const session = await context.transactionAs(scope, async (tx, audit) => {
      const now = clock.now();
      if ((await tx.query(use, [reset.id, now])).length === 0) throw new InvalidLinkToken('token');
      await tx.query(useOthers, [member.userId, now]);
      await tx.query(useLoginLinks, [member.userId, now]);
      await tx.query(waitForLogins, [member.userId]);
      // A person who has the link reads the mail of the address and owns it: unconfirmed registrations by others with it end.
      if ((await confirmAddress(tx, member.userId, true)) !== member.userId) throw new InvalidLinkToken('token');
      const [user] = await tx.query<{ email: string; firstName: string }>(setPassword, [member.userId, passwordHash]);
      if (!user) throw new InvalidLinkToken('token');
      // Only now is the address known. If this throws, the link stays valid.
      assertPassword(password, user.email);
      await tx.query(endSessions, [member.userId, now]);
      const started = createSession(tx, context, { userId: member.userId, userAgent });
      await queueMail(
        tx,
        context,
        passwordChangedEmail(user.email, languageOf(first.tenant.locale), { ...user, keys }),
      );
      audit['user.password-reset'].after({ id: member.userId }, { by: member });
      audit['session.started'].after({ id: started.sessionId, address, userAgent }, { by: member });
      return started;
    });
    return issueTokens(context, member, session);
  },
});
