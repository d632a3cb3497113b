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
  /** Whether they have shown that they read the mail of their address. */
  emailConfirmed: boolean;
}
/** A user is one in a tenant: with the role there, and active only where both the user and the membership are. */
export const userMembership =
  'join membership on membership.user_id = app_user.id and membership.tenant_id = (select app.tenant())';

/** Users of the reader's tenant, and for whoever may see invitations those that were not accepted, as not active. */
const people = (invitations: string): RowSource => ({
  from: sqlOf(`(select app_user.id, app_user.email, app_user.first_name as "firstName", app_user.last_name as "lastName",
        membership.role, (app_user.active and membership.active) as active, app_user.confirmed_at is not null as "emailConfirmed", membership.created_at as since from app_user ${userMembership}
      union all
      select i.id, i.email, i.first_name, i.last_name, i.role, false, false, i.created_at from invitation i
        where i.accepted_at is null ${invitations}) p`),
  alias: 'p',
  columns: 'p.id, p.email, p."firstName", p."lastName", p.role, p.active, p."emailConfirmed"',
});

/** Everybody in the reader's tenant, the newest first. A tenant has few users, so the list does not page. */
export const everybodyRows: BoundRows = {
  name: 'users',
  ...people('and i.withdrawn_at is null and i.expires_at > now()'),
  order: 'p.since desc, p.id desc',
  limit: 1000,
};

/** The same with those whose invitation is over: what answers a change of any of them. */
export const changedPeople = people('');
