import { z } from 'zod';
import type { Scope, Statement } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';
import { TokenOver } from './access.errors.js';
import { recordAudit } from './audit.js';
import { confirmAddress } from './confirm-email.js';
import { hashToken, membershipsOf } from './find-viewer.js';
import { memberOf } from './log-in.js';
import { passwordChangedLetter } from './mails/letters.js';
import { assertPassword } from './person.js';
import { queueMail } from './send-mail.js';
import { createSession, issueTokens, type StartedSession } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';
import { languageOf } from '../shared/translations.js';

const find: Statement = { name: 'password-reset.find', text: 'select * from app.find_password_reset($1)' };
/** Of two who show the same link at once, one finds it unused. */
const use: Statement = {
  name: 'password-reset.use',
  text: 'update password_reset set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
};
const useOthers: Statement = {
  name: 'password-reset.use-others',
  text: 'update password_reset set used_at = $2 where user_id = $1 and used_at is null',
};
const setPassword: Statement = {
  name: 'user.set-password',
  text: 'update app_user set password_hash = $2 where id = $1 returning email, first_name as "firstName"',
};
const endSessions: Statement = {
  name: 'session.revoke-all',
  text: 'update session set revoked_at = $2 where user_id = $1 and revoked_at is null',
};

/** Sets a new password by the link of a letter, ends every session there was, and starts one. The address is then confirmed. */
export const resetPassword = openUseCase({
  name: 'access.reset-password',
  permission: 'password:reset',
  input: z.object({ token: text('token'), password: text('password'), userAgent: z.string().max(500).nullable() }),
  async run(context, { token, password, userAgent }): Promise<StartedSession> {
    const { database, ports, clock } = context;
    const [reset] = await database.unscoped.query<{ id: string; user_id: string }>(find, [hashToken(token)]);
    const [first] = reset ? await membershipsOf(database.unscoped, reset.user_id) : [];
    if (!reset || !first) throw new TokenOver('token');
    assertPassword(password, null);
    const passwordHash = await ports.passwords.hash(password);
    const member = memberOf(first, reset.user_id);
    const scope: Scope = { ...member, role: 'SYSTEM' };
    const session = await database.transaction(scope, async tx => {
      const now = clock.now();
      if ((await tx.query(use, [reset.id, now])).length === 0) throw new TokenOver('token');
      await tx.query(useOthers, [member.userId, now]);
      // The link came by mail: the address is theirs, and whoever registered with it without reading its mail is out.
      if ((await confirmAddress(tx, member.userId, true)) !== member.userId) throw new TokenOver('token');
      const [user] = await tx.query<{ email: string; firstName: string }>(setPassword, [member.userId, passwordHash]);
      if (!user) throw new TokenOver('token');
      await tx.query(endSessions, [member.userId, now]);
      const started = createSession(tx, context, { userId: member.userId, userAgent });
      await queueMail(tx, context, passwordChangedLetter(user.email, languageOf(first.tenant.locale), user));
      await recordAudit(tx, context, {
        by: member,
        action: 'user.password-reset',
        subjectType: 'user',
        subjectId: member.userId,
      });
      return started;
    });
    return issueTokens(context, member, session);
  },
});
