import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { IdempotentResultGone, idempotencyKey, type RepeatHandler, runOnce } from '../shared/once.js';
import { longUseCase, type TransactionContext, type WriteContext } from '../shared/use-case.js';
import { roles } from './access.entity.js';
import { lockPerson } from './change-user-role.js';
import { hashToken } from './find-viewer.js';
import { invitationMs, lockInvitation, writeInvitation } from './invitation.js';
import { invitationEmail } from './mails/emails.js';
import { addressOf, nameOf } from './person.js';
import { assertNotAbove, assertStillNotAbove } from './roles.js';
import { queueMail } from './send-mail.js';
import { newToken } from './start-session.js';
import type { UserRow } from './user.queries.js';
import './ports.js';
import { text } from '../shared/texts.js';
import { languageOf } from '../shared/translations.js';

/** Serialises simultaneous invitations to one address: the second renews the first. */
const lockAddress: Statement = {
  name: 'invitation.lock-address',
  text: 'select pg_advisory_xact_lock(hashtextextended(app.tenant()::text || $1, 20261121))',
};
const tenantStatement: Statement = {
  name: 'invitation.tenant',
  text: 'select name, locale, confirmed from tenant where id = app.tenant()',
};

/** Read with the tenant's rights, so that the answer reveals nothing about accounts in other tenants. */
const activeMember: Statement = {
  name: 'invitation.active-member',
  text: `select u.id from membership m join app_user u on u.id = m.user_id
    where m.tenant_id = app.tenant() and m.active and u.active and u.email = $1`,
};

/** Limits per tenant, and per address within it: invitations go to unconfirmed addresses and must not flood them. */
const perMinuteOfTenant = 60;
const lettersOfMailbox = { limit: 10, seconds: 3_600 };

export interface Invited {
  user: UserRow;
  /** Set only if e-mails stay on this machine; otherwise only the e-mail contains it. Null if the request is a repeat. */
  token: string | null;
}

type InvitedPerson = Pick<UserRow, 'email' | 'firstName' | 'lastName' | 'role'>;
const audit = {
  'user.invited': {
    subject: 'user',
    shows: ({ email, firstName, lastName, role }: InvitedPerson) => ({ email, firstName, lastName, role }),
  },
};

/**
 * Invites a person to join the tenant. Throws CONFLICT if the person is already an active user of it. The address is not looked up outside
 * the tenant, so the answer is the same in every respect whether or not it has an account. The user is created or found when the
 * invitation is accepted.
 */
export const inviteUser = longUseCase({
  name: 'access.invite-user',
  permission: 'user:invite',
  input: z.object({
    email: text('email'),
    firstName: text('namePart'),
    lastName: text('namePart'),
    role: z.enum(roles),
    idempotencyKey,
  }),
  audit,
  async run(context, input): Promise<Invited> {
    const { ports, actor, scope } = context;
    assertNotAbove(actor, input.role);
    const [email, firstName, lastName] = await checkedTogether(
      () => addressOf(input.email),
      () => nameOf(input.firstName, 'firstName'),
      () => nameOf(input.lastName, 'lastName'),
    );
    const person: InvitedPerson = { email, firstName, lastName, role: input.role };
    await ports.loginAttempts.other('invite', scope.tenantId, perMinuteOfTenant);
    // By tenant, because otherwise the answer would reveal that other tenants invited the address.
    if (!(await ports.loginAttempts.ofMailbox('invite', `${scope.tenantId} ${person.email}`, lettersOfMailbox)))
      throw new DomainError(
        'LIMIT_REACHED',
        'This person was invited several times already. Ask them to check their spam folder, or try again in an hour.',
        ['email'],
      );
    return context.transaction((tx, trail) => {
      const within = { ...context, tx, audit: trail };
      return runOnce(within, 'access.invite-user', input, withoutToken, () => write(within, person));
    });
  },
});

const withoutToken: RepeatHandler<TransactionContext, Invited> = {
  idOf: ({ user }) => user.id,
  again: async ({ tx }, id) => {
    const person = await lockPerson(tx, id).catch((error: unknown) => {
      throw error instanceof DomainError ? new IdempotentResultGone() : error;
    });
    const { invited: _invited, ...user } = person;
    return { user, token: null };
  },
};

async function write(context: WriteContext<typeof audit>, person: InvitedPerson): Promise<Invited> {
  const { tx, ports, clock, actor } = context;
  const [tenant] = await tx.query<{ name: string; locale: string; confirmed: boolean }>(tenantStatement);
  if (!tenant?.confirmed)
    throw new DomainError(
      'UNCONFIRMED',
      'Confirm the e-mail address of the person who registered before inviting anyone. Open the link in the e-mail, or ask for it again.',
    );
  await assertStillNotAbove(tx, actor, person.role);
  await tx.query(lockAddress, [person.email]);
  const [member] = await tx.query(activeMember, [person.email]);
  if (member)
    throw new DomainError('CONFLICT', 'This person is already a user of this company. Change their role instead.', [
      'email',
    ]);
  const known = await lockInvitation(tx, { email: person.email });
  if (known) await assertStillNotAbove(tx, actor, known.role);
  const now = clock.now();
  const token = newToken();
  const id = known?.id ?? newId();
  await writeInvitation(
    tx,
    {
      id,
      ...person,
      tokenHash: hashToken(token),
      invitedBy: personOf(actor),
      invitedByKey: actor.key?.id ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationMs),
    },
    known !== null,
  );
  const facts = { firstName: person.firstName, tenant: tenant.name, publicUrl: ports.publicUrl, token };
  await queueMail(tx, context, invitationEmail(person.email, languageOf(tenant.locale), facts));
  context.audit['user.invited'].after({ id, ...person });
  return {
    user: { id, ...person, active: false, emailConfirmed: false },
    token: ports.mailer.keepsLocally ? token : null,
  };
}
