import { auditFaultRows, ownSessions, userRows } from '../../domain/access/index.js';
import { unreadCountSql } from '../../domain/notifications/index.js';
import { everybody, permissionsOf } from '../../domain/shared/permissions.js';
import { sqlOf, sqlWith } from '../../domain/shared/sql-text.js';
import { ApiKeyType } from '../access/api-key.type.js';
import { AuditEntryType, AuditFaultType } from '../access/audit-entry.type.js';
import { SessionType } from '../access/session.type.js';
import { UserType } from '../access/user.type.js';
import { callerPlaceholder } from './caller.js';
import { boundRows, type Reads, rows, typeWithoutTable } from './define-reads.js';
import { allOf, flatPageOf, type Root } from './roots.js';

const tenantColumns = ['id', 'name', 'slug', 'industry', 'locale', 'currency', 'timezone'];
const tenant = typeWithoutTable('v', tenantColumns);
const record = `(${tenantColumns.map(name => `${name} text`).join(', ')})`;
/** Reads data of the caller, such as the user or the tenant, from values that are bound to the statement, without reading a table. */
const ofAsking = (name: string, from: (asking: string) => string, columns: string, order: string) =>
  boundRows(() => ({ name, from: sqlWith([callerPlaceholder], from), alias: 'v', columns, order }));

/** SQL of the permissions of the caller's role, as a constant for each role. */
const permissionsSql = (): string =>
  `case (select app.role()) ${everybody.map(role => `when '${role}' then '{${permissionsOf(role).join()}}'::text[]`).join(' ')} else '{}' end`;

/** The caller. Its type has no table, so it has its own resolvers for queries that are not compiled. */
export const viewerReads: Reads = {
  types: {
    Viewer: typeWithoutTable('v', ['userId'], {
      permissions: { kind: 'value', sql: permissionsSql },
      unreadNotifications: { kind: 'value', sql: viewer => unreadCountSql(`${viewer}."userId"`) },
      user: { kind: 'rows', rows: () => ({ where: [] }), within: viewer => `app_user.id = ${viewer}."userId"` },
      tenant: ofAsking(
        'own tenant',
        given => `json_to_record(${given}::json -> 'tenant') as v ${record}`,
        tenant.rows.columns,
        'v.id',
      ),
      tenants: ofAsking(
        'own tenants',
        given =>
          `rows from (json_to_recordset(${given}::json -> 'tenants') as ${record}) with ordinality as v (${tenantColumns}, place)`,
        tenant.rows.columns,
        'v.place',
      ),
    }),
    Tenant: tenant,
  },
  roots: {
    // An API key is not a user, so there is no row, although the schema allows no null.
    viewer: {
      permission: 'viewer:read',
      fresh: true,
      read: ofAsking(
        'viewer',
        given =>
          `(select w.id as "userId" from (select (${given}::json ->> 'userId')::uuid as id) w where w.id is not null) v`,
        'v."userId"',
        'v."userId"',
      ),
    },
  },
};

/** The other users, and what they did. */
export const accessRoots: Record<string, Root> = {
  sessions: allOf(
    SessionType,
    boundRows(() => ownSessions(callerPlaceholder, given => `(${given}::json ->> 'sessionId')`)),
    { permission: 'session:read', fresh: true, description: 'The sessions in which you are signed in, newest first.' },
  ),
  users: allOf(
    UserType,
    boundRows(() => userRows),
    {
      permission: 'user:read',
      description: 'All users of your tenant, newest first, including invited people, who are not active.',
    },
  ),
  // There are at most a hundred active keys.
  apiKeys: allOf(
    ApiKeyType,
    rows(() => ({ where: [sqlOf('api_key.revoked_at is null')], order: 'api_key.created_at desc, api_key.id desc' })),
    { permission: 'api-key:read', description: 'The keys of your tenant that are not revoked, newest first.' },
  ),
  auditFaults: allOf(
    AuditFaultType,
    boundRows(() => auditFaultRows),
    {
      permission: 'audit:read',
      description:
        'The places at which the audit log was tampered with, found by the last check of the whole log and by a check of its newest entries; empty when it is intact.',
    },
  ),
  auditLog: flatPageOf(AuditEntryType, {
    permission: 'audit:read',
    description: 'The entries of your tenant’s audit log, newest first.',
  }),
};
