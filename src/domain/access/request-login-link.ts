import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { text } from '../shared/texts.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { membershipsOf } from './find-viewer.js';
import { loginsOf } from './log-in.js';
import { inFixedTime, makeLink, mayMailAgain } from './mail-link.js';
import { loginLinkEmail } from './mails/emails.js';
import { queueMail } from './send-mail.js';
import './ports.js';
import { languageOf } from '../shared/translations.js';

/** Limit per network address. It is high enough for the people of one office. */
const perAddress = { limit: 60, seconds: 3_600 };

/**
 * Sends a link that signs in once, if the address has an account. With it, a person who reads the mail of the address can sign in
 * despite the limit of wrong passwords. The answer and its time are the same if the address has no account.
 */
export const requestLoginLink = openUseCase({
  name: 'access.request-login-link',
  permission: 'session:start',
  input: z.object({ email: text('email'), address: z.string() }),
  audit: notAudited('Gives nobody anything yet: an entry is written when the link is opened.'),
  async run(context, { email, address }): Promise<true> {
    await context.ports.loginAttempts.ofAddress('login-link', address, perAddress);
    await inFixedTime(writeLetter(context, email.trim().toLowerCase()));
    return true;
  },
});

async function writeLetter(context: UseCaseContext, email: string): Promise<void> {
  const { database, ports } = context;
  const { owner } = await loginsOf(database, email);
  const [member] = owner?.active ? await membershipsOf(database.unscoped, owner.id) : [];
  if (!owner || !member) return;
  const { id: userId } = owner;
  await database.transaction({ tenantId: member.tenant_id, userId, role: 'SYSTEM' }, async tx => {
    if (!(await mayMailAgain(tx, context, userId, 'LOGIN'))) return;
    const token = await makeLink(tx, context, { userId, purpose: 'LOGIN' });
    if (!token) return;
    const facts = { publicUrl: ports.publicUrl, token };
    await queueMail(tx, context, loginLinkEmail(email, languageOf(member.tenant.locale), facts));
  });
}
