import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { hourMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { hashToken, membershipsOf } from './find-viewer.js';
import { loginsOf } from './log-in.js';
import { inFixedTime } from './mail-link.js';
import { passwordResetEmail } from './mails/emails.js';
import { queueMail } from './send-mail.js';
import { newToken } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';
import { languageOf } from '../shared/translations.js';

const validMs = hourMs;
const perAddress = { limit: 60, seconds: 60 };
/** Limit per person: requests must not flood somebody else's mailbox. */
const maxEmailsPerHour = 20;

/** Locks the user, so that simultaneous requests for one person are counted one after the other. */
const person: Statement = {
  name: 'password-reset.person',
  text: 'select first_name as "firstName" from app_user where id = $1 for update',
};
const recent: Statement = {
  name: 'password-reset.recent',
  text: 'select count(*)::int as count from password_reset where user_id = $1 and created_at > $2',
};
const insert: Statement = {
  name: 'password-reset.insert',
  text: 'insert into password_reset (id, user_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)',
};

/** Sends a link to set a new password, if the address has an account. The answer and its time are the same if it has none. */
export const requestPasswordReset = openUseCase({
  name: 'access.request-password-reset',
  permission: 'password:reset',
  input: z.object({ email: text('email'), address: z.string() }),
  audit: notAudited('Gives nobody anything yet: an entry is written when the link is opened.'),
  async run(context, { email, address }): Promise<true> {
    await context.ports.loginAttempts.ofAddress('password-reset', address, perAddress);
    await inFixedTime(writeLetter(context, email.trim().toLowerCase()));
    return true;
  },
});

async function writeLetter(context: UseCaseContext, email: string): Promise<void> {
  const { database, ports, clock } = context;
  const { owner, pending } = await loginsOf(database, email);
  const user = owner ?? pending;
  const [member] = user?.active ? await membershipsOf(database.unscoped, user.id) : [];
  if (!user || !member) return;
  const now = clock.now();
  const token = newToken();
  await database.transaction({ tenantId: member.tenant_id, userId: user.id, role: 'SYSTEM' }, async tx => {
    const [known] = await tx.query<{ firstName: string }>(person, [user.id]);
    const [sent] = await tx.query<{ count: number }>(recent, [user.id, new Date(now.getTime() - validMs)]);
    if ((sent?.count ?? 0) >= maxEmailsPerHour) return;
    await tx.query(insert, [newId(), user.id, hashToken(token), now, new Date(now.getTime() + validMs)]);
    const facts = { firstName: known?.firstName ?? '', publicUrl: ports.publicUrl, token };
    await queueMail(tx, context, passwordResetEmail(email, languageOf(member.tenant.locale), facts));
  });
}
