import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { InvalidLinkToken } from './access.errors.js';
import { membershipsOf } from './find-viewer.js';
import { beginSession, memberOf, sessionAudit } from './log-in.js';
import { type FoundLink, findLink, useLink } from './mail-link.js';
import type { StartedSession } from './start-session.js';
import './ports.js';

const confirm: Statement = { name: 'address.confirm', text: 'select app.confirm_address($1, $2) as owner' };

/**
 * Confirms the address for the transaction's user and returns the id of the user who now owns it. This is another user if the address
 * was confirmed for that user before. Returns null if this registration has ended, because another one with the address was confirmed
 * meanwhile. `takeOver` ends the sessions, API keys and password of the user who registered with the address.
 */
export async function confirmAddress(tx: Transaction, userId: string, takeOver: boolean): Promise<string | null> {
  const [row] = await tx.query<{ owner: string | null }>(confirm, [userId, takeOver]);
  return row?.owner ?? null;
}

/**
 * Confirms the address that an organisation was registered with, by the link of the e-mail, and signs in. The person who reads the
 * mail owns the address. If this person also proves, by session or password, to be the one who registered, nothing else changes.
 * Otherwise somebody else registered with the address, and the sessions, API keys and password of that registration end.
 */
export const confirmEmail = openUseCase({
  name: 'access.confirm-email',
  permission: 'tenant:register',
  input: z.object({
    token: text('token'),
    password: text('password').nullish(),
    /** The id of the user who is signed in to the browser that opened the link. */
    signedInAs: z.string().nullable(),
    address: z.string(),
    userAgent: z.string().max(500).nullable(),
  }),
  audit: {
    'user.email-confirmed': {
      subject: 'user',
      shows: ({ registeredBy, tookOver }: { registeredBy: string; tookOver: boolean }) => ({ registeredBy, tookOver }),
    },
    ...sessionAudit,
  },
  async run(context, { token, password, signedInAs, address, userAgent }): Promise<StartedSession> {
    const { database, clock } = context;
    const link = await findLink(database.unscoped, token, 'CONFIRM');
    const [first] = link ? await membershipsOf(database.unscoped, link.user_id) : [];
    if (!link || !first) throw new InvalidLinkToken('token');
    const { user_id: userId } = link;
    if (password) await assertOwnPassword(context, link, password, address);
    const takeOver = signedInAs !== userId && !password;
    const scope = { tenantId: first.tenant_id, userId, role: 'SYSTEM' as const };
    const owner = await context.transactionAs(scope, async (tx, audit) => {
      if (!(await useLink(tx, link.id, clock.now()))) throw new InvalidLinkToken('token');
      const confirmed = await confirmAddress(tx, userId, takeOver);
      if (!confirmed) throw new InvalidLinkToken('token');
      const entry = { id: confirmed, registeredBy: userId, tookOver: takeOver };
      audit['user.email-confirmed'].after(entry, { by: { userId: confirmed } });
      return confirmed;
    });
    const memberships = await membershipsOf(database.unscoped, owner);
    const member = memberships.find(row => row.tenant_id === first.tenant_id) ?? memberships[0];
    if (!member) throw new InvalidLinkToken('token');
    return beginSession(context, memberOf(member, owner), { address, userAgent });
  },
});

async function assertOwnPassword(
  { ports }: UseCaseContext,
  link: FoundLink,
  password: string,
  address: string,
): Promise<void> {
  const right = await ports.loginAttempts.login(
    { account: link.email, address },
    async () => ((await ports.passwords.matches(link.password_hash, password)) ? link : null),
    () => false,
  );
  if (!right)
    throw new DomainError('INVALID_CREDENTIALS', 'The password does not match the one chosen when registering.', [
      'password',
    ]);
}
