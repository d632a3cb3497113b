import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { longUseCase } from '../shared/use-case.js';
import { loginsOf } from './log-in.js';
import { makeLink, mayMailAgain } from './mail-link.js';
import { confirmationEmail } from './mails/emails.js';
import { queueMail } from './send-mail.js';
import './ports.js';
import { languageOf } from '../shared/translations.js';

const load: Statement = {
  name: 'confirmation.load',
  text: `select u.email, u.confirmed_at is not null as confirmed, t.locale from app_user u, tenant t where u.id = app.actor() and t.id = app.tenant()`,
};

/** Sends the signed-in user another link to confirm their address. Earlier links keep working. */
export const resendConfirmation = longUseCase({
  name: 'access.resend-confirmation',
  permission: 'email:confirm-again',
  input: z.object({}),
  audit: notAudited('Gives nobody anything yet: an entry is written when the link is opened.'),
  async run(context): Promise<true> {
    const { database, ports, scope, actor, read } = context;
    const [user] = actor.kind === 'user' ? await read.query<Loaded>(load) : [];
    if (!user) throw new DomainError('NOT_FOUND', 'An API key has no e-mail address to confirm. Sign in as a user.');
    if (user.confirmed) throw new DomainError('CONFLICT', 'Your e-mail address is already confirmed.');
    const { owner } = await loginsOf(database, user.email);
    await database.transaction({ ...scope, role: 'SYSTEM' }, async tx => {
      if (!(await mayMailAgain(tx, context, scope.userId, 'CONFIRM')))
        throw new DomainError('LIMIT_REACHED', 'Several e-mails were sent already. Check your inbox and spam folder.');
      const token = await makeLink(tx, context, { userId: scope.userId, purpose: 'CONFIRM' });
      if (!token) throw new Error('a link without a request has none to repeat');
      const facts = { publicUrl: ports.publicUrl, token, known: owner !== null };
      await queueMail(tx, context, confirmationEmail(user.email, languageOf(user.locale), facts));
    });
    return true;
  },
});

interface Loaded {
  email: string;
  confirmed: boolean;
  locale: string;
}
