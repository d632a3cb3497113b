import type { Sql } from '../shared/database.port.js';
import { type BoundRows, type RowSource, readRows } from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import type { Role } from './access.entity.js';

export interface UserRow {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  active: boolean;
}
const columns = `u.id, u.email, u.first_name as "firstName", u.last_name as "lastName", m.role, (u.active and m.active) as active`;
/** A user is one in a tenant: with the role there, and active only where both the user and the membership are. */
export const userRows: RowSource = {
  columns,
  from: 'app_user u join membership m on m.user_id = u.id and m.tenant_id = (select app.tenant())',
};

/** Users with their role in the reader's tenant. */
export const readUsersByIds = (read: Sql, ids: readonly string[]): Promise<UserRow[]> =>
  readRowsBy(read, 'user.by-ids', userRows, 'u.id', ids);

/**
 * Everybody in the reader's tenant, the newest first; those who are invited stand among them as not active, for whoever
 * may see invitations. A tenant has few users, so the list does not page.
 */
export const everybodyRows: BoundRows = {
  name: 'users',
  from: `(select ${userRows.columns}, m.created_at as since from ${userRows.from}
      union all
      select i.id, i.email, i.first_name, i.last_name, i.role, false, i.created_at from invitation i
        where i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()) p`,
  columns: 'p.id, p.email, p."firstName", p."lastName", p.role, p.active',
  values: [],
  order: 'p.since desc, p.id desc',
  limit: 1000,
};
export const readUsers = (read: Sql): Promise<UserRow[]> => readRows(read, everybodyRows);
