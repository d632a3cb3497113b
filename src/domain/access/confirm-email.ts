import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { TokenOver } from './access.errors.js';
import { recordAudit } from './audit.js';
import { membershipsOf } from './find-viewer.js';
import { beginSession, memberOf } from './log-in.js';
import { type FoundLink, findLink, useLink } from './mail-link.js';
import type { StartedSession } from './start-session.js';
import './ports.js';

const confirm: Statement = { name: 'address.confirm', text: 'select app.confirm_address($1, $2) as owner' };

/**
 * Makes the address the transaction's user's, and gives whose it is now: another user's where it was theirs already. Null
 * where somebody else has confirmed it meanwhile. `takeOver` ends every way in of who registered.
 */
export async function confirmAddress(tx: Transaction, userId: string, takeOver: boolean): Promise<string | null> {
  const [row] = await tx.query<{ owner: string | null }>(confirm, [userId, takeOver]);
  return row?.owner ?? null;
}

/**
 * Confirms the address that an organisation was registered with, by the link of the letter, and signs in. Whoever has the
 * mailbox owns the address. Who also shows that they registered, by their session or their password, goes on as before; who
 * does not takes over from whoever did: their sessions, keys and password end.
 */
export const confirmEmail = openUseCase({
  name: 'access.confirm-email',
  permission: 'tenant:register',
  input: z.object({
    token: text('token'),
    password: text('password').nullish(),
    /** Who is signed in where the link was opened. */
    signedInAs: z.string().nullable(),
    address: z.string(),
    userAgent: z.string().max(500).nullable(),
  }),
  async run(context, { token, password, signedInAs, address, userAgent }): Promise<StartedSession> {
    const { database, clock } = context;
    const link = await findLink(database.unscoped, token, 'CONFIRM');
    const [first] = link ? await membershipsOf(database.unscoped, link.user_id) : [];
    if (!link || !first) throw new TokenOver('token');
    const { user_id: userId } = link;
    if (password) await assertOwnPassword(context, link, password, address);
    const takeOver = signedInAs !== userId && !password;
    const scope = { tenantId: first.tenant_id, userId, role: 'SYSTEM' as const };
    const owner = await database.transaction(scope, async tx => {
      if (!(await useLink(tx, link.id, clock.now()))) throw new TokenOver('token');
      const confirmed = await confirmAddress(tx, userId, takeOver);
      if (!confirmed) throw new TokenOver('token');
      await recordAudit(tx, context, {
        by: { userId: confirmed },
        action: 'user.email-confirmed',
        subjectType: 'user',
        subjectId: confirmed,
        after: { registeredBy: userId, tookOver: takeOver },
      });
      return confirmed;
    });
    const memberships = await membershipsOf(database.unscoped, owner);
    const member = memberships.find(row => row.tenant_id === first.tenant_id) ?? memberships[0];
    if (!member) throw new TokenOver('token');
    return beginSession(context, memberOf(member, owner), { address, userAgent });
  },
});

async function assertOwnPassword(
  { ports }: UseCaseContext,
  link: FoundLink,
  password: string,
  address: string,
): Promise<void> {
  const right = await ports.loginAttempts.login({ account: link.email, address }, async () =>
    (await ports.passwords.matches(link.password_hash, password)) ? link : null,
  );
  if (!right)
    throw new DomainError('INVALID_CREDENTIALS', 'This is not the password that was chosen when registering.', [
      'password',
    ]);
}
