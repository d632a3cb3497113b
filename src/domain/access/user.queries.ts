import type { BoundRows, RowSource } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';
import type { Role } from './access.entity.js';

export interface UserRow {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  active: boolean;
  /** Whether the user has shown that they read the mail of their address. */
  emailConfirmed: boolean;
}
/** Joins a user to their membership in the reader's tenant, which holds the role. A user is active there only if both rows are active. */
export const userMembership =
  'join membership on membership.user_id = app_user.id and membership.tenant_id = (select app.tenant())';

/** Users of the reader's tenant, and, for readers who may see invitations, the unaccepted ones as inactive users. */
const people = (invitations: string): RowSource => ({
  from: sqlOf(`(select app_user.id, app_user.email, app_user.first_name as "firstName", app_user.last_name as "lastName",
        membership.role, (app_user.active and membership.active) as active, app_user.confirmed_at is not null as "emailConfirmed", membership.created_at as since from app_user ${userMembership}
      union all
      select i.id, i.email, i.first_name, i.last_name, i.role, false, false, i.created_at from invitation i
        where i.accepted_at is null ${invitations}) p`),
  alias: 'p',
  columns: 'p.id, p.email, p."firstName", p."lastName", p.role, p.active, p."emailConfirmed"',
});

/** Everybody in the reader's tenant, newest first. A tenant has few users, so the list has no pages. */
export const userRows: BoundRows = {
  name: 'users',
  ...people('and i.withdrawn_at is null and i.expires_at > now()'),
  order: 'p.since desc, p.id desc',
  limit: 1000,
};

/** The same, including withdrawn and expired invitations. Mutations read the changed person from it. */
export const changedPeople = people('');
