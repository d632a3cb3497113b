import type { Statement, Transaction } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import type { Role } from './access.entity.js';
import type { UserRow } from './user.queries.js';

/** How long an invitation can be accepted, in milliseconds. */
export const invitationMs = 7 * dayMs;

const columns = `id, email, first_name as "firstName", last_name as "lastName", role, false as active, false as "emailConfirmed"`;
const isOpen = 'accepted_at is null and withdrawn_at is null';
const byId: Statement = {
  name: 'invitation.lock',
  text: `select ${columns} from invitation where id = $1 and ${isOpen} for update`,
};
const byEmail: Statement = {
  name: 'invitation.lock-by-email',
  text: `select ${columns} from invitation where email = $1 and ${isOpen} for update`,
};
/** SQL of the inviter. An API key invites for its owner, so that the invitation ends with that person's rights. */
const senderOf = (user: string, key: string) =>
  `coalesce(${user}, (select k.created_by from api_key k where k.id = ${key}))`;
const renew: Statement = {
  name: 'invitation.renew',
  text: `update invitation set first_name = $2, last_name = $3, role = $4, token_hash = $5, invited_by = ${senderOf('$6', '$9')}, created_at = $7, expires_at = $8 where id = $1`,
};
const insert: Statement = {
  name: 'invitation.insert',
  text: `insert into invitation (id, tenant_id, email, first_name, last_name, role, token_hash, invited_by, created_at, expires_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, ${senderOf('$7', '$10')}, $8, $9)`,
};
const changeRole: Statement = { name: 'invitation.change-role', text: 'update invitation set role = $2 where id = $1' };
const withdraw: Statement = {
  name: 'invitation.withdraw',
  text: 'update invitation set withdrawn_at = $2 where id = $1',
};

export interface InvitationDraft {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  tokenHash: Buffer;
  invitedBy: string | null;
  /** The API key that invites, if no user does. */
  invitedByKey: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Locks the open invitation with this id or to this address, and returns it as an inactive user; null if there is none. */
export async function lockInvitation(tx: Transaction, by: { id: string } | { email: string }): Promise<UserRow | null> {
  const [row] = await ('id' in by ? tx.query<UserRow>(byId, [by.id]) : tx.query<UserRow>(byEmail, [by.email]));
  return row ?? null;
}

/** Writes the invitation. A repeated invitation replaces the first one, whose link no longer works. */
export async function writeInvitation(tx: Transaction, draft: InvitationDraft, known: boolean): Promise<void> {
  const { id, email, firstName, lastName, role, tokenHash, invitedBy, invitedByKey, createdAt, expiresAt } = draft;
  const values = [firstName, lastName, role, tokenHash, invitedBy, createdAt, expiresAt, invitedByKey];
  if (known) await tx.query(renew, [id, ...values]);
  else await tx.query(insert, [id, email, ...values]);
}

/** Changes the role that an invitation gives. */
export const changeInvitedRole = (tx: Transaction, id: string, role: Role): Promise<unknown[]> =>
  tx.query(changeRole, [id, role]);
/** Ends an invitation, so that its link no longer works. */
export const withdrawInvitation = (tx: Transaction, id: string, now: Date): Promise<unknown[]> =>
  tx.query(withdraw, [id, now]);

const ending: Statement = {
  name: 'invitation.ending',
  text: `select id, email, role from invitation where tenant_id = app.tenant() and invited_by = $1 and ${isOpen}
    and not coalesce(app.may_make_key($2, role), false) order by id for update`,
};
/** Returns the open invitations that a person could no longer send as `newRole`. The trigger on the membership withdraws them. */
export const endingInvitations = (
  tx: Transaction,
  userId: string,
  newRole: Role | null,
): Promise<{ id: string; email: string; role: Role }[]> => tx.query(ending, [userId, newRole]);

const renameStatement: Statement = {
  name: 'invitation.rename',
  text: 'update invitation set first_name = $2, last_name = $3 where id = $1',
};

/** Changes the name of an invited person. `values`: id, first name and last name. */
export async function renameInvited(tx: Transaction, values: string[]): Promise<void> {
  await tx.query(renameStatement, values);
}
