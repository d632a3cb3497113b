import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import type { Role } from './access.entity.js';
import { InvalidLinkToken } from './access.errors.js';
import { createUser } from './create-user.js';
import { hashToken } from './find-viewer.js';
import { lockInvitation } from './invitation.js';
import { loginsOf, sessionAudit } from './log-in.js';
import { addCeosToTenants, lockCeos } from './organization.js';
import { assertPassword } from './person.js';
import { keepSellerInStep } from './seller-row.js';
import { createSession, issueTokens, type StartedSession } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';

const find: Statement = { name: 'invitation.find', text: 'select * from app.find_invitation($1)' };
const accept: Statement = {
  name: 'invitation.accept',
  text: 'update invitation set accepted_at = $2 where id = $1',
};
/** An active member keeps their role: an invitation never changes it. */
const join: Statement = {
  name: 'membership.join',
  text: `insert into membership as m (id, tenant_id, user_id, role) values ($1, app.tenant(), $2, $3)
    on conflict (tenant_id, user_id) do update set role = case when m.active then m.role else excluded.role end, active = true returning role`,
};

interface Found {
  id: string;
  tenant_id: string;
  email: string;
  first_name: string;
  last_name: string;
}
/** The person who accepts: an existing user (`passwordHash` null), or a new one with the hash of the password they chose. */
type Acceptor = { userId: string; passwordHash: string | null };

/** Joins a tenant by the link of an invitation. An existing user enters their password; a new user chooses one here. */
export const acceptInvite = openUseCase({
  name: 'access.accept-invite',
  permission: 'invitation:accept',
  input: z.object({
    token: text('token'),
    password: text('password'),
    address: z.string(),
    userAgent: z.string().max(500).nullable(),
  }),
  audit: {
    'user.joined': {
      subject: 'user',
      shows: ({ role, invitationId }: { role: Role; invitationId: string }) => ({ role, invitationId }),
    },
    ...sessionAudit,
  },
  async run(context, { token, password, address, userAgent }): Promise<StartedSession> {
    const { database } = context;
    const tokenHash = hashToken(token);
    const [invitation] = await database.unscoped.query<Found>(find, [tokenHash]);
    if (!invitation) throw new InvalidLinkToken('token');
    const acceptor = await recognise(context, invitation, password, address);
    const { tenant_id: tenantId } = invitation;
    const scope = { tenantId, userId: acceptor.userId, role: 'SYSTEM' as const };
    const { role, session } = await context.transactionAs(scope, async (tx, audit) => {
      // Same lock order as in changing a role and deactivating a user: CEOs first, then the invitation.
      await lockCeos(tx);
      // The invitation is locked and then looked up by its token again: of two requests with the same link only one finds it open, and
      // the link of an invitation that was renewed meanwhile finds nothing. The role is read here because it may have changed too.
      const locked = await lockInvitation(tx, { id: invitation.id });
      const [open] = await tx.query<Found>(find, [tokenHash]);
      if (!locked || !open) throw new InvalidLinkToken('token');
      await tx.query(accept, [invitation.id, context.clock.now()]);
      const joined = await enter(tx, invitation, acceptor, locked.role);
      const started = createSession(tx, context, { userId: acceptor.userId, userAgent });
      const { userId } = acceptor;
      audit['user.joined'].after({ id: userId, role: joined, invitationId: invitation.id }, { by: { userId } });
      audit['session.started'].after({ id: started.sessionId, address, userAgent }, { by: { userId } });
      return { role: joined, session: started };
    });
    return issueTokens(context, { tenantId, userId: acceptor.userId, role }, session);
  },
});

async function recognise(
  { database, ports }: UseCaseContext,
  invitation: Found,
  password: string,
  address: string,
): Promise<Acceptor> {
  const { owner: known } = await loginsOf(database, invitation.email);
  if (!known) {
    assertPassword(password, invitation.email);
    return { userId: invitation.id, passwordHash: await ports.passwords.hash(password) };
  }
  const right = await ports.loginAttempts.login(
    { account: invitation.email, address },
    async () => ((await ports.passwords.matches(known.password_hash, password)) && known.active ? known : null),
    () => true,
  );
  if (!right) throw new DomainError('INVALID_CREDENTIALS', 'The password is incorrect.', ['password']);
  return { userId: right.id, passwordHash: null };
}

async function enter(tx: Transaction, invitation: Found, acceptor: Acceptor, role: Role): Promise<Role> {
  const { userId, passwordHash } = acceptor;
  if (passwordHash)
    await createUser(tx, {
      id: userId,
      email: invitation.email,
      firstName: invitation.first_name,
      lastName: invitation.last_name,
      passwordHash,
      // A person who has the link has read the mail of this address.
      confirmed: true,
    });
  const [member] = await tx.query<{ role: Role }>(join, [newId(), userId, role]);
  const joined = member?.role ?? role;
  await keepSellerInStep(tx, { userId, role: joined, active: true });
  if (joined === 'CEO') await addCeosToTenants(tx);
  return joined;
}
